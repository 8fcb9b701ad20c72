import { hasTag, type Reading, type Token, tagValue, textOf, wordAt } from '../../language/index.js';
import { isName } from '../reading/joints.js';
import { isManner, isStop, mannerWords } from './english-words.js';
import { pairWords } from './lists.js';
import { quoted } from './quotes.js';

/** A place in front of its words: `photo one:`, `the beach:`, `on the fourth:`; a bare number where the list goes on. */
interface Head {
  readonly from: number;
  readonly colon: number;
  readonly bare: boolean;
  /** `on photo four:` is where something stands. */
  readonly on: boolean;
}

const lead = /^(?:and|then|also|finally|on|over|for|onto|the|my|our|number|no|nr|#|a|in)$/;
const place = ['photo', 'clip', 'ordinal', 'file', 'fileWord', 'first', 'last'];
const isPlace = (token: Token | undefined): boolean => hasTag(token, ...place);

/** An end of the film, a side of the picture, or every photo: `at the end:`, `bottom of the screen:`, `on every photo:`. */
const edges = ['start', 'end', 'top', 'bottom', 'left', 'right', 'center', 'perPhoto'];
const isEdge = (token: Token | undefined): boolean => hasTag(token, ...edges) || token?.text === 'corner';
/** What stands around it, and what the words are: `our opening hours at the end:`. */
const aroundEdge =
  /^(?:and|then|also|only|just|please|no|finally|on|at|in|over|for|onto|the|my|our|a|of|very|screen|frame|picture|film|video|movie|corner|side|all|photos|pictures)$/;
const fact =
  /^(?:opening|business|hours|times|address|phone|telephone|mobile|number|web|website|site|email|e-mail|mail|contact|prices?|slogan|motto|hashtag|names?|shop|store|brand|company|date|info|instagram|handle|link|quote|saying|message|words?|text|line|greeting)$/;

/** `at the end:`, `opening hours at the end:` */
function edgeHead(tokens: readonly Token[], from: number): Head | undefined {
  const colon = tokens.findIndex((token, at) => at > from && at < from + 9 && token.text === ':');
  const head = tokens.slice(from, colon);
  const start = head.findIndex(({ text }) => /^(?:on|at|in|over)$/.test(text) || /^(?:on|at|in) /.test(text));
  const facts = head.slice(0, Math.max(0, start));
  const where = head.slice(facts.length);
  const told =
    colon > from &&
    facts.every(({ text }) => fact.test(text) || aroundEdge.test(text)) &&
    where.some(isEdge) &&
    where.every((token) => isEdge(token) || aroundEdge.test(token.text));
  return told ? { from: from + facts.length, colon, bare: false, on: false } : undefined;
}

const writes = (token: Token | undefined): boolean =>
  hasTag(token, 'says') || /^(?:write|put|say|type|print)$/.test(token?.text ?? '');

/** The head that begins at this token. */
function headAt(tokens: readonly Token[], from: number): Head | undefined {
  let at = from;
  let named = false;
  let on = false;
  while (at < from + 8 && tokens[at] !== undefined && tokens[at]!.text !== ':') {
    // `second photo, write: here we go`
    if (tokens[at]!.text === ',' && writes(tokens[at + 1]) && tokens[at + 2]?.text === ':') {
      at += 2;
      break;
    }
    const token = tokens[at]!;
    const counts = typeof tagValue(token, 'number') === 'number' && !hasTag(token, 'duration');
    if (!lead.test(token.text) && !isPlace(token) && !counts) return undefined;
    named ||= isPlace(token) || /^(?:number|no|nr|#)$/.test(token.text);
    on ||= /^(?:on|over|onto)$/.test(token.text);
    at++;
  }
  if (at === from || tokens[at]?.text !== ':') return undefined;
  const counted = tokens
    .slice(from, at)
    .some((token) => isPlace(token) || typeof tagValue(token, 'number') === 'number');
  return counted ? { from, colon: at, bare: !named, on } : undefined;
}

/** Every head of the sentence: at its beginning, behind a stop or a comma. */
function headsOf(tokens: readonly Token[]): Head[] {
  const heads: Head[] = [];
  tokens.forEach((_, at) => {
    if (at > 0 && !(isStop(tokens[at - 1]) || tokens[at - 1]!.text === ',')) return;
    const head = headAt(tokens, at) ?? edgeHead(tokens, at);
    if (head !== undefined && (!head.bare || heads.length > 0 || at === 0)) heads.push(head);
  });
  return heads;
}

/** What is done with photos: no words to show. */
const ours = (
  'quote add remove change move swap keep music transition motion look aTransition aMotion aLook ' +
  'longer shorter slower faster bigger smaller brighter darker warmer cooler title caption text ' +
  'font cover contain crop mute louder quieter percentage undo restore duplicate replace colour ' +
  'contrast saturation brightness sharpen blur fade position too it them'
).split(' ');
const small =
  /^(?:the|a|an|to|of|for|at|in|on|and|or|is|are|be|with|about|around|roughly|please|long|each|that|this|so|only|just|exactly|max|maybe|than|then|as|no|not|i|you|we|me|my|more|less|bit|little|sec|s|stay|stays|show|hold|holds|should|can|must)$/;

const goes = /^(?:to|before|after|behind|between|beside|next|next to|in front of|ahead of|like|same|as)$/;
type Kind = 'words' | 'maybe' | 'wish';

/** What stands behind a head: words to show, a wish, or what may be either. */
function kindOf(body: readonly Token[]): Kind {
  const said = body.filter((token) => !hasTag(token, 'mark'));
  if (said.length === 0 || hasTag(said[0], 'quote') || goes.test(said[0]!.text)) return 'wish';
  // `Rosa's bakery`: the name of somebody, whatever it means elsewhere.
  const owner = (token: Token): boolean => {
    const at = body.indexOf(token);
    return /^['’]$/.test(body[at + 1]?.text ?? '') && body[at + 2]?.text === 's';
  };
  const unknown = said.some(
    (token) =>
      owner(token) ||
      (token.tags.length === 0 && !small.test(token.text)) ||
      hasTag(token, 'address', 'bye', 'hello') ||
      (isName(token) && said.length > 1),
  );
  if (/^the end$/.test(textOf(said))) return 'words';
  const wishes = said.some((token) => !owner(token) && hasTag(token, ...ours));
  const ms = said.map((token) => tagValue(token, 'duration')).find((value) => typeof value === 'number');
  // Nobody shows a photo for two hours.
  if (typeof ms === 'number' && ms > 60_000 && said.length > 1) return 'words';
  if (unknown && !wishes) return 'words';
  const much = said[0]!.text === 'too' && /^(?:many|much|few|little)$/.test(said[1]?.text ?? '');
  const opens = !much && hasTag(said[0], ...ours) && said.length > 1;
  return opens || (said.length === 1 && ms !== undefined) ? 'wish' : 'maybe';
}

const opensWithFact = (tokens: readonly Token[], { from }: Head): boolean =>
  tokens.slice(0, from).every(({ text }) => fact.test(text) || aroundEdge.test(text));

/** Where the words end before how they are shown: `open daily, for 5 seconds`. */
function wordsEnd(body: readonly Token[]): number {
  const comma = body.findLastIndex(({ text }) => text === ',');
  const shown =
    comma > 0 &&
    body.length > comma + 1 &&
    body
      .slice(comma + 1)
      .every((token) => isManner(token) || token.text.split(' ').every((word) => mannerWords.test(word)));
  return shown ? comma : body.length;
}

/** `photo one: Two hours late. two: Lunch.`: behind a place and a colon everything up to the next one is what it says. */
export function capturePlaceColons(reading: Reading): Reading | undefined {
  const { tokens } = reading;
  if (reading.language !== 'en' || !tokens.some(({ text }) => text === ':')) return undefined;
  const heads = headsOf(tokens);
  const [first] = heads;
  if (
    first === undefined ||
    (first.from > 0 && !opensWithFact(tokens, first)) ||
    tokens.some((token) => hasTag(token, 'quote'))
  )
    return undefined;
  const bodies = heads.map(({ colon }, index) => {
    let to = heads[index + 1]?.from ?? tokens.length;
    while (to > colon + 1 && (isStop(tokens[to - 1]) || /^(?:,|and)$/.test(tokens[to - 1]!.text))) to--;
    return tokens.slice(colon + 1, to);
  });
  const kinds = bodies.map((body) => kindOf(body.slice(0, wordsEnd(body))));
  // `at the end: the cake` is a photo.
  const photo = bodies.some(
    (body, at) =>
      tokens.slice(heads[at]!.from, heads[at]!.colon).some(isEdge) &&
      body.every((token) => isPlace(token) || /^(?:the|my|our|and|one)$/.test(token.text)),
  );
  if (photo) return undefined;
  // `quote at the end: love is all you need`: what it is was said.
  const announced = first.from > 0;
  if (kinds.includes('wish') || !(announced || kinds.includes('words'))) return undefined;
  if (first.bare && heads.length < 2) return undefined;
  const out = heads.flatMap((head, index): Token[] => {
    const whole = bodies[index]!;
    const body = whole.slice(0, wordsEnd(whole));
    const text = pairWords(reading, body);
    const start = body[0]!.start;
    const told = placed(tokens.slice(head.from, head.colon));
    const quote = quoted(text, body[0]!, body.at(-1)!);
    const stop = wordAt(start, '.', 'mark');
    return [
      ...(index === 0 ? [] : [{ ...stop, start: told[0]!.start, end: told[0]!.start }]),
      ...told,
      tokens[head.colon]!,
      quote,
      ...whole.slice(body.length),
    ];
  });
  return { ...reading, tokens: out };
}

/** A number is the place of a photo, whatever noun stands with it. */
function placed(head: readonly Token[]): Token[] {
  const counts = (token: Token): boolean => typeof tagValue(token, 'number') === 'number' && !isName(token);
  const numbered =
    head.some(counts) && !head.some((token) => isName(token) || hasTag(token, 'first', 'last', 'ordinal'));
  return head.flatMap((token) => {
    if (/^(?:and|then|also|finally|on|over|onto)$/.test(token.text)) return [];
    if (token.text === ',' || writes(token)) return [];
    if (!numbered) return [token];
    return counts(token)
      ? [{ ...token, tags: [{ concept: 'ordinal', value: tagValue(token, 'number') }] }]
      : [];
  });
}
