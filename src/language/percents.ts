import { hasTag, type Token, tagValue } from './tokens.js';

/** Puts number words and `percent` together: `thirty percent` is one token of the concept `percentage`. */
export function mergePercents(tokens: readonly Token[]): Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const last = merged.at(-1);
    const number = tagValue(last, 'number');
    const percent = hasTag(token, 'percent');
    if (last === undefined || typeof number !== 'number' || !percent) {
      merged.push(token);
      continue;
    }
    merged[merged.length - 1] = {
      start: last.start,
      end: token.end,
      text: `${last.text} ${token.text}`,
      tags: [{ concept: 'percentage', value: number }],
    };
  }
  return merged;
}
