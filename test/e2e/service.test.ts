import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import {
  call,
  newSession,
  photo,
  readCredits,
  readState,
  say,
  type TestSession,
  uploadFiles,
} from '../helpers/client.js';
import { testDatabase } from '../helpers/database.js';
import { type Spawned, spawnServer } from '../helpers/spawned.js';

const bin = fileURLToPath(new URL('../../bin/kinora.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kinora-service-'));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const attribution = { 'X-Skill-Source': 'test', 'X-Skill-Version': '0', 'X-Skill-Platform': 'unknown' };
const newFolder = (name: string): string => join(folder, name);

const run = (args: string[], environment: Record<string, string>) =>
  spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { PATH: process.env.PATH, KINORA_PORT: '0', ...environment },
  });

async function stop(server: Spawned): Promise<number | string> {
  process.kill(server.child.pid!, 'SIGTERM');
  return server.ended;
}

async function exportOf(
  url: string,
  session: TestSession,
  id: string,
  output: Record<string, unknown> = {},
): Promise<string> {
  const { draft } = (await readState(url, session)).body.data.state;
  const json = {
    id,
    sessionId: session.sessionId,
    draft,
    output: { quality: 'low', resolution: '360p', ...output },
  };
  await call(`${url}/api/render/proxy/lambda`, { token: session.token, headers: attribution, json });
  return finished(url, session, id);
}

async function finished(url: string, { token }: { token: string }, id: string): Promise<string> {
  // A worker that dies is noticed when its job expires: two minutes, and the work is then done again.
  const limit = Date.now() + 400_000;
  for (;;) {
    const { body } = await call(`${url}/api/render/proxy/lambda/${id}`, { token });
    if (body.status === 'completed') return (body.output as { url: string }).url;
    if (body.status === 'failed' || Date.now() > limit)
      throw new Error(`${id}: ${String(body.status)} ${String(body.error)}`);
    await sleep(200);
  }
}

const bytesOf = async (url: string): Promise<Buffer> => Buffer.from(await (await fetch(url)).arrayBuffer());

async function film(url: string, seconds: number): Promise<TestSession> {
  const session = await newSession(url);
  await uploadFiles(url, session, [
    { name: 'a.jpg', bytes: await photo('#a03020', { width: 800, height: 600 }) },
    { name: 'b.jpg', bytes: await photo('#2030a0', { width: 800, height: 600 }) },
  ]);
  await say(url, session, `make a ${seconds} second film with piano music`);
  return session;
}

it('O3: a second server on one data directory ends with a clear line and disturbs nothing', async () => {
  const dataDir = newFolder('two');
  const server = await spawnServer({ KINORA_DATA_DIR: dataDir });
  const second = run(['serve'], { KINORA_DATA_DIR: dataDir });
  expect([second.status, second.stderr.split('\n')[0]]).toEqual([
    1,
    'kinora: Another Kinora server is running on this data directory.',
  ]);
  expect((await call(`${server.url}/readyz`)).status).toBe(200);
  expect(await stop(server)).toBe(0);
});

it('O2: a data directory that cannot be used, and wrong settings, end the start with one line each', () => {
  writeFileSync(newFolder('file'), '');
  const unusable = run(['serve'], { KINORA_DATA_DIR: join(newFolder('file'), 'inside') });
  expect(unusable.status).toBe(1);
  expect(unusable.stderr).toMatch(/^kinora: The data directory .* cannot be used \(ENOTDIR\)/);
  const wrong = run(['serve'], {
    KINORA_DATA_DIR: newFolder('x'),
    KINORA_PORT: 'many',
    KINORA_CREDITS: 'maybe',
  });
  expect(wrong.status).toBe(2);
  expect(wrong.stderr).toContain('KINORA_PORT');
  expect(wrong.stderr).toContain('KINORA_CREDITS');
  const alone = run(['worker'], { KINORA_DATA_DIR: newFolder('x') });
  expect([alone.status, alone.stderr]).toEqual([2, expect.stringContaining('DATABASE_URL')]);
});

