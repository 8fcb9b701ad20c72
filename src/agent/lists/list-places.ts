import type { EditCommand } from '../../edits/index.js';
import { hasOneOf, hasTag, type Reading, type Token, textOf } from '../../language/index.js';

/** What a place in a list may be followed by. */
const pointers = new Set(['ordinal', 'first', 'last', 'rest', 'fileWord', 'file']);
const values = new Set(
  (
    'duration number aMotion aLook aTransition hardCut remove longer shorter quote brighter darker ' +
    'warmer cooler cover contain mute slower faster'
  ).split(' '),
);

/** Wishes that a bare number after them carries over to another photo: `4 too`; after a length it may be seconds. */
const ofPlaces =
  /^(?:remove_photos|set_look|adjust_colour|set_motion|set_fit|duplicate_photos|replace_photo)$/;

/** The place a token counts, when it can be one of `count` photos. */
function placeOf(token: Token | undefined, count: number): number | undefined {
  if (token === undefined || !/^\d{1,3}$/.test(token.text) || hasTag(token, 'duration')) return undefined;
  const value = Number(token.text);
  return value >= 1 && value <= count ? value : undefined;
}

/** `1`, `1-3`, `1:` at the beginning of a segment: the index of the number and of what follows it. */
interface Lead {
  readonly at: number;
  readonly to: number;
  /** A noun stands before it: it counts photos anyway. */
  readonly named: boolean;
}

