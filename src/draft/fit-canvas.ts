import type { Draft, TextStyle } from './schema.js';

/** The largest canvas of the service; the command line makes larger films too (C-11.8). */
export const serviceCanvas = { shortSide: 1080, longSide: 1920 } as const;

/** Pixels of a side, always even and never below the smallest canvas. */
const even = (side: number): number => Math.max(16, Math.round(side / 2) * 2);

/** A style with its pixel sizes scaled. */
function scaleStyle(style: TextStyle, scale: number): TextStyle {
  const size = style.size === undefined ? {} : { size: Math.max(4, style.size * scale) };
  const stroke = style.strokeWidth === undefined ? {} : { strokeWidth: style.strokeWidth * scale };
  return { ...style, ...size, ...stroke };
}

/**
 * The same film on a canvas of at most `shortSide` x `longSide` pixels (1080 x 1920), ratio kept; texts that name a size in pixels
 * get smaller with it. A canvas that fits is left alone.
 */
export function fitCanvas(
  draft: Draft,
  { shortSide, longSide }: { shortSide: number; longSide: number } = serviceCanvas,
): Draft {
  const { width, height } = draft;
  const scale = Math.min(1, shortSide / Math.min(width, height), longSide / Math.max(width, height));
  if (scale === 1) return draft;
  return {
    ...draft,
    width: even(width * scale),
    height: even(height * scale),
    tracks: draft.tracks.map((track) =>
      track.kind === 'text'
        ? {
            ...track,
            segments: track.segments.map((segment) => ({
              ...segment,
              style: scaleStyle(segment.style, scale),
            })),
          }
        : track,
    ),
  };
}
