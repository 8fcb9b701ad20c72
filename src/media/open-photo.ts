import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import { displayP3Profile, isSrgbProfile } from './colour.js';
import type { FormatName } from './formats.js';
import { decodeHeic, forgetHeic, nclxPrimaries } from './heic.js';
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

/** What the decoding of stills needs of a picture, wherever it comes from. */
export type PhotoSource = Omit<OpenPhoto, 'metadata'>;

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
  const options: SharpOptions = { limitInputPixels: limits.maxPixels, ignoreIcc: isRgb(metadata) };
  if (format !== 'heic') forgetHeic();
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
          if (!onlyStrayBytes(cause)) throw cause;
          return work(open('truncated'));
        });
      } catch (cause) {
        throw unreadable(label, cause);
      }
    },
  };
}

/**
 * Some cameras leave a few stray bytes between JPEG segments and every other viewer shows these pictures. Many of
 * them mean that the decoder lost its way in damaged data.
 */
function onlyStrayBytes(cause: unknown): boolean {
  const lines = cause instanceof Error ? cause.message.trim().split('\n') : [];
  const counts = lines.map((line) => /: (\d+) extraneous bytes before marker/.exec(line)?.[1]);
  return counts.length > 0 && counts.every((count) => count !== undefined && Number(count) <= 64);
}

const heicPixels = (path: string, label: string, { pagePrimary }: Metadata) =>
  decodeHeic(path, pagePrimary ?? 0).catch((cause: unknown) => {
    throw unreadable(label, cause);
  });

/**
 * RGB is converted after resizing, which costs 2 to 4 times less; libvips must then ignore the profile (it would
 * convert 16-bit pictures to Display P3). CMYK, grey and Lab pictures are converted by libvips before resizing:
 * their profiles describe channels that no longer exist afterwards.
 */
const isRgb = ({ space }: Metadata): boolean => space === 'srgb' || space === 'rgb16';

async function profileToApplyLate(
  path: string,
  format: FormatName,
  metadata: Metadata,
): Promise<Buffer | undefined> {
  if (!isRgb(metadata)) return undefined;
  const { icc } = metadata;
  if (icc !== undefined && icc.length > 0) return isSrgbProfile(icc) ? undefined : icc;
  const hasNumbers = format === 'heic' || format === 'avif';
  // 11 and 12: DCI-P3 and Display P3. BT.2020 stills are HDR and would need tone mapping besides.
  return hasNumbers && [11, 12].includes((await nclxPrimaries(path)) ?? 0) ? displayP3Profile() : undefined;
}
