import sharp from 'sharp';
import type { Drawing } from './drawing.js';

/** Writes one frame as a JPEG without metadata. */
export async function poster(
  drawing: Drawing,
  {
    frameIndex,
    outPath,
    width,
    height,
  }: { frameIndex: number; outPath: string; width: number; height: number },
): Promise<void> {
  const bytes = await drawing.paintFrame(frameIndex);
  await sharp(rgbOf(bytes, { width, height }), { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
    .toFile(outPath);
}

const toByte = (value: number): number => Math.min(255, Math.max(0, Math.round(value)));

/** I420 (BT.709, limited range) as RGB24. */
function rgbOf(yuv: Uint8Array, { width, height }: { width: number; height: number }): Uint8Array {
  const rgb = new Uint8Array(width * height * 3);
  const half = width / 2;
  const u = width * height;
  const v = u + u / 4;
  let at = 0;
  for (let y = 0; y < height; y++) {
    const row = (y >> 1) * half;
    for (let x = 0; x < width; x++) {
      const luma = ((yuv[y * width + x]! - 16) * 255) / 219;
      const cb = ((yuv[u + row + (x >> 1)]! - 128) * 255) / 224;
      const cr = ((yuv[v + row + (x >> 1)]! - 128) * 255) / 224;
      rgb[at++] = toByte(luma + 1.5748 * cr);
      rgb[at++] = toByte(luma - (0.2126 * 1.5748 * cr + 0.0722 * 1.8556 * cb) / 0.7152);
      rgb[at++] = toByte(luma + 1.8556 * cb);
    }
  }
  return rgb;
}
