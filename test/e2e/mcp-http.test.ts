import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { catalogueText } from '../../src/cli/commands/catalogue.js';
import { brain } from '../../src/cli/service/brain.js';
import { edits } from '../../src/edits/index.js';
import { mcpEndpoint } from '../../src/mcp/index.js';
import { MediaProcess } from '../../src/media/index.js';
import { call as fetchJson, newUser, photo } from '../helpers/client.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

interface Skill {
  readonly name: string;
  readonly sentence: string;
  readonly chinese: string;
}
const { default: skills } = (await import('../helpers/skills.mjs' as string)) as { default: Skill[] };

let server: TestServer;
let folder: string;
const media = new MediaProcess();
const endpoint = () => mcpEndpoint({ version: '0.0.0-test', catalogue: catalogueText });

beforeAll(async () => {
  server = await startTestServer({ worker: true, brain, parts: { mcp: endpoint() } });
  folder = process.env.KINORA_KEEP_FILMS ?? mkdtempSync(join(tmpdir(), 'kinora-mcp-http-'));
  mkdirSync(folder, { recursive: true });
});
afterAll(async () => {
  await media.stop();
  await server.close();
  if (process.env.KINORA_KEEP_FILMS === undefined) rmSync(folder, { recursive: true, force: true });
});

interface Told {
  readonly isError?: boolean;
  readonly content: { type: string; text: string; data: string; mimeType: string }[];
  readonly structuredContent: Record<string, unknown> & { summary: string; text: string; changed: boolean };
}

async function connect(token: string, query = '') {
  const transport = new StreamableHTTPClientTransport(new URL(`${server.url}/mcp${query}`), {
    requestInit: { headers: { Authorization: `Bearer ${token}` } },
  });
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport);
  const progress: number[] = [];
  const call = async (name: string, given: Record<string, unknown> = {}): Promise<Told> =>
    (await client.callTool({ name, arguments: given }, undefined, {
      timeout: 240_000,
      ...(name === 'export_film'
        ? { onprogress: ({ progress: percent }: { progress: number }) => progress.push(percent) }
        : {}),
    })) as unknown as Told;
  return { client, transport, call, progress };
}

/** Posts photos where the server says. */
async function upload(url: string, token: string, colors: readonly string[]): Promise<void> {
  for (const color of colors) {
    const form = new FormData();
    form.append('files', new Blob([Buffer.from(await photo(color))]), `${color}.jpg`);
    expect((await fetchJson(url, { method: 'POST', token, body: form })).status).toBe(200);
  }
}

const script = {
  en: ['add the title "Rome"', 'make the music quieter'],
  zh: ['加标题“罗马”', '把音乐调小一点'],
} as const;
const cases = skills.flatMap((skill) => (['en', 'zh'] as const).map((language) => ({ ...skill, language })));

it.each(cases)(
  '$name, $language: upload, the seed’s sentence, two edits, timeline, credits, export, file on disk',
  async ({ name, language, sentence, chinese }) => {
    const { token } = await newUser(server.url);
    const { client, call, progress } = await connect(token);
    try {
      const { url } = (await call('upload_url')).structuredContent as unknown as { url: string };
      await upload(url, token, ['red', 'blue', 'green']);
      for (const said of [language === 'en' ? sentence : chinese, ...script[language]]) {
        const told = await call('say', { sentence: said });
        expect([told.isError ?? false, told.structuredContent.changed]).toEqual([false, true]);
        const answer = told.structuredContent.text;
        expect(/\p{Script=Han}/u.test(answer.replace(/罗马/g, ''))).toBe(language === 'zh');
        expect(answer).not.toMatch(/\b(click|drag|panel)\b|点击|拖拽|面板|nmv_usr|[{}]/i);
      }
      const status = (await call('timeline')).structuredContent;
      expect(status.summary).toMatch(/^Timeline \(3 tracks\): 1\. Video: red\.jpg/);
      expect((await call('credits')).content[0]!.text).toMatch(/^97 credits/);
      const film = await call('export_film', {
        resolution: process.env.KINORA_KEEP_FILMS === undefined ? '360p' : '1080p',
      });
      expect(film.structuredContent).toMatchObject({ duration_seconds: status.duration_seconds });
      expect([progress.length > 0, progress]).toEqual([true, [...progress].sort((a, b) => a - b)]);
      const path = join(folder, `mcp-${name}-${language}.mp4`);
      const bytes = await (await fetch(String(film.structuredContent.url))).arrayBuffer();
      writeFileSync(path, Buffer.from(bytes));
      const facts = await media.probe({ path });
      expect([facts.kind, Math.abs(facts.durationMs - 1000 * Number(status.duration_seconds)) < 50]).toEqual([
        'video',
        true,
      ]);
    } finally {
      await client.close();
    }
  },
);

