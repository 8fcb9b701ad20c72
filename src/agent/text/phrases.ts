import { hasTag, type Token, tagValue } from '../../language/index.js';
import { isStop } from './english-words.js';

const where = ['top', 'bottom', 'left', 'right', 'center', 'up', 'down', 'position'];
const how = 'colour color bold thin italic font size bigger smaller shadow outline box'.split(' ');
const when = ['duration', 'start', 'end', 'percentage'];
const which = 'ordinal file fileWord first last it them photo clip rest penultimate'.split(' ');

/** Words that may stand anywhere in a phrase of place, time or manner and decide nothing. */
const small =
  /^(the|a|an|my|our|her|his|their|your|that|this|of|very|right|just|please|pls|plz|too|also|well|then|now|nice|nicely|somewhere|screen|frame|picture|image|corner|edge|side|part|half|third|third|hand|and|in|at|to|with|letters|lettering|text|type|words|font|tone|colour|color|big|bright|dark|light|soft|pale|deep|whole|entire|film|video|movie|thing|only|all|one|first|both|each|every|for|mark|next|left|same|light|little|bit|quite|rather|slightly|away)$/;

/** `Shop now`, `Book now`: what is called for at once. */
export const callsNow = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'now' &&
  /^(?:shop|buy|order|book|call|join|try|start|donate|subscribe|apply|register|available|open|out|up|sale|live|here)$/.test(
    tokens[at - 1]?.text ?? '',
  );

/** What begins a phrase, and which cores it needs to be one. */
const leads: readonly [words: RegExp, cores: readonly (readonly string[])[]][] = [
  [/^(over|across|onto|on|on top of|under|underneath|beneath|below|above|upon)$/, [which, where]],
  [/^(under|underneath|beneath|below|above)$/, [['title', 'caption', 'text']]],
  [/^(between)$/, [['duration']]],
  [/^(in|at|near|inside|along|towards?|to|into|up|down)$/, [where, how, when]],
  [/^(for|during|after|from|before|by)$/, [when]],
  [
    /^(until|till|til|up to|while|when|once|throughout|through|as long as|until the end|the whole|all the way)$/,
    [which, when, ['film']],
  ],
  // `The End on a black background`
  [/^(on|over|against|with)$/, [['background']]],
  [/^(with|using|as)$/, [how, ['title', 'caption', 'endCard', 'lowerThird']]],
];

/** The whole time of the film, said without a preposition. */
const always =
  /^(?:(?:all|the whole|the entire|the full) (?:the )?(?:time|film|video|movie|way)(?: through)?|throughout|all along|always|permanently)$/;

/** How a span that ends a text is read. */
interface PhraseOptions {
  /** The text is a title: `Sunset over the temple` is all of it, as a title lies on no photo. */
  readonly title: boolean;
}

/** The index after a phrase that says where, when or how and begins at `from`; undefined when none begins there. */
export function phraseAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  { title }: PhraseOptions,
): number | undefined {
  const lead = tokens[from]!;
  const polite = /^(please|pls|plz|thanks|thank you|instead|as well|too|though|now)$/.test(lead.text);
  if (polite) return callsNow(tokens, from) ? undefined : from + 1;
  const ahead = tokens.slice(from, Math.min(to, from + 4)).map(({ text }) => text);
  for (let count = ahead.length; count > 0; count--)
    if (always.test(ahead.slice(0, count).join(' '))) return from + count;
  // `Keeps cold for 24 h`: no text is shown so long.
  const ms = tagValue(tokens[from + 1], 'duration');
  if (typeof ms === 'number' && ms > 600_000) return undefined;
  const kinds = leads.filter(([words]) => words.test(lead.text));
  // `at the bottom`, `top left` without a preposition
  const corner =
    hasTag(lead, 'top', 'bottom') && from + 1 < to && hasTag(tokens[from + 1], 'left', 'right', 'center');
  const joined = corner || (hasTag(lead, ...where) && /\s/.test(lead.text));
  if (kinds.length === 0 && !joined) return undefined;
  const open = /^(until|till|til|while|when|once|as long as)$/.test(lead.text);
  let at = from + 1;
  let noun = false;
  let core = joined;
  for (; at < to; at++) {
    const token = tokens[at]!;
    if (isStop(token) || token.text === ',' || hasTag(token, 'quote')) break;
    if (core && !open && /^(?:all|all the time|the whole|always|throughout|permanently)$/.test(token.text))
      break;
    const next = leads.some(([words]) => words.test(token.text)) && core && !hasTag(token, 'position');
    if (next && !open) break;
    const fits = kinds.some(([, cores]) => cores.some((list) => hasTag(token, ...list)));
    core ||= fits;
    noun ||= hasTag(token, 'photo', 'ordinal', 'first', 'last', 'clip', 'it');
    const known =
      fits ||
      hasTag(token, ...where, ...how, ...when, ...which, 'title', 'caption', 'number', 'little', 'much');
    if (!known && !open && !small.test(token.text)) break;
  }
  if (!core) return undefined;
  // Files are named by their words alone only where a text is laid on a photo.
  const files = tokens.slice(from, at).some((token) => hasTag(token, 'file', 'fileWord'));
  const placed = kinds.some(([, cores]) => cores.includes(which) || cores.includes(when));
  if (files && !noun && !open && (title || !placed)) return undefined;
  return at;
}

/** Where the words of a text end: before the first phrase after which nothing but phrases follows. */
export function beforePhrases(
  tokens: readonly Token[],
  from: number,
  to: number,
  options: PhraseOptions,
): number {
  for (let start = from + 1; start < to; start++) {
    let at = start;
    while (at < to) {
      const joint = tokens[at]!.text === ',' || (hasTag(tokens[at], 'and') && at > start);
      const next = joint ? at + 1 : phraseAt(tokens, at, to, options);
      if (next === undefined) break;
      at = next;
    }
    if (at >= to) return start;
  }
  return to;
}

const manners = 'little much too mark canYou aAnimation keep'.split(' ');

/** Only marks, filling and words of place, time and manner: says how a text is shown and not what it says. */
export const isMannerOnly = (tokens: readonly Token[]): boolean =>
  tokens.every(
    (token) =>
      hasTag(token, ...where, ...how, ...when, ...manners) ||
      small.test(token.text) ||
      /^(on|over|same|spot|place|和|的|用|要|放|在|吧|了|再|字)$/.test(token.text),
  ) && tokens.some((token) => hasTag(token, ...where, ...how, ...when));
