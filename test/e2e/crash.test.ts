import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, it } from 'vitest';
import { seededRandom } from '../../src/shared/index.js';
import { startEmbeddedPostgres } from '../../src/store/index.js';
import {
  call,
  newSession,
  photo,
  pollExport,
  readState,
  say,
  smallOutput,
  submitExport,
  type TestSession,
  uploadFiles,
} from '../helpers/client.js';
import {
  databaseOf,
  processTree,
  type Spawned,
  spawnServer,
  stillAlive,
  stopServer,
} from '../helpers/spawned.js';

const rounds = Number(process.env.KINORA_ROUNDS ?? 10);
const seed = Number(process.env.KINORA_SEED ?? 1);
const modes = ['server', 'group', 'child', 'database', 'twice'] as const;

/** What the server has acknowledged. */
interface Acknowledged {
  readonly sessions: { session: TestSession; hashes: string[]; version: number }[];
  readonly exports: { token: string; id: string }[];
}

/** One user's work until the server goes away: session, photo, film, export. */
async function work(url: string, round: string, log: Acknowledged): Promise<void> {
  for (let i = 0; i < 4; i++) {
    const session = await newSession(url);
    if (!/^\d{19}$/.test(session.sessionId)) throw new Error('no session');
    const entry = { session, hashes: [] as string[], version: 1 };
    log.sessions.push(entry);
    const uploaded = await uploadFiles(url, session, [
      { name: `${round}-${i}.jpg`, bytes: await photo('red', { width: 200 + i }) },
    ]);
    if (uploaded.status !== 200) throw new Error(`upload ${uploaded.status}`);
    entry.hashes.push(String((uploaded.body.data.files as { hash: string }[])[0]!.hash));
    const stream = await say(url, session, 'make a 2 second film without music');
    const result = stream.events.find(({ type }) => type === 'tool_result') as
      | { content: { parts: { functionResponse: { response: { version: number } } }[] } }
      | undefined;
    if (result === undefined) throw new Error('no result');
    entry.version = result.content.parts[0]!.functionResponse.response.version;
    const id = `render_${round}_${i}`;
    const accepted = await submitExport(url, session, { id, output: smallOutput });
    if (accepted.status === 200) log.exports.push({ token: session.token, id });
  }
}

async function verify(url: string, log: Acknowledged): Promise<void> {
  for (const { session, hashes, version } of log.sessions) {
    const { status, body } = await readState(url, session);
    expect(status).toBe(200);
    const infos = body.data.state.video_infos as { hash: string; cdn_url: string; size: number }[];
    for (const hash of hashes) {
      const info = infos.find((item) => item.hash === hash);
      expect(info, 'an acknowledged upload').toBeDefined();
      expect((await (await fetch(info!.cdn_url)).arrayBuffer()).byteLength).toBe(info!.size);
    }
    expect(Number(body.data.version)).toBeGreaterThanOrEqual(version);
  }
  for (const { token, id } of log.exports) {
    const poll = await pollExport(url, { token }, id);
    expect([poll.status, poll.body.code]).toEqual([200, 0]);
  }
}

/** Every box of an MP4 adds up to the file's size, with ftyp, moov and mdat among them. */
function boxesOf(film: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at < film.length; ) {
    const size = film.readUInt32BE(at);
    names.push(film.toString('latin1', at + 4, at + 8));
    const whole = size === 1 ? Number(film.readBigUInt64BE(at + 8)) : size;
    if (whole < 8) throw new Error('a broken box');
    at += whole;
    if (at > film.length) throw new Error('a cut box');
  }
  return names;
}

async function kill(
  server: Spawned,
  mode: (typeof modes)[number],
  dataDir: string,
  random: { pick<T>(items: readonly T[]): T },
): Promise<void> {
  const { pid } = server.child;
  if (mode === 'group') process.kill(-pid!, 'SIGKILL');
  else if (mode === 'child') {
    const children = processTree(pid!).filter((item) => item.pid !== pid);
    if (children.length > 0) process.kill(random.pick(children).pid, 'SIGKILL');
    await sleep(300);
    expect((await call(`${server.url}/healthz`)).status, 'R6: the API answers').toBe(200);
    process.kill(pid!, 'SIGKILL');
  } else if (mode === 'database') {
    process.kill(databaseOf(dataDir), 'SIGKILL');
    await sleep(1500);
    expect((await call(`${server.url}/healthz`)).status, 'R6: the API answers').toBe(200);
    process.kill(pid!, 'SIGKILL');
  } else process.kill(pid!, 'SIGKILL');
  await server.ended;
}

