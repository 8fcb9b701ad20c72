import type { Rgb } from '../define-look.js';

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** One step of a grade. */
export type Grade = (color: Rgb) => Rgb;

const each = (color: Rgb, step: (value: number) => number): Rgb => [
  step(color[0]),
  step(color[1]),
  step(color[2]),
];

/** Rec. 709 luma of gamma-encoded values. */
export const luma = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** The steps one after another; the result is brought into 0..1. */
export const grade =
  (...steps: readonly Grade[]): Grade =>
  (color) =>
    each(
      steps.reduce((value, step) => step(value), color),
      clamp,
    );

/** A monotone curve through (0, low), (0.5, middle), (1, high) without kinks (quadratic Bézier-like in the value). */
export function levels({ low = 0, middle = 0.5, high = 1 }): Grade {
  // Parabola through the three points; monotone as long as the middle is not within a quarter of an end.
  const bend = 2 * (low + high - 2 * middle);
  return (color) => each(color, (x) => low + (high - low - bend) * x + bend * x * x);
}

/** An S-curve around mid grey that keeps black and white: 0 = straight, 1 = strong. Negative flattens. */
export const contrast =
  (amount: number): Grade =>
  (color) =>
    each(color, (x) => {
      const t = clamp(x);
      return t + amount * (t * t * (3 - 2 * t) - t);
    });

/** 1 = unchanged, 0 = grey, more = stronger colours. */
export const saturate =
  (amount: number): Grade =>
  (color) => {
    const grey = luma(color);
    return each(color, (x) => grey + amount * (x - grey));
  };

/**
 * Stronger colours where they are weak; strong ones and skin are left nearly alone, so nothing turns to neon.
 */
export const vibrance =
  (amount: number): Grade =>
  (color) => {
    const [r, g, b] = color;
    const spread = Math.max(r, g, b) - Math.min(r, g, b);
    // How skin-like: red over green over blue. Such colours get a third of the push.
    const skin = clamp((r - g) * 4) * clamp((g - b) * 6);
    return saturate(1 + amount * (1 - clamp(spread)) * (1 - 0.67 * skin))(color);
  };

/** Multiplies the channels, strongest in the middle tones: black and white stay where they are. */
export const tint =
  (r: number, g: number, b: number): Grade =>
  ([x, y, z]) => {
    const lift = (value: number, by: number): number => value + by * 4 * value * (1 - value);
    return [lift(x, r), lift(y, g), lift(z, b)];
  };

/** Adds one colour in the shadows and another in the highlights (split toning), each by luma. */
export const tone =
  (shadows: Rgb, highlights: Rgb): Grade =>
  (color) => {
    const light = clamp(luma(color));
    // Both weights are zero at the very ends, so black stays black and white stays white.
    const dark = 4 * light * (1 - light) * (1 - light);
    const bright = 4 * light * light * (1 - light);
    return [
      color[0] + dark * shadows[0] + bright * highlights[0],
      color[1] + dark * shadows[1] + bright * highlights[1],
      color[2] + dark * shadows[2] + bright * highlights[2],
    ];
  };

/** Grey of a film that weighs the channels its own way; the weights sum to 1. */
export const grey =
  (r: number, g: number, b: number): Grade =>
  (color) => {
    const value = clamp(r * color[0] + g * color[1] + b * color[2]);
    return [value, value, value];
  };

/** Mixes in a colour cast by amount: paper, sepia, dye. The cast scales grey, so it keeps the light. */
export const cast =
  (by: Rgb, amount: number): Grade =>
  (color) => {
    const value = luma(color);
    return [
      color[0] + amount * (value * by[0] - color[0]),
      color[1] + amount * (value * by[1] - color[1]),
      color[2] + amount * (value * by[2] - color[2]),
    ];
  };
