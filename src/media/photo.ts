import type { Sharp } from 'sharp';
import { AppError } from '../shared/index.js';
import { withoutOpaqueAlpha } from './alpha.js';
import { type RawPixels, toSrgb } from './colour.js';
import type { PhotoSource } from './open-photo.js';
import type { Crop, Turn } from './requests.js';
import { cropBeforeTurn, turnedSize, turnPixels } from './turn.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The picture (or a part of it) turned and at exactly the asked size, oriented, sRGB; 4 channels only if something is
 * not opaque. Crop and size are those of the turned picture.
 */
export async function decodePhoto(
  photo: PhotoSource,
  { turn = 0, crop, ...asked }: Size & { turn?: Turn; crop?: Crop },
): Promise<RawPixels> {
  const { width, height } = turnedSize(asked, turn);
  const part = crop && cropBeforeTurn(crop, { picture: photo, turn });
  if (part !== undefined) checkCrop(photo, part);
  const pixels = await resized(photo, (image) =>
    (part === undefined ? image : image.extract(part)).resize(width, height, {
      fit: 'fill',
      kernel: 'lanczos3',
    }),
  );
  return await turnPixels(pixels, turn);
}

/** A strongly blurred, slightly darkened picture that fills `size`, to lay behind one that does not fit the frame. */
export async function decodeBackdrop(
  photo: PhotoSource,
  { turn = 0, ...asked }: Size & { turn?: Turn },
): Promise<RawPixels> {
  const { width, height } = turnedSize(asked, turn);
  const sigma = Math.max(1, Math.max(width, height) / 24);
  const pixels = await resized(photo, (image) =>
    image
      .resize(width, height, { fit: 'cover', kernel: 'lanczos3' })
      .flatten({ background: '#000' })
      .blur(sigma)
      .linear(0.72, 0),
  );
  return await turnPixels(pixels, turn);
}

/** A small JPEG of the picture, without any metadata. */
export async function decodeThumbnail(photo: PhotoSource, maxSide: number): Promise<RawPixels> {
  return await resized(photo, (image) =>
    image
      .resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' }),
  );
}

async function resized(photo: PhotoSource, arrange: (image: Sharp) => Sharp): Promise<RawPixels> {
  const pixels = await photo.run(async (image) => {
    const { data, info } = await arrange(image)
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height, channels: info.channels === 4 ? 4 : 3 } as const;
  });
  return withoutOpaqueAlpha(
    photo.lateProfile === undefined ? pixels : await toSrgb(pixels, photo.lateProfile),
  );
}

function checkCrop(photo: PhotoSource, crop: Crop): void {
  const { left, top, width, height } = crop;
  const whole = [left, top, width, height].every(Number.isInteger);
  if (
    whole &&
    left >= 0 &&
    top >= 0 &&
    width > 0 &&
    height > 0 &&
    left + width <= photo.width &&
    top + height <= photo.height
  )
    return;
  throw new AppError(
    'bad-input',
    `The crop ${left},${top} ${width}x${height} lies outside "${photo.label}" (${photo.width}x${photo.height}).`,
  );
}
