import type { ColorCube, PictureBuffer } from './buffers.js';
import type { Scratch } from './scratch.js';
import type { KernelExports } from './wasm.js';

/** Rows converted at once; even, so that chroma pairs never straddle two strips. */
const STRIP = 64;
/** 255 as the cube's entries hold it in memory. */
const CUBE_WHITE = 255 * 128;

/** The cube in the memory of each kernel: a clip uses one for thousands of frames. */
const stored = new WeakMap<Scratch, { cube: ColorCube; entries: number; steps: number }>();

function storeCube(
  memory: WebAssembly.Memory,
  scratch: Scratch,
  cube: ColorCube,
): { entries: number; steps: number } {
  const known = stored.get(scratch);
  if (known?.cube === cube) return known;
  const count = cube.size ** 3 * 3;
  if (cube.size < 2 || cube.data.length !== count) {
    throw new RangeError(
      `A color cube of size ${cube.size} needs ${count} values (size >= 2), got ${cube.data.length}.`,
    );
  }
  const { size, data } = cube;
  const entries = scratch.at('cube', size ** 3 * 8);
  const words = new Int16Array(memory.buffer, entries, size ** 3 * 4);
  const unit = (data instanceof Uint16Array ? 65535 : 255) / CUBE_WHITE;
  for (let i = 0, at = 0; i < count; at++) {
    for (let channel = 0; channel < 3; channel++) words[at * 4 + channel] = Math.round(data[i++]! / unit);
  }
  const steps = scratch.at('cube-steps', 256 * 8);
  const pairs = new Int32Array(memory.buffer, steps, 512);
  for (let value = 0; value < 256; value++) {
    const position = (value * (size - 1)) / 255;
    const whole = Math.min(Math.floor(position), size - 2);
    pairs[value * 2] = whole;
    pairs[value * 2 + 1] = Math.round((position - whole) * 256);
  }
  stored.set(scratch, { cube, entries, steps });
  return { entries, steps };
}

function dropAlpha(pixels: Uint8Array, target: Uint8Array): void {
  for (let i = 0, o = 0; i < pixels.length; i += 4, o += 3) {
    target[o] = pixels[i]!;
    target[o + 1] = pixels[i + 1]!;
    target[o + 2] = pixels[i + 2]!;
  }
}

function addAlpha(pixels: Uint8Array, target: Uint8Array): void {
  for (let i = 0, o = 0; i < pixels.length; i += 3, o += 4) {
    target[o] = pixels[i]!;
    target[o + 1] = pixels[i + 1]!;
    target[o + 2] = pixels[i + 2]!;
    target[o + 3] = 255;
  }
}

/** Converts rows of RGB or RGBA bytes into the planes of a picture, strip by strip. */
export function loadPixels(
  context: { wasm: KernelExports; scratch: Scratch; memory: WebAssembly.Memory },
  picture: PictureBuffer,
  pixels: Uint8Array,
  options: { channels: 3 | 4; cube?: ColorCube | null },
): void {
  const { wasm, scratch, memory } = context;
  const { width, height, hasAlpha } = picture;
  const { channels } = options;
  if (pixels.length !== width * height * channels) {
    throw new RangeError(
      `A ${width} x ${height} picture with ${channels} channels needs ${width * height * channels} bytes, got ${pixels.length}.`,
    );
  }
  const inside = hasAlpha ? 4 : 3;
  const rowBytes = width * inside;
  const strip = scratch.at('strip', rowBytes * STRIP);
  const sums = scratch.at('sums', width * 16 + 64);
  const filtered = scratch.at('filtered', width * 6 + 64);
  const cube = options.cube ? storeCube(memory, scratch, options.cube) : undefined;
  const [y, u, v, alpha, half] = picture.planes as [
    Plane,
    Plane,
    Plane,
    Plane | undefined,
    Plane | undefined,
  ];
  for (let top = 0; top < height; top += STRIP) {
    const rows = Math.min(STRIP, height - top);
    const slice = pixels.subarray(top * width * channels, (top + rows) * width * channels);
    const view = new Uint8Array(memory.buffer, strip, rows * rowBytes);
    if (inside === channels) view.set(slice);
    else if (inside === 3) dropAlpha(slice, view);
    else addAlpha(slice, view);
    if (cube && options.cube)
      wasm.applyCube(strip, rows * width, inside, cube.entries, options.cube.size, cube.steps);
    for (let row = 0; row < rows; row += 2) {
      const first = strip + row * rowBytes;
      const hasSecond = row + 1 < rows;
      const second = hasSecond ? first + rowBytes : first;
      const line = top + row;
      const y0 = y.origin + line * y.stride;
      const y1 = hasSecond ? y0 + y.stride : y0;
      const chroma = (line >> 1) * u.stride;
      if (alpha && half) {
        const a0 = alpha.origin + line * alpha.stride;
        const a1 = hasSecond ? a0 + alpha.stride : a0;
        wasm.convertAlphaRows(
          first,
          second,
          width,
          y0,
          y1,
          a0,
          a1,
          u.origin + chroma,
          v.origin + chroma,
          half.origin + chroma,
          sums,
        );
      } else {
        wasm.convertRows(first, second, width, y0, y1, u.origin + chroma, v.origin + chroma, sums, filtered);
      }
    }
  }
  for (const plane of picture.planes) wasm.padPlane(plane.origin, plane.stride, plane.width, plane.height);
}

/** Copies contiguous planes into those of a picture, applies a cube of Y, U and V to them and repeats their edges. */
export function loadPlanes(
  { wasm, scratch, memory }: { wasm: KernelExports; scratch: Scratch; memory: WebAssembly.Memory },
  picture: PictureBuffer,
  bytes: Uint8Array,
  cube: ColorCube | null,
): void {
  const needed = picture.planes.reduce((sum, { width, height }) => sum + width * height, 0);
  if (picture.hasAlpha || bytes.length !== needed) {
    throw new RangeError(
      `A ${picture.width} x ${picture.height} picture${picture.hasAlpha ? ' with alpha' : ''} does not take ${bytes.length} bytes of I420.`,
    );
  }
  const target = new Uint8Array(memory.buffer);
  let at = 0;
  for (const { origin, stride, width, height } of picture.planes) {
    for (let row = 0; row < height; row++, at += width)
      target.set(bytes.subarray(at, at + width), origin + row * stride);
  }
  if (cube !== null) {
    const { entries, steps } = storeCube(memory, scratch, cube);
    const [y, u, v] = picture.planes as [Plane, Plane, Plane];
    const { width, height } = picture;
    wasm.applyCubeYuv(
      y.origin,
      y.stride,
      u.origin,
      v.origin,
      u.stride,
      width,
      height,
      entries,
      cube.size,
      steps,
    );
  }
  for (const plane of picture.planes) wasm.padPlane(plane.origin, plane.stride, plane.width, plane.height);
}

type Plane = PictureBuffer['planes'][number];
