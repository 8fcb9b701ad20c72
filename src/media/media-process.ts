import { AppError } from '../shared/index.js';
import { ChildQueue } from './child-queue.js';
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

/** How a `MediaProcess` treats its children. */
export interface MediaProcessOptions {
  readonly limits?: Partial<MediaLimits>;
  /** Longest time one request may take. Default 30 000. */
  readonly timeLimitMs?: number;
  /** Most memory a child may hold. Default 1 GB. */
  readonly memoryLimitBytes?: number;
  /** Folder for the children's own temporary folders. Default: the system's. */
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
 * Reads untrusted files in child processes: one for files, one for the frames of clips, so that a photo that takes
 * seconds to decode holds up no clip. Each takes one request after the other, starts with the first and again after
 * it was killed (crash, time, memory, abort), which fails only the request in work. `stop` ends them and removes
 * their temporary folders. They end by themselves when this process dies.
 */
export class MediaProcess {
  readonly #limits: MediaLimits;
  readonly #files: ChildQueue;
  readonly #clips: ChildQueue;

  constructor(options: MediaProcessOptions = {}) {
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#files = new ChildQueue({ ...options, limits: this.#limits });
    this.#clips = new ChildQueue({ ...options, limits: this.#limits });
  }

  /** Facts of a file of any kind; reads it once and refuses what cannot be decoded or is over the limits. */
  async probe(request: FileRequest, signal?: AbortSignal): Promise<FileFacts> {
    return (await this.#ask('probe', request, signal)).value;
  }

  /** The picture, oriented, sRGB, scaled (lanczos3) to exactly `width` x `height`. */
  async decodePhoto(request: PhotoRequest, signal?: AbortSignal): Promise<Pixels> {
    const { value, bytes } = await this.#ask('photo', request, signal);
    return { ...value, pixels: bytes };
  }

  /** A blurred and slightly darkened RGB picture that fills `width` x `height`; about 1/8 of the canvas is enough. */
  async backdrop(request: SizedRequest, signal?: AbortSignal): Promise<Pixels> {
    const { value, bytes } = await this.#ask('backdrop', request, signal);
    return { ...value, pixels: bytes };
  }

  /**
   * The frame of a clip or animation that is shown `atMs` after its start; before the first and after the last frame
   * these stay (an animation starts again). Asking in rising time decodes every frame once; going back seeks. The
   * answer depends on nothing but the request.
   */
  async clipFrame(request: ClipRequest, signal?: AbortSignal): Promise<ClipFrame> {
    const { value, bytes } = await this.#ask('clip', request, signal);
    return { ...value, bytes: bytes.length === 0 ? null : bytes };
  }

  /** A JPEG without metadata, of a clip the frame at a tenth of its length; its longer side at most `maxSide`. */
  async thumbnail(
    request: ThumbnailRequest,
    signal?: AbortSignal,
  ): Promise<{ width: number; height: number; jpeg: Uint8Array }> {
    const { value, bytes } = await this.#ask('thumbnail', request, signal);
    return { ...value, jpeg: bytes };
  }

  /** Ends the children, rejects what is in work or waiting with `cancelled`, removes the temporary folders. */
  async stop(): Promise<void> {
    await Promise.all([this.#files.stop(), this.#clips.stop()]);
  }

  async #ask<Name extends RequestName>(
    name: Name,
    ask: MediaRequests[Name]['ask'],
    signal?: AbortSignal,
  ): Promise<{ value: MediaRequests[Name]['value']; bytes: Uint8Array }> {
    checkAsked(ask, this.#limits);
    return await (name === 'clip' ? this.#clips : this.#files).request(name, ask, signal);
  }
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