it('every tool works over HTTP, and nothing of it touches the server’s own files', async () => {
  const { token } = await newUser(server.url);
  const { client, call } = await connect(token);
  const names = (await client.listTools()).tools.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([...edits.names, 'list_projects', 'open_project', 'upload_url', 'contact_sheet']),
  );
  const path = await call('add_files', { files: ['/etc/passwd'] });
  expect([path.isError, path.content[0]!.text]).toEqual([
    true,
    expect.stringMatching(/no http address.*upload_url/),
  ]);
  expect((await call('export_film')).isError).toBe(true);
  const { url } = (await call('upload_url')).structuredContent as unknown as { url: string };
  await upload(url, token, ['red', 'blue']);
  await call('say', { sentence: 'make a 4 second film' });
  const frame = await call('preview_frame', { at_seconds: 1 });
  expect([frame.content[0]!.type, frame.content[0]!.mimeType]).toEqual(['image', 'image/jpeg']);
  const sheet = await call('contact_sheet', { frames: 4 });
  expect(Buffer.from(sheet.content[0]!.data, 'base64').subarray(1, 4).toString()).toBe('PNG');
  const timeline = await client.readResource({ uri: 'kinora://timeline' });
  expect(JSON.parse((timeline.contents[0] as { text: string }).text)).toMatchObject({ v: 1, d: 4000 });

  const listed = (await call('list_projects')).structuredContent as unknown as {
    projects: { id: string; summary: string }[];
  };
  await call('new_project');
  expect((await call('timeline')).structuredContent.summary).toBe('');
  await call('open_project', { id: listed.projects[0]!.id });
  expect((await call('timeline')).structuredContent.summary).toBe(listed.projects[0]!.summary);
  expect((await call('open_project', { id: '1'.repeat(19) })).isError).toBe(true);
  await client.close();
  const again = await connect(token, `?session=${listed.projects[0]!.id}`);
  expect((await again.call('timeline')).structuredContent.summary).toBe(listed.projects[0]!.summary);
  await again.client.close();
});

it('sessions belong to their token, end with DELETE, and sixteen of one token are kept', async () => {
  await expect(connect('nmv_usr_wrong')).rejects.toThrow(/1001|401|token/i);
  const { token } = await newUser(server.url);
  const { client, transport, call } = await connect(token);
  const list = (headers: Record<string, string>, bearer: string) =>
    fetchJson(`${server.url}/mcp`, {
      token: bearer,
      json: { jsonrpc: '2.0', id: 1, method: 'tools/list' },
      headers: {
        Accept: 'application/json, text/event-stream',
        'Content-Type': 'application/json',
        ...headers,
      },
    });
  const own = { 'Mcp-Session-Id': transport.sessionId! };
  expect((await list(own, token)).status).toBe(200);
  expect((await list(own, (await newUser(server.url)).token)).status).toBe(404);
  expect((await list({}, token)).status).toBe(400);
  expect((await fetchJson(`${server.url}/mcp`)).status).toBe(401);
  await transport.terminateSession();
  expect((await list(own, token)).status).toBe(404);
  await client.close();

  const many = [];
  for (let count = 0; count < 17; count++) many.push(await connect(token));
  await expect(many[0]!.call('credits')).rejects.toThrow();
  expect((await many[16]!.call('credits')).content[0]!.text).toMatch(/credits available/);
  for (const one of many) await one.client.close();
  expect(call).toBeTypeOf('function');
});

it('out of credits, a model is given the registration link under the caller’s own host', async () => {
  const poor = await startTestServer({
    brain,
    parts: { mcp: endpoint() },
    environment: { KINORA_CREDITS_GRANT: '0' },
  });
  try {
    const { token } = await newUser(poor.url);
    const client = new Client({ name: 'test', version: '1.0.0' });
    await client.connect(
      new StreamableHTTPClientTransport(new URL(`${poor.url.replace('127.0.0.1', 'localhost')}/mcp`), {
        requestInit: { headers: { Authorization: `Bearer ${token}` } },
      }),
    );
    const told = (await client.callTool({
      name: 'say',
      arguments: { sentence: 'make a film' },
    })) as unknown as Told;
    expect([told.isError, told.content[0]!.text]).toEqual([
      true,
      expect.stringMatching(/out of credits.*http:\/\/localhost:\d+\/register\?bind=anon_[0-9a-f]{16}$/),
    ]);
    await client.close();
  } finally {
    await poor.close();
  }
});
