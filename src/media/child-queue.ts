import { rmSync } from 'node:fs';
import { mkdtemp, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { AppError, oneLine } from '../shared/index.js';
import { type ChildHandle, startChild } from './child-handle.js';
import type { MediaLimits } from './limits.js';
import type { MediaRequests, RequestName } from './requests.js';

const idleMs = 2000;
const keptBytes = 200 * 1024 * 1024;

/** One child process and the requests that wait for it; see `MediaProcess`. */
export class ChildQueue {
  readonly #limits: MediaLimits;
  readonly #timeLimitMs: number;
  readonly #memoryLimitBytes: number;
  readonly #tempFolder: string;
  readonly #stopping = new AbortController();
  #child: ChildHandle | undefined;
  #folder: string | undefined;
  #output = '';
  #idle: NodeJS.Timeout | undefined;
  /** Settles when every request so far is done; requests wait for each other by it. */
  #last: Promise<unknown> = Promise.resolve();
  #nextId = 1;

  constructor(options: {
    readonly limits: MediaLimits;
    readonly timeLimitMs?: number;
    readonly memoryLimitBytes?: number;
    readonly tempFolder?: string;
  }) {
    this.#limits = options.limits;
    this.#timeLimitMs = options.timeLimitMs ?? 30_000;
    this.#memoryLimitBytes = options.memoryLimitBytes ?? 1024 ** 3;
    this.#tempFolder = options.tempFolder ?? tmpdir();
  }

  /** Ends the child, rejects what is in work or waiting with `cancelled`, removes the temporary folder. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearTimeout(this.#idle);
    await this.#last;
    await this.#child?.kill();
    process.off('exit', this.#onExit);
    this.#removeFolder();
  }

  /** Runs one request after all earlier ones. */
  request<Name extends RequestName>(
    name: Name,
    ask: MediaRequests[Name]['ask'],
    signal?: AbortSignal,
  ): Promise<{ value: MediaRequests[Name]['value']; bytes: Uint8Array }> {
    const either = signal === undefined ? [this.#stopping.signal] : [this.#stopping.signal, signal];
    const aborted = AbortSignal.any(either);
    const result = this.#last.then(() => this.#perform(name, ask, aborted));
    this.#last = result.catch(() => {});
    // Who waits in the queue is told at once, not when its turn comes.
    return new Promise((resolve, reject) => {
      const onAbort = (): void => reject(cancelled(aborted));
      if (aborted.aborted) onAbort();
      aborted.addEventListener('abort', onAbort, { once: true });
      result
        .then(
          (answer) => resolve(answer as { value: MediaRequests[Name]['value']; bytes: Uint8Array }),
          reject,
        )
        .finally(() => aborted.removeEventListener('abort', onAbort));
    });
  }

  async #perform(
    name: RequestName,
    ask: MediaRequests[RequestName]['ask'],
    signal: AbortSignal,
  ): Promise<{ value: unknown; bytes: Uint8Array }> {
    if (signal.aborted) throw cancelled(signal);
    if (this.#folder === undefined) {
      this.#folder = await mkdtemp(join(this.#tempFolder, 'kinora-media-'));
      process.once('exit', this.#onExit);
    }
    clearTimeout(this.#idle);
    const id = this.#nextId++;
    if (!this.#child?.alive) {
      this.#child = startChild(this.#folder);
      // One file for each child: a killed one may still be writing.
      this.#output = join(this.#folder, `output-${id}`);
    }
    const output = this.#output;
    const request = { id, name, ask: { ...ask, path: resolve(ask.path) }, output, limits: this.#limits };
    const label = oneLine(ask.label ?? basename(ask.path));
    try {
      const { value, bytes } = await this.#child.exchange(
        { ...request, label },
        { timeLimitMs: this.#timeLimitMs, memoryLimitBytes: this.#memoryLimitBytes, signal },
      );
      return { value, bytes: bytes === 0 ? new Uint8Array() : await readStart(output, bytes) };
    } finally {
      this.#idle = setTimeout(this.#endLargeChild, idleMs).unref();
    }
  }

  /** The HEIC decoder's memory never shrinks; a child that holds much and does nothing is ended. */
  readonly #endLargeChild = (): void => {
    if ((this.#child?.residentBytes ?? 0) > keptBytes) void this.#child?.kill();
  };

  /** This process ends without `stop`: only what works at once is possible here. */
  readonly #onExit = (): void => {
    void this.#child?.kill();
    this.#removeFolder();
  };

  readonly #removeFolder = (): void => {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
    this.#folder = undefined;
  };
}

const cancelled = ({ reason }: AbortSignal): AppError =>
  new AppError('cancelled', 'Cancelled.', { cause: reason });

/** The first bytes of a file, in one read into one buffer (`readFile` would read 512 KB at a time). */
async function readStart(path: string, sizeBytes: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(sizeBytes);
  const file = await open(path, 'r');
  try {
    for (let at = 0; at < sizeBytes; ) {
      const { bytesRead } = await file.read(bytes, at, sizeBytes - at, at);
      if (bytesRead === 0) throw new Error(`The media child wrote ${at} bytes instead of ${sizeBytes}.`);
      at += bytesRead;
    }
  } finally {
    await file.close();
  }
  return bytes;
}
