import sharp from 'sharp';
import type { BenchPicture } from './workbench.js';

const gap = 6;

/** Puts pictures of one size on a sheet, four in a row, in order. */
export async function joinSheet(cells: readonly Uint8Array[]): Promise<BenchPicture> {
  const { width, height } = await sharp(cells[0]!).metadata();
  const columns = Math.min(4, cells.length);
  const bytes = await sharp({
    create: {
      width: columns * (width + gap) + gap,
      height: Math.ceil(cells.length / columns) * (height + gap) + gap,
      channels: 3,
      background: '#202020',
    },
  })
    .composite(
      cells.map((input, index) => ({
        input: Buffer.from(input),
        left: gap + (index % columns) * (width + gap),
        top: gap + Math.floor(index / columns) * (height + gap),
      })),
    )
    .png()
    .toBuffer();
  return { bytes, mimeType: 'image/png' };
}

/** Times of a sheet's pictures: the middles of equal parts of the film, ms. */
export const sheetTimes = (lengthMs: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.floor(((index + 0.5) / count) * lengthMs));
