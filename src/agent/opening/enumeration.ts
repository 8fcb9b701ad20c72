import { hasTag, type Reading, type Token, tagValue, textOf, wordAt } from '../../language/index.js';
import { pairWords } from '../text/lists.js';
import { quotedLines } from '../text/quotes.js';

/** Signs behind the number of an item: `1.`, `1)`, 1、, `1 -`. A colon counts photos: `1: 3 s`. */
const sign = /^(?:[.)、．\]]|[-–—])$/;
/** What a number stands behind when it counts something: `photo 1. Then`, `at 1.`, 第1. */
const counted = /^(?:photo|number|no|nr|#|at|to|on|by|of|until|from|with|and|or|than|in|第)$/;

/** A marker of an item and where what it says begins. */
interface Marker {
  readonly at: number;
  readonly to: number;
}

const isNumber = (token: Token | undefined, value: number): boolean =>
  token !== undefined &&
  /^(?:\d{1,2}|[一二三四五六七八九])$/.test(token.text) &&
  tagValue(token, 'number') === value;

/** The markers 1, 2, 3... of a numbered list, two at least; after a heading for texts the numbers need no sign. */
function markersOf(tokens: readonly Token[], bare: boolean): readonly Marker[] {
  const markers: Marker[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isNumber(tokens[at], markers.length + 1)) continue;
    const before = tokens[at - 1];
    const ofPhoto = hasTag(before, 'photo') && !hasTag(before, 'perPhoto');
    if (before !== undefined && (counted.test(before.text) || ofPhoto)) continue;
    // `1-2` is a range.
    // `2) 3 s each` is an item.
    // 1、3、5推近 is a row of photos.
    const closes = /^[)．\]]$/.test(tokens[at + 1]?.text ?? '');
    const signed = sign.test(tokens[at + 1]?.text ?? '') && (closes || !hasTag(tokens[at + 2], 'number'));
    // 三件事 一 门头那张挪到最后 二 …: a Chinese number between spaces.
    const apart = before === undefined || hasTag(before, 'mark') || before.end < tokens[at]!.start;
    const han = !/^\d/.test(tokens[at]!.text);
    const spaced = han && apart && (tokens[at + 1]?.start ?? 0) > tokens[at]!.end;
    if (!(han ? spaced || (signed && apart) : signed || bare)) continue;
    const to = signed ? at + 2 : at + 1;
    if (to >= tokens.length || tokens[to]!.text === ':') continue;
    markers.push({ at, to });
  }
  return markers.length < 2 ? [] : markers;
}

const marks = /^[.,;:!?(、，。；：？\n-]$/;

function trimmed(tokens: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && marks.test(tokens[from]!.text)) from++;
  while (to > from && (marks.test(tokens[to - 1]!.text) || hasTag(tokens[to - 1], 'and'))) to--;
  return tokens.slice(from, to);
}

const worded = /^(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|lastly|finally)$/;
const opening = /^first/;

/** `first, remove the noodles. second, the music quieter`: the words that count the wishes are no photos. */
function wordsCounted(reading: Reading): Reading {
  const { tokens } = reading;
  const isCount = (at: number): boolean =>
    worded.test(tokens[at]?.text ?? '') &&
    /^[,:)-]$/.test(tokens[at + 1]?.text ?? '') &&
    (at === 0 || /^[.;:!\n]$/.test(tokens[at - 1]!.text));
  const counts = tokens.flatMap((_, at) => (isCount(at) ? [at] : []));
  if (counts.length < 2 || !opening.test(tokens[counts[0]!]!.text)) return reading;
  const gone = new Set(counts.flatMap((at) => [at, at + 1]));
  return { ...reading, tokens: tokens.filter((_, at) => !gone.has(at)) };
}

/** Nothing but the announcement of a list: `three changes:`, `here are my notes`, 修改意见：. */
const announces =
  /^(?:[a-z']+ ){0,6}?(?:changes?|things?|edits?|wishes|requests?|notes?|points?|comments?|corrections?|tasks?|steps?|todos?|list|fixes|tweaks?|updates?|feedback)(?: [a-z']+){0,3}$|^.{0,10}(?:几点|几处|几个地方|件事|意见|要求|修改|改动|如下|\d点|[一二三四五两]点).{0,4}$/;

/** The heading speaks of texts, and of nothing that is done otherwise: its items are what they say. */
const ofTexts = (heading: readonly Token[]): boolean =>
  heading.length > 0 &&
  heading.length <= 14 &&
  ['caption', 'text', 'lowerThird'].some((concept) => heading.some((token) => hasTag(token, concept))) &&
  !['remove', 'quote', 'transition', 'motion', 'music'].some((concept) =>
    heading.some((token) => hasTag(token, concept)),
  ) &&
  (/^[:：]$/.test(heading.at(-1)!.text) || heading.length <= 6);

/**
 * A numbered list: the items of `captions: 1. sea 2. sand` become the lines of that wish, those of `1. 20 seconds 2. no
 * music` become sentences of their own. Everything else is returned as it is.
 */
export function enumerated(given: Reading): Reading {
  const reading = given.language === 'en' ? wordsCounted(given) : given;
  const { tokens } = reading;
  if (!tokens.some((token) => isNumber(token, 1)) || !tokens.some((token) => isNumber(token, 2)))
    return reading;
  const first = tokens.findIndex((token) => isNumber(token, 1));
  const texts = ofTexts(tokens.slice(0, first));
  const markers = markersOf(tokens, texts && tokens[first - 1]?.text === ':');
  const [one] = markers;
  if (one === undefined) return reading;
  const heading = tokens.slice(0, one.at);
  const items = markers.map(({ to }, index) => trimmed(tokens.slice(to, markers[index + 1]?.at)));
  if (items.some((item) => item.length === 0)) return reading;
  if (ofTexts(heading)) {
    const lines = items.map((item) => pairWords(reading, item));
    const from = items[0]![0]!;
    const line = quotedLines(lines, from, items.at(-1)!.at(-1)!);
    const told = trimmed(heading);
    const colon = wordAt(from.start, ':', 'mark');
    return { ...reading, tokens: [...told, colon, line] };
  }
  const said = trimmed(heading);
  const lead = announces.test(textOf(said)) ? [] : said;
  const stop = (token: Token): Token => wordAt(token.start, '.', 'mark');
  const sentences = [lead, ...items].filter((part) => part.length > 0);
  return {
    ...reading,
    tokens: sentences.flatMap((part, index) => (index === 0 ? part : [stop(part[0]!), ...part])),
  };
}
