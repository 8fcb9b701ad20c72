import type { Drawing } from './drawing.js';
import { frameImage } from './frame-image.js';

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
  const image = await frameImage(await drawing.paintFrame(frameIndex), { width, height });
  await image.jpeg({ quality: 90, chromaSubsampling: '4:4:4' }).toFile(outPath);
}
