import { hasTag, type Reading, rawText, type Token, tagValue, textOf, wordAt } from '../../language/index.js';
import { isWish } from './content.js';
import { isCapital, isStop } from './english-words.js';
import { beforePhrases, isMannerOnly } from './phrases.js';
import { quoted, quotedLines } from './quotes.js';

/** Part of a row of tokens. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const names = ['file', 'fileWord', 'ordinal', 'photo', 'first', 'last'];
const isName = (token: Token | undefined): boolean => hasTag(token, ...names);
const separates = (token: Token | undefined): boolean =>
  token !== undefined && (/^[=:]$/.test(token.text) || hasTag(token, 'quote'));

/** `Captions: beach = Day 3, market = Day 2`: photos with their own words follow, each read for itself. */
export function pairsAfter(tokens: readonly Token[], from: number): boolean {
  let at = from;
  while (
    at < tokens.length &&
    at < from + 5 &&
    (isName(tokens[at]) ||
      /^(the|one|number|photo|那|张|第)$/.test(tokens[at]!.text) ||
      hasTag(tokens[at], 'number'))
  )
    at++;
  return at > from && tokens.slice(from, at).some(isName) && separates(tokens[at]);
}

/** Where the parts of a list lie, split at commas and the last `and`. */
function parts(tokens: readonly Token[], from: number, to: number): Span[] {
  const found: Span[] = [];
  let start = from;
  const close = (end: number): void => {
    if (end > start) found.push({ from: start, to: end });
    start = end + 1;
  };
  for (let at = from; at < to; at++) {
    const comma = /^[,;、/|\n]$/.test(tokens[at]!.text);
    const last =
      /^(and|&|和|还有)$/.test(tokens[at]!.text) &&
      !tokens.slice(at + 1, to).some((item) => /^[,;、]$/.test(item.text));
    if (comma || last) close(at);
  }
  close(to);
  return found;
}

/** Most tokens of a list of texts. */
const longestList = 400;

const sentenceEnd = (tokens: readonly Token[], from: number): number => {
  let to = from;
  // The sign of `Noodles!, Sunset` ends no sentence.
  while (
    to < Math.min(tokens.length, from + longestList) &&
    !(isStop(tokens[to]) && tokens[to]!.text !== ';' && tokens[to + 1]?.text !== ',')
  )
    to++;
  return to;
};

/** `write Tokyo on photo 2 and Kyoto on photo 3`: words with their place, one after the other; else undefined. */
export function pairedSpans(tokens: readonly Token[], from: number): readonly Span[] | undefined {
  const list = parts(tokens, from, sentenceEnd(tokens, from));
  if (list.length < 2) return undefined;
  const spans: Span[] = [];
  for (const part of list) {
    const to = beforePhrases(tokens, part.from, part.to, { title: false });
    if (to === part.to || !tokens.slice(to, part.to).some(isName)) return undefined;
    if (
      tokens.slice(part.from, to).some((token) => hasTag(token, 'quote')) ||
      isWish(tokens.slice(part.from, to))
    )
      return undefined;
    spans.push({ from: part.from, to });
  }
  return spans;
}

/** One text for each photo is spoken of. */
const forEach = (left: readonly Token[]): boolean =>
  left.some(
    (token) =>
      hasTag(token, 'perPhoto') ||
      /\beach$/.test(token.text) ||
      /^(captions|subtitles|labels|字幕|每张|依次|分别|逐张)$/.test(token.text),
  ) ||
  (left.some((token) => hasTag(token, 'them')) &&
    left.some((token) => /^(write|label|name|caption|names|names on|words)$/.test(token.text))) ||
  (left.some((token) => hasTag(token, 'caption')) && left.some((token) => hasTag(token, 'all'))) ||
  // `add names to the photos: Beach, Market, Temple`
  (left.some(
    (token) =>
      hasTag(token, 'caption') || /^(?:(?:the )?names?(?: of| on)?|label|words|texts)$/.test(token.text),
  ) &&
    left.some((token) => /(?:^| )(?:photos|pictures|pics|images)$/.test(token.text)));