it(
  `R1 R2 R3 R5 R6 R7 R8: ${rounds} random kills lose nothing, every export ends, the ledger is exact, no orphan stays`,
  async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'kinora-crash-'));
    const random = seededRandom(seed);
    const log: Acknowledged = { sessions: [], exports: [] };
    const environment = { KINORA_DATA_DIR: dataDir };
    let server = await spawnServer(environment);
    try {
      for (let round = 0; round < rounds; round++) {
        const mode = modes[round % modes.length]!;
        const working = [0, 1].map((n) => work(server.url, `${round}_${n}`, log).catch(() => {}));
        await sleep(500 + random.below(4000));
        const tree = processTree(server.child.pid!);
        await kill(server, mode, dataDir, random);
        await Promise.all(working);
        const limit = Date.now() + 8000;
        while (stillAlive(tree).length > 0 && Date.now() < limit) await sleep(100);
        expect(stillAlive(tree), `R7 after ${mode}`).toEqual([]);
        if (mode === 'twice') {
          const again = await spawnServer(environment);
          process.kill(-again.child.pid!, 'SIGKILL');
          await again.ended;
        }
        server = await spawnServer(environment);
        await verify(server.url, log);
      }
      let completed = 0;
      const limit = Date.now() + 300_000;
      for (const { token, id } of log.exports) {
        let poll = await pollExport(server.url, { token }, id);
        while (!['completed', 'failed'].includes(String(poll.body.status)) && Date.now() < limit) {
          await sleep(500);
          poll = await pollExport(server.url, { token }, id);
        }
        expect(['completed', 'failed'], `R2 ${id}`).toContain(poll.body.status);
        if (poll.body.status !== 'completed') continue;
        completed++;
        const film = Buffer.from(
          await (await fetch((poll.body.output as { url: string }).url)).arrayBuffer(),
        );
        expect(boxesOf(film)).toEqual(expect.arrayContaining(['ftyp', 'moov', 'mdat']));
      }
      expect(completed).toBeGreaterThanOrEqual(Math.ceil(log.exports.length * 0.95));
      const database = await startEmbeddedPostgres({ dataDir });
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      const wrong = await client.query(`
      select u.id from users u left join ledger l on l.user_id = u.id group by u.id
      having u.available <> coalesce(sum(l.available), 0) or u.frozen <> coalesce(sum(l.frozen), 0) or u.frozen <> 0`);
      const charges = await client.query(`
      select (select count(*)::int from ledger where kind = 'settle') as settled,
        (select count(distinct t.id)::int from turns t join events e on e.turn_id = t.id
          where e.event->'content'->'parts'->0 ? 'functionResponse') as edited`);
      await client.end();
      await database.release();
      expect(wrong.rows, 'R5: the ledger and the balances agree').toEqual([]);
      expect(charges.rows[0]?.settled).toBe(charges.rows[0]?.edited);
      expect(await stopServer(server)).toBe(0);
      expect(readdirSync(join(dataDir, 'temp')), 'R8: nothing in the making is left').toEqual([]);
      console.log(
        `crash: seed ${seed}, ${rounds} rounds, ${log.sessions.length} sessions, ${completed} of ${log.exports.length} exports completed`,
      );
    } catch (cause) {
      const { exitCode, signalCode } = server.child;
      process.stderr.write(`${server.output()}\nexit ${exitCode} ${signalCode}\n`);
      throw cause;
    } finally {
      try {
        process.kill(-server.child.pid!, 'SIGKILL');
      } catch {
        // It has ended.
      }
      const database = await startEmbeddedPostgres({ dataDir });
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
  60_000 + rounds * 60_000,
);
