import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brain } from '../../src/cli/service/brain.js';
import { edits } from '../../src/edits/index.js';
import { photo } from '../helpers/client.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

const bin = fileURLToPath(new URL('../../bin/kinora.js', import.meta.url));
let server: TestServer;
let folder: string;

beforeAll(async () => {
  server = await startTestServer({ worker: true, brain });
  folder = mkdtempSync(join(tmpdir(), 'kinora-mcp-'));
  mkdirSync(join(folder, 'photos'));
  for (const color of ['red', 'blue', 'green'])
    writeFileSync(join(folder, 'photos', `${color}.jpg`), await photo(color));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function connect(...args: string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const environment = {
    PATH: process.env.PATH ?? '',
    HOME: folder,
    KINORA_CONFIG_DIR: join(folder, 'config'),
    KINORA_CACHE_DIR: join(folder, 'cache'),
    NEMO_API_URL: server.url,
  };
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [bin, 'mcp', ...args],
      env: environment,
      cwd: folder,
    }),
  );
  return client;
}

interface Told {
  readonly isError?: boolean;
  readonly content: { type: string; text: string; data: string; mimeType: string }[];
  readonly structuredContent: {
    summary: string;
    text: string;
    changed: boolean;
    photos: { id: string; name: string }[];
  };
}

it.each([
  ['local', ['--local']],
  ['server', []],
])('%s: the official client makes a film with every kind of tool', async (_, args) => {
  const client = await connect(...args);
  try {
    const call = async (name: string, given: Record<string, unknown> = {}): Promise<Told> =>
      (await client.callTool({ name, arguments: given }, undefined, {
        timeout: 120_000,
      })) as unknown as Told;
    const { tools } = await client.listTools();
    const names = tools.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(edits.names.slice()));

    const added = await call('add_files', { files: [join(folder, 'photos')] });
    expect(added.content[0]!.text).toMatch(/^Added 3 files: blue\.jpg \(image/);
    const said = await call('say', {
      sentence: 'make a 6 second film with crossfades and the title "Rome"',
    });
    expect(said.structuredContent).toMatchObject({ changed: true, duration_seconds: 6 });
    const moved = await call('set_look', { look: 'bw', photos: 'all' });
    expect(moved.isError).not.toBe(true);
    expect(moved.structuredContent.changed).toBe(true);
    const undone = await call('undo');
    expect(undone.structuredContent.changed).toBe(true);

    const wrong = await call('set_transition', { transition: 'crosfade' });
    expect(wrong.isError).toBe(true);
    expect(wrong.content[0]!.text).toMatch(/Known: crossfade/);

    const picture = await call('preview_frame', { at_seconds: 1 });
    expect([picture.content[0]!.type, picture.content[0]!.mimeType]).toEqual(['image', 'image/png']);
    const sheet = await call('contact_sheet', { frames: 8 });
    const png = Buffer.from(sheet.content[0]!.data, 'base64');
    expect(png.subarray(1, 4).toString()).toBe('PNG');

    const progress: number[] = [];
    const film = (await client.callTool(
      { name: 'export_film', arguments: { path: `film${args.length}.mp4`, quality: 'low' } },
      undefined,
      { timeout: 240_000, onprogress: ({ progress: percent }) => progress.push(percent) },
    )) as unknown as Told;
    expect(film.structuredContent).toMatchObject({ duration_seconds: 6 });
    expect(progress.length).toBeGreaterThan(0);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(
      readFileSync(join(folder, `film${args.length}.mp4`))
        .subarray(4, 8)
        .toString(),
    ).toBe('ftyp');

    const timeline = await client.readResource({ uri: 'kinora://timeline' });
    expect(JSON.parse((timeline.contents[0] as { text: string }).text)).toMatchObject({ v: 1, d: 6000 });
    expect(
      ((await client.readResource({ uri: 'kinora://catalogue' })).contents[0] as { text: string }).text,
    ).toContain('crossfade');
    expect((await client.listPrompts()).prompts.map(({ name }) => name)).toEqual(['make_film', 'polish']);
    expect((await call('credits')).content[0]!.text).toMatch(
      args.length > 0 ? /no server/ : /credits available/,
    );
    await call('new_project');
    expect((await call('timeline')).structuredContent.photos).toEqual([]);
    expect((await call('export_film')).isError).toBe(true);
    expect(existsSync(join(folder, 'film.mp4'))).toBe(false);
  } finally {
    await client.close();
  }
});