const notWordings = 'file fileWord ordinal first last start end title endCard duration'.split(' ');

/** `"Light", "Strong", "Clean", "Yours"` for four photos: as many as there are, and no place for any of them. */
const oneForEach = (tokens: readonly Token[], quotes: readonly Token[], places: number): boolean =>
  places > 2 && quotes.length === places && !tokens.some((token) => hasTag(token, ...notWordings));

/** 三张分别写：“初见”“慢饮”“归途” as one token with all lines, where several quotes stand one after the other. */
export function joinQuotes(tokens: readonly Token[], places: number): readonly Token[] {
  const start = tokens.findIndex((token) => hasTag(token, 'quote') && !hasTag(token, 'shown'));
  const before = tokens.slice(0, Math.max(0, start)).map(({ text }) => text);
  const inTurn = /分别|依次|各自|挨个|逐张|逐一|一一/.test(before.join(''));
  if (start < 0) return tokens;
  const quotes: Token[] = [];
  let to = start;
  for (; to < tokens.length; to++) {
    const token = tokens[to]!;
    if (hasTag(token, 'quote')) quotes.push(token);
    else if (!/^(,|、|;|和|与|还有)$/.test(token.text)) break;
  }
  const first = quotes[0];
  const last = quotes.at(-1);
  if (first === undefined || last === undefined || quotes.length < 2) return tokens;
  if (!inTurn && !oneForEach(tokens, quotes, places)) return tokens;
  const joined = quotedLines(
    quotes.map((quote) => quote.text),
    first,
    last,
  );
  return [...tokens.slice(0, start), joined, ...tokens.slice(tokens.indexOf(last) + 1)];
}

/** `"Anna" and "Tom" on the first two photos`: as many quotes in a row as photos are counted after them, as one token. */
export function joinPlacedQuotes(reading: Reading, places: number): Reading | undefined {
  const { tokens } = reading;
  const start = tokens.findIndex((token) => hasTag(token, 'quote'));
  const quotes: Token[] = [];
  let to = start;
  for (; start >= 0 && to < tokens.length; to++) {
    if (hasTag(tokens[to], 'quote')) quotes.push(tokens[to]!);
    else if (!/^(,|;|and|&)$/.test(tokens[to]!.text)) break;
  }
  const rest = tokens.slice(to, to + 6);
  const counted = rest.some(
    (token) => tagValue(token, 'number') === quotes.length || (quotes.length === 2 && hasTag(token, 'both')),
  );
  const listed = rest.filter((token) => hasTag(token, 'ordinal', 'file')).length === quotes.length;
  const placed = /^(on|over|onto|for|to)$/.test(tokens[to]?.text ?? '') && (counted || listed);
  if (quotes.length < 2 || !(placed || oneForEach(tokens, quotes, places))) return undefined;
  const joined = quotedLines(
    quotes.map((quote) => quote.text),
    quotes[0]!,
    quotes.at(-1)!,
  );
  return { ...reading, tokens: [...tokens.slice(0, start), joined, ...tokens.slice(to)] };
}

/** A colon announces a row of texts, one a photo. */
export function announcesLines(tokens: readonly Token[]): boolean {
  const colon = tokens.findIndex((token) => token.text === ':');
  // `labels: "Rings" on the first, "Silk" on the second`: every text names its own photo.
  const placed = tokens.filter(
    (token, at) =>
      hasTag(token, 'quote') && /^(?:on|over|under|for|onto|below)$/.test(tokens[at + 1]?.text ?? ''),
  );
  return (
    colon > 0 &&
    placed.length < 2 &&
    forEach(tokens.slice(0, colon)) &&
    tokens
      .slice(0, colon)
      .some(
        (token) =>
          hasTag(token, 'caption', 'text') ||
          /^(words?|(?:the )?names?(?: of| on)?|write|label)$/.test(token.text),
      )
  );
}

