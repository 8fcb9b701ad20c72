import { graphemes, wordsOf } from './break-lines.js';
import { hasLtr, hasRtl, isComplex } from './direction.js';
import type { PlacedLine } from './layout.js';
import type { Pen } from './pen.js';
import { drawPixels } from './scratch.js';
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
  options: { pen: Pen; language: string },
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
  if (rtl || hasRtl(line.text)) {
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
    if (looksLike(alone, letters, options)) return letters;
    const joined = joinLigatures(word, letters, place, options);
    return looksLike(alone, joined, options) ? joined : [inWord];
  });
}

/** Puts neighbours into one part that look different side by side than drawn together. */
function joinLigatures(
  word: { start: number },
  letters: readonly LinePart[],
  place: (piece: { text: string; start: number }) => LinePart,
  options: { pen: Pen },
): LinePart[] {
  const groups: { text: string; start: number }[] = [];
  let start = word.start;
  letters.forEach((letter, index) => {
    const before = letters[index - 1];
    const last = groups.at(-1);
    if (before !== undefined && last !== undefined && !areSeparate(before, letter, options)) {
      last.text += letter.text;
    } else {
      groups.push({ text: letter.text, start });
    }
    start += letter.text.length;
  });
  return groups.map(place);
}

function areSeparate(one: LinePart, two: LinePart, options: { pen: Pen }): boolean {
  const text = one.text + two.text;
  const width = options.pen.width(text);
  const parts = [
    { ...one, x: 0 },
    { ...two, x: width - two.width },
  ];
  return looksLike({ text, x: 0, width }, parts, options);
}

/** Whether the parts drawn one by one give the same picture as the line drawn at once. */
function looksLike(
  line: Pick<PlacedLine, 'text' | 'x' | 'width'>,
  parts: readonly LinePart[],
  { pen }: { pen: Pen },
): boolean {
  if (parts.length === 1 && parts[0]!.text === line.text) return true;
  const margin = 2;
  const ink = pen.ink(line.text);
  const left = Math.floor(line.x + ink.left) - margin;
  const baseline = margin - Math.floor(ink.top);
  const size = {
    width: Math.ceil(line.x + ink.right) + margin - left,
    height: baseline + Math.ceil(ink.bottom) + margin,
  };
  const one = drawPixels(size, (context) => {
    pen.fill(context, line.text, line.x - left, baseline);
  });
  const many = drawPixels(size, (context) => {
    for (const part of parts) pen.fill(context, part.text, part.x - left, baseline);
  });
  let different = 0;
  let inked = 0;
  for (let at = 3; at < one.length; at += 4) {
    if (one[at]! > 0) inked++;
    if (Math.abs(one[at]! - many[at]!) > 80) different++;
  }
  return different <= inked * 0.004;
}
