import { withBytes } from './bytes.js';

/** Frames and length of an animated PNG by its chunks; one frame and no length for a plain one. */
export async function apngFrames(path: string): Promise<{ frames: number; durationMs: number }> {
  return await withBytes(path, async (source) => {
    let frames = 1;
    let durationMs = 0;
    let animated = false;
    for (let at = 8, chunks = 0; at + 8 <= source.sizeBytes && chunks < 20_000; chunks++) {
      const chunk = await source.read(at, 8 + 26);
      const type = chunk.toString('latin1', 4, 8);
      // Without an acTL before the picture data a PNG is not animated (APNG specification).
      if (type === 'IEND' || (type === 'IDAT' && !animated)) break;
      if (type === 'acTL' && chunk.length >= 16) {
        animated = true;
        frames = chunk.readUInt32BE(8);
      }
      if (type === 'fcTL' && chunk.length >= 32) {
        durationMs += (1000 * chunk.readUInt16BE(28)) / (chunk.readUInt16BE(30) || 100);
      }
      at += 12 + chunk.readUInt32BE(0);
    }
    return { frames: Math.max(1, frames), durationMs: Math.round(durationMs) };
  });
}
