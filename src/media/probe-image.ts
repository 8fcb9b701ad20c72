import sharp, { type Metadata } from 'sharp';
import { apngFrames } from './apng.js';
import { profileName } from './colour.js';
import { readExif } from './exif.js';
import type { FileFacts } from './file-facts.js';
import type { FormatName } from './formats.js';
import { checkAnimation, type MediaLimits } from './limits.js';
import { openPhoto } from './open-photo.js';
import { isOpaque } from './photo.js';

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
    hasAlpha:
      (metadata.hasAlpha || options.format === 'heic') &&
      !(await photo.run(async (image) => {
        const { data, info } = await image
          .toColourspace('srgb')
          .ensureAlpha()
          .raw({ depth: 'uchar' })
          .toBuffer({ resolveWithObject: true });
        return info.channels !== 4 || isOpaque(data);
      })),
    hasAudio: false,
    animated: animation.frames > 1,
    frames: animation.frames,
    capturedAt: exif.capturedAt,
    camera: exif.camera,
    orientation: metadata.orientation ?? 1,
    colourProfile: metadata.icc === undefined ? null : profileName(metadata.icc),
    focus: await photo.run(async (image) => {
      const scale = Math.min(1, focusSide / Math.max(width, height));
      const small = await image
        .resize(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)), {
          fit: 'fill',
        })
        .flatten({ background: '#808080' })
        .toColourspace('srgb')
        .raw({ depth: 'uchar' })
        .toBuffer({ resolveWithObject: true });
      return await focusOf(small.data, { width: small.info.width, height: small.info.height, channels: 3 });
    }),
  };
}

/** Middle of what draws the eye (sharp's attention strategy: skin tones, saturation, edges), as fractions. */
async function focusOf(
  data: Buffer,
  raw: { width: number; height: number; channels: 3 },
): Promise<{ x: number; y: number }> {
  const { width, height } = raw;
  // The strategy only runs when something is cut away, so a box a little smaller than the picture is asked for.
  const side = Math.max(1, Math.floor(Math.min(width, height) * 0.6));
  if (side < 8) return { x: 0.5, y: 0.5 };
  const { info } = await sharp(data, { raw })
    .resize(side, side, { fit: 'cover', position: 'attention' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const fraction = (value: number | undefined, size: number): number =>
    value === undefined ? 0.5 : Math.round(Math.min(1, Math.max(0, value / size)) * 1000) / 1000;
  return { x: fraction(info.attentionX, width), y: fraction(info.attentionY, height) };
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
