import { chromaSiting, type FrameBuffer, lumaSiting, type PictureBuffer } from './buffers.js';
import type { Scratch } from './scratch.js';
import type { KernelExports } from './wasm.js';

/** What the frame effects work with. */
export interface EffectContext {
  readonly wasm: KernelExports;
  readonly scratch: Scratch;
  readonly memory: WebAssembly.Memory;
}

const sitingOf = (index: number) => (index === 0 ? lumaSiting : chromaSiting);

/** Three box passes each way; a radius is the half width of one box, close to the sigma of a Gaussian. */
export function blurFrame(
  { wasm, scratch }: EffectContext,
  frame: FrameBuffer,
  radius: { x: number; y: number },
): void {
  for (const [index, plane] of frame.planes.entries()) {
    const { sub } = sitingOf(index);
    const columns = Math.ceil(plane.width / 16) * 16;
    const rows = Math.ceil(plane.height / 16) * 16;
    let from = scratch.at('blur-a', columns * rows * 2);
    let to = scratch.at('blur-b', columns * rows * 2);
    const passes = (amount: number, stride: number, length: number): void => {
      const whole = Math.floor(amount);
      for (let pass = 0; pass < 3; pass++) {
        wasm.blurColumns(from, to, stride, length, whole, amount - whole);
        [from, to] = [to, from];
      }
    };
    wasm.widen(plane.origin, plane.width, plane.height, from, columns);
    if (radius.y > 0) passes(radius.y / sub, columns, plane.height);
    if (radius.x > 0) {
      wasm.transpose(from, columns, columns, rows, to, rows);
      [from, to] = [to, from];
      passes(radius.x / sub, rows, plane.width);
      wasm.transpose(from, rows, rows, columns, to, columns);
      [from, to] = [to, from];
    }
    wasm.narrow(from, columns, plane.origin, plane.width, plane.height);
  }
}

/** First sample of every cell of `block` pixels on one axis, cells counted from the middle, and the end. */
function cellStarts(
  samples: number,
  size: number,
  block: number,
  siting: { sub: number; offset: number },
): number[] {
  const starts: number[] = [];
  let current = Number.NaN;
  for (let i = 0; i < samples; i++) {
    const cell = Math.floor((i * siting.sub + siting.offset - size / 2) / block + 0.5);
    if (cell !== current) starts.push(i);
    current = cell;
  }
  return [...starts, samples];
}

/** Every block becomes its mean; blocks may have a fractional size, so that they can grow smoothly. */
export function pixelateFrame(
  { wasm, scratch, memory }: EffectContext,
  frame: FrameBuffer,
  block: number,
): void {
  for (const [index, plane] of frame.planes.entries()) {
    const { sub, offsetX, offsetY } = sitingOf(index);
    const columns = cellStarts(plane.width, frame.width, block, { sub, offset: offsetX });
    const rows = cellStarts(plane.height, frame.height, block, { sub, offset: offsetY });
    const columnsAt = scratch.at('cells-x', columns.length * 4);
    const rowsAt = scratch.at('cells-y', rows.length * 4);
    new Int32Array(memory.buffer, columnsAt, columns.length).set(columns);
    new Int32Array(memory.buffer, rowsAt, rows.length).set(rows);
    wasm.pixelatePlane(plane.origin, plane.stride, columnsAt, columns.length - 1, rowsAt, rows.length - 1);
  }
}

/** Distance of the points at which a displacement is asked for; between them it is interpolated. */
const GRID = 16;

/** Points further outside than this are as far outside as any; it keeps 16.16 numbers in 32 bits. */
const FARTHEST = 8192;

/** Covers `target` by `source` (padded) sampled through a displacement given in fractions of the picture. */
export function warpFrame(
  { wasm, scratch, memory }: EffectContext,
  target: FrameBuffer,
  source: PictureBuffer,
  map: (u: number, v: number) => readonly [number, number],
  opacity: number,
): void {
  const { width, height } = target;
  const across = Math.ceil(width / GRID) + 2;
  const down = Math.ceil(height / GRID) + 2;
  const gridAt = scratch.at('warp-grid', across * down * 8);
  const grid = new Int32Array(memory.buffer, gridAt, across * down * 2);
  const fixed = (value: number, size: number): number =>
    Math.round(Math.min(Math.max(value * size, -FARTHEST), size + FARTHEST) * 65536);
  for (let j = 0, i = 0; j < down; j++) {
    for (let k = 0; k < across; k++) {
      const [u, v] = map((k * GRID) / width, (j * GRID) / height);
      grid[i++] = fixed(u, width);
      grid[i++] = fixed(v, height);
    }
  }
  const phases = scratch.at('warp-phases', 256 * 8);
  const first = scratch.at('warp-first', 256 * 4);
  wasm.buildAxis(first, phases, 256, 4, 0, 1 / 256, 1, 1, 0, 0);
  for (const [index, plane] of target.planes.entries()) {
    const { sub, offsetX, offsetY } = sitingOf(index);
    const from = source.planes[index]!;
    wasm.warpPlane(
      plane.origin,
      plane.width,
      plane.height,
      from.origin,
      from.stride,
      sub,
      offsetX * 2,
      offsetY * 2,
      gridAt,
      across,
      width,
      height,
      phases,
      Math.round(opacity * 16384),
    );
  }
}
