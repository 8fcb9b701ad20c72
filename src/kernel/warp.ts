import { softness } from './axis.js';
import { chromaSiting, type FrameBuffer, lumaSiting, type PictureBuffer } from './buffers.js';
import type { EffectContext } from './effects.js';

/** Distance of the points at which a displacement is asked for; between them it is interpolated. */
const GRID = 16;

/** Points further outside than this are as far outside as any; it keeps 16.16 numbers in 32 bits. */
const FARTHEST = 8192;

/** Frame pixels a warp may touch, ends exclusive. */
interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Warp {
  /** The source point of a point of the target, in pixels of either. */
  map(x: number, y: number): readonly [number, number];
  readonly bounds: Bounds;
  /** Source pixels of one target pixel. */
  readonly step: number;
  readonly opacity: number;
  /** Fractions of the source's width that show. */
  readonly shown: readonly [from: number, to: number];
}

/** Covers `target` by `source` (padded) sampled through a displacement given in fractions of the picture. */
export function warpFrame(
  context: EffectContext,
  target: FrameBuffer,
  source: PictureBuffer,
  map: (u: number, v: number) => readonly [number, number],
  opacity: number,
): void {
  const { width, height } = target;
  warp(context, target, source, {
    map(x, y) {
      const [u, v] = map(x / width, y / height);
      return [u * width, v * height];
    },
    bounds: { left: 0, right: width, top: 0, bottom: height },
    step: 1,
    opacity,
    shown: [0, 1],
  });
}

/** Where a picture's left top corner lies on a frame, and what its width and its height become, in frame pixels. */
export interface Slant {
  readonly corner: { readonly x: number; readonly y: number };
  readonly across: { readonly x: number; readonly y: number };
  readonly down: { readonly x: number; readonly y: number };
}

/** Covers `target` by the whole of a picture laid down as a parallelogram. */
export function slantPicture(
  context: EffectContext,
  target: FrameBuffer,
  picture: PictureBuffer,
  { corner, across, down }: Slant,
  options: { opacity: number; shown: readonly [number, number] },
): void {
  const { width, height } = picture;
  const area = across.x * down.y - across.y * down.x;
  if (area === 0) return;
  // One pixel more on each side: the border is soft.
  const span = (values: readonly number[], size: number): [number, number] => [
    Math.max(0, Math.floor(Math.min(...values)) - 1),
    Math.min(size, Math.ceil(Math.max(...values)) + 1),
  ];
  const along = (axis: 'x' | 'y'): number[] => [
    corner[axis],
    corner[axis] + across[axis],
    corner[axis] + down[axis],
    corner[axis] + across[axis] + down[axis],
  ];
  const [left, right] = span(along('x'), target.width);
  const [top, bottom] = span(along('y'), target.height);
  if (right <= left || bottom <= top) return;
  warp(context, target, picture, {
    map(x, y) {
      const [dx, dy] = [x - corner.x, y - corner.y];
      return [
        ((dx * down.y - dy * down.x) / area) * width,
        ((dy * across.x - dx * across.y) / area) * height,
      ];
    },
    bounds: { left, right, top, bottom },
    step: Math.max(width / Math.hypot(across.x, across.y), height / Math.hypot(down.x, down.y)),
    ...options,
  });
}

function warp(
  { wasm, scratch, memory }: EffectContext,
  target: FrameBuffer,
  source: PictureBuffer,
  { map, bounds, step, opacity, shown }: Warp,
): void {
  const across = Math.ceil(target.width / GRID) + 2;
  const down = Math.ceil(target.height / GRID) + 2;
  const gridAt = scratch.at('warp-grid', across * down * 8);
  const grid = new Int32Array(memory.buffer, gridAt, across * down * 2);
  const fixed = (value: number, size: number): number =>
    Math.round(Math.min(Math.max(value, -FARTHEST), size + FARTHEST) * 65536);
  const last = Math.min(down, Math.ceil(bounds.bottom / GRID) + 2);
  for (let j = Math.floor(bounds.top / GRID); j < last; j++) {
    for (let k = 0, i = j * across * 2; k < across; k++) {
      const [x, y] = map(k * GRID, j * GRID);
      grid[i++] = fixed(x, source.width);
      grid[i++] = fixed(y, source.height);
    }
  }
  const phases = scratch.at('warp-phases', 256 * 8);
  const first = scratch.at('warp-first', 256 * 4);
  wasm.buildAxis(first, phases, 256, 4, 0, 1 / 256, 1, 1, softness(step, false), 0);
  const [, , , alpha, halfAlpha] = source.planes;
  for (const [index, plane] of target.planes.entries()) {
    const { sub, offsetX, offsetY } = index === 0 ? lumaSiting : chromaSiting;
    const from = source.planes[index]!;
    wasm.warpPlane(
      plane.origin,
      plane.stride,
      Math.floor(bounds.left / GRID) * (GRID / sub),
      Math.min(plane.width, Math.ceil(bounds.right / sub)),
      Math.floor(bounds.top / sub),
      Math.min(plane.height, Math.ceil(bounds.bottom / sub)),
      from.origin,
      (index === 0 ? alpha : halfAlpha)?.origin ?? 0,
      from.stride,
      from.width,
      from.height,
      // Premultiplied luma stays at or below 235/255 of alpha, chroma at or below 240/255.
      index === 0 ? 236 : 241,
      sub,
      offsetX * 2,
      offsetY * 2,
      gridAt,
      across,
      Math.round(shown[0] * source.width * 65536),
      Math.round(shown[1] * source.width * 65536),
      source.height * 65536,
      phases,
      Math.round(opacity * 16384),
    );
  }
}
