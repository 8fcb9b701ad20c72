import { hasTag, type Reading, rawText, type Token, textOf, wordAt } from '../../language/index.js';
import { endOf } from './english-end.js';
import { isCapital, isQuote } from './english-words.js';
import { quoted } from './quotes.js';

/** How the words that give way are led in: `instead of Our Days ...`, `where it says Our Days ...`. */
const gives =
  /(?:^| )(?:instead of|in place of|rather than|where it (?:now )?(?:says|reads)|where there's|not)(?: the)?$/;
const wishes =
  /^(?:i|i'd|i'll|we|we'd|you|can|could|would|rather|like|to|have|put|write|use|want|please|it|should|must|say|read|be|just|simply|show|there|but|now|,|prefer|i want|i'd like)$/;
/** What the new words are: `her name`, `the club's name`, `the name of the shop`. */
const what =
  /^(?:her|his|our|my|the|their|its|full|name|names|address|of|place|date|motto|club|shop|firm|company|band|[a-z]+'s|,|:|real|proper)$/;

/** `where it says Our Days`: the words that are there are said first, where they stand. */
export const isWhere = (tokens: readonly Token[], at: number): boolean =>
  /^where it (?:now )?(?:says|reads)$/.test(textOf(tokens.slice(Math.max(0, at - 3), at)));

/** `instead of Our Days the club's name: Sky High Nelson`: words that are there and those in their place are one wish. */
export function oldFirst(reading: Reading): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en') return reading;
  const old = tokens.findIndex(
    (token, at) => hasTag(token, 'shown') && gives.test(textOf(tokens.slice(Math.max(0, at - 4), at))),
  );
  if (old < 1) return reading;
  const opens = tokens.findLastIndex((token, at) => at < old && hasTag(token, 'mark', 'and', 'andThen'));
  if (old - opens > 6) return reading;
  let from = old + 1;
  while (
    from < tokens.length &&
    wishes.test(tokens[from]!.text) &&
    (/^i\b/.test(tokens[from]!.text) || !isCapital(reading, tokens[from]!))
  )
    from++;
  while (from < tokens.length && what.test(tokens[from]!.text) && !isCapital(reading, tokens[from]!)) from++;
  const first = tokens[from];
  if (first === undefined) return reading;
  const to = isQuote(first) ? from + 1 : endOf(reading, tokens, from);
  const last = tokens[to - 1];
  if (last === undefined || to - from > 10 || !(isQuote(first) || isCapital(reading, first))) return reading;
  const text = isQuote(first) ? first.text : rawText(reading, first, last).trim();
  return {
    ...reading,
    tokens: [
      ...tokens.slice(0, opens + 1),
      wordAt(first.start, 'change', 'change'),
      { ...tokens[old]!, start: first.start, end: first.start },
      wordAt(first.start, 'to', 'to'),
      quoted(text, first, last),
      ...tokens.slice(to),
    ],
  };
}
