import type { SKRSContext2D } from '@napi-rs/canvas';
import { graphemes } from './break-lines.js';
import type { FontSet } from './fonts.js';
import { measuringContext } from './scratch.js';

type Kind = keyof FontSet;

interface Run {
  readonly kind: Kind;
  readonly text: string;
}

/** Stretches of a line that need different font orders. */
export function runsOf(line: string): Run[] {
  const runs: { kind: Kind; text: string }[] = [];
  const letters = graphemes(line);
  letters.forEach((letter, index) => {
    const kind = kindOf(letter, letters[index - 1] ?? '', letters[index + 1] ?? '');
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += letter;
    else runs.push({ kind, text: letter });
  });
  return runs;
}

function kindOf(letter: string, before: string, after: string): Kind {
  if (
    /\p{Emoji_Presentation}|\p{Extended_Pictographic}.*(?:\ufe0f|\u200d|\p{Emoji_Modifier})|\u20e3/u.test(
      letter,
    ) &&
    !letter.includes('\ufe0e')
  ) {
    return 'emoji';
  }
  const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60“”‘’…—]/u;
  if (/^[“”‘’…—]/.test(letter) && (han.test(before) || han.test(after))) return 'han';
  return 'text';
}

/** Measures and draws one line of text at one size. */
export interface Pen {
  /** Advance of the text in pixels. */
  width(text: string): number;
  /** Where the text's ink is expected, from its left end on the baseline; rare marks reach further. */
  ink(text: string): { left: number; right: number; top: number; bottom: number };
  /** Draws the outline, if any, with the baseline's left end at x, y. */
  stroke(context: SKRSContext2D, text: string, x: number, y: number): void;
  /** Draws the letters themselves. */
  fill(context: SKRSContext2D, text: string, x: number, y: number): void;
}

/**
 * A pen for text of one direction. Right-to-left and mixed lines are handed to Skia whole, for its bidi; others are
 * drawn run by run, so that emoji stay upright and in colour and quotes in Han text are full width.
 */
export function createPen(options: {
  fonts: FontSet;
  sizePx: number;
  trackingPx: number;
  direction: 'ltr' | 'rtl';
  whole: boolean;
  language: string;
  stroke: { color: string; width: number } | null;
  color: string;
}): Pen {
  const { fonts, sizePx, stroke } = options;
  const runs = (text: string): Run[] => (options.whole ? [{ kind: 'text', text }] : runsOf(text));
  const prepare = (context: SKRSContext2D, kind: Kind): void => {
    context.font = fonts[kind](sizePx);
    context.letterSpacing = `${options.trackingPx}px`;
    context.direction = options.direction;
    context.textAlign = 'left';
    context.textBaseline = 'alphabetic';
    context.lang = options.language;
    context.fontKerning = 'normal';
  };
  const ruler = measuringContext();
  const runWidth = (run: Run): number => {
    prepare(ruler, run.kind);
    return ruler.measureText(run.text).width;
  };
  const width = (text: string): number => runs(text).reduce((sum, run) => sum + runWidth(run), 0);
  const eachRun = (
    context: SKRSContext2D,
    text: string,
    x: number,
    draw: (run: Run, at: number) => void,
  ): void => {
    let at = x;
    for (const run of runs(text)) {
      prepare(context, run.kind);
      draw(run, at);
      at += runWidth(run);
    }
  };
  return {
    width,
    ink: (text) => ({
      // Not Skia's measured box: it ends with the first font of a line, and starts elsewhere in right-to-left text.
      left: -0.3 * sizePx,
      right: width(text) + 0.3 * sizePx,
      top: -1.25 * sizePx,
      bottom: 0.6 * sizePx,
    }),
    stroke(context, text, x, y) {
      if (stroke === null) return;
      eachRun(context, text, x, (run, at) => {
        if (run.kind === 'emoji') return;
        context.strokeStyle = stroke.color;
        // Half of the line lies under the letter.
        context.lineWidth = stroke.width * 2;
        context.lineJoin = 'round';
        context.strokeText(run.text, at, y);
      });
    },
    fill(context, text, x, y) {
      eachRun(context, text, x, (run, at) => {
        context.fillStyle = options.color;
        context.fillText(run.text, at, y);
      });
    },
  };
}
