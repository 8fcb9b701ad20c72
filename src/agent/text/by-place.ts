import type { TextSegment } from '../../draft/index.js';
import { hasTag, type Token, tagValue } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import type { Pointer } from './holding.js';

const one = /^(?:one|ones)$/;
/** `one` behind what says which. */
export const isOne = (token: Token | undefined): boolean => one.test(token?.text ?? '');

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

const edges = /^(?:ending|closing|opening|starting|end|beginning|(?:the )?middle)$/;

/** `leave the ending one white`: of several texts the first or the last. */
export function edged({ tokens }: Clause, hand: readonly TextSegment[]): Pointer | undefined {
  const at = tokens.findIndex((token, index) => edges.test(token.text) && isOne(tokens[index + 1]));
  if (at < 0 || hand.length < 2) return undefined;
  const word = tokens[at]!.text;
  const middle = /middle/.test(word) && hand.length % 2 === 1;
  const found = hand.at(middle ? (hand.length - 1) / 2 : /^(?:ending|closing|end)$/.test(word) ? -1 : 0);
  if (/middle/.test(word) && !middle) return undefined;
  const from = /^(?:the|my|our)$/.test(tokens[at - 1]?.text ?? '') ? at - 1 : at;
  return { from, to: at + 2, texts: found === undefined ? [] : [found] };
}
