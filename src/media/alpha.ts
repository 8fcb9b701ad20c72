import type { RawPixels } from './colour.js';

/** RGB instead of RGBA when every pixel is opaque. */
export function withoutOpaqueAlpha(pixels: RawPixels): RawPixels {
  if (pixels.channels === 3 || !isOpaque(pixels.data)) return pixels;
  const { data, width, height } = pixels;
  const rgb = Buffer.allocUnsafe(width * height * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    rgb[to] = data[from]!;
    rgb[to + 1] = data[from + 1]!;
    rgb[to + 2] = data[from + 2]!;
  }
  return { data: rgb, width, height, channels: 3 };
}

/** True when every fourth byte is 255. */
export function isOpaque(rgba: Buffer): boolean {
  for (let at = 3; at < rgba.length; at += 4) if (rgba[at] !== 255) return false;
  return true;
}
