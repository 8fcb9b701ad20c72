import type { MaskBuffer } from './buffers.js';
import type { Heap } from './heap.js';
import type { KernelExports } from './wasm.js';

/** Highest arrival value in memory. */
const LAST = 65535;

/** Median change of the field from one pixel to the next, bounded so that noise and jumps keep a crisp edge. */
function medianSlope(field: Uint16Array, width: number, height: number): number {
  const slopes: number[] = [];
  for (let y = 8; y < height - 1; y += 16) {
    for (let x = 8; x < width - 1; x += 16) {
      const here = field[y * width + x]!;
      const dx = field[y * width + x + 1]! - here;
      const dy = field[(y + 1) * width + x]! - here;
      if (dx !== 0 || dy !== 0) slopes.push(Math.sqrt(dx * dx + dy * dy) / LAST);
    }
  }
  slopes.sort((a, b) => a - b);
  const median = slopes[slopes.length >> 1] ?? 0;
  const pixel = 1 / Math.max(width, height);
  return Math.min(Math.max(median, pixel / 4), 4 * pixel);
}

/** Evaluates an arrival field (0 = first covered, 1 = last) at every pixel centre and at the chroma samples. */
export function buildMask(
  context: { wasm: KernelExports; heap: Heap; memory: WebAssembly.Memory },
  size: { width: number; height: number },
  arrival: (u: number, v: number) => number,
): MaskBuffer {
  const { wasm, heap, memory } = context;
  const { width, height } = size;
  const address = heap.allocate(width * height * 2.5);
  const half = address + width * height * 2;
  const field = new Uint16Array(memory.buffer, address, width * height);
  let i = 0;
  for (let y = 0; y < height; y++) {
    const v = (y + 0.5) / height;
    for (let x = 0; x < width; x++) {
      const value = arrival((x + 0.5) / width, v);
      field[i++] = Math.round(Math.min(Math.max(value, 0), 1) * LAST);
    }
  }
  wasm.halveMask(address, width, height, half);
  return { width, height, address, half, pixelSoft: medianSlope(field, width, height) };
}

/** Lays `top` over `target` where the field has arrived. 0 leaves the target alone, 1 covers it everywhere. */
export function coverByMask(
  wasm: KernelExports,
  addresses: { target: number; top: number },
  mask: MaskBuffer,
  options: { reveal: number; feather: number; opacity: number },
): void {
  const { target, top } = addresses;
  const luma = mask.width * mask.height;
  const full = Math.round(options.opacity * 16384);
  if (options.reveal <= 0 || full === 0) return;
  if (options.reveal >= 1) {
    wasm.blendBytes(target, target, top, luma * 1.5, full);
    return;
  }
  const feather = Math.min(Math.max(options.feather, mask.pixelSoft), 1);
  const width = Math.min(Math.max(Math.round(feather * LAST), 1), LAST);
  const edge = Math.round(options.reveal * (LAST + width));
  // The width is brought to 15 bits, so that a 16-bit gain keeps its precision for any feather.
  let shift = 0;
  while (width * 2 ** shift < 16384) shift++;
  while (width * 2 ** shift >= 32768) shift--;
  const gain = Math.min(Math.ceil((full * 32768) / Math.floor(width * 2 ** shift)), 32767);
  const cover = (offset: number, field: number, count: number): void =>
    wasm.maskBytes(target + offset, top + offset, field, count, edge, width, shift, gain, full);
  cover(0, mask.address, luma);
  cover(luma, mask.half, luma / 4);
  cover(luma * 1.25, mask.half, luma / 4);
}
