import { createCanvas } from '@napi-rs/canvas';
import { graphemes, wordsOf } from './break-lines.js';
import { hasLtr, hasRtl, isComplex } from './direction.js';
import type { PlacedLine } from './layout.js';
import type { Pen } from './pen.js';
import type { TextSpec } from './spec.js';

/** A part of a line that becomes a unit: its text and x of its left end in the block. */
export interface LinePart {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly rtl: boolean;
}

/** Cuts a line into words or letters at the very places where the whole line has them, in reading order. */
export function cutLine(
  line: PlacedLine,
  unit: TextSpec['unit'],
  options: { pen: Pen; language: string; sizePx: number },
): LinePart[] {
  const { pen, language } = options;
  const rtl = line.direction === 'rtl';
  const whole = [{ text: line.text, x: line.x, width: line.width, rtl }];
  if (line.text.trim() === '') return [];
  if (unit === 'whole' || unit === 'line') return whole;
  const words = wordsOf(line.text, language);
  const place = ({ text, start }: { text: string; start: number }): LinePart => {
    const end = pen.width(line.text.slice(0, start + text.length));
    const width = pen.width(text);
    return { text, width, rtl, x: line.x + (rtl ? line.width - end : end - width) };
  };
  const inWords = words.map(place);
  const same = (parts: readonly LinePart[]): boolean => looksLike(line, parts, options);
  if (hasRtl(line.text)) {
    const oneWay = !words.some((word) => hasRtl(word.text) && hasLtr(word.text));
    return oneWay && same(inWords) ? inWords : whole;
  }
  const safeWords = same(inWords) ? inWords : whole;
  if (unit === 'word' || safeWords === whole) return safeWords;
  // Letters that join with their neighbours (ligatures, Devanagari) stay together as a word.
  return words.flatMap((word, index) => {
    const inWord = inWords[index]!;
    if (isComplex(word.text)) return [inWord];
    let start = word.start;
    const letters = graphemes(word.text).map((text) => {
      const part = place({ text, start });
      start += text.length;
      return part;
    });
    const alone = { ...line, text: word.text, x: inWord.x, width: inWord.width };
    return looksLike(alone, letters, options) ? letters : [inWord];
  });
}

/** Whether the parts drawn one by one give the same picture as the line drawn at once. */
function looksLike(
  line: PlacedLine,
  parts: readonly LinePart[],
  { pen, sizePx }: { pen: Pen; sizePx: number },
): boolean {
  if (parts.length === 1 && parts[0]!.text === line.text) return true;
  const margin = Math.ceil(sizePx);
  const left = Math.floor(line.x) - margin;
  const width = Math.ceil(line.width) + 2 * margin + 2;
  const height = 3 * margin;
  const picture = (draw: (context: ReturnType<ReturnType<typeof createCanvas>['getContext']>) => void) => {
    const canvas = createCanvas(width, height);
    draw(canvas.getContext('2d'));
    return canvas.data();
  };
  const one = picture((context) => pen.draw(context, line.text, line.x - left, 2 * margin));
  const many = picture((context) => {
    for (const part of parts) pen.draw(context, part.text, part.x - left, 2 * margin);
  });
  let different = 0;
  let inked = 0;
  for (let at = 3; at < one.length; at += 4) {
    if (one[at]! > 0) inked++;
    if (Math.abs(one[at]! - many[at]!) > 80) different++;
  }
  return different <= inked * 0.004;
}
