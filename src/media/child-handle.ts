import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { AppError, entryPath } from '../shared/index.js';
import { withoutNetwork } from './no-network.js';
import type { ReplyMessage, RequestMessage } from './requests.js';

/** A running media child. It takes one request at a time and is thrown away after any trouble. */
export interface ChildHandle {
  readonly alive: boolean;
  /** Resident memory now; 0 when unknown. */
  readonly residentBytes: number;
  /** Sends one request; resolves with its value and the number of bytes in its output file. */
  exchange(
    request: RequestMessage,
    options: { timeLimitMs: number; memoryLimitBytes: number; signal: AbortSignal },
  ): Promise<{ value: unknown; bytes: number }>;
  /** Kills the child and waits for its end. */
  kill(): Promise<void>;
}

const watchEveryMs = 100;
// What the decoders need from the environment; tokens and keys stay out of the child.
const passedOn = ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'LANG', 'TZ'];

/** Starts the media child with `folder` as its only temporary folder. */
export function startChild(folder: string): ChildHandle {
  const kept = Object.fromEntries(
    passedOn.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  const entry = entryPath(import.meta.url, './media-child.js');
  const [command, ...words] = [
    ...withoutNetwork(),
    process.execPath,
    '--max-old-space-size=512',
    '--max-semi-space-size=2',
    entry,
  ];
  const child = spawn(command!, words, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // Two malloc arenas: libvips' threads would otherwise keep one each and memory would never shrink.
    env: {
      ...kept,
      TMPDIR: folder,
      HOME: folder,
      MALLOC_ARENA_MAX: '1',
      MALLOC_TRIM_THRESHOLD_: '131072',
      VIPS_BLOCK_UNTRUSTED: '1',
    },
  });
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString('utf8')).slice(-2000);
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  let alive = true;
  let reportedBytes = 0;
  child.on('message', (reply: ReplyMessage) => {
    if ('rssBytes' in reply) reportedBytes = reply.rssBytes;
  });
  void ended.then(() => {
    alive = false;
  });
  setReferenced(child, false);

  return {
    get alive() {
      return alive;
    },
    get residentBytes() {
      return residentBytes(child.pid) ?? reportedBytes;
    },
    async kill() {
      alive = false;
      setReferenced(child, true);
      child.kill('SIGKILL');
      await ended;
    },
    exchange(request, { timeLimitMs, memoryLimitBytes, signal }) {
      const { label } = request;
      return new Promise((resolve, reject) => {
        const give = (error: AppError): void => {
          alive = false;
          child.kill('SIGKILL');
          settle(() => reject(error));
        };
        const onMessage = (reply: ReplyMessage): void => {
          if ('rssBytes' in reply || reply.id !== request.id) return;
          if ('error' in reply) {
            const { kind, message, fields, detail } = reply.error;
            settle(() =>
              reject(new AppError(kind, message, { fields, ...(detail && { cause: new Error(detail) }) })),
            );
          } else settle(() => resolve({ value: reply.value, bytes: reply.bytes }));
        };
        const onEnd = (): void => give(gaveUp(label, 'made the decoder crash', { stderr }));
        const onAbort = (): void => give(new AppError('cancelled', 'Cancelled.', { cause: signal.reason }));
        const watch = setInterval(() => {
          const used = residentBytes(child.pid) ?? reportedBytes;
          if (used > memoryLimitBytes)
            give(gaveUp(label, 'needs too much memory to decode', { used, memoryLimitBytes }));
        }, watchEveryMs);
        const timer = setTimeout(
          () =>
            give(
              gaveUp(label, `could not be read within ${Math.round(timeLimitMs / 1000)} s`, { timeLimitMs }),
            ),
          timeLimitMs,
        );
        const settle = (finish: () => void): void => {
          clearInterval(watch);
          clearTimeout(timer);
          child.off('message', onMessage);
          child.off('exit', onEnd);
          signal.removeEventListener('abort', onAbort);
          setReferenced(child, false);
          finish();
        };
        child.on('message', onMessage);
        child.once('exit', onEnd);
        signal.addEventListener('abort', onAbort, { once: true });
        setReferenced(child, true);
        child.send(request, (error) => {
          if (error !== null) onEnd();
        });
      });
    },
  };
}

const gaveUp = (label: string, reason: string, fields: Record<string, unknown>): AppError =>
  new AppError('unreadable-file', `"${label}" ${reason}.`, { fields: { label, ...fields } });

/** Resident memory of a process on Linux; undefined elsewhere (the child reports it itself) or when it is gone. */
function residentBytes(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}

/** An idle child must not keep a program alive that forgot to stop it; a working one must. */
function setReferenced(child: ChildProcess, referenced: boolean): void {
  const method = referenced ? 'ref' : 'unref';
  child[method]();
  child.channel?.[method]();
  (child.stderr as unknown as { ref?(): void; unref?(): void } | null)?.[method]?.();
}
