import { hasTag, type Reading, rawText, type Token } from '../../language/index.js';
import { endOf } from './english-end.js';
import { introduced } from './english-start.js';
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
  mannerWords,
  wordOf,
} from './english-words.js';

const untilStop = (tokens: readonly Token[], from: number): number => {
  const end = tokens.findIndex((token, index) => index >= from && (isStop(token) || isQuote(token)));
  return (end < 0 ? tokens.length : end) - from;
};

/** Skips what stands between the introducing word and the text: `as`, `the words`, `:`. */
function skipLead(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at]!;
    if (
      token.text === ':' ||
      (at === from && /^(to|as)$/.test(token.text) && hasTag(tokens[at - 1], 'projectName')) ||
      /^(like|something like|sth like|the words?|the text|the letters|the following|simply|just|out)$/.test(
        token.text,
      )
    )
      at++;
    else if (
      /^(the|a)$/.test(token.text) &&
      isTextNoun(tokens[at + 1]) &&
      /^(words?|text|letters|phrase|line|message|sentence)$/.test(wordOf(tokens[at + 1]))
    )
      at += 2;
    else break;
  }
  return at;
}

const quoteToken = (reading: Reading, first: Token, last: Token): Token | undefined => {
  const text = rawText(reading, first, last).trim();
  return text === '' || text.length > 200
    ? undefined
    : {
        start: first.start,
        end: last.end,
        text,
        tags: [
          { concept: 'quote', value: text },
          { concept: 'captured', value: true },
        ],
      };
};

/**
 * Turns unquoted words of titles and captions of an English sentence into quote tokens: `a title that says Hello Japan`,
 * `write Tokyo on photo 2 and Kyoto on photo 3`. Returns the reading itself when it has none.
 */
export function captureEnglish(reading: Reading, { talk }: { talk: boolean }): Reading {
  const tokens = [...reading.tokens];
  let changed = false;
  for (let i = 0; i < tokens.length - 1; i++) {
    const found = introduced(reading, tokens, i, talk);
    if (found === undefined) continue;
    // `it needs a title, From Temple to Train` is one wish.
    const comma = /^[,–—-]$/.test(wordOf(tokens[found.from - 1])) ? 1 : 0;
    tokens.splice(found.from - 1, comma);
    const from = skipLead(tokens, found.from - comma);
    if (from >= tokens.length || isQuote(tokens[from])) continue;
    // Quotes further on are the words themselves, unless this is one of several texts.
    if (clauseFrom(tokens, from).some(isQuote)) continue;
    // `captions: beach = Day 1, market = Day 2`
    if (clauseFrom(tokens, from).some((item) => item.text === '=')) continue;
    const listed =
      tokens[found.from - 1]?.text === ':' &&
      tokens
        .slice(0, from)
        .some((item) => /^(each|respectively|captions|in order|in turn|caption each)$/.test(item.text)) &&
      tokens
        .slice(0, from)
        .some((item) => hasTag(item, 'photo') || hasTag(item, 'ordinal') || hasTag(item, 'first'));
    let to = listed ? from + untilStop(tokens, from) : endOf(reading, tokens, from);
    while (to > from && /^(please|pls|plz|thanks|instead|too|,|then|now)$/.test(tokens[to - 1]!.text)) to--;
    const taken = tokens.slice(from, to);
    if (taken.length === 0) continue;
    const name = found.sure && taken.some((item) => isCapital(reading, item));
    if (
      !name &&
      taken.every(isManner) &&
      !(found.sure && taken.every((item) => /^[\d.,:]+$/.test(item.text)))
    ) {
      if (!found.sure || taken.some((item) => item.tags.some((tag) => mannerConcepts.includes(tag.concept))))
        continue;
    }
    if (
      !found.sure &&
      (isRef(taken[0]) || (isManner(taken[0]!) && !isCapital(reading, taken[0]!))) &&
      !taken.some((item) => item.tags.length === 0 && !mannerWords.test(item.text))
    )
      continue;
    if (!found.sure && taken.length > 1 && /^(the|a)$/.test(taken[0]!.text) && isRef(taken[1])) continue;
    const token = quoteToken(reading, taken[0]!, taken.at(-1)!);
    if (token === undefined) continue;
    tokens.splice(from, taken.length, token);
    changed = true;
    captureNext(reading, tokens, from + 1);
    i = from;
  }
  return changed ? { ...reading, tokens } : reading;
}

/** `... on photo 2 and Kyoto on photo 3`: the verb before counts for the next text as well. */
function captureNext(reading: Reading, tokens: Token[], after: number): void {
  if (after >= tokens.length || !isPlace(reading, tokens, after)) return;
  let at = after + 1;
  while (at < tokens.length && !/^(and|,|&)$/.test(tokens[at]!.text) && !isStop(tokens[at]!)) at++;
  if (!/^(and|,|&)$/.test(wordOf(tokens[at]))) return;
  let from = at;
  while (/^(and|,|&|then)$/.test(wordOf(tokens[from]))) from++;
  let to = from;
  while (
    to < tokens.length &&
    !isPlace(reading, tokens, to) &&
    !/^[,]$/.test(tokens[to]!.text) &&
    !isStop(tokens[to]!)
  )
    to++;
  const taken = tokens.slice(from, to);
  if (
    taken.length === 0 ||
    to >= tokens.length ||
    !isPlace(reading, tokens, to) ||
    taken.some((item) => isVerb(item) || isQuote(item) || isTextNoun(item)) ||
    taken.every(isManner)
  )
    return;
  const token = quoteToken(reading, taken[0]!, taken.at(-1)!);
  if (token === undefined) return;
  tokens.splice(from, taken.length, token);
  captureNext(reading, tokens, from + 1);
}
