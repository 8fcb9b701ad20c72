import type { TextAnimation, TextRole, textPositions } from '../draft/index.js';
import type { Named } from '../shared/index.js';

/** Look of a text, complete. Sizes are fractions of the canvas's short side, so that one style suits every canvas. */
export interface TitleLook {
  /** Family name from the fonts that come with Kinora: `Inter`-like sans by default. */
  readonly font: string;
  readonly size: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly color: string;
  readonly align: 'left' | 'center' | 'right';
  readonly position: (typeof textPositions)[number];
  /** Outline colour and width (fraction of the font size); null = none. */
  readonly stroke: string | null;
  readonly strokeWidth: number;
  readonly shadow: boolean;
  /** Box behind the text, #RRGGBBAA, or null. */
  readonly box: string | null;
  /** Line height in font sizes. */
  readonly lineHeight: number;
  /** Extra space between letters in font sizes. */
  readonly tracking: number;
  readonly uppercase: boolean;
  /** Widest line, fraction of the canvas width. */
  readonly maxWidth: number;
  /** A rule (line) drawn with the text, as an accent; null = none. */
  readonly rule: { readonly side: 'left' | 'below' | 'above'; readonly color: string } | null;
}

/** A title style: what a text looks like and how it comes and goes. */
export interface TitleStyle extends Named {
  /** The role whose default this style may be, and under which it is listed. */
  readonly role: TextRole;
  readonly look: TitleLook;
  readonly enter: TextAnimation;
  readonly exit: TextAnimation;
  /** Usual time on screen, ms. */
  readonly durationMs: number;
}

export const defineTitle = <const Entry extends TitleStyle>(entry: Entry): Entry => entry;

/** State of one animated unit of a text. Offsets in font sizes (right, down). */
export interface TextUnitState {
  readonly opacity: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** Part of the unit that is shown, from its reading start, 0..1. */
  readonly reveal: number;
}

/**
 * How a text comes; leaving plays the same backwards. `state(0)` is not there yet (invisible), `state(1)` is at rest:
 * opacity 1, offsets 0, scale 1, reveal 1.
 */
export interface TextMotion extends Named {
  /** What moves on its own: the whole text, each line, each word or each letter, one after another. */
  readonly unit: 'whole' | 'line' | 'word' | 'letter';
  /** Part of the time by which successive units overlap: 0 one after another, 1 all together. */
  readonly overlap: number;
  state(progress: number): TextUnitState;
}

export const defineTextMotion = <const Entry extends TextMotion>(entry: Entry): Entry => entry;
