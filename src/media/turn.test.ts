import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { Turn } from './requests.js';
import { cropBeforeTurn, turnedSize, turnPixels } from './turn.js';

const picture = { width: 7, height: 5 };
const data = Buffer.from(Array.from({ length: 7 * 5 * 3 }, (_, i) => (i * 37) & 255));
const raw = { ...picture, channels: 3 as const };

it.each([0, 90, 180, 270] as const)(
  'a crop of a picture turned by %i degrees is the turned crop',
  async (turn: Turn) => {
    const crop = { left: 1, top: 2, width: 3, height: 2 };
    const turned = await turnPixels({ data, ...raw }, turn);
    expect({ width: turned.width, height: turned.height }).toEqual(turnedSize(picture, turn));
    const { data: wanted } = await sharp(turned.data, { raw: { ...turned, channels: 3 } })
      .extract(crop)
      .raw()
      .toBuffer({ resolveWithObject: true });
    const part = cropBeforeTurn(crop, { picture, turn });
    const { data: cut, info } = await sharp(data, { raw })
      .extract(part)
      .raw()
      .toBuffer({ resolveWithObject: true });
    const got = await turnPixels({ data: cut, width: info.width, height: info.height, channels: 3 }, turn);
    expect(got.data.equals(wanted)).toBe(true);
  },
);