/** `a caption each: Our shop, Our oven, Our classics` as one token with all lines; undefined when it is no list. */
export function linesAfter(
  reading: Reading,
  tokens: readonly Token[],
  from: number,
): { token: Token; to: number } | undefined {
  const left = tokens.slice(0, from);
  if (!forEach(left)) return undefined;
  const to = sentenceEnd(tokens, from);
  const list = parts(tokens, from, to);
  const first = tokens[from];
  if (list.length < 2 || first === undefined) return undefined;
  const lines = list.map((part) => {
    const words = tokens.slice(part.from, part.to);
    return { words, text: pairWords(reading, words) };
  });
  if (tokens.slice(from, to).some((token) => token.text === ':')) return undefined;
  // `captions: oven "Wood fired", team "Your bakers"`: each with its photo.
  if (lines.some(({ words }) => words.length > 1 && words.some((token) => hasTag(token, 'quote'))))
    return undefined;
  if (startWithPlaces(lines.map(({ words }) => words))) return undefined;
  // `Front, Side, Top` are typed as names are.
  const plain = lines.filter(
    ({ words }) => !isCapital(reading, words[0]!) && words.some(({ text }) => text.length > 1),
  );
  if (plain.some(({ words }) => isMannerOnly(words) || isWish(words) || ofLook.test(words[0]!.text)))
    return undefined;
  return {
    to,
    token: quotedLines(
      lines.map((line) => line.text),
      first,
      tokens[to - 1]!,
    ),
  };
}

/** `first one Tom, second Ali`, `1 Tom, 2 Ali`: every line names its own photo; `first day, second day` do not. */
function startWithPlaces(lines: readonly (readonly Token[])[]): boolean {
  const rests = lines.map((words) => {
    const number = /^\d{1,2}$/.test(words[0]!.text);
    const counted = number || hasTag(words[0], 'ordinal', 'first', 'last');
    const noun = /^(?:one|photo|picture|pic)$/.test(words[1]?.text ?? '');
    const is = /^(?:is|:|=|-)$/.test(words[noun ? 2 : 1]?.text ?? '');
    return counted ? words.slice((noun ? 2 : 1) + (is ? 1 : 0)) : [];
  });
  const said = rests.map((words) => textOf(words));
  return said.every((words) => words !== '') && new Set(said).size === lines.length;
}

/** `Captions: position bottom-left, size 40` */
const ofLook = /^(?:position|size|font|colou?r|style|weight|align(?:ment|ed)?|opacity|duration|start|end)$/;

const photosMeant = ['photo', 'first', 'last', 'number', 'all', 'them'];

/** `label the photos sea, fish, prayer`: photos, then at least three parts without anything between; with a colon there. */
function rowAfter(tokens: readonly Token[], verb: number): readonly Token[] | undefined {
  let at = verb + 1;
  while (
    tokens[at] !== undefined &&
    (/^(the|my|our|of|these|those)$/.test(tokens[at]!.text) || hasTag(tokens[at], ...photosMeant))
  )
    at++;
  const several = tokens
    .slice(verb + 1, at)
    .some(
      (token) =>
        hasTag(token, 'all', 'them') ||
        Number(tagValue(token, 'number')) > 1 ||
        (hasTag(token, 'photo') && /s$/.test(token.text)),
    );
  const row = tokens.slice(at);
  const before = tokens[at - 1];
  if (!several || before === undefined || row[0]?.tags.length !== 0) return undefined;
  if (row.filter(({ text }) => text === ',').length < 2) return undefined;
  return [
    ...tokens.slice(0, verb),
    { ...tokens[verb]!, tags: [...tokens[verb]!.tags, { concept: 'perPhoto' }] },
    ...tokens.slice(verb + 1, at),
    wordAt(before.end, ':', 'mark'),
    ...row,
  ];
}

