import { chromaSiting, type FrameBuffer, lumaSiting } from './buffers.js';
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
