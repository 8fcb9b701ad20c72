import { AV_LOG_QUIET, AVERROR_EAGAIN, AVERROR_ENOSPC, AVERROR_EOF } from 'node-av/constants';
import { FFmpegError, Log } from 'node-av/lib';
import { AppError } from '../../shared/index.js';

Log.setLevel(AV_LOG_QUIET);

/** Throws `codec-failed` (or `disk-full`) with FFmpeg's own reason when `result` is negative; returns it otherwise. */
export function check(result: number, doing: string): number {
  if (result >= 0) return result;
  if (result === AVERROR_ENOSPC) throw new AppError('disk-full', `The disk is full (while ${doing}).`);
  throw new AppError(
    'codec-failed',
    `The encoder library failed while ${doing}: ${new FFmpegError(result).message}.`,
  );
}

/** True when the codec has nothing more to give now (EAGAIN) or ever (EOF). */
export const isDrained = (result: number): boolean => result === AVERROR_EAGAIN || result === AVERROR_EOF;
