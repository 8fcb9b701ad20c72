import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { displayP3Profile, isSrgbProfile } from './colour.js';
import type { FormatName } from './formats.js';
import { decodeHeic, nclxPrimaries } from './heic.js';
import { checkPictureSize, type MediaLimits } from './limits.js';
import { unreadable } from './unreadable.js';

/** A picture whose header was read and found within the limits. */
export interface OpenPhoto {
  readonly label: string;
  /** Size in pixels after orientation. */
  readonly width: number;
  readonly height: number;
  readonly metadata: Metadata;
  /** Profile to convert from after resizing; undefined when the pixels are sRGB or libvips converts first. */
  readonly lateProfile: Buffer | undefined;
  /** Runs a pipeline over the oriented picture; decoder failures become `unreadable-file`. */
  run<T>(work: (image: Sharp) => Promise<T>): Promise<T>;
}

/** Reads the header of a picture and prepares its decoding. Nothing is allocated for pixels before the limits hold. */
export async function openPhoto(
  path: string,
  { label, format, limits }: { label: string; format: FormatName; limits: MediaLimits },
): Promise<OpenPhoto> {
  const metadata = await sharp(path, { limitInputPixels: false, failOn: 'none' })
    .metadata()
    .catch((cause: unknown) => {
      throw unreadable(label, cause);
    });
  const { width, height } = metadata.autoOrient;
  checkPictureSize(label, { width, height }, limits);
  const lateProfile = await profileToApplyLate(path, format, metadata);
  const options: SharpOptions = { limitInputPixels: limits.maxPixels, ignoreIcc: lateProfile !== undefined };
  const pixels = format === 'heic' ? await heicPixels(path, label, metadata) : undefined;
  return {
    label,
    width: pixels?.width ?? width,
    height: pixels?.height ?? height,
    metadata,
    lateProfile,
    async run(work) {
      try {
        if (pixels !== undefined) return await work(sharp(pixels.data, { raw: pixels }));
        const open = (failOn: SharpOptions['failOn']): Sharp =>
          sharp(path, { ...options, failOn }).autoOrient();
        if (format !== 'jpeg') return await work(open('error'));
        return await work(open('warning')).catch((cause: unknown) => {
          // Some cameras leave stray bytes between JPEG segments; every other viewer shows these pictures.
          if (!/extraneous bytes/i.test(String(cause))) throw cause;
          return work(open('truncated'));
        });
      } catch (cause) {
        throw unreadable(label, cause);
      }
    },
  };
}

const heicPixels = (path: string, label: string, { pagePrimary }: Metadata) =>
  decodeHeic(path, pagePrimary ?? 0).catch((cause: unknown) => {
    throw unreadable(label, cause);
  });

/**
 * Converting fewer pixels costs 2 to 4 times less, so 8-bit RGB is converted after resizing. CMYK, grey and 16-bit
 * pictures go through libvips' own order: their profiles describe values that no longer exist afterwards.
 */
async function profileToApplyLate(
  path: string,
  format: FormatName,
  { icc, space, depth }: Metadata,
): Promise<Buffer | undefined> {
  if (space !== 'srgb' || depth !== 'uchar') return undefined;
  if (icc !== undefined && icc.length > 0) return isSrgbProfile(icc) ? undefined : icc;
  const hasNumbers = format === 'heic' || format === 'avif';
  // 11 and 12: DCI-P3 and Display P3. BT.2020 stills are HDR and would need tone mapping besides.
  return hasNumbers && [11, 12].includes((await nclxPrimaries(path)) ?? 0) ? displayP3Profile() : undefined;
}
