import { AppError } from '../shared/index.js';

/** Ratios with a name in the product; any other `W:H` works too. */
export const aspectPresets = [
  '16:9',
  '9:16',
  '1:1',
  '4:5',
  '5:4',
  '3:4',
  '4:3',
  '3:2',
  '2:3',
  '21:9',
] as const;

/** Frames per second an output may have besides any whole number up to 60. */
export const usualFrameRates = [24, 25, 30, 50, 60] as const;

export interface CanvasSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Pixels of a ratio: the short side is `shortSide` (1080 by default) unless the long one would pass
 * `shortSide` x 16/9; both even. `21:9` at 1080 is therefore 1920x822.
 */
export function canvasOfAspect(aspect: string, shortSide = 1080): CanvasSize {
  const match = /^(\d{1,5}(?:\.\d{1,4})?)\s*[:：x×/]\s*(\d{1,5}(?:\.\d{1,4})?)$/i.exec(aspect.trim());
  const across = Number(match?.[1]);
  const down = Number(match?.[2]);
  const ratio = across / down;
  if (match === null || !(ratio >= 0.2 && ratio <= 5)) {
    throw new AppError(
      'bad-input',
      `Unknown aspect ratio "${aspect}". Known: ${aspectPresets.join(', ')}, or any W:H from 1:5 to 5:1.`,
    );
  }
  const longLimit = (shortSide * 16) / 9;
  const long = Math.min(longLimit, shortSide * Math.max(ratio, 1 / ratio));
  const short = Math.min(shortSide, long / Math.max(ratio, 1 / ratio));
  const even = (side: number): number => Math.round(side / 2) * 2;
  return ratio >= 1 ? { width: even(long), height: even(short) } : { width: even(short), height: even(long) };
}

/** The canvas scaled so that its short side is at most `shortSide`, both sides even; never larger than it is. */
export function scaleCanvas(canvas: CanvasSize, shortSide: number): CanvasSize {
  const scale = Math.min(1, shortSide / Math.min(canvas.width, canvas.height));
  const even = (side: number): number => Math.max(16, Math.round((side * scale) / 2) * 2);
  return { width: even(canvas.width), height: even(canvas.height) };
}
