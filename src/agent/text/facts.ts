import type { TextSegment } from '../../draft/index.js';
import { hasTag, type Reading } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { edit, type Outcome, type ReadSentence } from '../outcome.js';
import { wholeClause } from '../reading/clause.js';
import { type Scene, texts } from '../scene.js';
import { textsInHand, textsOn } from './pointed.js';

const count =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a hundred';
const days = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|aug|sept?|oct|nov|dec';

const counted = new RegExp(`\\b(?:${count}) \\p{L}{3,}`, 'iu');

const ordinal = /\b\d{1,3}(?:st|nd|rd|th)\b/i;
/** The day of a date: 12 of `12 May 2024`, of `May 12`, of 12.5.2024. */
const dayOf = new RegExp(
  `\\b\\d{1,2}(?=(?: of)? (?:${months})\\b)|(?<=\\b(?:${months}) )\\d{1,2}\\b|\\b\\d{1,2}(?=[./]\\d{1,2}(?:[./](?:19|20)?\\d\\d)?\\b)`,
  'gi',
);
const yearBehind = /,? (?:19|20)\d\d$/;

/** Kinds of facts that stand in texts: what is said of one kind can only be meant for another of it. */
const kinds: readonly RegExp[] = [
  /\b\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)? ?(?:to|till|until|–|-) ?\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm))?\b/i,
  /\b(?:[A-Z]{3}|Rs\.?) ?\d(?:[\d.,]*\d)?\b/,
  new RegExp(
    `[€£$¥]\\s?\\d(?:[\\d.,]*\\d)?|\\b(?:\\d[\\d.,]*|${count}) ?(?:€|£|\\$|%|p\\b|euros?\\b|pounds?\\b|dollars?\\b|bucks\\b|quid\\b|pence\\b|cents?\\b|rupees\\b|yen\\b|percent\\b)`,
    'i',
  ),
  new RegExp(
    `\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${months})|(?:${months}) \\d{1,2}(?:st|nd|rd|th)?)(?!\\d)(?:,? (?:19|20)\\d\\d)?`,
    'i',
  ),
  /\b\d{1,2}[:.]\d\d(?: ?(?:am|pm))?\b|\b\d{1,2} ?(?:am|pm|o'?clock)\b|\b(?:half|quarter) (?:past|to) \p{L}+\b/iu,
  /\b(?:1[5-9]\d\d|20\d\d)\b(?![.,]?\d)/,
  new RegExp(`\\b${days}s?\\b`, 'i'),
  new RegExp(`\\b(?:${months})\\b(?<!\\bmay(?= (?:i|we|be|you)\\b))`, 'i'),
  /\b\d{1,4}[.,]\d\d\b/,
  /\b[A-Z]{1,2}-?\d{1,3}\b/,
  ordinal,
  counted,
];
const bare = /\b\d{1,4}(?:[.,]\d+)?\b/;

/** How one says that a fact is another one. */
const tells =
  /^no,? (?:it was |on )?the \d|\b(?:it'?s|it is|it was|its|(?:it|that|this) (?:ends|opens|closes|costs)|(?:make|change|set) (?:the |our |its )?(?:price|date|day|time|year|number|hours?)|was|is|are|were|isn'?t|wasn'?t|be|become|becomes|has (?:\w+ )?(?:come|gone|changed|moved|dropped|fallen|risen)|(?:went|came|comes|goes|dropped|changed|moved) (?:up|down|to)|sorry|oops|wait|typo|mistake|wrong|correct(?:ion)?|should|must|mean|meant|actually|now|says?|said|instead|rather)\b/i;
const mends =
  /\b(?:sorry|oops|wait|typo|mistakes?|wrong|correction|correct|i mean|i meant|i said|mixed up|swapped|excuse me|my bad)\b/i;

/** Prices, days of a month, hours and days of the week: nothing of a film is said so. */
const named = new Set(
  kinds.filter((kind) => [/€/, /st\|nd/, /wednes/].some((sign) => sign.test(kind.source))),
);
const moved = /\b(?:now|moved|changed|instead|postponed|after all|actually|shifted)\b/i;

/** What is asked beside the fact and asks for nothing more. */
const besides =
  /^(?:(?:can|could|would|will) you |please |just |so |and )*(?:(?:change|amend|correct|fix|update|adjust|alter|mend|put) (?:it|that|this|the|only|second|first|last|line|caption|text|title|card|price|date|one|right|there|please|accordingly| )*|that'?s (?:my mistake|wrong|all).*|(?:he|she|they)(?:'s|'re| is| are) right.*|(?:we|they|i|he|she|it(?:'s| is| was)?) (?:just )?(?:moved|changed|shifted|postponed|pushed|raised|lowered|dropped|delayed)(?: (?:it|that|this|the \w+))?(?: back| forward| up| down)?|of course|sorry.*|excuse me.*|my (?:mistake|bad|fault).*|i (?:said|typed|got|wrote|swapped|mixed|mis|made a).*|(?:no|oh|oops|wait|hm+|ah|ugh|argh|ok|okay|actually|thanks|thank you|please)(?: (?:no|oh|wait|sorry|thanks))*)$/i;

/** Other things that are wished for: no fact of a text. */
const elsewhere =
  'music sound transition aTransition motion aMotion look aLook remove add swap move longer shorter bigger smaller slower faster brighter darker quieter louder colour font top bottom left right center undo redo duplicate restore fps canvasSize platform perPhoto quote question'.split(
    ' ',
  );

