import { hasTag, type Reading, type Token } from '../../language/index.js';

const unit = /^(?:px|pixels?|pt|pts|points?|-pixel)$/;
const times = /^(?:[x×*]|by)$/;
const smallest = 8;
const largest = 500;

/** `80 px`, `72 points`: one word that says how high letters are, and no transition of that name; `640 x 480 px` is a picture's. */
export function withLetterSizes(reading: Reading): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en' || !tokens.some(({ text }) => unit.test(text))) return reading;
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    const size = /^\d{1,3}$/.test(token.text) ? Number(token.text) : 0;
    const sized =
      next !== undefined &&
      unit.test(next.text) &&
      size >= smallest &&
      size <= largest &&
      !hasTag(token, 'quote') &&
      !times.test(tokens[at - 1]?.text ?? '') &&
      !times.test(tokens[at + 2]?.text ?? '');
    if (sized) {
      const tags = [{ concept: 'size' }, { concept: 'pixels', value: size }];
      read.push({ start: token.start, end: next.end, text: `${size} px`, tags });
      at++;
    } else read.push(token);
  }
  return read.length === tokens.length ? reading : { ...reading, tokens: read };
}
