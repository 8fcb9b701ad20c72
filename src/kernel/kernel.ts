import {
  type Color,
  type ColorCube,
  type Frame,
  FrameBuffer,
  type Mask,
  type MaskBuffer,
  type Picture,
  PictureBuffer,
  type Plane,
  type Rect,
} from './buffers.js';
import { drawPicture } from './draw.js';
import { blurFrame, pixelateFrame } from './effects.js';
import { Heap } from './heap.js';
import { loadPixels, loadPlanes } from './load.js';
import { buildMask, coverByMask } from './mask.js';
import { Scratch } from './scratch.js';
import { type Slant, slantPicture, warpFrame } from './warp.js';
import { type LoadedWasm, loadWasm } from './wasm.js';

const FULL = 16384;
const MAX_SIDE = 16384;

/** How a picture is laid over a frame. */
export interface DrawOptions {
  /** 0..1, default 1. */
  readonly opacity?: number;
  /** Part of the frame that may be touched, default all; its edges are anti-aliased. */
  readonly clip?: Rect;
  /** `sharp` (default) keeps detail; `soft` calms fine texture. */
  readonly filter?: 'sharp' | 'soft';
  /**
   * Pixels by which the edge colours continue beyond `place`, default 0. Give the lower of two abutting pictures 2,
   * so that nothing shows through their seam.
   */
  readonly bleed?: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function fraction(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}

function checkSize({ width, height }: Size, what: string): void {
  for (const side of [width, height]) {
    if (!Number.isInteger(side) || side < 1 || side > MAX_SIDE) {
      throw new RangeError(`A ${what} needs whole sides of 1 to ${MAX_SIDE}, got ${width} x ${height}.`);
    }
  }
}

function checkSame(a: Size, b: Size): void {
  if (a.width !== b.width || a.height !== b.height) {
    throw new RangeError(
      `Both sides of this operation must be of one size, got ${a.width} x ${a.height} and ${b.width} x ${b.height}.`,
    );
  }
}

function intersect(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.min(a.x + a.width, b.x + b.width) - x,
    height: Math.min(a.y + a.height, b.y + b.height) - y,
  };
}

/**
 * The compositor: planar YUV pictures, frames and masks in one shared WebAssembly memory, and everything that is done
 * to them. Integer and IEEE-exact arithmetic only: the same calls give the same bytes in Node and in every browser.
 * One instance per thread. A released buffer must not be used again.
 */
export class Kernel {
  /** Holds every buffer; never grows, so views on it stay valid. */
  readonly memory: WebAssembly.Memory;
  /** Hash of the compositor's code, part of every chunk key. */
  readonly version: string;
  readonly #wasm: LoadedWasm['exports'];
  readonly #heap: Heap;
  readonly #scratch: Scratch;
  readonly #live = new Set<object>();

  private constructor(loaded: LoadedWasm) {
    this.memory = loaded.memory;
    this.version = loaded.version;
    this.#wasm = loaded.exports;
    this.#heap = new Heap(loaded.exports.heapBase(), loaded.endByte);
    this.#scratch = new Scratch(this.#heap);
  }

  /**
   * Loads kernel.wasm from beside this module (Node) or takes its bytes from the caller (browser).
   * `memoryBytes` (default 1 GiB, at most 2) is reserved, not used: only what is written to takes memory.
   */
  static async create(options: { wasm?: BufferSource; memoryBytes?: number } = {}): Promise<Kernel> {
    return new Kernel(await loadWasm(options));
  }

  /** Bytes of kernel memory in use, working buffers included. */
  get usedBytes(): number {
    return this.#heap.usedBytes;
  }

