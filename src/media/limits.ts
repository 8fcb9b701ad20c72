import { AppError } from '../shared/index.js';

/** What a file may ask of the machine; checked against its header before any pixel is decoded. */
export interface MediaLimits {
  /** Pixels of one picture. Default 50 million. */
  readonly maxPixels: number;
  /** Pixels of one side. Default 16384. */
  readonly maxSide: number;
  /** Frames of an animation. Default 300. */
  readonly maxFrames: number;
  /** Length of an animation. Default 60 s. */
  readonly maxAnimationMs: number;
  /** Size of a file. Default 200 MB (200 x 1024 x 1024). */
  readonly maxFileBytes: number;
}

export const defaultLimits: MediaLimits = {
  maxPixels: 50_000_000,
  maxSide: 16_384,
  maxFrames: 300,
  maxAnimationMs: 60_000,
  maxFileBytes: 200 * 1024 * 1024,
};

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** `file-too-large` when the file has more bytes than allowed. */
export function checkFileBytes(label: string, sizeBytes: number, { maxFileBytes }: MediaLimits): void {
  if (sizeBytes <= maxFileBytes) return;
  throw new AppError(
    'file-too-large',
    `"${label}" has ${megabytes(sizeBytes)}; up to ${megabytes(maxFileBytes)} are allowed.`,
    { fields: { label, sizeBytes, limitBytes: maxFileBytes } },
  );
}

/** `file-too-large` for a picture over the pixel limits, `unreadable-file` for one without an area. */
export function checkPictureSize(
  label: string,
  { width, height }: { width: number; height: number },
  { maxPixels, maxSide }: MediaLimits,
): void {
  if (!(width > 0 && height > 0)) {
    throw new AppError('unreadable-file', `"${label}" says it is ${width} x ${height} pixels.`, {
      fields: { label },
    });
  }
  if (width <= maxSide && height <= maxSide && width * height <= maxPixels) return;
  throw new AppError(
    'file-too-large',
    `"${label}" is ${width} x ${height} pixels; up to ${Math.round(maxPixels / 1e6)} megapixels and ${maxSide} pixels a side are allowed.`,
    { fields: { label, width, height, maxPixels, maxSide } },
  );
}

/** `file-too-large` for an animation with too many frames or too long. */
export function checkAnimation(
  label: string,
  { frames, durationMs }: { frames: number; durationMs: number },
  { maxFrames, maxAnimationMs }: MediaLimits,
): void {
  if (frames <= maxFrames && durationMs <= maxAnimationMs) return;
  throw new AppError(
    'file-too-large',
    `"${label}" is an animation of ${frames} frames and ${Math.round(durationMs / 1000)} s; up to ${maxFrames} frames and ${Math.round(maxAnimationMs / 1000)} s are allowed.`,
    { fields: { label, frames, durationMs, maxFrames, maxAnimationMs } },
  );
}
