import { AppError } from '../shared/index.js';

/** Seconds as people write them (`30`, `2.5s`, `1m20`, `1:20`) in whole ms; anything else is `bad-input`. */
export function parseDurationMs(text: string, option: string): number {
  const plain = /^(\d+(?:\.\d+)?)\s*(?:s|sec|seconds?)?$/i.exec(text.trim());
  const minutes = /^(\d+)\s*(?:m|min|:)\s*(\d{1,2}(?:\.\d+)?)?\s*s?$/i.exec(text.trim());
  const milliseconds = /^(\d+)\s*ms$/i.exec(text.trim());
  const ms =
    milliseconds !== null
      ? Number(milliseconds[1])
      : plain !== null
        ? Number(plain[1]) * 1000
        : minutes !== null
          ? Number(minutes[1]) * 60_000 + Number(minutes[2] ?? 0) * 1000
          : Number.NaN;
  if (!(ms > 0) || ms > 3_600_000) {
    throw new AppError(
      'bad-input',
      `${option} "${text}" is no length: expected seconds such as 30, 2.5s or 1m20, at most one hour.`,
    );
  }
  return Math.round(ms);
}

/** A whole number within bounds; anything else is `bad-input`. */
export function parseWhole(
  text: string,
  { option, min, max }: { option: string; min: number; max: number },
): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < min || value > max) {
    throw new AppError('bad-input', `${option} "${text}" must be a whole number from ${min} to ${max}.`);
  }
  return value;
}

/** `1920x1080` as pixels; `bad-input` otherwise. Odd sides are made even. */
export function parseSize(text: string): { width: number; height: number } {
  const match = /^(\d{2,4})\s*[x×*]\s*(\d{2,4})$/i.exec(text.trim());
  const width = Math.round(Number(match?.[1]) / 2) * 2;
  const height = Math.round(Number(match?.[2]) / 2) * 2;
  if (match === null || Math.min(width, height) < 64 || Math.max(width, height) > 3840) {
    throw new AppError(
      'bad-input',
      `--size "${text}" must be like 1920x1080: each side from 64 to 3840 pixels.`,
    );
  }
  return { width, height };
}
