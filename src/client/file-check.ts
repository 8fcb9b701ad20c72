import { AppError } from '../shared/index.js';

/** Endings of the files a server takes (C-6.2). */
export const uploadEndings: readonly string[] =
  'mp4 mov avi webm mkv jpg jpeg png gif webp heic heif avif mp3 wav m4a aac'.split(' ');

/** Upload limit of a client unless its skill says less, bytes. */
export const usualLimitBytes = 200 * 1024 ** 2;

/** Refuses what a server would refuse, before a byte is sent: the ending and the size (K-13). */
export function checkUpload(
  { name, sizeBytes }: { name: string; sizeBytes: number },
  { limitBytes = usualLimitBytes }: { limitBytes?: number | undefined } = {},
): void {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && !uploadEndings.includes(ending)) {
    throw new AppError(
      'unsupported-file',
      `"${name}" can not be used. Formats: ${uploadEndings.join(', ')}.`,
      { fields: { name } },
    );
  }
  if (sizeBytes > limitBytes) {
    const megabytes = (bytes: number): string => (bytes / 1024 ** 2).toFixed(bytes < 10 * 1024 ** 2 ? 1 : 0);
    throw new AppError(
      'file-too-large',
      `"${name}" has ${megabytes(sizeBytes)} MB; at most ${megabytes(limitBytes)} MB are possible.`,
      { fields: { name, sizeBytes, limitBytes } },
    );
  }
  if (sizeBytes === 0) throw new AppError('unreadable-file', `"${name}" is empty.`);
}