  createPicture(size: { width: number; height: number; hasAlpha: boolean }): Picture {
    checkSize(size, 'picture');
    const picture = new PictureBuffer((bytes) => this.#heap.allocate(bytes), size);
    this.#live.add(picture);
    return picture;
  }

  releasePicture(picture: Picture): void {
    this.#release(picture, this.#picture(picture).address);
  }

  /**
   * Fills a picture from rows of RGB or straight-alpha RGBA bytes; a color cube is applied on the way. A picture
   * without alpha drops the fourth channel, one with alpha takes three channels as opaque.
   */
  loadRgb(picture: Picture, pixels: Uint8Array, options: { channels: 3 | 4; cube?: ColorCube | null }): void {
    loadPixels(this.#context, this.#picture(picture), pixels, options);
  }

  /**
   * Fills a picture without alpha from contiguous I420 bytes (BT.709 limited, left-sited); odd sides round up in
   * chroma. The entries of a cube are Y, U and V here, Y fastest.
   */
  loadYuv(picture: Picture, bytes: Uint8Array, options: { cube?: ColorCube | null } = {}): void {
    loadPlanes(this.#context, this.#picture(picture), bytes, options.cube ?? null);
  }

  createFrame(size: Size): Frame {
    const { width, height } = size;
    checkSize(size, 'frame');
    if (width % 2 || height % 2) throw new RangeError(`A frame needs even sides, got ${width} x ${height}.`);
    const address = this.#heap.allocate(width * height * 1.5);
    const frame = new FrameBuffer(this.memory, address, { width, height });
    this.#live.add(frame);
    return frame;
  }

  releaseFrame(frame: Frame): void {
    this.#release(frame, this.#frame(frame).address);
  }

  copyFrame(target: Frame, source: Frame): void {
    checkSame(target, source);
    this.#frame(target).bytes.set(this.#frame(source).bytes);
  }

  fill(frame: Frame, color: Color): void {
    const { bytes, width, height } = this.#frame(frame);
    const luma = width * height;
    bytes.fill(color.y, 0, luma);
    bytes.fill(color.u, luma, luma * 1.25);
    bytes.fill(color.v, luma * 1.25);
  }

  /** Draws the whole picture into `place` over what is there; edges at fractions of a pixel are anti-aliased. */
  draw(frame: Frame, picture: Picture, place: Rect, options: DrawOptions = {}): void {
    this.#draw(this.#frame(frame), this.#picture(picture), place, options);
  }

  /**
   * Lays the whole picture down as a parallelogram: turned or sheared by any angle, its border soft over a pixel.
   * `shown` is the part of its width that shows, as fractions. About four times the price of `draw`.
   */
  drawSlanted(
    frame: Frame,
    picture: Picture,
    slant: Slant,
    options: { opacity?: number; shown?: readonly [from: number, to: number] } = {},
  ): void {
    const { corner, across, down } = slant;
    if (![corner, across, down].flatMap(({ x, y }) => [x, y]).every(Number.isFinite))
      throw new RangeError('A slanted picture needs finite numbers.');
    const opacity = fraction(options.opacity ?? 1);
    if (opacity === 0) return;
    slantPicture(this.#context, this.#frame(frame), this.#picture(picture), slant, {
      opacity,
      shown: options.shown ?? [0, 1],
    });
  }

  /** As `draw`, with a frame as the picture. */
  drawFrame(target: Frame, top: Frame, place: Rect, options: DrawOptions = {}): void {
    const source = this.#frame(top);
    const into = this.#frame(target);
    const same = [place, into].every(
      ({ width, height }) => width === source.width && height === source.height,
    );
    // At even whole pixels no sample is filtered; towards the right and both ways down none beyond the edge is read.
    const whole = place.x >= 0 && place.x % 2 === 0 && place.y % 2 === 0;
    const plain = same && whole && !options.bleed && options.filter !== 'soft';
    const picture = plain && source !== into ? source : this.#padded(source);
    this.#draw(into, picture, place, options);
  }

  /** target = from where amount is 0, to where it is 1; target may be one of them. */
  blend(target: Frame, from: Frame, to: Frame, amount: number): void {
    checkSame(target, from);
    checkSame(target, to);
    const out = this.#frame(target);
    const weight = Math.round(fraction(amount) * FULL);
    this.#wasm.blendBytes(
      out.address,
      this.#frame(from).address,
      this.#frame(to).address,
      out.bytes.length,
      weight,
    );
  }

  /** Evaluates `arrival` (0 = covered first, 1 = last) at the centre of every pixel; u and v are fractions. */
  createMask(size: Size, arrival: (u: number, v: number) => number): Mask {
    checkSize(size, 'mask');
    if (size.width % 2 || size.height % 2)
      throw new RangeError(`A mask needs even sides, got ${size.width} x ${size.height}.`);
    const mask = buildMask({ wasm: this.#wasm, heap: this.#heap, memory: this.memory }, size, arrival);
    this.#live.add(mask);
    return mask;
  }

  releaseMask(mask: Mask): void {
    this.#release(mask, this.#mask(mask).address);
  }

  /**
   * Covers `target` by `top` where the mask has arrived: coverage = clamp((reveal * (1 + feather) - arrival) /
   * feather) * opacity. `feather` (0..1) is the width of the soft edge in units of arrival; 0 is about one pixel.
   */
  compositeMask(
    target: Frame,
    top: Frame,
    mask: Mask,
    options: { reveal: number; feather: number; opacity?: number },
  ): void {
    checkSame(target, top);
    checkSame(target, mask);
    const addresses = { target: this.#frame(target).address, top: this.#frame(top).address };
    coverByMask(this.#wasm, addresses, this.#mask(mask), {
      reveal: options.reveal,
      feather: options.feather,
      opacity: fraction(options.opacity ?? 1),
    });
  }

  /** Mixes one color over the whole frame. */
  veil(frame: Frame, color: Color, amount: number): void {
    this.#veil(this.#frame(frame).planes, color, fraction(amount));
  }

  /** `saturation` 1 = unchanged, 0 = grey, up to 15; `light` -1 = black, 0 = unchanged, 1 = white. */
  adjust(frame: Frame, options: { saturation?: number; light?: number }): void {
    const { planes } = this.#frame(frame);
    const gain = Math.round(Math.min(Math.max(options.saturation ?? 1, 0), 15) * 2048);
    if (gain !== 2048) {
      for (const plane of planes.slice(1))
        this.#wasm.scaleChroma(plane.origin, plane.width * plane.height, gain);
    }
    const light = options.light ?? 0;
    const color = { y: light < 0 ? 16 : 235, u: 128, v: 128 };
    if (light !== 0) this.#veil(planes, color, fraction(Math.abs(light)));
  }

  /** Blurs by three box passes each way; a radius in pixels, any fraction, is close to a Gaussian's sigma. */
  blur(frame: Frame, options: { radiusX: number; radiusY: number }): void {
    const radius = { x: Math.max(options.radiusX, 0), y: Math.max(options.radiusY, 0) };
    if (radius.x === 0 && radius.y === 0) return;
    blurFrame(this.#context, this.#frame(frame), radius);
  }

  /** Squares of `block` pixels, counted from the middle, become their mean; up to 1 nothing changes. */
  pixelate(frame: Frame, block: number): void {
    if (block > 1) pixelateFrame(this.#context, this.#frame(frame), block);
  }

  /**
   * Covers `target` by `source` seen through a displacement: `map(u, v)` gives the source point of the canvas point
   * (u, v), all as fractions. It is asked every 16 pixels; points outside the source stay uncovered.
   */
  warp(
    target: Frame,
    source: Frame,
    map: (u: number, v: number) => readonly [number, number],
    options: { opacity?: number } = {},
  ): void {
    checkSame(target, source);
    warpFrame(
      this.#context,
      this.#frame(target),
      this.#padded(this.#frame(source)),
      map,
      fraction(options.opacity ?? 1),
    );
  }

  get #context() {
    return { wasm: this.#wasm, scratch: this.#scratch, memory: this.memory };
  }

  #draw(frame: FrameBuffer, picture: PictureBuffer | FrameBuffer, place: Rect, options: DrawOptions): void {
    const opacity = fraction(options.opacity ?? 1);
    const numbers = [place, options.clip ?? place].flatMap((rect) => [
      rect.x,
      rect.y,
      rect.width,
      rect.height,
    ]);
    if (!numbers.every(Number.isFinite))
      throw new RangeError(`A place needs finite numbers, got ${numbers}.`);
    if (place.width <= 0 || place.height <= 0 || opacity === 0) return;
    const bleed = options.bleed ?? 0;
    const shown = {
      x: place.x - bleed,
      y: place.y - bleed,
      width: place.width + 2 * bleed,
      height: place.height + 2 * bleed,
    };
    const visible = options.clip ? intersect(shown, options.clip) : shown;
    if (!(visible.width > 0) || !(visible.height > 0)) return;
    drawPicture(this.#context, frame, picture, { place, visible, opacity, soft: options.filter === 'soft' });
  }

  /** A copy of a frame with repeated edges, good until the next call. */
  #padded(frame: FrameBuffer): PictureBuffer {
    const { width, height } = frame;
    const copy = new PictureBuffer((bytes) => this.#scratch.at('padded', bytes), {
      width,
      height,
      hasAlpha: false,
    });
    for (const [index, plane] of frame.planes.entries()) {
      const into = copy.planes[index]!;
      this.#wasm.copyPlane(into.origin, into.stride, plane.origin, plane.stride, plane.width, plane.height);
      this.#wasm.padPlane(into.origin, into.stride, into.width, into.height);
    }
    return copy;
  }

  #veil(planes: readonly Plane[], color: Color, amount: number): void {
    const weight = Math.round(amount * FULL);
    const values = [color.y, color.u, color.v];
    for (const [index, plane] of planes.entries()) {
      this.#wasm.veilBytes(plane.origin, plane.width * plane.height, values[index]!, weight);
    }
  }

  #frame(frame: Frame): FrameBuffer {
    if (!(frame instanceof FrameBuffer) || !this.#live.has(frame)) throw new Error(notOurs('frame'));
    return frame;
  }

  #picture(picture: Picture): PictureBuffer {
    if (!(picture instanceof PictureBuffer) || !this.#live.has(picture)) throw new Error(notOurs('picture'));
    return picture;
  }

  #mask(mask: Mask): MaskBuffer {
    if (!this.#live.has(mask)) throw new Error(notOurs('mask'));
    return mask as MaskBuffer;
  }

  #release(buffer: object, address: number): void {
    this.#live.delete(buffer);
    this.#heap.free(address);
  }
}

function notOurs(what: string): string {
  return `This ${what} was released or belongs to another kernel.`;
}
