import type { Backdrop } from './spec.js';

/** Red, green, blue 0..255 and alpha 0..1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads #RGB, #RRGGBB and #RRGGBBAA; anything else is white. */
export function parseColor(color: string): Rgba {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  const long =
    short === null
      ? color
      : `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`;
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})?$/i.exec(long);
  if (match === null) return [255, 255, 255, 1];
  const [red, green, blue, alpha] = match.slice(1).map((pair) => Number.parseInt(pair ?? 'ff', 16));
  return [red!, green!, blue!, alpha! / 255];
}

/** A colour as the canvas takes it; white when it cannot be read. */
export function cssColor(color: string): string {
  const [red, green, blue, alpha] = parseColor(color);
  return `rgba(${red}, ${green}, ${blue}, ${alpha})`;
}

/** Relative luminance of WCAG 2.2: 0 black, 1 white. */
export function luminance([red, green, blue]: Rgba): number {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast of two luminances as in WCAG 2.2: 1 (the same)..21 (black on white). */
export const contrastRatio = (one: number, other: number): number =>
  (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** What was asked for in a text's look. */
export interface LegibilityWishes {
  readonly shadow: boolean;
  readonly strokeColor: string | null;
  readonly box: string | null;
  /** Letters of a title: thick enough to be read at a contrast of 3 instead of 4.5. */
  readonly large: boolean;
  /** Fine strokes, which are lost sooner and cast less shadow. */
  readonly thin: boolean;
}

/** How a text is kept readable. */
export interface Legibility {
  /** Soft shadow around the letters; null = none. `strength` 0..1 is how much of the backdrop it hides close by. */
  readonly shadow: { readonly tone: 'dark' | 'light'; readonly strength: number } | null;
  /** Outline to add, its width in font sizes; null = only the one asked for. */
  readonly stroke: { readonly color: string; readonly width: number } | null;
  /** Box colour, asked for or added; null = none. */
  readonly box: string | null;
}

/**
 * Strengths a shadow may have, and how much of the backdrop it was measured to hide within 0.06 font sizes of letters
 * of weight 500 to 700 (mean over Latin and Han at 30 to 72 px).
 */
const shadows = [
  { strength: 0.55, hides: 0.3 },
  { strength: 0.68, hides: 0.5 },
  { strength: 0.8, hides: 0.65 },
  { strength: 1, hides: 0.8 },
] as const;
/** Share of that which letters of weight 300 hide, measured in the same way. */
const hiddenByThin = 0.72;
const ordinaryShadow = shadows[0].strength;
/** The last step looks like a smear around thick letters; only fine ones get it. */
const strongestShadow = shadows[2].strength;
/** From this detail on small letters are lost among it, however dark their shadow. */
const tooBusyForSmall = 0.6;

/**
 * Decides shadow, outline and box by the contrast between text and backdrop. Wishes are kept; where they leave less
 * than 4.5 (large letters 3), also at the bad end of a busy backdrop, the mildest remedy that is enough is added:
 * shadow, stronger shadow, thin outline (large letters) or box (small ones).
 */
export function chooseLegibility(
  color: string,
  backdrop: Backdrop | undefined,
  wishes: LegibilityWishes,
): Legibility {
  const ink = parseColor(color);
  const text = luminance(ink);
  const tone: 'dark' | 'light' = text > 0.18 ? 'dark' : 'light';
  const asked = { shadow: wishes.shadow ? { tone, strength: ordinaryShadow } : null, stroke: null } as const;
  if (backdrop === undefined) return { ...asked, box: wishes.box };

  const needed = wishes.large && !wishes.thin ? 3 : 4.5;
  const [red, green, blue, cover] = parseColor(wishes.box ?? '#00000000');
  const boxLuma = (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
  // Detail swings around the mean; half of it towards the text's own brightness is the bad case that matters.
  const swing = backdrop.busy * 0.35 * (tone === 'dark' ? 1 : -1);
  const bad = Math.min(1, Math.max(0, backdrop.luma + swing));
  const behind = bad * (1 - cover) + boxLuma * cover;
  const ratioAt = (hides: number): number => {
    const shaded = behind * (1 - hides) + (tone === 'dark' ? 0 : hides);
    const ground = shaded * 255;
    const over = (channel: number): number => channel * ink[3] + ground * (1 - ink[3]);
    return contrastRatio(
      luminance([over(ink[0]), over(ink[1]), over(ink[2]), 1]),
      luminance([ground, ground, ground, 1]),
    );
  };
  const busy = backdrop.busy > 0.3 && cover < 0.5;
  if (ratioAt(0) >= needed && !busy) return { ...asked, box: wishes.box };
  const allowed = shadows.slice(busy ? 1 : 0, wishes.thin ? shadows.length : -1);
  const enough = allowed.find(
    ({ hides }) => ratioAt(wishes.thin ? hides * hiddenByThin : hides) >= needed,
  )?.strength;
  const lost = !wishes.large && busy && backdrop.busy >= tooBusyForSmall;
  const shadow = { tone, strength: enough ?? strongestShadow } as const;
  if (wishes.strokeColor !== null || (enough !== undefined && !lost)) {
    return { shadow, stroke: null, box: wishes.box };
  }
  if (wishes.large) {
    const stroke = { color: tone === 'dark' ? '#000000b3' : '#ffffffb3', width: 0.035 };
    return { shadow, stroke, box: wishes.box };
  }
  return { shadow: asked.shadow, stroke: null, box: tone === 'dark' ? '#000000b3' : '#ffffffbf' };
}
