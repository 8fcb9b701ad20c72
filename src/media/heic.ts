import { readFile, stat } from 'node:fs/promises';
import { withoutOpaqueAlpha } from './alpha.js';
import { withBytes } from './bytes.js';
import type { RawPixels } from './colour.js';
import { type Box, boxesIn } from './isobmff.js';

let latest: { readonly key: string; readonly pixels: RawPixels } | undefined;

/**
 * All pixels of a HEIC picture, rotation and mirroring of the file already applied, colours as the file has them.
 * `primary` is the position of the main picture among those in the file. The latest picture is kept: a probe is
 * followed by a thumbnail, a photo by its backdrop, and decoding takes a second for 12 megapixels.
 */
export async function decodeHeic(path: string, primary: number): Promise<RawPixels> {
  const { size, mtimeMs, ino } = await stat(path);
  const key = [path, size, mtimeMs, ino, primary].join('|');
  if (latest?.key === key) return latest.pixels;
  forgetHeic();
  latest = { key, pixels: await decode(path, primary) };
  return latest.pixels;
}

/** Frees the pixels of the latest picture. */
export function forgetHeic(): void {
  latest = undefined;
}

async function decode(path: string, primary: number): Promise<RawPixels> {
  // Loaded on demand: most children never see a HEIC.
  const { default: heicDecode } = await import('heic-decode');
  const buffer = await readFile(path);
  // heic-decode looks at the first brand only and does not know all of them; the decoder itself does not care.
  buffer.write('heic', 8, 'latin1');
  const pictures = await heicDecode.all({ buffer });
  try {
    const picture = pictures[primary] ?? pictures[0]!;
    const { width, height, data } = await picture.decode();
    const rgba = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    return withoutOpaqueAlpha({ data: rgba, width, height, channels: 4 });
  } finally {
    pictures.dispose();
  }
}

/** Colour primaries by number (ISO/IEC 23091-2) from the `nclx` box of a HEIC or AVIF file; undefined without one. */
export async function nclxPrimaries(path: string): Promise<number | undefined> {
  return await withBytes(path, async (source) => {
    const inside = async (boxes: Box[], type: string, skip = 0): Promise<Box[]> => {
      const box = boxes.find((candidate) => candidate.type === type);
      return box === undefined ? [] : await boxesIn(source, { start: box.start + skip, end: box.end });
    };
    const top = await boxesIn(source, { start: 0, end: source.sizeBytes, limit: 32 });
    const properties = await inside(await inside(await inside(top, 'meta', 4), 'iprp'), 'ipco');
    for (const { type, start } of properties) {
      if (type !== 'colr') continue;
      const colour = await source.read(start, 6);
      if (colour.length === 6 && colour.toString('latin1', 0, 4) === 'nclx') return colour.readUInt16BE(4);
    }
    return undefined;
  });
}
