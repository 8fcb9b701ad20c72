import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/kinora.js', import.meta.url));

/** A `kinora serve` in a process of its own. */
export interface Spawned {
  readonly child: ChildProcess;
  readonly url: string;
  readonly readyMs: number;
  /** What it has written to its streams so far. */
  output(): string;
  /** Resolves with the exit code, or the name of the signal. */
  readonly ended: Promise<number | string>;
}

/** Well above what a start takes on a busy machine; a server that needs longer is stuck, and its output says where. */
const startWithinMs = 90_000;
/** A server must have ended 30 s after SIGTERM (R9). */
const stopWithinMs = 35_000;

const tooLate = async (ms: number, what: () => string): Promise<never> => {
  await sleep(ms, undefined, { ref: false });
  throw new Error(what());
};

/** Asks the server to stop and waits for its end; fails when that takes longer than it promises. */
export function stopServer({ child, ended, output }: Spawned): Promise<number | string> {
  process.kill(child.pid!, 'SIGTERM');
  return Promise.race([
    ended,
    tooLate(stopWithinMs, () => `R9: still there ${stopWithinMs} ms after SIGTERM: ${output()}`),
  ]);
}

/** Kills the server, and nothing else, as nobody could expect. */
export async function killServer({ child, ended }: Spawned): Promise<void> {
  process.kill(child.pid!, 'SIGKILL');
  await ended;
}

/** Starts the server and waits until it says that it is ready; `before` are words in front of `kinora`. */
export async function spawnServer(
  environment: Record<string, string>,
  command = 'serve',
  { before = [process.execPath] }: { before?: readonly string[] } = {},
): Promise<Spawned> {
  const startedAt = performance.now();
  const [program, ...words] = before;
  const child = spawn(program!, [...words, bin, command], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      KINORA_PORT: '0',
      KINORA_LOG: 'info',
      KINORA_TOKENS_PER_HOUR: '0',
      KINORA_WRITES_PER_MINUTE: '0',
      KINORA_READS_PER_MINUTE: '0',
      ...environment,
    },
  });
  let text = '';
  const ended = new Promise<number | string>((done) =>
    child.once('exit', (code, signal) => done(signal ?? code ?? 0)),
  );
  const ready = new Promise<string>((done, fail) => {
    const read = (chunk: Buffer): void => {
      text = (text + chunk.toString()).slice(-20_000);
      const match = /is ready(?:: (\S+))?/.exec(text);
      if (match !== null) done(match[1] ?? '');
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    void ended.then((code) => fail(new Error(`The server ended with ${code} before it was ready: ${text}`)));
  });
  const late = tooLate(startWithinMs, () => `The server is not ready after ${startWithinMs} ms: ${text}`);
  const url = await Promise.race([ready, late]);
  return { child, url, readyMs: performance.now() - startedAt, output: () => text, ended };
}

interface ProcessFacts {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

function processTable(): ProcessFacts[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z') return [];
      return [
        {
          pid: Number(name),
          parent: Number(parent),
          command: readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' '),
        },
      ];
    } catch {
      return [];
    }
  });
}

/** The process and everything it started. */
export function wholeTree(root: number): ProcessFacts[] {
  const table = processTable();
  const found = table.filter(({ pid }) => pid === root);
  for (const item of found) found.push(...table.filter(({ parent }) => parent === item.pid));
  return found;
}

/** The process and everything it started, without the database, which may outlive it. */
export const processTree = (root: number): ProcessFacts[] =>
  wholeTree(root).filter(({ command }) => !/(^|\/)postgres[: ]/.test(command));

/** Process id of the PostgreSQL of a data directory. */
export const databaseOf = (dataDir: string): number =>
  Number.parseInt(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8'), 10);

/** Gives the paths inside a folder that PostgreSQL's account may enter, and that goes after the last test of the file. */
export function testFolder(name: string): (inside: string) => string {
  const folder = mkdtempSync(join(tmpdir(), `kinora-${name}-`));
  chmodSync(folder, 0o755);
  afterAll(() => rmSync(folder, { recursive: true, force: true }), 60_000);
  return (inside) => join(folder, inside);
}

/** Those of the processes that still live, by id and command. */
export const stillAlive = (processes: readonly ProcessFacts[]): ProcessFacts[] =>
  processTable().filter(({ pid, command }) =>
    processes.some((item) => item.pid === pid && item.command === command),
  );
