import type { Sharp } from 'sharp';

/** A contiguous I420 frame (BT.709 limited, left-sited chroma) as interleaved RGB24. */
function frameToRgb(bytes: Uint8Array, { width, height }: { width: number; height: number }): Uint8Array {
  const rgb = new Uint8Array(width * height * 3);
  const half = width / 2;
  const u = width * height;
  const v = u + u / 4;
  let at = 0;
  for (let y = 0; y < height; y++) {
    const row = (y >> 1) * half;
    for (let x = 0; x < width; x++) {
      const luma = ((bytes[y * width + x]! - 16) * 255) / 219;
      const cb = bytes[u + row + (x >> 1)]! - 128;
      const cr = bytes[v + row + (x >> 1)]! - 128;
      rgb[at++] = toByte(luma + 1.5748 * (255 / 224) * cr);
      rgb[at++] = toByte(luma - (0.2126 * 1.5748 * cr + 0.0722 * 1.8556 * cb) * (255 / 224 / 0.7152));
      rgb[at++] = toByte(luma + 1.8556 * (255 / 224) * cb);
    }
  }
  return rgb;
}

const toByte = (value: number): number => Math.min(255, Math.max(0, Math.round(value)));

/** A frame as a sharp image, ready to be resized or written as PNG, JPEG or WEBP. */
export async function frameImage(bytes: Uint8Array, size: { width: number; height: number }): Promise<Sharp> {
  // Loaded when needed: most commands never touch it, and it costs a fifth of a second.
  const { default: sharp } = await import('sharp');
  return sharp(frameToRgb(bytes, size), { raw: { ...size, channels: 3 } });
}
