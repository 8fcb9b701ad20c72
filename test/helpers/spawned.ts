import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

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
  const url = await ready;
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

/** The process and everything it started, without the database, which may outlive it. */
export function processTree(root: number): ProcessFacts[] {
  const table = processTable();
  const found = table.filter(({ pid }) => pid === root);
  for (const item of found) found.push(...table.filter(({ parent }) => parent === item.pid));
  return found.filter(({ command }) => !/(^|\/)postgres[: ]/.test(command));
}

/** Those of the processes that still live, by id and command. */
export const stillAlive = (processes: readonly ProcessFacts[]): ProcessFacts[] =>
  processTable().filter(({ pid, command }) =>
    processes.some((item) => item.pid === pid && item.command === command),
  );
