import { type Composition, drawList, type Overlay, placeBlock } from '../compose/index.js';
import { type Frame, Kernel } from '../kernel/index.js';
import {
  type Backdrop,
  type EncodedStream,
  type MediaProcess,
  measureBackdrop,
  VideoEncoder,
} from '../media/index.js';
import { Painter } from './painter.js';
import { Pictures, slidesOf } from './pictures.js';
import { type Chunk, middleFrame, type RenderPlan } from './plan.js';

/** Frames in flight: one is painted while the encoder still reads the one before. */
const ringSize = 2;

/** Mean width of a letter in font sizes: between narrow Latin and full-width Chinese. */
const meanAdvance = 0.6;

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
    const list = drawList(this.#composition, frameIndex);
    await this.#pictures.showClips(list, options.signal);
    this.#painter.paint(frame, list);
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
          await this.#pictures.showClips(list, signal);
          if (frameIndex + 1 < chunk.endFrame)
            this.#pictures.prefetchClips(drawList(this.#composition, frameIndex + 1), signal);
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
    const overlay = this.#composition.texts[index]!;
    const { startFrame, endFrame } = overlay;
    const lanes = drawList(this.#composition, middleFrame(startFrame, endFrame, this.#composition)).lanes;
    const list = { lanes, texts: [] };
    await this.#pictures.load(slidesOf(list), signal);
    const frame = this.#ring[0]!;
    await this.#pictures.showClips(list, signal);
    this.#painter.paint(frame, list);
    this.#pictures.loadText(index, this.#behind(frame, overlay));
  }

  /** What lies behind a text, from the place its block will roughly take. */
  #behind(frame: Frame, overlay: Overlay): Backdrop {
    const { width, height } = this.#composition;
    const lines = Math.ceil((overlay.text.length * overlay.sizePx * meanAdvance) / overlay.maxWidthPx);
    const block = {
      width: Math.min(overlay.maxWidthPx, overlay.text.length * overlay.sizePx * meanAdvance),
      height: Math.min(overlay.maxHeightPx, lines * overlay.sizePx * overlay.look.lineHeight),
    };
    const place = placeBlock(this.#composition, overlay, block);
    const luma = frame.bytes.subarray(0, width * height);
    return (
      measureBackdrop({ luma, stride: width, height }, { ...place, ...block }) ?? { luma: 0.5, busy: 0.5 }
    );
  }

  #slidesIn({ startFrame, endFrame }: { startFrame: number; endFrame: number }): Set<string> {
    const slides = new Set<string>();
    for (let frame = startFrame; frame < endFrame; frame++) {
      for (const id of slidesOf(drawList(this.#composition, frame))) slides.add(id);
    }
    return slides;
  }
}
