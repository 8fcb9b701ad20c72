import type { Backdrop } from './spec.js';

/** A standard deviation of luma (of 255) that counts as wholly busy: foliage and crowds reach it, skies have 5 to 15. */
const busyDeviation = 64;

/**
 * What a text will lie on: mean and spread of a luma plane (one byte per pixel, full or limited range) inside a
 * rectangle, which is cut to the plane. At most some ten thousand pixels are read. Null when nothing is inside.
 */
export function measureBackdrop(
  plane: { readonly luma: Uint8Array | Uint8ClampedArray; readonly stride: number; readonly height: number },
  area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Backdrop | null {
  const left = Math.max(0, Math.floor(area.x));
  const top = Math.max(0, Math.floor(area.y));
  const right = Math.min(plane.stride, Math.ceil(area.x + area.width));
  const bottom = Math.min(plane.height, Math.ceil(area.y + area.height));
  if (right <= left || bottom <= top) return null;
  const step = Math.max(1, Math.floor(Math.sqrt(((right - left) * (bottom - top)) / 10_000)));
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let y = top; y < bottom; y += step) {
    for (let x = left; x < right; x += step) {
      const value = plane.luma[y * plane.stride + x]!;
      count++;
      sum += value;
      squares += value * value;
    }
  }
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
  return { luma: mean / 255, busy: Math.min(1, deviation / busyDeviation) };
}
