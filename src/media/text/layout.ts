import { atomsOf, breakLines, splitWideAtoms } from './break-lines.js';
import { baseDirection, hasLtr, hasRtl, isComplex } from './direction.js';
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

/** Colours of letters and outline; the outline's width in pixels outside the letter. */
export interface Ink {
  readonly color: string;
  readonly stroke: { readonly color: string; readonly width: number } | null;
}

/** A text set into lines at the size that fits. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly sizePx: number;
  readonly lines: readonly PlacedLine[];
  /** Box of the lines alone, inside `width` x `height`. */
  readonly inner: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  pen(line: Pick<PlacedLine, 'text' | 'direction'>, ink: Ink): Pen;
}

/** Half the height of capitals in font sizes: what the eye takes for the middle of a line; Han is alike. */
const middleOfLetters = 0.36;
const shrink = 0.95;
/** Above this share of the wished size no word is cut into pieces. */
const cutWordsBelow = 0.6;
const drawInAbove = 0.84;

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

/** Naskh letters are small for their font size; alone, without Latin beside them, they are drawn larger. */
const scriptScale = (text: string): number => (/\p{Script=Arabic}/u.test(text) ? 1.2 : 1);

/** Sets a cleaned text into lines, shrinking it step by step until the block fits its width and height. */
export function layOut(
  text: string,
  spec: TextSpec,
  options: { language: string; box: string | null },
): Layout {
  const { language, box } = options;
  const around = margins(spec, box);
  const lineHeight = lineHeightOf(text, spec.lineHeight);
  const penAt = penMaker(text, spec, language);
  const cache = new Map<string, number>();
  // Skia's advances grow linearly with the size (no hinting), so that one measurement serves every step.
  const widthAtOne = (piece: string): number => {
    let width = cache.get(piece);
    if (width === undefined) {
      width = penAt(100, { text: piece, direction: baseDirection(piece) }, plain).width(piece) / 100;
      cache.set(piece, width);
    }
    return width;
  };
  const paragraphs = text.split('\n').map((paragraph) => ({
    atoms: atomsOf(paragraph, language),
    direction: baseDirection(paragraph),
  }));

  /** Lines at a size, with their widths; null when the block does not fit. `force` takes what there is. */
  const setAt = (sizePx: number, how: { cutWords: boolean; force: boolean }): SetLine[] | null => {
    // A hair narrower: sums of widths leave out kerning across pieces.
    const room = spec.maxWidthPx / sizePx - around.left - around.right - 0.02;
    const lines: SetLine[] = [];
    for (const { atoms, direction } of paragraphs) {
      const pieces = how.cutWords ? splitWideAtoms(atoms, widthAtOne, room) : atoms;
      const broken = breakLines(pieces, widthAtOne, how.force ? Math.max(room, 1) : room);
      if (broken === null && !how.force) return null;
      for (const line of broken ?? pieces.map((piece) => piece.text)) {
        const end = line === '' || isComplex(line) ? 0 : spec.tracking * sizePx;
        const width = penAt(sizePx, { text: line, direction }, plain).width(line) - end;
        lines.push({ text: line, direction, width });
      }
    }
    const tooHigh = (lines.length * lineHeight + around.top + around.bottom) * sizePx > spec.maxHeightPx;
    const tooWide = lines.some(
      (line) => Math.ceil(line.width + (around.left + around.right) * sizePx) > spec.maxWidthPx,
    );
    return (tooHigh || tooWide) && !how.force ? null : lines;
  };

  const wished = Math.max(1, spec.sizePx * (hasLtr(text) ? 1 : scriptScale(text)));
  let sizePx = wished;
  let lines: SetLine[] | null = null;
  while (lines === null) {
    lines = setAt(sizePx, { cutWords: sizePx < wished * cutWordsBelow || sizePx === 1, force: sizePx === 1 });
    if (lines === null) sizePx = Math.max(1, sizePx * shrink);
  }
  // A word that only just drops to the next line is drawn in by a slightly smaller size.
  for (
    let smaller = sizePx * shrink;
    lines.length > paragraphs.length && smaller > sizePx * drawInAbove;
    smaller *= shrink
  ) {
    const fewer =
      lines.length <= paragraphs.length * 2 ? setAt(smaller, { cutWords: false, force: false }) : null;
    if (fewer === null || fewer.length > paragraphs.length) continue;
    lines = fewer;
    sizePx = smaller;
    break;
  }

  const innerWidth = Math.max(...lines.map((line) => line.width));
  const inner = {
    x: around.left * sizePx,
    y: around.top * sizePx,
    width: innerWidth,
    height: lines.length * lineHeight * sizePx,
  };
  return {
    width: Math.ceil(innerWidth + (around.left + around.right) * sizePx),
    height: Math.ceil(inner.height + (around.top + around.bottom) * sizePx),
    sizePx,
    inner,
    lines: lines.map((line, index) => ({
      ...line,
      x: inner.x + lineStart(line.text, { free: innerWidth - line.width, align: spec.align, sizePx }),
      baseline: Math.round(inner.y + ((index + 0.5) * lineHeight + middleOfLetters) * sizePx),
    })),
    pen: (line, ink) => penAt(sizePx, line, ink),
  };
}

type SetLine = Pick<PlacedLine, 'text' | 'direction' | 'width'>;
const plain: Ink = { color: '#ffffff', stroke: null };

function penMaker(
  text: string,
  spec: TextSpec,
  language: string,
): (sizePx: number, line: Pick<PlacedLine, 'text' | 'direction'>, ink: Ink) => Pen {
  const fonts: FontSet = loadFonts({
    text,
    family: findFamily(spec.font),
    weight: spec.weight,
    italic: spec.italic,
    language,
  });
  return (sizePx, line, ink) =>
    createPen({
      fonts,
      sizePx,
      trackingPx: isComplex(line.text) ? 0 : spec.tracking * sizePx,
      direction: line.direction,
      whole: line.direction === 'rtl' || hasRtl(line.text),
      language,
      ...ink,
    });
}

/**
 * Where a line starts in its free room. Full-width marks fill only the near half of their square: a centred line
 * that ends or starts with one is moved so that its letters look centred.
 */
function lineStart(
  line: string,
  options: { free: number; align: TextSpec['align']; sizePx: number },
): number {
  const { free, align, sizePx } = options;
  const start = free * { left: 0, center: 0.5, right: 1 }[align];
  if (align !== 'center') return start;
  const emptyEnd = /[\u3001\u3002\uff0c\uff0e\u300d\u300f\uff09\u300b\u3011]$/u.test(line) ? 0.25 : 0;
  const emptyStart = /^[\u300c\u300e\uff08\u300a\u3010]/u.test(line) ? 0.25 : 0;
  return Math.min(free, Math.max(0, start + (emptyEnd - emptyStart) * sizePx));
}
