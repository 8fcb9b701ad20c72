import { type Composition, drawList } from '../compose/index.js';
import { type Frame, Kernel } from '../kernel/index.js';
import { type EncodedStream, type MediaProcess, VideoEncoder } from '../media/index.js';
import { Painter } from './painter.js';
import { Pictures, slidesOf } from './pictures.js';
import { type Chunk, middleFrame, type RenderPlan } from './plan.js';

/** Frames in flight: one is painted while the encoder still reads the one before. */
const ringSize = 2;

/** Options of a long call. */
export interface DrawOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called after every frame with its number. */
  readonly onFrame?: (frameIndex: number) => void;
}

/**
 * Paints frames and chunks of one composition: kernel, photos and texts together. `open`, then any number of
 * `paintFrame` and `drawChunk`, then `close`.
 */
export class Drawing {
  readonly #kernel: Kernel;
  readonly #composition: Composition;
  readonly #pictures: Pictures;
  readonly #painter: Painter;
  readonly #ring: Frame[];

  private constructor(kernel: Kernel, composition: Composition, pictures: Pictures) {
    this.#kernel = kernel;
    this.#composition = composition;
    this.#pictures = pictures;
    this.#painter = new Painter(kernel, composition, pictures);
    this.#ring = Array.from({ length: ringSize }, () => kernel.createFrame(composition));
  }

  /** `paths`: file of each asset by file id. The media process stays the caller's. */
  static async open(
    composition: Composition,
    media: MediaProcess,
    paths: ReadonlyMap<string, string>,
  ): Promise<Drawing> {
    const kernel = await Kernel.create();
    return new Drawing(kernel, composition, new Pictures(kernel, media, composition, paths));
  }

  /** One frame as contiguous I420; the bytes are valid until the next call. */
  async paintFrame(frameIndex: number, options: DrawOptions = {}): Promise<Uint8Array> {
    await this.#prepare({ startFrame: frameIndex, endFrame: frameIndex + 1 }, options.signal);
    const frame = this.#ring[0]!;
    this.#painter.paint(frame, drawList(this.#composition, frameIndex));
    return frame.bytes;
  }

  /** Paints and encodes one chunk; starts loading the photos of `next` meanwhile. */
  async drawChunk(
    plan: RenderPlan,
    chunk: Chunk,
    next: Chunk | undefined,
    options: DrawOptions = {},
  ): Promise<EncodedStream> {
    const { signal, onFrame } = options;
    await this.#prepare(chunk, signal);
    if (next !== undefined) for (const id of this.#slidesIn(next)) this.#pictures.prefetch(id, signal);
    const encoder = await VideoEncoder.open(plan.settings);
    let encoding: Promise<void> = Promise.resolve();
    try {
      let shown = '';
      let slot = 0;
      for (let frameIndex = chunk.startFrame; frameIndex < chunk.endFrame; frameIndex++) {
        signal?.throwIfAborted();
        const list = drawList(this.#composition, frameIndex);
        const content = JSON.stringify(list);
        // A still moment is painted once and encoded again.
        if (content !== shown) {
          slot = (slot + 1) % ringSize;
          this.#painter.paint(this.#ring[slot]!, list);
          shown = content;
        }
        await encoding;
        encoding = encoder.encode(this.#ring[slot]!);
        onFrame?.(frameIndex);
      }
      await encoding;
      return await encoder.finish();
    } finally {
      await encoding.catch(() => undefined);
      encoder.close();
    }
  }

  async close(): Promise<void> {
    await this.#pictures.keepOnly(new Set(), new Set());
    this.#painter.close();
    for (const frame of this.#ring) this.#kernel.releaseFrame(frame);
  }

  /** Brings into memory what the frames show and frees the rest. */
  async #prepare(
    span: { startFrame: number; endFrame: number },
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const slides = this.#slidesIn(span);
    const texts = this.#composition.texts.flatMap((overlay, index) =>
      overlay.startFrame < span.endFrame && overlay.endFrame > span.startFrame ? [index] : [],
    );
    await this.#pictures.keepOnly(slides, new Set(texts));
    await this.#pictures.load(slides, signal);
    for (const index of texts) if (!this.#pictures.hasText(index)) await this.#prepareText(index, signal);
  }

  async #prepareText(index: number, signal: AbortSignal | undefined): Promise<void> {
    const { startFrame, endFrame, look } = this.#composition.texts[index]!;
    const lanes = drawList(this.#composition, middleFrame(startFrame, endFrame, this.#composition)).lanes;
    const list = { lanes, texts: [] };
    await this.#pictures.load(slidesOf(list), signal);
    const frame = this.#ring[0]!;
    this.#painter.paint(frame, list);
    this.#pictures.loadText(index, this.#behind(frame, look.position));
  }

  /** Luma statistics of the part of the frame a text lies in: mean, and spread as a share of full contrast. */
  #behind(frame: Frame, position: string): { luma: number; busy: number } {
    const { width, height } = this.#composition;
    const down = position.startsWith('top')
      ? [0.05, 0.35]
      : position.startsWith('bottom')
        ? [0.62, 0.95]
        : [0.3, 0.7];
    const across = position.endsWith('left')
      ? [0.05, 0.6]
      : position.endsWith('right')
        ? [0.4, 0.95]
        : [0.15, 0.85];
    let sum = 0;
    let squares = 0;
    let count = 0;
    for (let y = Math.floor(height * down[0]!); y < height * down[1]!; y += 4) {
      for (let x = Math.floor(width * across[0]!); x < width * across[1]!; x += 4) {
        const luma = Math.min(1, Math.max(0, (frame.bytes[y * width + x]! - 16) / 219));
        sum += luma;
        squares += luma * luma;
        count++;
      }
    }
    const mean = sum / count;
    return { luma: mean, busy: Math.min(1, 2 * Math.sqrt(Math.max(0, squares / count - mean * mean))) };
  }

  #slidesIn({ startFrame, endFrame }: { startFrame: number; endFrame: number }): Set<string> {
    const slides = new Set<string>();
    for (let frame = startFrame; frame < endFrame; frame++) {
      for (const id of slidesOf(drawList(this.#composition, frame))) slides.add(id);
    }
    return slides;
  }
}
