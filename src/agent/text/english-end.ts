import { hasTag, type Reading, type Token } from '../../language/index.js';
import {
  clauseFrom,
  isCapital,
  isManner,
  isPlace,
  isQuote,
  isRef,
  isStop,
  isTextNoun,
  isVerb,
  mannerConcepts,
  wordOf,
} from './english-words.js';

/** A new wish or a word about manner begins here. */
const opensWish = (tokens: readonly Token[], index: number): boolean => {
  let at = index;
  while (
    /^(and|then|also|please|but|,|the|just|maybe|it|that)$/.test(wordOf(tokens[at])) &&
    tokens[at + 1] !== undefined
  )
    at++;
  const token = tokens[at];
  if (token === undefined) return true;
  if (isQuote(token)) return true;
  if (
    isVerb(token) ||
    /^(write|type|put|make|show|keep|have|let|use|no|not|don't|on|under|over|thanks|please|thank you)$/.test(
      token.text,
    )
  )
    return true;
  if (isTextNoun(token) && /^(it|in|on|should|stays?|bigger|smaller|:)$/.test(wordOf(tokens[at + 1])))
    return true;
  const rest = clauseFrom(tokens, at);
  return rest.length > 0 && rest.every(isManner);
};

/** The index after the words of a text that begins at `from`. */
export function endOf(reading: Reading, tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length) {
    const token = tokens[to]!;
    if (isQuote(token)) break;
    if (isStop(token)) {
      // `Pure. Cold. Yours.`: short words between full stops, each with a capital letter, are one text.
      const next = tokens[to + 1];
      const more = clauseFrom(tokens, to + 1);
      const same =
        token.text === '.' &&
        next !== undefined &&
        more.length <= 2 &&
        more.length > 0 &&
        to - from <= 3 &&
        more.every((item) => isCapital(reading, item) && !isVerb(item));
      if (!same) break;
    }
    if (to > from) {
      if (token.text === ',' && opensWish(tokens, to + 1)) break;
      if (token.text === ',' && clauseFrom(tokens, to + 1).some((item) => isVerb(item) || isRef(item))) break;
      if (
        (hasTag(token, 'and') || hasTag(token, 'andThen') || hasTag(token, 'but')) &&
        opensWish(tokens, to + 1)
      )
        break;
      if (
        /^(and|then|&)$/.test(token.text) &&
        clauseFrom(tokens, to + 1).some((_, i) => isPlace(reading, tokens, to + 1 + i)) &&
        placeBefore(reading, tokens, from, to)
      )
        break;
      if (isPlace(reading, tokens, to)) break;
      if (
        /^(as|instead|please|pls|plz|thanks|thx|thank you)$/.test(token.text) &&
        (token.text !== 'as' || clauseFrom(tokens, to).some(isTextNoun))
      )
        break;
      const rest = clauseFrom(tokens, to);
      if (
        /^(in|at|with|for|using|on|bottom|top|and|from|until)$/.test(token.text) &&
        rest.length > 1 &&
        rest.every(isManner) &&
        rest.some((item) => item.tags.some((tag) => mannerConcepts.includes(tag.concept)))
      )
        break;
      if (
        /^(in)$/.test(token.text) &&
        rest.length <= 6 &&
        rest.some((item) =>
          ['colour', 'font', 'italic', 'bold', 'bigger', 'smaller'].some((c) => hasTag(item, c)),
        )
      )
        break;
    }
    to++;
  }
  return to;
}

const placeBefore = (reading: Reading, tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some((_, i) => isPlace(reading, tokens, from + i));
