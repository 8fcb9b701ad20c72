import type { Metadata, Sharp } from 'sharp';
import { isOpaque } from './alpha.js';
import { apngFrames } from './apng.js';
import { profileName } from './colour.js';
import { readExif } from './exif.js';
import type { FileFacts } from './file-facts.js';
import { findFocus } from './focus.js';
import type { FormatName } from './formats.js';
import { checkAnimation, type MediaLimits } from './limits.js';
import { openPhoto, type PhotoSource } from './open-photo.js';

type ImageFacts = Omit<FileFacts, 'kind' | 'format' | 'mimeType' | 'sizeBytes' | 'hash'>;

// Side of the small picture the focus is searched in: enough for the subject, cheap for the search.
const focusSide = 160;

/** Facts of a picture. All of its data is decoded once, so a damaged or cut off file is refused here. */
export async function probeImage(
  path: string,
  options: { label: string; format: FormatName; limits: MediaLimits },
): Promise<ImageFacts> {
  const photo = await openPhoto(path, options);
  const { metadata, width, height } = photo;
  const animation = await animationOf(path, options.format, metadata);
  checkAnimation(options.label, animation, options.limits);
  const exif = readExif(metadata.exif);
  return {
    width,
    height,
    durationMs: animation.frames > 1 ? animation.durationMs : 0,
    fps: null,
    hasAlpha: metadata.hasAlpha && !(await photo.run(isFullyOpaque)),
    hasAudio: false,
    animated: animation.frames > 1,
    frames: animation.frames,
    capturedAt: exif.capturedAt,
    camera: exif.camera,
    orientation: metadata.orientation ?? 1,
    colourProfile: metadata.icc === undefined ? null : profileName(metadata.icc),
    focus: await pictureFocus(photo),
    tempo: null,
  };
}

/** Where to look in a picture, fractions from the left top. */
export async function pictureFocus(photo: PhotoSource): Promise<{ x: number; y: number }> {
  const scale = Math.min(1, focusSide / Math.max(photo.width, photo.height));
  return await photo.run(async (image) => {
    const small = await image
      .resize(Math.max(1, Math.round(photo.width * scale)), Math.max(1, Math.round(photo.height * scale)), {
        fit: 'fill',
      })
      .flatten({ background: '#808080' })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return findFocus({ data: small.data, width: small.info.width, height: small.info.height });
  });
}

async function isFullyOpaque(image: Sharp): Promise<boolean> {
  const pipeline = image.toColourspace('srgb').ensureAlpha().raw({ depth: 'uchar' });
  return isOpaque(await pipeline.toBuffer());
}

async function animationOf(
  path: string,
  format: FormatName,
  { pages = 1, delay }: Metadata,
): Promise<{ frames: number; durationMs: number }> {
  if (format === 'png') return await apngFrames(path);
  if (format !== 'gif' && format !== 'webp') return { frames: 1, durationMs: 0 };
  return { frames: pages, durationMs: (delay ?? []).reduce((sum, each) => sum + each, 0) };
}
