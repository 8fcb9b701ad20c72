import { hasTag, type Reading, rawText, type Token } from '../../language/index.js';
import { endOf, placeFirst } from './english-end.js';
import { isContents } from './english-openers.js';
import { apposition, introduced } from './english-start.js';
import {
  asRole,
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
  startsWords,
  wordOf,
} from './english-words.js';
import { beforePhrases, callsNow } from './phrases.js';
import { quoted, withSigns } from './quotes.js';

/** The `"Our Days"` of `Our Nights instead of "Our Days"`. */
const isRejected = (quote: Token, before: Token | undefined): boolean =>
  hasTag(quote, 'shown') && /^(of|than|not|instead of|rather than|in place of)$/.test(wordOf(before));

const untilStop = (tokens: readonly Token[], from: number): number => {
  const end = tokens.findIndex((token, index) => index >= from && (isStop(token) || isQuote(token)));
  return (end < 0 ? tokens.length : end) - from;
};

/** Skips what stands between the introducing word and the text: `as`, `the words`, `:`. */
function skipLead(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at]!;
    const meant = /^(should|must|shall|is|should be|must be|should say|should read|'s|says|has to be)$/;
    if (
      /^(it|that|this)$/.test(token.text) &&
      tokens[at - 1]?.text === ':' &&
      meant.test(wordOf(tokens[at + 1]))
    ) {
      at += /^(be|say|read)$/.test(wordOf(tokens[at + 2])) ? 3 : 2;
      continue;
    }
    if (
      token.text === ':' ||
      (at === from && /^(to|as)$/.test(token.text) && hasTag(tokens[at - 1], 'projectName')) ||
      /^(like|only|something like|sth like|the words?|the text|the letters|the following|simply|just|out)$/.test(
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

/** Politeness behind the last of several texts. */
const courtesy = /[\s,]+(?:please|pls|plz|thanks|thank you|thx)$/i;

interface Span {
  readonly from: number;
  readonly to: number;
}

const quoteToken = (reading: Reading, first: Token, last: Token): Token | undefined => {
  // `Camp Rough Cut (only I will see that)`: a remark is no part of it.
  const text = rawText(reading, first, withSigns(reading, last))
    .trim()
    .replace(courtesy, '')
    .replace(/\s*\([^()]*\b(?:i|we|you|it|only|just|please|that|as)\b[^()]*\)$/i, '');
  return text === '' || text.length > 200 ? undefined : quoted(text, first, last);
};

/**
 * Turns unquoted words of titles and captions of an English sentence into quote tokens: `a title that says Hello Japan`,
 * `write Tokyo on photo 2 and Kyoto on photo 3`. Returns the reading itself when it has none.
 */
export function captureEnglish(reading: Reading, { talk }: { talk: boolean }): Reading {
  const tokens = withNamesOnPhotos(reading);
  let changed = tokens.some((token, at) => token !== reading.tokens[at]);
  for (let i = 0; i < tokens.length - 1; i++) {
    const found = introduced(reading, tokens, i, talk);
    if (found === undefined) continue;
    // `it needs a title, From Temple to Train` is one wish.
    const comma = /^[,–—-]$/.test(wordOf(tokens[found.from - 1])) ? 1 : 0;
    tokens.splice(found.from - 1, comma);
    const from = skipLead(tokens, found.from - comma);
    const described = apposition(reading, tokens, from);
    if (described !== undefined) tokens.splice(from, described - from);
    if (from >= tokens.length || isQuote(tokens[from])) continue;
    // Quotes further on are the words themselves, unless this is one of several texts or they are to go.
    if (
      found.to === undefined &&
      clauseFrom(tokens, from).some(
        (item, at, all) => isQuote(item) && !hasTag(item, 'told') && !isRejected(item, all[at - 1]),
      )
    )
      continue;
    // `captions: beach = Day 1, market = Day 2`
    if (clauseFrom(tokens, from).some((item) => item.text === '=')) continue;
    const listed =
      tokens[found.from - 1]?.text === ':' &&
      tokens
        .slice(0, from)
        .some((item) =>
          /^(each|credits|respectively|captions|in order|in turn|caption each)$/.test(item.text),
        ) &&
      tokens
        .slice(0, from)
        .some((item) => item.text === 'credits' || hasTag(item, 'photo', 'ordinal', 'first'));
    let to = listed
      ? from + untilStop(tokens, from)
      : Math.min(found.to === undefined ? endOf(reading, tokens, from) : found.to - comma, tokens.length);
    while (
      to > from &&
      /^(please|pls|plz|thanks|instead|too|,|then|now)$/.test(tokens[to - 1]!.text) &&
      !callsNow(tokens, to - 1)
    )
      to--;
    // `add our number 0171 2345678 to the end card`: an address is all that is read.
    if (hasTag(tokens[from], 'address')) to = from + 1;
    const taken = tokens.slice(from, to);
    if (taken.length === 0) continue;
    // `captions: off`, `make the title write-on`
    if (/^-/.test(taken[0]!.text)) continue;
    if (taken.length === 1 && /^(?:off|on|out|none|no|gone)$/.test(taken[0]!.text)) continue;
    if (tokens[from - 1]?.text === ':' && describes(reading, taken)) {
      changed = repeatNoun(tokens, from) || changed;
      continue;
    }
    // `put our phone number at the end`: what the words are, and not they.
    if (taken.length === 3 && isContents(tokens, from) && !taken.some((item) => isCapital(reading, item)))
      continue;
    // `title with White letters`: how they look.
    if (tokens[from - 1]?.text === 'with' && isStyle(taken[0]!) && letters.test(taken.at(-1)!.text)) continue;
    const name =
      (startsWords(reading, tokens, from) && !taken.every(isStyle)) ||
      (found.sure && taken.some((item) => isCapital(reading, item)));
    if (
      !name &&
      found.to === undefined &&
      taken.every(isManner) &&
      !(found.sure && taken.every((item) => /^[\d.,:]+$/.test(item.text)))
    ) {
      if (!found.sure || taken.some((item) => hasTag(item, ...mannerConcepts))) continue;
    }
    if (
      !found.sure &&
      (isRef(taken[0]) || (isManner(taken[0]!) && !isCapital(reading, taken[0]!))) &&
      !taken.some((item) => item.tags.length === 0 && !mannerWords.test(item.text))
    )
      continue;
    const article = /^(the|a)$/.test(taken[0]!.text) && !isCapital(reading, taken[0]!);
    if (!found.sure && taken.length > 1 && article && isRef(taken[1])) continue;
    const token = quoteToken(reading, taken[0]!, taken.at(-1)!);
    if (token === undefined) continue;
    tokens.splice(from, taken.length, token);
    changed = true;
    captureNext(reading, tokens, from + 1, inFront(tokens, i));
    i = from;
  }
  return changed ? { ...reading, tokens: withoutOwner(tokens) } : reading;
}

/** `the dog's name on the picnic one? It's Rufus`: whose name it is says nothing of where it goes. */
const withoutOwner = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token, at) => {
    const behind = tokens.slice(at + 1, at + 4).map(({ text }) => text);
    return /^'? ?s names?\b/.test(behind.join(' ')) ? { ...token, tags: [] } : token;
  });

const isStyle = (token: Token): boolean =>
  ['colour', 'size', 'bigger', 'smaller', 'bold', 'italic', 'thin', 'aFont', 'and', 'mark'].some((tag) =>
    hasTag(token, tag),
  );

const letters = /^(?:letters?|lettering|font|writing|outline|border|edges?|shadow|background|box)$/;
const shade = /^(?:dark|light|bright|pale|soft|solid|deep|behind|lettering)$/;
const property =
  /^(?:colou?r|size|font|start|starts|begins?|duration|length|position|style|weight|animation|from|x|y)$/;

/** `title: start 0.5 s, size 64`, `the text: large, sans`, `a caption for each: their file names`: how, and no words. */
function describes(reading: Reading, taken: readonly Token[]): boolean {
  const [first] = taken;
  if (first === undefined || isCapital(reading, first)) return false;
  const valued = taken.some((item) =>
    hasTag(item, 'duration', 'colour', 'pixels', 'number', 'percentage', 'aFont'),
  );
  if (property.test(first.text) && valued) return true;
  const made = ['fileName', 'date', 'numbering'];
  if (taken.some((item) => hasTag(item, ...made))) return /^(?:the|their|its|my|our|all)\b/.test(first.text);
  const gone = taken.length === 1 && hasTag(first, 'remove');
  if (gone) return true;
  const lettered = hasTag(first, 'letterCase') || /^(?:capitals?|caps|bold|italics?)$/.test(first.text);
  return (
    (taken.length > 1 || lettered) &&
    taken.every((item) => isManner(item) || hasTag(item, 'aFont') || shade.test(item.text))
  );
}

/** `title: start 0.5 s, size 64`: every property is the title's. */
function repeatNoun(tokens: Token[], from: number): boolean {
  const noun = tokens.slice(0, from).findLast((token) => isTextNoun(token));
  let repeated = false;
  for (
    let at = from + 1;
    noun !== undefined && at < tokens.length && !/^[.!?\n]$/.test(tokens[at]!.text);
    at++
  ) {
    if (!/^[,;]$/.test(tokens[at - 1]!.text) || !property.test(tokens[at]!.text)) continue;
    const { start } = tokens[at]!;
    tokens.splice(at, 0, { ...noun, start, end: start });
    repeated = true;
  }
  return repeated;
}

/** `Lisbon on the first one, Porto on the second`, `day 1 on the first two, day 2 on the others`: words with their photos. */
function withNamesOnPhotos(reading: Reading): Token[] {
  const tokens = [...reading.tokens];
  const spans: Span[] = [];
  const alone: Span[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const before = tokens[at - 1];
    if (before !== undefined && !/^(?:,|;|and|, and|then|and then|&)$/.test(before.text)) continue;
    const named = asText(reading, tokens, at);
    if (named !== undefined) {
      alone.push({ from: at, to: named });
      continue;
    }
    let to = at;
    while (to < at + 4 && tokens[to] !== undefined && isName(reading, tokens[to]!)) to++;
    if (to === at) while (to < at + 4 && tokens[to] !== undefined && isPlain(tokens[to]!)) to++;
    // `Stay fresh on the first and Order today on the last`: words of our own behind a capital.
    if (to < at + 4 && at > 0 && isCapital(reading, tokens[at]!))
      while (to < at + 5 && tokens[to] !== undefined && !/^(?:on|over|under|,|and|;)$/.test(tokens[to]!.text))
        to++;
    const words = tokens.slice(at, to);
    if (words.every((item) => hasTag(item, 'number')) || !/^(?:on|over|under)$/.test(wordOf(tokens[to])))
      continue;
    const place = tokens.slice(to + 1, to + 4);
    if (place.some((item) => hasTag(item, 'ordinal', 'first', 'last', 'rest'))) spans.push({ from: at, to });
  }
  const all = [...(spans.length < 2 ? [] : spans), ...alone].sort((one, other) => other.from - one.from);
  for (const { from, to } of all) {
    const token = quoteToken(reading, tokens[from]!, tokens[to - 1]!);
    if (token !== undefined) tokens.splice(from, to - from, token);
  }
  return tokens;
}

/** `Honey from our roof as heading on the first`, without a verb: the index behind the words. */
function asText(reading: Reading, tokens: readonly Token[], at: number): number | undefined {
  if (!isCapital(reading, tokens[at]!) || isVerb(tokens[at]) || hasTag(tokens[at], 'canYou'))
    return undefined;
  const to = tokens.findIndex(
    (_, index) => index > at && asRole(tokens, index) && tokens[index]!.text === 'as',
  );
  const words = tokens.slice(at, to);
  const others = ['it', 'them', 'file', 'photo', 'quote', 'mark', 'text', 'title', 'caption', 'keep', 'all'];
  return to > at &&
    to - at <= 8 &&
    words.some((item) => item.tags.length === 0) &&
    !words.some((item) => isVerb(item) || others.some((tag) => hasTag(item, tag)))
    ? to
    : undefined;
}

const noCaption =
  /^(?:nothing|none|not|only|just|same|also|something|anything|what|which|is|are|was|be|has|have|it's|that's|i|we|you|they|he|she|go|goes|try|do|does|there|here|so|as|like|again|back)$/;

/** A word of no meaning to us, or a number that counts with one: `day 1`. */
const isPlain = (token: Token): boolean =>
  !noCaption.test(token.text) &&
  (token.tags.length === 0 || (token.tags.length === 1 && hasTag(token, 'number')));

/** A word of no meaning to us, typed as a name is. */
const isName = (reading: Reading, token: Token): boolean =>
  isCapital(reading, token) && !token.tags.some(({ concept }) => !/^(?:fileMaybe|filePart)$/.test(concept));

/** The words announced at `opener` have their place before them: `under the beach write sea`. */
function inFront(tokens: readonly Token[], opener: number): boolean {
  const since = tokens.findLastIndex((token, at) => at < opener && hasTag(token, 'mark')) + 1;
  const lead = tokens
    .slice(since, opener)
    .findIndex((token) => hasTag(token, 'over') || preposition.test(token.text));
  return lead >= 0 && lead <= 2 && pastPlace(tokens, since + lead) === opener;
}
const preposition = /^(at|on|over|under|below|beneath|underneath|for|above|across)$/;

/** `at the very end Love you`: the edge of the film, then words. */
const atEdge = (tokens: readonly Token[], from: number): boolean =>
  wordOf(tokens[from]) === 'at' &&
  tokens.slice(from + 1, from + 3).some((token) => hasTag(token, 'end', 'start'));

/** The index after `under the market`; undefined when no place begins here. */
function pastPlace(tokens: readonly Token[], from: number): number | undefined {
  if (!preposition.test(wordOf(tokens[from]))) return undefined;
  let at = from + 1;
  while (/^(the|my|our|number|very)$/.test(wordOf(tokens[at]))) at++;
  const first = at;
  while (isRef(tokens[at]) || hasTag(tokens[at], 'number')) at++;
  return at === first ? undefined : at;
}

/** The next text after `and` or a comma: its own words and where they stand; undefined when no text follows. */
function nextWords(reading: Reading, tokens: readonly Token[], at: number, front: boolean): Span | undefined {
  let from = at;
  while (/^(and|n|,|&|then|also)$/.test(wordOf(tokens[from]))) from++;
  const place =
    placeFirst(reading, tokens, from) ??
    (front || atEdge(tokens, from) ? pastPlace(tokens, from) : undefined);
  if (
    !front &&
    place !== undefined &&
    atEdge(tokens, from) &&
    !isCapital(reading, tokens[place] ?? tokens[from]!)
  )
    return undefined;
  if (front && /^(write|put|say|add|:)$/.test(wordOf(tokens[place ?? 0]))) return undefined;
  let to = place ?? from;
  while (
    to < tokens.length &&
    !isPlace(reading, tokens, to) &&
    !asRole(tokens, to) &&
    !/^[,]$/.test(tokens[to]!.text) &&
    !isStop(tokens[to]!) &&
    !(hasTag(tokens[to], 'and') && placeFirst(reading, tokens, to + 1) !== undefined)
  )
    to++;
  const rest = to;
  to = beforePhrases(tokens, place ?? from, to, { title: true });
  while (to > from && courtesy.test(` ${wordOf(tokens[to - 1])}`)) to--;
  const words = tokens.slice(place ?? from, to);
  const placed =
    place !== undefined || (rest < tokens.length && (isPlace(reading, tokens, rest) || asRole(tokens, rest)));
  return placed &&
    words.length > 0 &&
    !words.some((item) => isVerb(item) || isQuote(item) || isTextNoun(item)) &&
    !(
      /^(?:keep|leave|make|hold|let|have|show|it|them)\b/.test(words[0]!.text) &&
      !isCapital(reading, words[0]!)
    ) &&
    (!words.every(isManner) || /^\d{1,2}:\d{2}$/.test(words[0]!.text))
    ? { from: place ?? from, to }
    : undefined;
}

/** `... on photo 2 and Kyoto on photo 3`, `... and the second Day Two`: the verb before counts for the next text as well. */
function captureNext(reading: Reading, tokens: Token[], after: number, front: boolean): void {
  let at = after;
  while (at < tokens.length && !/^(and|n|,|&)$/.test(tokens[at]!.text) && !isStop(tokens[at]!)) at++;
  if (!/^(and|n|,|&)$/.test(wordOf(tokens[at]))) return;
  const named =
    at > after
      ? isPlace(reading, tokens, after) || asRole(tokens, after)
      : placeFirst(reading, tokens, at + 1) !== undefined ||
        ((front || atEdge(tokens, at + 1)) &&
          pastPlace(tokens, /^and$/.test(wordOf(tokens[at + 1])) ? at + 2 : at + 1) !== undefined);
  const next = named ? nextWords(reading, tokens, at, front) : undefined;
  if (next === undefined) return;
  const taken = tokens.slice(next.from, next.to);
  const token = quoteToken(reading, taken[0]!, taken.at(-1)!);
  if (token === undefined) return;
  tokens.splice(next.from, taken.length, token);
  captureNext(reading, tokens, next.from + 1, front);
}
