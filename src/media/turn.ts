import sharp from 'sharp';
import type { RawPixels } from './colour.js';
import type { Crop, Turn } from './requests.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Width and height change places in quarter turns. */
export const turnedSize = ({ width, height }: Size, turn: Turn): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width };

/** Where a crop of a turned picture lies in the picture before the turn, whose size is given. */
export function cropBeforeTurn(
  { left, top, width, height }: Crop,
  { picture, turn }: { picture: Size; turn: Turn },
): Crop {
  switch (turn) {
    case 0:
      return { left, top, width, height };
    case 90:
      return { left: top, top: picture.height - left - width, width: height, height: width };
    case 180:
      return { left: picture.width - left - width, top: picture.height - top - height, width, height };
    case 270:
      return { left: picture.width - top - height, top: left, width: height, height: width };
  }
}

/** Decoded pixels turned clockwise: done last, when they are few. */
export async function turnPixels(pixels: RawPixels, turn: Turn): Promise<RawPixels> {
  if (turn === 0) return pixels;
  const { data, ...raw } = pixels;
  const { data: turned, info } = await sharp(data, { raw })
    .rotate(turn)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: turned, width: info.width, height: info.height, channels: pixels.channels };
}