/** The `with` of `caption the first three with sand, food and prayer` is a colon. */
function withAsColon(tokens: readonly Token[]): readonly Token[] {
  const verb = tokens.findIndex((token) => /^(caption|label|subtitle|title|caption each)$/.test(token.text));
  const at = tokens.findIndex((token, index) => index > verb && /^(with|as)$/.test(token.text));
  const row = verb >= 0 && verb <= 3 && at < 0 ? rowAfter(tokens, verb) : undefined;
  if (row !== undefined) return row;
  const between = tokens.slice(verb + 1, at);
  const several = between.some(
    (token) =>
      (hasTag(token, 'number') && Number(tagValue(token, 'number')) > 1) ||
      hasTag(token, 'all', 'both', 'perPhoto', 'them') ||
      (hasTag(token, 'and') && between.filter(isName).length > 1),
  );
  if (verb < 0 || verb > 3 || at < 0 || !several || tokens.some((token) => token.text === ':')) return tokens;
  return tokens.map((token, index) => {
    if (index === at) return { ...token, text: ':', tags: [{ concept: 'mark' }] };
    return index === verb ? { ...token, tags: [...token.tags, { concept: 'perPhoto' }] } : token;
  });
}

/** `One caption per photo, in order: Sea, Market`: the row as one token, in one piece with what announces it. */
export function captureLines(reading: Reading): Reading | undefined {
  const plain = withAsColon(reading.tokens);
  const colon = plain.findIndex((token) => token.text === ':');
  // `the names: the beach is Nha Trang, ...` are pairs.
  const pairs = reading.tokens.filter((_, at) => pairSign(reading.tokens, at)).length;
  const row = announcesLines(plain) && namesTold(reading).length < 2 && pairs < 2;
  const lines = row ? linesAfter(reading, plain, colon + 1) : undefined;
  if (lines === undefined) return undefined;
  let start = colon;
  while (start > 0 && !isStop(plain[start - 1])) start--;
  const before = plain.filter((token, index) => index < colon && !(index > start && token.text === ','));
  return { ...reading, tokens: [...before, plain[colon]!, lines.token, ...plain.slice(lines.to)] };
}

/** The words of one text of several as they were typed, without a courtesy at their end. */
export const pairWords = (reading: Reading, words: readonly Token[]): string =>
  words.length === 1 && hasTag(words[0], 'quote')
    ? words[0]!.text
    : rawText(reading, words[0]!, words.at(-1)!)
        .trim()
        .replace(/[\s,]+(?:please|pls|thanks|thank you|thx)$/i, '');

/**
 * `captions: beach = Day 3, market = Day 2`: every photo with its words.
 */
export function capturePairs(reading: Reading): Reading | undefined {
  const { tokens } = reading;
  const spoken = tokens.some((token) => hasTag(token, 'caption', 'title', 'text'));
  const plain = tokens.flatMap((_, index) => (pairSign(tokens, index) ? [index] : []));
  const signs = plain.length > 1 ? plain : namesTold(reading);
  // `first photo: Rome, second photo: Florence`: names that mean nothing else.
  const called = signs !== plain && signs.length > 1;
  const told =
    called ||
    signs.every((sign) => {
      const next = tokens[sign + 1];
      if (next === undefined) return false;
      if (hasTag(next, 'quote') || (isCapital(reading, next) && next.tags.length === 0)) return true;
      return isWording(tokens.slice(sign + 1, pairEnd(tokens, sign)));
    });
  if (!(spoken || told) || signs.length < 2) return undefined;
  const out: Token[] = [];
  let at = 0;
  const first = signs[0]!;
  if (called) {
    // What announces the names is one wish with them.
    at = tokens.findLastIndex((token, index) => index < first && /^[.?!:,]$/.test(token.text)) + 1;
    out.push(...tokens.slice(0, at - 1));
  }
  for (const [index, sign] of signs.entries()) {
    // `First frame: "Thirsty?" Last frame: "Buy now"`
    const quote = hasTag(tokens[sign + 1], 'quote');
    const plainEnd = called ? nameEnd(tokens, sign, signs[index + 1]) : pairEnd(tokens, sign);
    const end = quote ? sign + 2 : plainEnd;
    const words = tokens.slice(sign + 1, end);
    if (words.length === 0) return undefined;
    const text = pairWords(reading, words);
    out.push(...tokens.slice(at, sign).map(asPlace), quoted(text, words[0]!, words.at(-1)!));
    at = end;
    const next = tokens[end];
    if (quote && next !== undefined && isCapital(reading, next)) out.push(wordAt(next.start, '.', 'mark'));
  }
  return { ...reading, tokens: [...out, ...tokens.slice(at)] };
}

