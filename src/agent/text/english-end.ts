import { hasTag, type Reading, type Token, tagValue, textOf } from '../../language/index.js';
import { isWish } from './content.js';
import {
  clauseFrom,
  inName,
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
import { beforePhrases, isMannerOnly } from './phrases.js';

const leads = /^(and|then|also|please|but|,|just|maybe|to|now|oh)$/;

/** How a remark begins that is no part of the words: `..., that's what she called it`. */
const remark =
  /^(that|this|that's|thats|which|because|cause|cos|since|so that|if|i|i'd|i'm|we|it's|its|it|they|she|he|instead|instead of|in place of|rather than|rather|same|please|thanks|thank you|thx|ok|okay|don't|as)$/;

/** What a refusal after a comma is about when it is a wish: `..., no shadow`. */
const ours = 'music transition motion look shadow outline box bold italic photo animate it'.split(' ');

const startsWish =
  /^(write|type|put|make|show|keep|have|let|use|set|give|change|move|add|remove|take|leave|turn|place|bring|center|centre)$/;

const month =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const longestTime = 20 * 60_000;
const dayOf = /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d)$/;

/** A word of the film's shape or sound that no title ends with. */
const ofFilm = (token: Token): boolean =>
  hasTag(token, 'portrait', 'landscape', 'canvasSize', 'platform') ||
  /^(?:(?:calm |soft |sad |slow )?(?:piano|guitar)|upbeat|lo-?fi|acoustic)$/.test(token.text);

/** What follows a comma or `and` asks for something, says how, or remarks; it does not go on with the words. */
export function opensWish(reading: Reading, tokens: readonly Token[], index: number): boolean {
  let at = index;
  while (leads.test(wordOf(tokens[at])) && tokens[at + 1] !== undefined) at++;
  const words = clauseFrom(tokens, at);
  const first = words[0];
  // `no coffee yet`: nothing follows.
  if (first === undefined) return tokens[index] !== undefined;
  if (isQuote(first)) return true;
  // `Mary and John, 12th June`
  if (
    !startsWish.test(first.text) &&
    words.slice(0, 3).some(({ text }) => month.test(text)) &&
    words.some(({ text }) => dayOf.test(text))
  )
    return false;
  // `Cape Arkona, 1902 at the bottom`
  if (/^(?:1[5-9]|20)\d\d$/.test(first.text) && isCapital(reading, tokens[Math.max(0, index - 2)]!))
    return false;
  // A name goes on: `Anna, Ben and Max`.
  if (isCapital(reading, first) && !startsWish.test(first.text) && !/^(i|i'd|i'm)$/.test(first.text))
    return false;
  // `call it Summer, upbeat but not cheesy`: what the film is to be like.
  if (hasTag(first, 'aMood') && words.some((item) => /^but\b/.test(item.text) || hasTag(item, 'music')))
    return true;
  // `title Home, vertical`, `Summer 2024, calm piano, 30 seconds`
  if (words.some(ofFilm) && words.every((item) => ofFilm(item) || hasTag(item, 'aMood', 'music')))
    return true;
  // `title Happy 80th Grandma, calm`
  if (
    words.length === 1 &&
    hasTag(first, 'aMood') &&
    isCapital(reading, tokens[Math.max(0, index - 2)]!) &&
    (tokens[at + 1] === undefined || beforeWish(tokens, at + 1))
  )
    return true;
  if (/^(?:no|not)$/.test(first.text)) return words.some((item) => isTextNoun(item) || hasTag(item, ...ours));
  if (hasTag(first, 'thanks') && first.text !== 'thanks to') return true;
  // `Hanoi to Hue, 14 hours`: no text and no photo stays that long.
  if (words.some((item) => Number(tagValue(item, 'duration') ?? 0) >= longestTime)) return false;
  if (
    remark.test(first.text) ||
    (words.every(isManner) && !(loneSpeed(words) && !beforeWish(tokens, at + 1))) ||
    isPlace(reading, tokens, at)
  )
    return true;
  if (words.length > 1 && (isVerb(first) || startsWish.test(first.text))) return true;
  // `..., the train should say home`
  if (
    words.length > 3 &&
    isRef(words[1]) &&
    words.some((item, at) => at > 1 && /^(should say|should read|says|reads|gets|say)$/.test(item.text))
  )
    return true;
  // `..., the old name is embarrassing`
  if (first.text === 'the' || first.text === 'it')
    return (
      isWish(words) ||
      words.some((item) => isVerb(item) || /^(is|are|was|were|looks?|sounds?)$/.test(item.text))
    );
  // `..., a line under it, with love`
  const another = /^(?:a|an|another|one more)$/.test(first.text) && words.slice(1, 4).some(isTextNoun);
  if (another && words.some(({ text }) => /^(?:under|underneath|below|beneath)\b/.test(text))) return true;
  if (isTextNoun(first) && /^(it|in|on|should|stays?|bigger|smaller|:)$/.test(wordOf(words[1]))) return true;
  return isWish(words);
}

/** `title Anna and Ben, slow, romantic piano`: more wishes follow the pace. */
const beforeWish = (tokens: readonly Token[], comma: number): boolean =>
  clauseFrom(tokens, comma + 1).some((item) =>
    hasTag(item, 'music', 'aMood', 'duration', 'transition', 'aLook', 'canvasSize', 'portrait', 'landscape'),
  );

/** `eat, sleep, repeat`: one word about speed between commas is one of a row. */
const loneSpeed = (words: readonly Token[]): boolean =>
  words.length === 1 && hasTag(words[0], 'slower', 'faster', 'longer', 'shorter');

/** `Pure. Cold. Yours.`: short words between full stops, each with a capital letter, are one text. */
function goesOn(reading: Reading, tokens: readonly Token[], from: number, stop: number): boolean {
  const more = clauseFrom(tokens, stop + 1);
  return (
    tokens[stop]!.text === '.' &&
    more.length > 0 &&
    more.length <= 2 &&
    stop - from <= 3 &&
    more.every((item) => isCapital(reading, item) && !isVerb(item))
  );
}

/** `the second Day Two`: a photo and then words of its own; the index where they begin. */
export function placeFirst(reading: Reading, tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  if (/^(on|over|for|under|onto)$/.test(wordOf(tokens[at]))) at++;
  while (/^(the|my|our)$/.test(wordOf(tokens[at]))) at++;
  const first = at;
  while (isRef(tokens[at]) && !isCapital(reading, tokens[at]!)) at++;
  if (at === first || !tokens.slice(first, at).some((item) => hasTag(item, ...counted))) return undefined;
  while (/^(should say|should read|says|say|reads|gets|:|with|should|has|=)$/.test(wordOf(tokens[at]))) at++;
  const words = tokens[at];
  // `12th June` is a day.
  if (month.test(wordOf(words))) return undefined;
  return words !== undefined && isCapital(reading, words) && !isQuote(words) && !isVerb(words)
    ? at
    : undefined;
}
const counted = ['ordinal', 'file', 'fileWord', 'first', 'last', 'photo', 'rest'];

/** `(bottom left)`, `(as captions)`: brackets at the end that say where or how, or what kind of text it is. */
function isAside(tokens: readonly Token[], open: number): boolean {
  const close = tokens.findIndex((token, at) => at > open && token.text === ')');
  const words = tokens.slice(open + 1, close);
  const behind = tokens[close + 1];
  const last =
    close > 0 &&
    (behind === undefined || isStop(behind) || /^(please|thanks|thank you|thx|pls|,)$/.test(behind.text));
  return (
    last &&
    words.length > 0 &&
    (isMannerOnly(words) || words.every((token) => isTextNoun(token) || /^(as|a|the|an)$/.test(token.text)))
  );
}

/** The words end before this token: what follows is a wish, a place, a manner or a contrast. */
function endsBefore(reading: Reading, tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at]!;
  // `Where next?`: nothing comes after it.
  const lone = token.text === 'next' && (tokens[at + 1] === undefined || isStop(tokens[at + 1]!));
  const joins = hasTag(token, 'and') || (hasTag(token, 'andThen') && !lone) || hasTag(token, 'but');
  // `Amma and nothing more`
  if (token.text === ',' || joins) {
    const more = textOf(tokens.slice(at + 1, at + 4));
    if (
      /^(?:nothing|no) (?:more|else|other|fancy|special|frills|effects|nonsense)\b|^keep it (?:simple|plain)\b|^(?:that's|thats|that is) (?:it|all)\b/.test(
        more,
      )
    )
      return true;
  }
  if ((token.text === ',' || joins) && opensWish(reading, tokens, at + 1)) return true;
  if ((token.text === ',' || joins) && placeFirst(reading, tokens, at + 1) !== undefined) return true;
  const placed = (start: number, end: number): boolean =>
    tokens.slice(start, end).some((_, i) => isPlace(reading, tokens, start + i));
  if (
    /^(and|then|&)$/.test(token.text) &&
    placed(at + 1, at + 1 + clauseFrom(tokens, at + 1).length) &&
    placed(from, at)
  )
    return true;
  if (isPlace(reading, tokens, at)) return true;
  if (token.text === '(') return isAside(tokens, at);
  const rest = clauseFrom(tokens, at);
  if (
    /^(instead|instead of|in place of|rather than|rather|please|pls|plz|thanks|thx|thank you)$/.test(
      token.text,
    )
  )
    return true;
  if (token.text === 'as') return rest.some(isTextNoun);
  const spoken = (item: Token): boolean => hasTag(item, ...mannerConcepts);
  return (
    /^(in|at|with|for|using|on|bottom|top|and|from|until)$/.test(token.text) &&
    rest.length > 1 &&
    rest.every(isManner) &&
    rest.some(spoken) &&
    !isCapital(reading, rest[1]!)
  );
}

/** The index after the words of a text that begins at `from`. */
export function endOf(reading: Reading, tokens: readonly Token[], from: number): number {
  let to = from;
  while (to < tokens.length && !isQuote(tokens[to])) {
    if (isStop(tokens[to]!) && !inName(tokens, to) && !goesOn(reading, tokens, from, to)) break;
    if (to > from && endsBefore(reading, tokens, from, to)) break;
    to++;
  }
  const end = beforePhrases(tokens, from, to, { title: true });
  // `Back in Black` is a name, `back in black` says how.
  return end < to && !tokens.slice(end + 1, to).some((item) => isCapital(reading, item)) ? end : to;
}
