import { atomsOf, breakLines, splitWideAtoms } from './break-lines.js';
import { baseDirection, hasRtl, isComplex } from './direction.js';
import { type FontSet, findFamily, loadFonts } from './fonts.js';
import { createPen, type Pen } from './pen.js';
import type { TextSpec } from './spec.js';

/** A line in its place: x of its left end and y of its baseline, in the block. */
export interface PlacedLine {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  readonly direction: 'ltr' | 'rtl';
}

/** A text set into lines at the size that fits. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly sizePx: number;
  readonly lines: readonly PlacedLine[];
  /** Box of the lines alone, inside `width` x `height`. */
  readonly inner: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  pen(line: string, ink: { color: string; stroke: { color: string; width: number } | null }): Pen;
}

/** Half the height of capitals in font sizes: what the eye takes for the middle of a line; Han is alike. */
const middleOfLetters = 0.36;
const shrink = 0.95;
/** Above this share of the wished size no word is cut into pieces. */
const cutWordsBelow = 0.6;

/** Space around the lines for box and rule, in font sizes. */
export function margins(
  spec: TextSpec,
  box: string | null,
): { left: number; right: number; top: number; bottom: number } {
  const side = box === null ? 0 : 0.4;
  const end = box === null ? 0 : 0.12;
  const rule = 0.36;
  return {
    left: side + (spec.rule?.side === 'left' ? rule : 0),
    right: side,
    top: end + (spec.rule?.side === 'above' ? rule : 0),
    bottom: end + (spec.rule?.side === 'below' ? rule : 0),
  };
}

/** Line height a script needs for its marks, in font sizes. */
function lineHeightOf(text: string, wished: number): number {
  if (/[\p{Script=Arabic}\p{Script=Thai}]/u.test(text)) return Math.max(wished, 1.5);
  if (isComplex(text)) return Math.max(wished, 1.4);
  return Math.max(wished, 0.8);
}

/** Sets a cleaned text into lines, shrinking it step by step until the block fits its width and height. */
export function layOut(
  text: string,
  spec: TextSpec,
  options: { language: string; box: string | null },
): Layout {
  const { language, box } = options;
  const fonts: FontSet = loadFonts({
    text,
    family: findFamily(spec.font),
    weight: spec.weight,
    italic: spec.italic,
    language,
  });
  const penAt = (
    sizePx: number,
    line: string,
    ink: { color: string; stroke: { color: string; width: number } | null },
  ): Pen =>
    createPen({
      fonts,
      sizePx,
      trackingPx: isComplex(line) ? 0 : spec.tracking * sizePx,
      direction: baseDirection(line),
      whole: hasRtl(line),
      language,
      ...ink,
    });
  const plain = { color: '#ffffff', stroke: null };
  const paragraphs = text.split('\n');
  const cache = new Map<string, number>();
  // Skia's advances grow linearly with the size (no hinting), so that one measurement serves every step.
  const widthAtOne = (piece: string): number => {
    let width = cache.get(piece);
    if (width === undefined) {
      width = penAt(100, piece, plain).width(piece) / 100;
      cache.set(piece, width);
    }
    return width;
  };
  const atoms = paragraphs.map((paragraph) => atomsOf(paragraph, language));
  const around = margins(spec, box);
  const lineHeight = lineHeightOf(text, spec.lineHeight);
  const wished = Math.max(1, spec.sizePx);

  for (let sizePx = wished; ; sizePx = Math.max(1, sizePx * shrink)) {
    const last = sizePx === 1;
    // A hair narrower: sums of widths leave out kerning across pieces.
    const room = spec.maxWidthPx / sizePx - around.left - around.right - 0.02;
    const lines = atoms.flatMap((each) => {
      const cut = sizePx < wished * cutWordsBelow || last;
      const pieces = cut ? splitWideAtoms(each, widthAtOne, room) : each;
      return breakLines(pieces, widthAtOne, room) ?? [null];
    });
    const height = (lines.length * lineHeight + around.top + around.bottom) * sizePx;
    const fits = !lines.includes(null) && height <= spec.maxHeightPx;
    if (!fits && !last) continue;
    const set = lines.map((line, index) => line ?? paragraphs[index] ?? '');
    const widths = set.map(
      (line) => penAt(sizePx, line, plain).width(line) - trackingEnd(line, spec, sizePx),
    );
    const innerWidth = Math.max(...widths);
    const width = Math.ceil(innerWidth + (around.left + around.right) * sizePx);
    if (width > spec.maxWidthPx && !last) continue;
    const inner = {
      x: around.left * sizePx,
      y: around.top * sizePx,
      width: innerWidth,
      height: set.length * lineHeight * sizePx,
    };
    return {
      width,
      height: Math.ceil(height),
      sizePx,
      inner,
      lines: set.map((line, index) => ({
        text: line,
        x: inner.x + (innerWidth - widths[index]!) * { left: 0, center: 0.5, right: 1 }[spec.align],
        baseline: Math.round(inner.y + ((index + 0.5) * lineHeight + middleOfLetters) * sizePx),
        width: widths[index]!,
        direction: baseDirection(line),
      })),
      pen: (line, ink) => penAt(sizePx, line, ink),
    };
  }
}

/** Letter space after the last letter is not part of the line. */
const trackingEnd = (line: string, spec: TextSpec, sizePx: number): number =>
  line === '' || isComplex(line) ? 0 : spec.tracking * sizePx;
