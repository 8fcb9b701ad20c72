import type { TextSegment } from '../../draft/index.js';
import { hasTag, type Token, tagValue } from '../../language/index.js';

const numberOf = (token: Token | undefined): number | undefined => {
  const value = token === undefined ? undefined : tagValue(token, 'number');
  return typeof value === 'number' ? value : undefined;
};

/** One text of a row by its place: `second`, `last`, `middle`, or several: `first two`. */
export function byPlace(
  tokens: readonly Token[],
  at: number,
  hand: readonly TextSegment[],
): { texts: readonly TextSegment[]; used: number } | undefined {
  const token = tokens[at]!;
  const count = numberOf(tokens[at + 1]);
  const first = hasTag(token, 'first');
  if (first || (hasTag(token, 'last') && token.text !== 'second to last')) {
    const texts = first ? hand.slice(0, count ?? 1) : hand.slice(-(count ?? 1));
    return { texts, used: count === undefined ? 1 : 2 };
  }
  if (hasTag(token, 'penultimate')) return { texts: hand.slice(-2, -1), used: 1 };
  if (/^(?:the )?(?:middle|centre|center)$/.test(token.text))
    return { texts: hand.length % 2 === 1 ? [hand[(hand.length - 1) / 2]!] : [], used: 1 };
  const place = tagValue(token, 'ordinal');
  if (typeof place !== 'number') return undefined;
  return { texts: place > 0 && place <= hand.length ? [hand[place - 1]!] : [], used: 1 };
}
