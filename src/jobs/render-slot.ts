import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, type ErrorName, entryPath, errorTable, yieldToOthers } from '../shared/index.js';
import type { RenderTasks, RenderWork, TaskMessage, TaskName, TaskReply } from './render-task.js';

const watchEveryMs = 250;
/** A child is kept this long for the next chunk of the same film: its photos are in memory. */
const idleMs = 3000;
/** What a killed child has started may take this long to leave the process table. */
const groupEndsMs = 2000;
const passedOn = ['PATH', 'LANG', 'TZ', 'LD_LIBRARY_PATH'];

/** A render child that is started when needed, killed on trouble and ends with this process, however that ends. */
export class RenderSlot {
  readonly #memoryBytes: number;
  #child: ChildProcess | undefined;
  #cleared: Promise<void> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #nextId = 1;

  /** `memoryBytes`: what the child may use before it is killed. */
  constructor(memoryBytes = 1024 ** 3) {
    this.#memoryBytes = memoryBytes;
  }

  /** Process id of the child, if there is one. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  #start(work: RenderWork): ChildProcess {
    const env = Object.fromEntries(
      passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
    );
    const folder = mkdtempSync(join(work.tempFolder, 'render-'));
    const child = fork(entryPath(import.meta.url, './render-child.js'), [], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // A process group of its own: it is killed together with the decoders and the mixer it has started.
      detached: true,
      env: { ...env, TMPDIR: folder, HOME: folder },
    });
    if (child.pid !== undefined) yieldToOthers(child.pid);
    this.#cleared = new Promise<void>((done) => {
      child.once('exit', () => done());
      child.once('error', () => done());
    }).then(async () => {
      if (this.#child === child) this.#child = undefined;
      await clearAway(child, folder);
    });
    this.#child = child;
    return child;
  }

  /** Runs one task; a crash, too much memory or an abort kills the child. */
  async run<Name extends TaskName>(
    name: Name,
    work: RenderWork,
    ask: RenderTasks[Name]['ask'],
    { signal }: { signal: AbortSignal },
  ): Promise<RenderTasks[Name]['value']> {
    signal.throwIfAborted();
    clearTimeout(this.#idle);
    const child = this.#child ?? this.#start(work);
    const id = this.#nextId++;
    try {
      return await exchange(child, { id, name, work, ask }, { signal, memoryBytes: this.#memoryBytes });
    } catch (cause) {
      if (!(cause instanceof TaskFailed)) await this.stop();
      throw cause instanceof TaskFailed ? cause.error : cause;
    } finally {
      this.#idle = setTimeout(() => void this.stop(), idleMs);
      this.#idle.unref();
    }
  }

  /** Kills the child with everything it has started; resolves when they and their files are gone. */
  async stop(): Promise<void> {
    clearTimeout(this.#idle);
    if (this.#child !== undefined && !signalGroup(this.#child, 'SIGKILL')) this.#child.kill('SIGKILL');
    await this.#cleared;
  }
}

/** What an ended child leaves: processes it has started, and its folder of temporary files. */
async function clearAway(child: ChildProcess, folder: string): Promise<void> {
  const limit = Date.now() + groupEndsMs;
  while (signalGroup(child, 'SIGKILL') && Date.now() < limit) await sleep(10);
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** False when the group of this child has no process (any more), or the system knows no groups. */
function signalGroup({ pid }: ChildProcess, name: NodeJS.Signals): boolean {
  try {
    return pid !== undefined && process.kill(-pid, name);
  } catch {
    return false;
  }
}

/** The task failed and said why; the child is well. */
class TaskFailed extends Error {
  constructor(readonly error: AppError) {
    super(error.message);
  }
}

const residentBytes = (pid: number | undefined): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
};

function exchange<Name extends TaskName>(
  child: ChildProcess,
  message: TaskMessage,
  { signal, memoryBytes }: { signal: AbortSignal; memoryBytes: number },
): Promise<RenderTasks[Name]['value']> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearInterval(watch);
      child.off('message', onMessage);
      child.off('exit', onExit);
      signal.removeEventListener('abort', onAbort);
      finish();
    };
    const onMessage = (reply: TaskReply): void => {
      if (reply.id !== message.id) return;
      if ('value' in reply) settle(() => resolve(reply.value as RenderTasks[Name]['value']));
      else {
        const { kind, message: text, stack } = reply.error;
        const known = kind in errorTable ? (kind as ErrorName) : 'internal';
        settle(() => reject(new TaskFailed(new AppError(known, text, { cause: new Error(stack) }))));
      }
    };
    const onExit = (code: number | null, by: string | null): void =>
      settle(() => reject(new AppError('codec-failed', `The render process ended early (${by ?? code}).`)));
    const onAbort = (): void => settle(() => reject(signal.reason));
    const watch = setInterval(() => {
      if (residentBytes(child.pid) > memoryBytes) {
        const text = `The export needs more than ${Math.round(memoryBytes / 1024 ** 2)} MB of memory.`;
        settle(() => reject(new AppError('limit-exceeded', text)));
      }
    }, watchEveryMs);
    child.on('message', onMessage);
    child.once('exit', onExit);
    signal.addEventListener('abort', onAbort, { once: true });
    child.send(message, (error) => {
      if (error !== null) onExit(null, 'no channel');
    });
  });
}
