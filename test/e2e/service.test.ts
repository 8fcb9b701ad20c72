import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import {
  call,
  exportedBytes,
  newFilm,
  newSession,
  photo,
  readCredits,
  readState,
  say,
  smallOutput,
  submitExport,
  uploadFiles,
} from '../helpers/client.js';
import { testDatabase } from '../helpers/database.js';
import { spawnServer, stopServer, testFolder } from '../helpers/spawned.js';

const bin = fileURLToPath(new URL('../../bin/kinora.js', import.meta.url));
const newFolder = testFolder('service');

const run = (args: string[], environment: Record<string, string>) =>
  spawnSync(process.execPath, [bin, ...args], {
    encoding: 'utf8',
    timeout: 30_000,
    env: { PATH: process.env.PATH, KINORA_PORT: '0', ...environment },
  });

it('O3: a second server on one data directory ends with a clear line and disturbs nothing', async () => {
  const dataDir = newFolder('two');
  const server = await spawnServer({ KINORA_DATA_DIR: dataDir });
  const second = run(['serve'], { KINORA_DATA_DIR: dataDir });
  expect([second.status, second.stderr.split('\n')[0]]).toEqual([
    1,
    'kinora: Another Kinora server is running on this data directory.',
  ]);
  expect((await call(`${server.url}/readyz`)).status).toBe(200);
  expect(await stopServer(server)).toBe(0);
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
  const session = await newFilm(server.url, 2);
  await submitExport(server.url, session, { id: 'render_1', output: smallOutput });
  const bytes = await exportedBytes(server.url, session, 'render_1');
  const before = {
    state: (await readState(server.url, session)).body.data,
    credits: await readCredits(server.url, session),
  };
  const backup = run(['backup', newFolder('backup')], { KINORA_DATA_DIR: newFolder('live') });
  expect(backup.stdout).toContain('Backed up');
  expect((await call(`${server.url}/readyz`)).status).toBe(200);
  expect(run(['backup', newFolder('backup')], { KINORA_DATA_DIR: newFolder('live') }).status).toBe(1);
  await stopServer(server);
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
  expect(await exportedBytes(again.url, session, 'render_1')).toEqual(bytes);
  const next = await say(again.url, session, 'make it 3 seconds');
  expect(next.events.at(-1)?.type).toBe('text');
  await stopServer(again);
});

it('two workers on one PostgreSQL and one S3 draw one film together; one is killed, the film is that of one machine', async () => {
  const one = await spawnServer({ KINORA_DATA_DIR: newFolder('one'), KINORA_RENDERS: '1' });
  const alone = await newFilm(one.url, 12);
  await submitExport(one.url, alone, { id: 'render_1', output: smallOutput });
  const expected = await exportedBytes(one.url, alone, 'render_1');
  const { draft } = (await readState(one.url, alone)).body.data.state;
  await stopServer(one);
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
    await submitExport(api.url, session, { id: 'render_2', draft: byName, output: smallOutput });
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
    expect(await exportedBytes(api.url, session, 'render_2')).toEqual(expected);
  } finally {
    for (const server of [api, workers[1]!]) await stopServer(server);
    await s3.close();
    await database.close();
  }
});
