import { hasTag, type Reading, type Token } from '../../language/index.js';
import { isQuote, isRef, isTextNoun } from './english-words.js';

const isMark = (token: Token): boolean => hasTag(token, 'mark') && /^[,.;!?:–—-]$/.test(token.text);

/** Words that may stand between what announces a text and its words. */
const filler =
  /^(something|something like|sth|like|saying|say|says|that says|reading|reads|with|maybe|perhaps|just|simply|please|the words?|it|should|to|be|make it|with the words|how about|e\.g\.|and)$/;

const placeWords =
  /^(for|on|over|under|below|across|in|at|to|onto|the|a|my|our|his|her|their|of|and|photo|next|then|also|number)$/;

/** Only a photo with its preposition: `On the temple`, `the last photo`. */
const isFrontPlace = (words: readonly Token[]): boolean =>
  words.length > 0 &&
  words.length <= 7 &&
  words.every((token) => isRef(token) || placeWords.test(token.text) || hasTag(token, 'number')) &&
  words.some((token) =>
    ['photo', 'file', 'fileWord', 'ordinal', 'first', 'last', 'clip'].some((concept) =>
      hasTag(token, concept),
    ),
  ) &&
  !words.some(isTextNoun);

/** A text is promised and its words are to follow: `the market photo needs a caption`. */
const announces = (words: readonly Token[]): boolean =>
  words.some(isTextNoun) &&
  !words.some((token) => isQuote(token) || hasTag(token, 'remove') || hasTag(token, 'undo')) &&
  words.some(
    (token) =>
      ['add', 'canYou', 'change', 'says'].some((concept) => hasTag(token, concept)) ||
      /^(needs?|gets?|should|there)$/.test(token.text),
  );

/**
 * One wish where a mark stands between a text and what announces it: `it needs a title. "Summer"`, `the temple: "Dawn"`.
 * The mark is taken out, so that the sentence is not split there.
 */
export function joinAnnounced(reading: Reading): Reading {
  const { tokens } = reading;
  const gone = new Set<number>();
  tokens.forEach((token, quote) => {
    if (!isQuote(token)) return;
    let mark = quote - 1;
    while (mark >= 0 && !isMark(tokens[mark]!)) mark--;
    if (mark <= 0) return;
    const between = tokens.slice(mark + 1, quote);
    let start = mark;
    while (start > 0 && !isMark(tokens[start - 1]!) && !isQuote(tokens[start - 1])) start--;
    const before = tokens.slice(start, mark);
    const told =
      tokens[mark]!.text !== ':' && between.every((item) => filler.test(item.text)) && announces(before);
    const placed =
      !isQuote(tokens[start - 1]) && isFrontPlace(before) && between.length <= 8 && !between.some(isRef);
    if (told || placed) gone.add(mark);
  });
  return gone.size === 0 ? reading : { ...reading, tokens: tokens.filter((_, index) => !gone.has(index)) };
}
