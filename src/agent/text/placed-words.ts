import {
  hasTag,
  type Reading,
  type Reference,
  rawText,
  type Token,
  tagValue,
  wordAt,
} from '../../language/index.js';
import { endOf } from './english-end.js';
import { isCapital, isManner, isQuote, isStop, isTextNoun, isVerb, wordOf } from './english-words.js';
import { quoted } from './quotes.js';

/** What is known of the film and the talk while a row of words is looked for. */
export interface RowTalk {
  /** The photos that tokens name, in the film as it is. */
  readonly refs: (tokens: readonly Token[]) => readonly Reference[];
  /** Words were put on photos just before: a photo and words are enough. */
  readonly captioning: boolean;
}

interface Item {
  readonly from: number;
  readonly to: number;
}

const over = /^(?:on|over|under|for|across|onto|below|beneath|underneath|with)$/;
const article = /^(?:the|my|our|number|photo|picture|pic)$/;
const joins = /^(?:and|&|,|;|, and|then|plus)$/;
const courtesy = /^(?:please|pls|plz|thanks|thank you|thx|too|as well|now|also)$/;
/** Between a photo and its words. */
const link =
  /^(?:please|pls|write|put|say|says|to say|should|should say|should read|reads?|gets?|has|is|can|could|may|must|with|add|type|:|=|-|–|—|,|the words?|it|just|simply|the caption|caption|have|too|also|as well|then)$/;
