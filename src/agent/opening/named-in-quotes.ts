import type { Asset } from '../../draft/index.js';
import { hasTag, type Reading, readTokens, type Token } from '../../language/index.js';

/** What has names of its own in the catalogue, and the concepts of those names. */
const kinds = {
  style: ['aStyle'],
  look: ['aLook'],
  transition: ['aTransition'],
  motion: ['aMotion'],
  font: ['aFont'],
  music: ['aMood'],
} as const;
const called = /^(?:called|named|:|=|to|is|of|the)$/;

/** `use the style "food"`, `the "vintage" look`: a name of the catalogue in quotes is that name, and no words to be shown. */
export function withNamesUnquoted(reading: Reading, assets: readonly Asset[]): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en' || !tokens.some((token) => hasTag(token, 'quote'))) return reading;
  const nameOf = (token: Token, at: number): Token => {
    if (!hasTag(token, 'quote') || token.text.length > 24) return token;
    // `the caption "food" in that style`: words, between two marks, that speak of a text.
    const from = tokens.findLastIndex(
      (item, index) => index < at && hasTag(item, 'mark') && item.text !== ':',
    );
    const end = tokens.findIndex((item, index) => index > at && hasTag(item, 'mark'));
    const ofWords = tokens
      .slice(from + 1, end < 0 ? tokens.length : end)
      .some((item) => hasTag(item, 'title', 'caption'));
    const before = tokens[called.test(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1];
    const kind = Object.entries(kinds).find(
      ([noun]) => (noun === 'font' || !ofWords) && (hasTag(before, noun) || hasTag(tokens[at + 1], noun)),
    );
    const [word, ...more] = kind === undefined ? [] : readTokens(token.text, 'en', assets).tokens;
    const is = word !== undefined && more.length === 0 && kind![1].some((concept) => hasTag(word, concept));
    return is ? { ...word, start: token.start, end: token.end } : token;
  };
  return { ...reading, tokens: tokens.map(nameOf) };
}