it('O6: a backup of a running server restores states, balances, tokens and downloads', async () => {
  const server = await spawnServer({ KINORA_DATA_DIR: newFolder('live') });
  const session = await film(server.url, 2);
  const url = await exportOf(server.url, session, 'render_1');
  const bytes = await bytesOf(url);
  const before = {
    state: (await readState(server.url, session)).body.data,
    credits: await readCredits(server.url, session),
  };
  const backup = run(['backup', newFolder('backup')], { KINORA_DATA_DIR: newFolder('live') });
  expect(backup.stdout).toContain('Backed up');
  expect((await call(`${server.url}/readyz`)).status).toBe(200);
  expect(run(['backup', newFolder('backup')], { KINORA_DATA_DIR: newFolder('live') }).status).toBe(1);
  await stop(server);
  const restored = run(['restore', newFolder('backup')], { KINORA_DATA_DIR: newFolder('restored') });
  expect([restored.status, restored.stderr]).toEqual([0, '']);
  expect(run(['restore', newFolder('backup')], { KINORA_DATA_DIR: newFolder('restored') }).stderr).toContain(
    'in use',
  );
  const again = await spawnServer({ KINORA_DATA_DIR: newFolder('restored') });
  const after = {
    state: (await readState(again.url, session)).body.data,
    credits: await readCredits(again.url, session),
  };
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replace(/http:[^"]+/g, 'URL'));
  expect(plain(after)).toEqual(plain(before));
  expect(await bytesOf(await finished(again.url, session, 'render_1'))).toEqual(bytes);
  const next = await say(again.url, session, 'make it 3 seconds');
  expect(next.events.at(-1)?.type).toBe('text');
  await stop(again);
});

it('two workers on one PostgreSQL and one S3 draw one film together; one is killed, the film is that of one machine', {
  timeout: 500_000,
}, async () => {
  const one = await spawnServer({ KINORA_DATA_DIR: newFolder('one'), KINORA_RENDERS: '1' });
  const alone = await film(one.url, 12);
  const expected = await bytesOf(await exportOf(one.url, alone, 'render_1'));
  const { draft } = (await readState(one.url, alone)).body.data.state;
  await stop(one);
  const { default: S3rver } = await import('s3rver');
  const s3 = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: newFolder('s3'),
    configureBuckets: [{ name: 'films', configs: [] }],
  });
  mkdirSync(newFolder('s3'), { recursive: true });
  const { port } = (await s3.run()) as AddressInfo;
  const database = await testDatabase({ bare: true });
  const shared = {
    DATABASE_URL: database.url,
    KINORA_BLOBS: `s3://films?endpoint=http://127.0.0.1:${port}`,
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
    KINORA_RENDERS: '1',
  };
  const api = await spawnServer({ ...shared, KINORA_DATA_DIR: newFolder('api') }, 'api');
  const workers = await Promise.all(
    ['w1', 'w2'].map((name) => spawnServer({ ...shared, KINORA_DATA_DIR: newFolder(name) }, 'worker')),
  );
  try {
    const session = await newSession(api.url);
    await uploadFiles(api.url, session, [
      { name: 'a.jpg', bytes: await photo('#a03020', { width: 800, height: 600 }) },
      { name: 'b.jpg', bytes: await photo('#2030a0', { width: 800, height: 600 }) },
    ]);
    const byName = JSON.parse(
      JSON.stringify(draft)
        .replace(/"file_id":"[^"]*",?/g, '')
        .replace(/,\}/g, '}')
        .replace(/"u":"[^"]*"/g, '"u":""'),
    ) as { t: { tt: number; sg: { u: string; m: { name: string } }[] }[] };
    for (const track of byName.t)
      if (track.tt === 0) for (const segment of track.sg) segment.u = segment.m.name;
    const json = {
      id: 'render_2',
      sessionId: session.sessionId,
      draft: byName,
      output: { quality: 'low', resolution: '360p' },
    };
    await call(`${api.url}/api/render/proxy/lambda`, { token: session.token, headers: attribution, json });
    const drawn = (name: string): number =>
      existsSync(newFolder(`${name}/cache/chunks`))
        ? readdirSync(newFolder(`${name}/cache/chunks`), { recursive: true }).filter((file) =>
            String(file).endsWith('.kpk'),
          ).length
        : 0;
    const limit = Date.now() + 60_000;
    while ((drawn('w1') === 0 || drawn('w2') === 0) && Date.now() < limit) await sleep(20);
    expect([drawn('w1') > 0, drawn('w2') > 0]).toEqual([true, true]);
    process.kill(-workers[0]!.child.pid!, 'SIGKILL');
    expect(await bytesOf(await finished(api.url, session, 'render_2'))).toEqual(expected);
  } finally {
    for (const server of [api, workers[1]!]) await stop(server);
    await s3.close();
    await database.close();
  }
});