/** What a list may open with. */
const opening = /^(?:and|then|set|make|the|no|nr|#|now|ok|okay|so|please|hi|hello|yes|!)$/;

function leadOf(segment: readonly Token[], count: number): Lead | undefined {
  const colon = segment.findIndex((token) => token.text === ':');
  // `transitions: 1-2 crossfade`
  let at = colon > 0 && !segment.slice(0, colon).some((token) => hasTag(token, 'number')) ? colon + 1 : 0;
  while (opening.test(segment[at]?.text ?? '')) at++;
  const named = hasTag(segment[at], 'photo') && placeOf(segment[at + 1], count) !== undefined;
  if (named) at++;
  if (placeOf(segment[at], count) === undefined) return undefined;
  let to = at + 1;
  if (
    (hasTag(segment[to], 'to') || /^[-–~]$/.test(segment[to]?.text ?? '')) &&
    placeOf(segment[to + 1], count)
  )
    to += 2;
  while (/^[:=-]$/.test(segment[to]?.text ?? '')) to++;
  const rest = segment.slice(to);
  const said = rest.some((token) => hasOneOf(token, values));
  const counts = hasTag(segment[to], 'photo', 'clip') || /^(?:x|times)$/.test(segment[to]?.text ?? '');
  return said && !counts ? { at, to, named } : undefined;
}

/** `photo 3` counts photos without further ado. */
const isNoun = (token: Token | undefined): boolean => hasTag(token, 'photo', 'number_');

/** Runs of tokens between commas, stops and `and`; a number before a colon begins one, too. */
function segmentsOf(tokens: readonly Token[]): Token[][] {
  const segments: Token[][] = [[]];
  tokens.forEach((token, index) => {
    const pair = tokens.slice(Math.max(0, index - 3), index).some((other) => / ?between$/.test(other.text));
    const parts =
      (hasTag(token, 'mark') && /^[,;.!?\n]$/.test(token.text)) || (token.text === 'and' && !pair);
    const opens = /^\d{1,3}$/.test(token.text) && /^[:=]$/.test(tokens[index + 1]?.text ?? '');
    if (parts || opens) segments.push([]);
    if (!parts) segments.at(-1)!.push(token);
  });
  return segments.filter((segment) => segment.length > 0);
}

/** `1, 5 and 6: 5s`: the places before the last one, which have what it has. */
function sharing(
  segments: readonly (readonly Token[])[],
  index: number,
  { leads, count }: { leads: readonly (Lead | undefined)[]; count: number },
): Token[] {
  const own = placesOnly(segments[index]!, count);
  if (own === undefined) return [];
  for (let next = index + 1; next < segments.length; next++) {
    if (leads[next] !== undefined) return leads[next]!.named ? [] : own;
    if (placesOnly(segments[next]!, count) === undefined) return [];
  }
  return [];
}

/** The first place of a segment that only counts: `1`, `photos: 1`, `2-4`. */
function placesOnly(segment: readonly Token[], count: number): Token[] | undefined {
  const at = segment.findIndex((token) => placeOf(token, count) !== undefined);
  const rest = segment.slice(at + 1);
  const known =
    rest.length === 0 ||
    (rest.length === 2 &&
      (hasTag(rest[0], 'to') || /^[-–~]$/.test(rest[0]!.text)) &&
      placeOf(rest[1], count) !== undefined);
  const before = segment.slice(0, Math.max(0, at));
  const small = before.every((token) => isNoun(token) || opening.test(token.text) || token.text === ':');
  return at >= 0 && known && small ? [segment[at]!] : undefined;
}

const tagged = (token: Token, concept: string, value: number): Token => ({
  ...token,
  tags: [{ concept, value }],
});

/**
 * The sentence with numbers as the places they count: in a list (`1 3s, 2 4s`, `1-2 crossfade; 2-3 cut`) and after a wish
 * for other photos (`4 too`). A lone number after a place is seconds where the list speaks of seconds: `first 5 s, second 3`.
 */
export function countedPlaces(reading: Reading, count: number, last: EditCommand | undefined): Reading {
  const { tokens } = reading;
  if (!tokens.some((token) => placeOf(token, count) !== undefined || hasTag(token, 'first'))) return reading;
  const small = (token: Token): boolean =>
    hasTag(token, 'mark', 'and', 'too', 'correction', 'no', 'thanks', 'hello', 'yes') ||
    /^(?:also|as|well|please|not|now|then|photo|number)$/.test(token.text);
  const bare = tokens.every((token) => small(token) || placeOf(token, count) !== undefined);
  const counts = tokens.some((token) => placeOf(token, count) !== undefined);
  if (
    bare &&
    counts &&
    last !== undefined &&
    ofPlaces.test(last.name) &&
    tokens.some((token) => small(token))
  )
    return {
      ...reading,
      tokens: tokens.map((token, at) => (isNoun(tokens[at - 1]) ? token : placed(token, count))),
    };
  if (counts && picksPlaces.test(textOf(tokens)))
    return {
      ...reading,
      tokens: tokens.map((token, at) => (isNoun(tokens[at - 1]) ? token : placed(token, count))),
    };
  const segments = segmentsOf(tokens);
  const leads = segments.map((segment) => leadOf(segment, count));
  const listed = leads.filter((lead) => lead !== undefined).length >= 2;
  const timed = segments.some((segment) => segment.length > 1 && hasTag(segment.at(-1), 'duration'));
  const changed = new Map<Token, Token>();
  for (const [index, segment] of segments.entries()) {
    const lead = listed ? leads[index] : undefined;
    if (lead !== undefined && !lead.named) changed.set(segment[lead.at]!, placed(segment[lead.at]!, count));
    for (const token of listed && lead === undefined ? sharing(segments, index, { leads, count }) : [])
      changed.set(token, placed(token, count));
    // `the first 5 seconds, the second 3` are photos, not times.
    const [first, length, ...more] = segment.filter((token) => token.text !== 'the');
    const next = segments[index + 1]?.find((token) => token.text !== 'the');
    const alone = more.length === 0 && hasTag(length, 'duration', 'number');
    if (alone && hasTag(first, 'first') && (next?.text === 'second' || next?.text === 'last'))
      changed.set(first!, tagged(first!, 'ordinal', 1));
    if (alone && first!.text === 'last' && index > 0 && hasTag(segments[index - 1]![0], 'ordinal'))
      changed.set(first!, tagged(first!, 'ordinal', count));
    const end = segment.at(-1)!;
    const scoped =
      lead !== undefined
        ? lead.to === segment.length - 1
        : segment.slice(0, -1).some((token) => hasOneOf(token, pointers));
    const seconds = Number(/^\d{1,2}(?:\.\d)?$/.exec(end.text)?.[0] ?? Number.NaN);
    const pure = segment.slice(0, -1).every((token) => !hasOneOf(token, values) || placeOf(token, count));
    if (timed && scoped && pure && seconds > 0 && hasTag(end, 'number') && segments.length > 1)
      changed.set(end, tagged(end, 'duration', seconds * 1000));
  }
  return changed.size === 0
    ? reading
    : { ...reading, tokens: tokens.map((token) => changed.get(token) ?? token) };
}

/** `only 1, 3 and 5`, `keep just 1-4`: photos by their places alone. */
const picksPlaces =
  /^(?:(?:ok|okay|then|so|please|and|no|yes|well|i|we|you can|can you|,) )*(?:(?:keep|use|show|take|want|leave|have|include|with)(?: me)? (?:only|just)|(?:only|just)(?: (?:keep|use|show|take|want|leave|have|include|with))?|nothing but) (?:(?:the |these )?(?:photos?|pictures?|pics?|numbers?|nr|ones) )?\d+(?:(?: ?[,&+–-] ?(?:and )?| (?:and |to )?)\d+)+(?: (?:please|pls|thanks))?[.!]?$/;

const placed = (token: Token, count: number): Token => {
  const place = placeOf(token, count);
  return place === undefined ? token : tagged(token, 'ordinal', place);
};
