import { spawn } from 'node:child_process';

/** Longer than any program of a test works. */
const withinMs = 200_000;

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  /** Both streams as they came. */
  readonly all: string;
}

/** Runs a program to its end; one that does not come to an end fails with what it wrote. */
export function run(
  program: string,
  args: readonly string[],
  { input = '', interruptAfterMs, ...options }: RunOptions,
): Promise<Ran> {
  const child = spawn(program, [...args], options);
  let [out, err, all] = ['', '', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
    all += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
    all += chunk;
  });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  if (interruptAfterMs !== undefined) setTimeout(() => child.kill('SIGINT'), interruptAfterMs).unref();
  return new Promise((done, fail) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL');
      fail(new Error(`${program} ${args.join(' ')} has not ended after ${withinMs} ms: ${all}`));
    }, withinMs);
    child.on('error', fail);
    child.on('close', (code) => {
      clearTimeout(late);
      done({ code, out, err, all });
    });
  });
}

export interface RunOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly input?: string;
  readonly interruptAfterMs?: number;
}