/** What opens a row and is no part of it. */
const leads =
  /^(?:and|, and|oh and|then|also|now|oh|ok|okay|well|so|yes|yeah|sorry|please|pls|plz|kindly|lastly|finally|can|could|you|we|let's|,|:|captions?|labels?|texts?|words|the words|(?:the )?names?(?: on| of)?|call|write|put|add|stick|pop|slap|place|stamp|type|print|label)$/;
/** What may stand there as well; it may begin the words, too. */
const fills =
  /^(?:just|i|i'd|like|to|want|would|have|do|a|the|some|with|for|on|of|in|(?:(?:the|my|our) )?(?:photo|picture|pic|image)s?|first|writing|say|says|each|them|one|it|following|same|way)$/;
const announces =
  /^(?:write|put|stick|pop|slap|stamp|type|print|label|captions?|labels?|text|words?|the words|prices?|the prices?|(?:the )?names?(?: on| of)?|call|years?|dates?)$/;

/** Words that begin a wish or point at something: no text to show unless typed as a name. */
const noStart =
  /^(?:the|to|as|reappear|a|an|it|its|it's|that|this|those|these|them|they|some|any|more|less|no|not|none|nothing|same|one|both|all|each|every|something|only|just|but|what|which|who|why|how|is|are|do|does|same thing|make|let|keep|leave|zoom|turn|set|use|give|focus|stay|stop|go|start|was|were|has|had|have|will|would|wasn't|isn't|can|could|should|needs?|looks?|feels?|seems?|gets?|goes|stays?|comes?|linger|hold|speed|slow|cut|cover|play|show|split|crop)$/;
const puts = /^(?:put|add|stick|pop|slap|place|stamp|print|have)$/;
const years = /^(?:1[5-9]\d\d|20\d\d)$/;
const saying = /^(?:write|say|says|to say|should say|should read|reads?|:|=)$/;
const ours =
  'remove move swap undo change replace duplicate mute longer shorter bigger smaller slower faster brighter darker warmer cooler louder quieter transition motion look aTransition aMotion music sound duration percentage title caption endCard lowerThird text fade blur zoom cover contain restore background font colour box it them fileName date sort order keep split'.split(
    ' ',
  );
const small =
  /^(?:the|a|an|and|of|to|in|on|at|for|from|with|by|as|so|too|very|please|again|here|there|then|now|up|down|out|off|over|side|end|start|we|i|you|he|she|they|is|are|be|was|it|go|do|done|one|ones|sorry|thanks|thing|bit|little|also|instead)$/;

/** These tokens are words to show: something in them means nothing to a film, or is typed as a name or a number. */
function areWords(reading: Reading, words: readonly Token[], { first }: { first: boolean }): boolean {
  const [head] = words;
  if (head === undefined || words.length > 14 || words.some(isQuote)) return false;
  // `no I mean on the rings`
  if (hasTag(head, 'correction')) return false;
  const named = (token: Token, at: number): boolean =>
    isCapital(reading, token) && !(first && at === 0) && !/^i\b/.test(token.text);
  const capital = words.some((token, at) => named(token, at) && !hasTag(token, 'mark'));
  const figures = years.test(head.text) || words.some((token) => /^[€£$]$/.test(token.text));
  const unknown = words.some(
    (token) => token.tags.length === 0 && !small.test(token.text) && /\p{L}{2}/u.test(token.text),
  );
  if (!capital && !figures && !unknown) return false;
  if (noStart.test(head.text.replace(/,$/, '')) && !named(head, 0)) return false;
  const foreign = words.filter((token, at) => !named(token, at) && hasTag(token, ...ours));
  return capital && named(head, 0) ? true : foreign.length === 0;
}

/** A place begins at this token: its preposition and articles, then a photo; the reference. */
function placeAt(
  tokens: readonly Token[],
  refs: readonly Reference[],
  at: number,
): { ref: Reference; preposed: boolean } | undefined {
  let from = at;
  // `at the end We love you`
  const edge =
    wordOf(tokens[at]) === 'at' &&
    tokens.slice(at + 1, at + 4).findIndex((token) => hasTag(token, 'end', 'start'));
  if (
    typeof edge === 'number' &&
    edge >= 0 &&
    tokens.slice(at + 1, at + 1 + edge).every((token) => /^(?:the|very)$/.test(token.text))
  )
    return { ref: { ids: ['edge'], from: at + 1, to: at + 2 + edge, kind: 'some' }, preposed: true };
  const preposed = over.test(wordOf(tokens[from]));
  if (preposed) from++;
  const ref = refs.find(
    (item) => item.kind === 'some' && item.ids.length > 0 && item.from >= from && item.from <= from + 2,
  );
  if (ref === undefined) return undefined;
  return tokens.slice(from, ref.from).every((token) => article.test(token.text))
    ? { ref, preposed }
    : undefined;
}

/** The index after `I should like`, `we'd love`; the same one where nobody wishes. */
function pastWish(tokens: readonly Token[], at: number): number {
  let to = at;
  while (/^(?:i|we|i'd|we'd|' ?d|d|should|would|really|rather)$/.test(wordOf(tokens[to]))) to++;
  // `We love you` is what is written.
  if (to === at + 1 && !/'d$/.test(wordOf(tokens[at]))) return at;
  return /(?:^| )(?:like|love|want|have)$/.test(wordOf(tokens[to])) ? to + 1 : at;
}

/** What is said of a photo, and not written on it. */
const judged =
  /^(?:so|very|really|too|just|quite|and|gorgeous|beautiful|lovely|nice|nicer|great|perfect|amazing|stunning|wonderful|cute|pretty|ugly|weird|blurry|blurred|dark|boring|good|bad|best|better|worse|wrong|missing|broken|sideways|cropped|crooked|upside|grainy|fuzzy|pixelated)$/;

/** Of one kind with the place before: `second`, `coffee photo`. */
const kindOf = (tokens: readonly Token[], { from, to }: Reference): string => {
  const words = tokens.slice(from, to);
  if (words.some((token) => hasTag(token, 'ordinal', 'first', 'last'))) return 'ordinal';
  return words.some((token) => hasTag(token, 'photo')) ? 'noun' : '';
};

/** `first one Off we go, second Haggling`, `on the noodles Lunch`: photos, each with the words behind it. */
function placeFirst(
  reading: Reading,
  tokens: readonly Token[],
  refs: readonly Reference[],
  { from, to }: Item,
  goingOn: boolean,
): Item[] | undefined {
  const found: Item[] = [];
  const first = placeAt(tokens, refs, from);
  if (first === undefined) return undefined;
  const kind = kindOf(tokens, first.ref);
  let place: typeof first | undefined = first;
  while (place !== undefined) {
    let start = pastWish(tokens, place.ref.to);
    while (start < to && link.test(wordOf(tokens[start])) && !isCapital(reading, tokens[start]!)) start++;
    let next: number | undefined;
    let following: typeof first | undefined;
    for (let at = start + 1; at < to && next === undefined; at++) {
      const joined = joins.test(wordOf(tokens[at]));
      let open = at;
      while (joins.test(wordOf(tokens[open]))) open++;
      const beyond = joined || over.test(wordOf(tokens[at])) ? placeAt(tokens, refs, open) : undefined;
      const bare = joined ? undefined : placeAt(tokens, refs, at);
      const alike =
        bare !== undefined && kind !== '' && kindOf(tokens, bare.ref) === kind && bare.ref.from === at;
      const which = joined && beyond !== undefined && beyond.ref.to < to ? beyond : alike ? bare : undefined;
      if (which === undefined) continue;
      next = at;
      following = which;
    }
    const end = Math.min(next ?? to, endOf(reading, tokens, start));
    let last = end;
    while (last > start && (courtesy.test(wordOf(tokens[last - 1])) || tokens[last - 1]!.text === ','))
      last--;
    if (last <= start) return undefined;
    if (
      next !== undefined &&
      end < next &&
      tokens.slice(end, next).some((token) => !courtesy.test(token.text))
    )
      last = next;
    const said = tokens.slice(place.ref.to, start).some(({ text }) => saying.test(text));
    const words = tokens.slice(start, last);
    // `the side view is redundant`, `the sunset gorgeous` tell of a photo; `the train is Day 4` gives it words.
    const told = tokens
      .slice(place.ref.to, start)
      .some(({ text }) => /^(?:is|can|could|may|must|has)$/.test(text));
    const bare = found.length === 0 && !place.preposed;
    const typed = isCapital(reading, words[0]!) || /^\p{N}/u.test(words[0]!.text);
    // `and the train one night train to sapa`, right after words for another photo
    const goesOn =
      goingOn && !told && !words.every((token) => hasTag(token, 'praise') || judged.test(token.text));
    if (!said && (told || bare) && !typed && !goesOn) return undefined;
    if (said ? words.every(isManner) : !areWords(reading, words, { first: false })) return undefined;
    found.push({ from: start, to: last });
    place = following;
  }
  return found;
}

/** `Market day on the second one and Supper on the noodles`: words, each with its photo behind it. */
function wordsFirst(
  reading: Reading,
  tokens: readonly Token[],
  refs: readonly Reference[],
  { from, to }: Item,
  opened: boolean,
): Item[] | undefined {
  const found: Item[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    if (!(over.test(wordOf(tokens[at])) || tokens[at]!.text === 'at') || at === start) continue;
    const place = placeAt(tokens, refs, at);
    if (place === undefined) continue;
    let end = place.ref.to;
    while (end < to && courtesy.test(wordOf(tokens[end]))) end++;
    const shown = tokens.slice(end, to).every(isManner);
    const joined = shown || joins.test(wordOf(tokens[end]));
    if (!joined) continue;
    const sentenceStart = !opened && found.length === 0;
    if (!areWords(reading, tokens.slice(start, at), { first: sentenceStart })) return undefined;
    found.push({ from: start, to: at });
    start = shown ? to : end;
    while (start < to && joins.test(wordOf(tokens[start]))) start++;
    at = start;
  }
  // What is left after the last place says how, or is another wish.
  return found.length > 0 && (start >= to || tokens[start - 1]?.text === ',') ? found : undefined;
}

/**
 * Words and the photos they stand on, said without quotes and mostly without a verb: `Market day on the second one and
 * Supper on the noodles`, `captions: first one Off we go second Haggling`, and in a talk of captions `the kiss At last`.
 * The same reading with those words as quotes; undefined when there are none.
 */
export function captureRow(reading: Reading, { refs: find, captioning }: RowTalk): Reading | undefined {
  const announced = reading.tokens.some(
    ({ text }) => announces.test(text) || (text !== '=' && text !== ':' && saying.test(text)),
  );
  if (!captioning && !announced && namesTyped(reading) < 2) return undefined;
  const tokens = withNumbered(reading.tokens);
  let changed = false;
  let from = 0;
  let spoken = false;
  while (from < tokens.length) {
    let to = from;
    while (to < tokens.length && !isStop(tokens[to]!)) to++;
    const items = rowIn(reading, tokens, { from, to }, { find, captioning, spoken });
    const announcing = tokens.slice(from, to);
    spoken ||= announcing.some((token) => announces.test(token.text));
    // `names please. 1 Tom, 2 Ali`: what announces a row has said all it had to say.
    if (items !== undefined && from > 0 && !changed) {
      const before = tokens.slice(0, from - 1);
      const only = before.every(({ text }) => leads.test(text) || fills.test(text) || courtesy.test(text));
      if (only && before.some(({ text }) => announces.test(text))) {
        tokens.splice(0, from);
        to -= from;
        items.list = items.list.map((item) => ({ from: item.from - from, to: item.to - from }));
        from = 0;
      }
    }
    if (items !== undefined) {
      for (const item of items.list.toReversed()) {
        const quote = quoteOf(reading, tokens.slice(item.from, item.to));
        const next = tokens[item.to];
        const apart =
          next !== undefined && !joins.test(next.text) && items.placeFirst && item !== items.list.at(-1);
        const mark: Token = wordAt(quote.end, ',', 'mark');
        tokens.splice(item.from, item.to - item.from, quote, ...(apart ? [mark] : []));
        to += 1 + (apart ? 1 : 0) - (item.to - item.from);
      }
      // `captions pls`, `kindly put caption` have said all they had to say.
      tokens.splice(from, items.opener);
      to -= items.opener;
      changed = true;
    }
    from = to + 1;
  }
  return changed ? { ...reading, tokens } : undefined;
}

/** How many words are typed as names beside a place, or beside each other: `first one Tom`, `Anna & Ben on the first`. */
const namesTyped = ({ tokens, ...reading }: Reading): number =>
  tokens.filter((token, at) => {
    if (token.tags.length > 0 || !isCapital({ ...reading, tokens }, token)) return false;
    const before = tokens[at - 1];
    const joined = [before, tokens[at + 1]].some((next) => /^(?:&|and|\+)$/.test(wordOf(next)));
    const places = ['ordinal', 'first', 'last', 'photo', 'file', 'fileWord', 'number'];
    return joined || hasTag(before, ...places);
  }).length;

/** The 1 and 2 of `1 Tom, 2 Ali`, as places. */
function withNumbered(tokens: readonly Token[]): Token[] {
  const heads = tokens.flatMap((token, at) => {
    const value = tagValue(token, 'number');
    const open =
      at === 0 || joins.test(wordOf(tokens[at - 1])) || hasTag(tokens[at - 1], 'mark') || value === 1;
    const next = tokens[at + 1];
    const worded = next !== undefined && next.tags.length === 0 && /^\p{L}/u.test(next.text);
    return open && worded && /^\d{1,2}[.)]?$/.test(token.text) ? [{ at, value }] : [];
  });
  const row = heads.length > 1 && heads.every(({ value }, index) => value === index + 1);
  return tokens.map((token, at) =>
    row && heads.some((head) => head.at === at)
      ? { ...token, tags: [{ concept: 'ordinal', value: tagValue(token, 'number')! }] }
      : token,
  );
}

const quoteOf = (reading: Reading, words: readonly Token[]): Token => {
  const text = rawText(reading, words[0]!, words.at(-1)!).trim();
  return quoted(text, words[0]!, words.at(-1)!);
};

function rowIn(
  reading: Reading,
  all: readonly Token[],
  { from, to }: Item,
  { find, captioning, spoken }: { find: RowTalk['refs']; captioning: boolean; spoken: boolean },
): { list: Item[]; placeFirst: boolean; opener: number } | undefined {
  const tokens = all.slice(from, to);
  if (tokens.length < 2 || tokens.some(isQuote)) return undefined;
  if (
    !captioning &&
    !spoken &&
    !tokens.some(({ text }) => announces.test(text) || saying.test(text)) &&
    namesTyped({ ...reading, tokens }) < 2
  )
    return undefined;
  if (
    tokens.some(
      (token) =>
        isTextNoun(token) &&
        !/^(?:captions?|labels?|text|texts|words?|the words|line|writing)$/.test(token.text),
    )
  )
    return undefined;
  const refs = find(tokens).filter((ref) => ref.to > ref.from);
  const edge = tokens.some((token) => hasTag(token, 'end', 'start'));
  if (!edge && !refs.some(({ kind }) => kind === 'some')) return undefined;
  const end = tokens.length;
  let opened = spoken;
  for (let start = 0; start < end; start++) {
    const token = tokens[start]!;
    // `cool, and Day 3 for the next two`
    const praise = hasTag(token, 'praise') && /^(?:,|and|, and|now)$/.test(wordOf(tokens[start + 1]));
    const lead = leads.test(token.text) || hasTag(token, 'canYou') || praise;
    const place = placeAt(tokens, refs, start);
    if (!lead || (place !== undefined && !isCapital(reading, token))) {
      // `pop the temple in just ahead of the train`: the photo itself is handled.
      const noun = place !== undefined && /^(?:one|photo|picture|pic)$/.test(tokens[place.ref.to - 1]!.text);
      const goingOn = captioning && (/^(?:and|, and|then)$/.test(wordOf(tokens[start - 1])) || noun);
      const handled = place?.preposed === false && puts.test(wordOf(tokens[start - 1]));
      const behind = handled
        ? undefined
        : placeFirst(reading, tokens, refs, { from: start, to: end }, goingOn);
      const before = wordsFirst(reading, tokens, refs, { from: start, to: end }, start > 0);
      const list = (behind?.length ?? 0) >= (before?.length ?? 0) ? behind : before;
      const said = tokens.slice(start).some(({ text }) => saying.test(text));
      // `first one Tom, second one Ali`: names, typed as such.
      const typed =
        list !== undefined &&
        list === behind &&
        list.length > 1 &&
        list.every((item) => isCapital(reading, tokens[item.from]!) && tokens[item.from]!.tags.length === 0);
      // `Anna & Ben on the first one`
      const named =
        list !== undefined &&
        list === before &&
        list.every((item) => {
          const words = tokens.slice(item.from, item.to);
          const names = words.filter((word) => word.tags.length === 0 && isCapital(reading, word));
          return (
            names.length > 1 &&
            words.every((word) => names.includes(word) || /^(?:and|&|\+)$/.test(word.text))
          );
        });
      const told = opened || typed || (list === behind && said);
      const year = list !== undefined && years.test(tokens[list[0]!.from]!.text);
      // `call the beach photo Nha Trang`
      const called =
        list === behind &&
        list !== undefined &&
        /^(?:name|call|label|caption)$/.test(wordOf(tokens[start - 1])) &&
        isCapital(reading, tokens[list[0]!.from]!);
      if (
        list !== undefined &&
        (captioning || named || (told && (list.length > 1 || year || called || spoken)))
      )
        return {
          list: list.map((item) => ({ from: item.from + from, to: item.to + from })),
          placeFirst: list === behind,
          opener: start,
        };
      const filling = fills.test(token.text) && (start === 0 || !isCapital(reading, token));
      if (!lead && !filling && !hasTag(token, 'mark')) {
        // `I want the price on every bottle: on the cap 9 €, on the box 20 €`
        const colon = tokens.findIndex(({ text }, at) => at > start && text === ':');
        if (colon < 0 || !tokens.slice(0, colon).some(({ text }) => announces.test(text))) return undefined;
        if (tokens.slice(0, colon).some(isVerb)) return undefined;
        start = colon;
      }
    }
    opened ||= announces.test(token.text);
  }
  return undefined;
}
