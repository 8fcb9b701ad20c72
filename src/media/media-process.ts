import { rmSync } from 'node:fs';
import { mkdtemp, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { AppError } from '../shared/index.js';
import { type ChildHandle, startChild } from './child-handle.js';
import type { FileFacts } from './file-facts.js';
import { defaultLimits, type MediaLimits } from './limits.js';
import type {
  ClipFrameFacts,
  ClipRequest,
  FileRequest,
  MediaRequests,
  PhotoRequest,
  PixelSize,
  RequestName,
  SizedRequest,
  ThumbnailRequest,
} from './requests.js';

const idleMs = 2000;
const keptBytes = 200 * 1024 * 1024;

/** How a `MediaProcess` treats its child. */
export interface MediaProcessOptions {
  readonly limits?: Partial<MediaLimits>;
  /** Longest time one request may take. Default 30 000. */
  readonly timeLimitMs?: number;
  /** Most memory the child may hold. Default 1 GB. */
  readonly memoryLimitBytes?: number;
  /** Folder for the child's own temporary folder. Default: the system's. */
  readonly tempFolder?: string;
}

/** Decoded pixels, rows without gaps: RGB, or RGBA with straight alpha when something is not opaque. */
export interface Pixels extends PixelSize {
  readonly pixels: Uint8Array;
}

/** One frame of a clip or animation, rows and planes without gaps; null when the caller has it already. */
export interface ClipFrame extends ClipFrameFacts {
  readonly bytes: Uint8Array | null;
}

/**
 * Reads untrusted files in a child process, one request after the other. The child starts with the first request
 * and again after it was killed (crash, time, memory, abort), which fails only the request in work. `stop` ends it
 * and removes its temporary folder. It ends by itself when this process dies.
 */
export class MediaProcess {
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

  constructor(options: MediaProcessOptions = {}) {
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#timeLimitMs = options.timeLimitMs ?? 30_000;
    this.#memoryLimitBytes = options.memoryLimitBytes ?? 1024 ** 3;
    this.#tempFolder = options.tempFolder ?? tmpdir();
  }

  /** Facts of a file of any kind; reads it once and refuses what cannot be decoded or is over the limits. */
  async probe(request: FileRequest, signal?: AbortSignal): Promise<FileFacts> {
    return (await this.#request('probe', request, signal)).value;
  }

  /** The picture, oriented, sRGB, scaled (lanczos3) to exactly `width` x `height`. */
  async decodePhoto(request: PhotoRequest, signal?: AbortSignal): Promise<Pixels> {
    const { value, bytes } = await this.#request('photo', request, signal);
    return { ...value, pixels: bytes };
  }

  /** A blurred and slightly darkened RGB picture that fills `width` x `height`; about 1/8 of the canvas is enough. */
  async backdrop(request: SizedRequest, signal?: AbortSignal): Promise<Pixels> {
    const { value, bytes } = await this.#request('backdrop', request, signal);
    return { ...value, pixels: bytes };
  }

  /**
   * The frame of a clip or animation that is shown `atMs` after its start; before the first and after the last frame
   * these stay (an animation starts again). Asking in rising time decodes every frame once; going back seeks. The
   * answer depends on nothing but the request.
   */
  async clipFrame(request: ClipRequest, signal?: AbortSignal): Promise<ClipFrame> {
    const { value, bytes } = await this.#request('clip', request, signal);
    return { ...value, bytes: bytes.length === 0 ? null : bytes };
  }

  /** A JPEG without metadata, of a clip the frame at a tenth of its length; its longer side at most `maxSide`. */
  async thumbnail(
    request: ThumbnailRequest,
    signal?: AbortSignal,
  ): Promise<{ width: number; height: number; jpeg: Uint8Array }> {
    const { value, bytes } = await this.#request('thumbnail', request, signal);
    return { ...value, jpeg: bytes };
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
  #request<Name extends RequestName>(
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
    checkAsked(ask, this.#limits);
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
    const label = ask.label ?? basename(ask.path);
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

function checkAsked(
  ask: Partial<PhotoRequest & ThumbnailRequest>,
  { maxPixels, maxSide }: MediaLimits,
): void {
  const { width = 1, height = 1, maxSide: side = 1 } = ask;
  const whole = [width, height, side].every(
    (value) => Number.isInteger(value) && value > 0 && value <= maxSide,
  );
  if (whole && width * height <= maxPixels) return;
  throw new AppError(
    'bad-input',
    `A picture of ${width} x ${height} (${side}) pixels was asked for; sizes are whole, positive and within ${maxSide} a side.`,
  );
}