/** The signs of `write the names on them: the beach is Nha Trang, the market is Hoi An`, names in capitals. */
function namesTold(reading: Reading): readonly number[] {
  const { tokens } = reading;
  const found = tokens.flatMap((token, index) =>
    /^(?:is|are|was|is called|that's|would be)$/.test(token.text) &&
    isName(tokens[index - 1]) &&
    tokens[index + 1] !== undefined &&
    isCapital(reading, tokens[index + 1]!)
      ? [index]
      : [],
  );
  const first = found[0] ?? 0;
  const colon = tokens.findLastIndex((token, index) => index < first && /^[.?!:,]$/.test(token.text));
  const asked = tokens
    .slice(0, Math.max(0, colon))
    .some((token) =>
      /^(?:write|label|name|caption|captions|labels|names?|names? (?:of|on)|put)$/.test(token.text),
    );
  return asked ? found : [];
}

/** Where a name ends that `is` told: before the next photo, or at the end of the sentence. */
function nameEnd(tokens: readonly Token[], sign: number, next: number | undefined): number {
  const end = tokens.findIndex(
    (token, at) =>
      at > sign &&
      (isStop(token) || (/^(?:,|;|and|&)$/.test(token.text) && (next === undefined || next - at <= 4))),
  );
  return end < 0 ? tokens.length : end;
}

/** Where the words of the pair with this sign end. */
function pairEnd(tokens: readonly Token[], sign: number): number {
  let end = sign + 1;
  while (end < tokens.length && !isStop(tokens[end]) && !pairEnds(tokens, end)) end++;
  return end;
}

/** Words that ask for nothing: at least one of them is unknown, and none is a verb or a value of ours. */
const isWording = (words: readonly Token[]): boolean =>
  words.some((token) => token.tags.length === 0 && !/^(the|a|an|to|of|be|is|as|that|so)$/.test(token.text)) &&
  !/^(the|a|an|to|that|more|less|be)$/.test(words[0]!.text) &&
  !isMannerOnly(words) &&
  !isWish(words) &&
  !words.some((token) => hasTag(token, ...ours));
const ours = (
  'duration number percentage add remove change move keep swap music transition motion look ' +
  'aTransition aMotion aLook longer shorter slower faster bigger smaller photo it them first end ' +
  'start'
).split(' ');

/** The bare number of a pair is the place of a photo. */
const asPlace = (token: Token, at: number, all: readonly Token[]): Token => {
  const place = tagValue(token, 'number');
  // `first one: Tom`
  const noun = token.text === 'one' && hasTag(all[at - 1], 'ordinal', 'last');
  return typeof place === 'number' && !noun
    ? { ...token, tags: [{ concept: 'ordinal', value: place }] }
    : token;
};

const isFile = (token: Token | undefined): boolean => hasTag(token, 'file', 'fileWord');

/** `=` and `:` are one sign here; it stands behind a photo or its number. */
const pairSign = (tokens: readonly Token[], at: number): boolean =>
  /^(?:[=:–—-]|->|→|gets?|says?|should say|reads?)$/.test(tokens[at]?.text ?? '') &&
  // `beach - Day one`, not `night-train`.
  (!/^[–—-]$/.test(tokens[at]!.text) ||
    (isFile(tokens[at - 1]) &&
      tokens[at]!.start > tokens[at - 1]!.end &&
      tokens[at + 1]!.start > tokens[at]!.end)) &&
  (isName(tokens[at - 1]) ||
    (hasTag(tokens[at - 1], 'number') && (at === 1 || /^[:,;!.]$/.test(tokens[at - 2]?.text ?? ''))));

/** A comma or `and` before the next photo and its sign. */
const pairEnds = (tokens: readonly Token[], at: number): boolean =>
  /^(?:,|;|and|&)$/.test(tokens[at]!.text) &&
  tokens.slice(at + 1, at + 6).some((_, index) => pairSign(tokens, at + 1 + index));
