import type { TextSegment } from '../../draft/index.js';
import { textPosition } from '../../edits/index.js';
import { hasTag, type Reading, rawText, type Token, textOf } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { edit, type ReadSentence } from '../outcome.js';
import { clauseOf } from '../reading/clause.js';
import { readSentence } from '../reading/read-sentence.js';
import { type Scene, texts } from '../scene.js';
import { isCapital, isManner, isQuote } from './english-words.js';
import { chineseLineUnder } from './line-under-chinese.js';
import { lookIn } from './look.js';
import { styleIn } from './style.js';

const lead =
  /^(?:and|also|then|now|please|ok|okay|hey|hi|,|can you|could you|can you please|could you please|kindly|maybe|with|add|put|write|have|i'd like|plus|a|an|another|one more|second|small|smaller|line|text|words|the|our|my|her|his|date|year|place|the date|the year|the place|phone|number|phone number|website|address|names?|years|dates|their|city|venue|hours|,|:)$/;
const under = /^(?:under|underneath|below|beneath)(?: (?:it|that|the title|this))?$/;
/** `above the title` */
const over = /^(?:above|over|on top of)$/;
const pointed = /^(?:it|that|this|them|title|heading)$/;
/** What a line goes under by its kind: `below the name at the end`, `under the title in the centre`. */
const kinds = /^(?:title|heading|headline|names?|text|caption|words|line|end card|closing text|end title)$/;
const edges =
  /^(?:at|in|on|of|the|very|end|the end|start|the start|beginning|centre|center|middle|top|in the centre|in the center|in the middle|at the end|at the start|at the beginning|at the top)$/;
const small = /^(?:the|a|somewhat|bit|little|slightly|much|in|please|,|:|and|letters|line|but|, and)$/;

const isLine = (token: Token | undefined): boolean => /^(?:line|text|words)$/.test(token?.text ?? '');

/** The index after `under it`, `underneath`; undefined when no such place begins here. */
function pastUnder(tokens: readonly Token[], at: number): number | undefined {
  const { text } = tokens[at]!;
  const higher = over.test(text);
  if (!under.test(text) && !higher) return undefined;
  let to = at + 1;
  const named = /^(?:the|my|our)$/.test(tokens[to]?.text ?? '') && kinds.test(tokens[to + 1]?.text ?? '');
  if (higher && !/^(?:title|heading|headline)$/.test(tokens[to + 1]?.text ?? '')) return undefined;
  // `under the name "Dinner"`: what it is called.
  if (named && isQuote(tokens[to + 2])) return undefined;
  if (named) {
    to += 2;
    while (tokens[to] !== undefined && edges.test(tokens[to]!.text)) to++;
    return to;
  }
  if (pointed.test(tokens[to]?.text ?? '')) to++;
  // `under the kiss` is a place among the photos, `a line below, garden and sea` is none.
  const bare = to === at + 1 && /^(?:under|below)$/.test(text);
  // `Our Days and below 2024`
  const next = tokens[to];
  if (bare && joins.test(tokens[at - 1]?.text ?? 'and') && (isQuote(next) || yearly.test(next?.text ?? '')))
    return to;
  return bare && !(isLine(tokens[at - 1]) && (tokens[to] === undefined || hasTag(tokens[to], 'mark')))
    ? undefined
    : to;
}

/** The text a line is to go under: the one that is named, else the one in hand. */
function textAbove(place: readonly Token[], { draft, focus }: Scene): TextSegment | undefined {
  const said = textOf(place);
  const held = texts(draft).find(({ id }) => focus.topic === 'text' && focus.texts.includes(id));
  if (/\bend\b|\bclosing\b/.test(said)) return texts(draft, 'end_card').at(-1);
  if (/\b(?:title|heading|headline)\b/.test(said)) return texts(draft, 'title')[0] ?? held;
  return held;
}

/** The place above another one. */
const higherThan = (position: string): string => (position.startsWith('bottom') ? 'center' : 'top');

const isWord = (token: Token | undefined): boolean =>
  token !== undefined && !hasTag(token, 'mark') && !isQuote(token);

/** `put Thomas Keane at the bottom and his years under it, 1938 - 2024`: the text, and then the line with it. */
function withHead(reading: Reading, scene: Scene, place: number): ReturnType<typeof lineUnder> {
  const { tokens } = reading;
  let from = place;
  const leads = (token: Token): boolean => lead.test(token.text) || joins.test(token.text);
  while (from > 0 && leads(tokens[from - 1]!) && !joins.test(tokens[from]!.text)) from--;
  // `Áine and Donal at the start and 20 September 2025 underneath`: the words stand before their place.
  const last = tokens.findLastIndex(({ text }, at) => at < place && joins.test(text));
  const quoted = tokens.findLastIndex((token, at) => at < place && isQuote(token));
  if (from === place && last > quoted && quoted >= 0) from = last;
  if (from < 2 || !joins.test(tokens[from]!.text) || !tokens.slice(0, from).some(isQuote)) return undefined;
  const head = readSentence({ ...reading, tokens: tokens.slice(0, from) }, scene);
  const there = texts(scene.draft).find(({ text }) =>
    tokens.slice(0, from).some((token) => hasTag(token, 'shown') && token.text === text),
  );
  // The text above says so already.
  if (there !== undefined && head.scene.planned.length === scene.planned.length)
    return lineUnder(
      { ...reading, tokens: tokens.slice(from + 1) },
      { ...scene, focus: { ...scene.focus, topic: 'text', texts: [there.id] } },
    );
  const [first, ...more] = head.scene.planned.slice(scene.planned.length);
  if (
    first === undefined ||
    ![first, ...more].every(({ name }) => /^(?:add|change|style|time)_text$/.test(name))
  )
    return undefined;
  const line = lineUnder({ ...reading, tokens: tokens.slice(from + 1) }, head.scene);
  return line === undefined ? undefined : { items: [...head.items, ...line.items], scene: line.scene };
}
const yearly = /^(?:19|20)\d\d$/;
const joins = /^(?:and|with|plus|, and|and then|,)$/;

/**
 * One more line with the text in hand: `and under it, smaller, 12 to 23 July`, `Lake Como below that`, `add under that our
 * phone 020 7946`. Undefined when no place under a text or no words are said.
 */
export function lineUnder(reading: Reading, scene: Scene): ReadSentence | undefined {
  const { tokens } = reading;
  if (reading.language === 'zh') return chineseLineUnder(reading, scene);
  if (reading.language !== 'en' || tokens.length > 24) return undefined;
  const place = tokens.findIndex((_, at) => pastUnder(tokens, at) !== undefined);
  if (place < 0) return undefined;
  const both = withHead(reading, scene, place);
  if (both !== undefined) return both;
  const above = textAbove(tokens.slice(place, pastUnder(tokens, place)), scene);
  const after = pastUnder(tokens, place)!;
  const higher = over.test(tokens[place]!.text);
  // `a line below, garden and sea`: what follows is its words, whatever photos are called.
  const announced = tokens.slice(0, place).some(isLine) && hasTag(tokens[after], 'mark');
  const otherwise = (token: Token): boolean =>
    hasTag(token, 'remove') || (hasTag(token, 'file') && !announced);
  if (above === undefined || tokens.some(otherwise)) return undefined;
  let from = 0;
  while (from < place && lead.test(tokens[from]!.text)) from++;
  let to = place;
  if (from === place) {
    from = announced ? after + 1 : after;
    const mark = announced
      ? tokens.findIndex((token, at) => at >= from && hasTag(token, 'mark'))
      : tokens.length;
    const how = (token: Token): boolean => isManner(token) || small.test(token.text);
    // `a line under it, smaller: garden and sea`
    if (announced && mark > from && tokens.slice(from, mark).every(how)) from = mark + 1;
    while (
      !announced &&
      from < tokens.length &&
      (how(tokens[from]!) || lead.test(tokens[from]!.text)) &&
      !/^\d/.test(tokens[from]!.text)
    )
      from++;
    to = tokens.length;
    while (
      to > from &&
      !isQuote(tokens[to - 1]) &&
      !/^\d/.test(tokens[to - 1]!.text) &&
      (isManner(tokens[to - 1]!) || small.test(tokens[to - 1]!.text))
    )
      to--;
  }
  while (to > from && hasTag(tokens[to - 1], 'mark')) to--;
  const quotes = tokens.filter(isQuote);
  if (quotes.length > 1) return undefined;
  const words = quotes.length === 1 ? quotes : tokens.slice(from, to);
  // A sentence begins with a capital letter whatever it says: `They ask for a line under it`.
  const opens = quotes.length === 0 && from === 0 && to === place;
  const figures = /^\d/.test(words[0]?.text ?? '');
  if (opens && !figures && words.filter((token) => isCapital(reading, token)).length < 2) return undefined;
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length > 12) return undefined;
  const quote = words.length === 1 && isQuote(first);
  const raw = quote ? first.text : rawText(reading, first, last).trim();
  // Without quotes only what is typed as a name or a number is words, or what follows the wish for a line.
  const typed = announced || /^[\p{Lu}\d@#+]/u.test(raw);
  if (!quote && (!words.some(isWord) || !typed || /^I(?:'| )/.test(raw))) return undefined;
  const rest = clauseOf(
    tokens.filter((token) => !words.includes(token)),
    reading,
    scene,
  );
  const { position: _, ...style } = styleIn(rest);
  const { sizeFactor } = lookIn(rest);
  const params = {
    text: raw,
    role: 'caption',
    startMs: above.startMs,
    durationMs: above.durationMs,
    style: {
      ...style,
      position: higher ? higherThan(textPosition(scene.draft, above)) : textPosition(scene.draft, above),
    },
    ...(sizeFactor === undefined ? {} : { sizeFactor }),
  };
  const clause = clauseOf(tokens, reading, scene);
  const outcome = edit('add_text', params, { topic: 'text', texts: [] });
  return readAsOne({ clause, intent: 'text', outcome }, scene);
}