interface Fact {
  readonly kind: RegExp;
  readonly value: string;
}

/** `not Friday but Saturday`, `Saturday, not Friday`, `from 2 pm to 3 pm`: what is denied is no new fact. */
const denied =
  /\b(?:not|isn'?t|wasn'?t|instead of|rather than|from|no longer)\s+(?:on |at |the |in |for )*$/i;

function factIn(said: string): Fact | undefined {
  for (const kind of kinds) {
    const all = new RegExp(kind.source, `${kind.flags}g`);
    const values = [...said.matchAll(all)].filter((found) => !denied.test(said.slice(0, found.index)));
    if (values.length === 1) return { kind, value: values[0]![0] };
    if (values.length > 1) return undefined;
  }
  return undefined;
}

const stem = (word: string): string => word.toLowerCase().slice(0, 4);
const stems = (words: string): Set<string> =>
  new Set(
    (words.match(/\p{L}{4,}/gu) ?? [])
      .map(stem)
      .filter((word) => !/^(?:that|this|with|from|have|just|line|text|capt|titl|pric|then)$/.test(word)),
  );

/** The text with its own fact of the kind in place of the new one; undefined when it has none, or several. */
function withFact({ text }: TextSegment, { kind, value }: Fact): string | undefined {
  const found = [...text.matchAll(new RegExp(kind.source, `${kind.flags}g`))];
  // `it was the 13th` of `12 May 2024`
  if (found.length === 0 && kind === ordinal && (text.match(dayOf) ?? []).length === 1)
    return text.replace(dayOf, String(Number.parseInt(value, 10)));
  if (found.length !== 1) return undefined;
  const whole = found[0]![0];
  // `it was 13 May`: the year stays.
  const old = yearBehind.test(value) ? whole : whole.replace(yearBehind, '');
  if (old.toLowerCase() === value.toLowerCase()) return undefined;
  // `two weeks` is no other number of seconds.
  if (kind === counted && stem(old.split(' ')[1]!) !== stem(value.split(' ')[1]!)) return undefined;
  const many = /days$/i.test(old) && /day$/i.test(value) ? `${value}s` : value;
  const shown =
    /^\p{Lu}/u.test(old) && /^\p{Ll}/u.test(many) ? many.charAt(0).toUpperCase() + many.slice(1) : many;
  return text.replace(old, () => shown);
}

/**
 * A fact that stands in a text is told to be another one: `oh wait, it's 60p`, `my grandson says it was 1947`, `the last one
 * was Saturday`. The fact of the same kind gives way to it. Undefined when no text of the film has one, or several could be meant.
 */
export function factTold(reading: Reading, scene: Scene): ReadSentence | undefined {
  const said = reading.normal.text.length <= 160 ? scene.sentence.trim() : '';
  if (
    reading.language !== 'en' ||
    !/\d|day|euro|pound|\b(?:past|to) /i.test(said) ||
    !(tells.test(said) || mends.test(said))
  )
    return undefined;
  const all = texts(scene.draft);
  if (all.length === 0 || !/\p{L}/u.test(said)) return undefined;
  const clause = wholeClause(reading, scene);
  if (clause.has(...elsewhere.filter((concept) => concept !== 'quote'))) {
    const wish = reading.tokens.some(
      (token) =>
        hasTag(token, ...elsewhere) &&
        !/^(?:sorry|wait|wrong|moved|changed|shifted|postponed|raised|lowered|dropped|change|right|just|now|said|say|says|instead|swapped|mixed|no|not|stop|down|up|of course|oh|correct|fix)$/.test(
          token.text,
        ),
    );
    if (wish) return undefined;
  }
  const parts = said
    .split(/[.!?;]+(?:\s|$)|,\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const mended = mends.test(said);
  const fact = factIn(said);
  const talk = scene.focus.topic === 'text';
  const own = clause.namedIds;
  const hand = textsInHand(scene);
  const among =
    own.length > 0
      ? textsOn(
          own,
          all.filter(({ id }) => hand.length === 0 || hand.some((item) => item.id === id)),
          scene,
        )
      : all;
  const number = fact === undefined && mended && talk ? bare.exec(said)?.[0] : undefined;
  const told = fact ?? (number === undefined ? undefined : { kind: bare, value: number });
  if (told === undefined) return undefined;
  const rest = parts.filter((part) => !part.includes(told.value));
  if (rest.some((part) => !besides.test(part) && !mends.test(part))) return undefined;
  const fits = among.flatMap((item) => {
    const text = withFact(item, told);
    return text === undefined ? [] : [{ item, text }];
  });
  const words = stems(said.replace(told.value, ''));
  const close = fits.filter(({ item }) => [...stems(item.text)].some((word) => words.has(word)));
  const held = fits.filter(({ item }) => scene.focus.texts.includes(item.id));
  const fresh = fits.filter(({ item }) => hand.some(({ id }) => id === item.id));
  const one = [close, fits, held, fresh].find((list) => list.length === 1)?.[0];
  // A price or a date that stands in one text of the film is that one, whatever is spoken of.
  const only = fits.length === 1 && named.has(told.kind) && moved.test(said);
  if (one === undefined || !(talk || mended || only || close.length === 1)) return undefined;
  const outcome: Outcome = edit(
    'change_text',
    { texts: [one.item.id], text: one.text },
    { topic: 'text', texts: [one.item.id] },
  );
  return readAsOne({ clause, intent: 'meant', outcome }, scene);
}
