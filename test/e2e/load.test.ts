import { openAsBlob, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  call,
  endedExport,
  newFilm,
  newSession,
  photo,
  readState,
  say,
  submitExport,
  until,
  uploadFiles,
} from '../helpers/client.js';
import { processTree, type Spawned, spawnServer, stopServer, testFolder } from '../helpers/spawned.js';

const inFolder = testFolder('load');
/** `npm run soak -- --minutes 10` makes it long. */
const soakSeconds = Number(process.env.KINORA_SOAK_SECONDS ?? 15);
const megabyte = 1024 ** 2;
let server: Spawned;

beforeAll(async () => {
  server = await spawnServer({ KINORA_DATA_DIR: inFolder('data'), KINORA_CREDITS: 'off' });
});
afterAll(async () => {
  await stopServer(server);
});

const memoryOf = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
const memory = (): number => memoryOf(server.child.pid!);

/** The most memory the server has while `work` runs. */
async function peakDuring(work: () => Promise<unknown>): Promise<number> {
  let peak = memory();
  const sampler = setInterval(() => {
    peak = Math.max(peak, memory());
  }, 50);
  await work().finally(() => clearInterval(sampler));
  return peak;
}

it('L2: the idle server has at most 250 MB, and an upload of 190 MB adds at most 150 MB', async () => {
  const idle = memory();
  const session = await newSession(server.url);
  const sound = Buffer.alloc(190 * megabyte);
  sound.write('RIFF', 0, 'latin1');
  sound.writeUInt32LE(sound.length - 8, 4);
  sound.write('WAVEfmt ', 8, 'latin1');
  sound.writeUInt32LE(16, 16);
  sound.set([1, 0, 2, 0], 20);
  sound.writeUInt32LE(48_000, 24);
  sound.writeUInt32LE(192_000, 28);
  sound.set([4, 0, 16, 0], 32);
  sound.write('data', 36, 'latin1');
  sound.writeUInt32LE(sound.length - 44, 40);
  const path = inFolder('long.wav');
  writeFileSync(path, sound);
  const form = new FormData();
  form.append('files', await openAsBlob(path), 'long.wav');
  let status = 0;
  const peak = await peakDuring(async () => {
    const url = `${server.url}/api/upload-video/nemo_agent/me/${session.sessionId}`;
    ({ status } = await call(url, { method: 'POST', token: session.token, body: form }));
  });
  console.log(`memory: idle ${Math.round(idle / megabyte)} MB, peak ${Math.round(peak / megabyte)} MB`);
  expect(status).toBe(200);
  expect(idle).toBeLessThanOrEqual(250 * megabyte);
  expect(peak - idle).toBeLessThanOrEqual(150 * megabyte);
});

it('L1 L2: 200 open streams, pollers and uploaders during an export: no errors, at most 300 MB more', async () => {
  const session = await newFilm(server.url, 20, 'without music');
  const before = memory();
  await submitExport(server.url, session, {
    id: 'render_load',
    output: { quality: 'low', resolution: '480p' },
  });
  const gone = new AbortController();
  const streams = Array.from({ length: 200 }, async () => {
    const response = await fetch(`${server.url}/api/kinora/exports/render_load/events`, {
      headers: { Authorization: `Bearer ${session.token}` },
      signal: gone.signal,
    });
    return response.text();
  });
  let asked = 0;
  let wrong = 0;
  const until = Date.now() + 6000;
  const loop = async (ask: () => Promise<{ status: number }>): Promise<void> => {
    while (Date.now() < until) {
      asked++;
      if ((await ask().catch(() => ({ status: 0 }))).status !== 200) wrong++;
      await sleep(200);
    }
  };
  const bytes = await photo('pink', { width: 1200, height: 900 });
  const peak = await peakDuring(async () => {
    await Promise.all([
      ...Array.from({ length: 20 }, () => loop(() => readState(server.url, session))),
      ...Array.from({ length: 4 }, (_, i) =>
        loop(() => uploadFiles(server.url, session, [{ name: `${i}-${asked}.jpg`, bytes }])),
      ),
      loop(() => say(server.url, session, 'hello')),
    ]);
    await endedExport(server.url, session, 'render_load');
  });
  const told = await Promise.all(streams);
  expect(told.filter((text) => text.includes('"status":"completed"'))).toHaveLength(200);
  expect(asked).toBeGreaterThan(50);
  expect(wrong / asked).toBeLessThanOrEqual(0.005);
  expect(peak - before).toBeLessThanOrEqual(300 * megabyte);
});

/** What must not grow: open descriptors, files in the making, child processes. */
const held = () => ({
  descriptors: readdirSync(`/proc/${server.child.pid}/fd`).length,
  temporary: readdirSync(inFolder('data/temp')).length,
  processes: processTree(server.child.pid!).length,
});

it(
  'L6: after mixed good and hostile work, descriptors, temporary files and processes are back where they were',
  async () => {
    const session = await newFilm(server.url, 2, 'without music');
    const work = async (i: number): Promise<void> => {
      const { url } = server;
      await readState(url, session);
      await say(url, session, `set the title to "Round ${i}"`);
      await uploadFiles(url, session, [{ name: 'bad.jpg', bytes: Buffer.from(`<html>${i}`) }]);
      await uploadFiles(url, session, [{ name: `${i % 5}.png`, bytes: await photo('tan', { width: 40 }) }]);
      await call(`${url}/api/upload-video/nemo_agent/me/${session.sessionId}`, {
        token: session.token,
        json: { urls: [], source_type: 'url' },
      });
      await fetch(`${url}/run_sse`, { method: 'POST', body: '{', signal: AbortSignal.timeout(5) }).catch(
        () => {},
      );
    };
    const settle = () =>
      until(() => processTree(server.child.pid!).length <= before.processes, { withinMs: 15_000 });
    let before = { descriptors: 0, temporary: 0, processes: 99 };
    for (let i = 0; i < 10; i++) await work(i);
    await sleep(5000);
    before = held();
    const memoryBefore = memory();
    const end = Date.now() + soakSeconds * 1000;
    let rounds = 0;
    while (Date.now() < end) await Promise.all([work(rounds++), work(rounds++), work(rounds++)]);
    await settle();
    await sleep(6000);
    const after = held();
    const grown = Math.round((memory() - memoryBefore) / megabyte);
    console.log(
      `soak: ${rounds} rounds, ${JSON.stringify(before)} -> ${JSON.stringify(after)}, memory +${grown} MB`,
    );
    expect(after.temporary).toBe(before.temporary);
    expect(after.processes).toBeLessThanOrEqual(before.processes);
    // Idle connections of the pool and of keep-alive clients come and go.
    expect(after.descriptors).toBeLessThanOrEqual(before.descriptors + 25);
  },
  soakSeconds * 1000 + 120_000,
);
