import { hasTag, type Token } from '../tokens.js';
import { type Atom, idsOf, number, ordinal, pastNoun, type Scene, type Shot, some, text } from './words.js';

const pointer = /^(?:it|that|this|them|those|these|those two|these two|the two|both of (?:them|those))$/;
/** `the two`, `those three` in one word. */
const counts: ReadonlyMap<string, number> = new Map(
  ['the', 'those', 'these', 'all'].flatMap((word) => [
    [`${word} two`, 2],
    [`${word} three`, 3],
  ]),
);

/** How many a token counts: `four`, `the two`. */
const countOf = (token: Token | undefined): number | undefined => number(token) ?? counts.get(text(token));

const placesOf = ({ shots }: Scene, ids: readonly string[]): number[] =>
  ids.map((id) => shots.findIndex((shot) => shot.id === id)).filter((place) => place >= 0);

const neighbours = (
  { shots }: Scene,
  places: readonly number[],
  { count, later }: { count: number; later: boolean },
): Shot[] =>
  later
    ? shots.slice(Math.max(...places) + 1, Math.max(...places) + 1 + count)
    : shots.slice(Math.max(0, Math.min(...places) - count), Math.min(...places));

/** `the next three`, `the previous two`: seen from what is spoken of. */
function countedOn(scene: Scene, i: number): Atom | undefined {
  const { tokens } = scene;
  const later = /^(?:next|following)$/.test(text(tokens[i]));
  if (!later && !/^(?:previous|preceding)$/.test(text(tokens[i]))) return undefined;
  const count = countOf(tokens[i + 1]);
  const places = placesOf(scene, scene.focus.shots);
  if (count === undefined || count < 2 || places.length === 0) return undefined;
  const list = neighbours(scene, places, { count, later });
  return list.length === 0 ? undefined : some(list, pastNoun(tokens, i + 2));
}

const goesOn = /^(?:too|as|as well|also|please|likewise|should|could|can|get|and|,|\.|!|then)$/;
const beside = /^(after|following|behind|before|preceding)( (?:that|it|this|them|those))?$/;

/** `the two after`, `the three photos before that`: seen from what is spoken of. */
function countedBehind(scene: Scene, i: number): Atom | undefined {
  const { tokens } = scene;
  const count = countOf(tokens[i]);
  if (count === undefined || count < 2) return undefined;
  const at = pastNoun(tokens, i + 1);
  const [, side, it] = beside.exec(text(tokens[at])) ?? [];
  if (side === undefined) return undefined;
  const later = !/^(?:before|preceding)$/.test(side);
  const pointed = it === undefined && pointer.test(text(tokens[at + 1]));
  const places = placesOf(scene, scene.focus.shots);
  if (places.length === 0 || places.length === scene.shots.length) return undefined;
  if (!pointed && tokens[at + 1] !== undefined && !goesOn.test(text(tokens[at + 1]))) return undefined;
  const list = neighbours(scene, places, { count, later });
  return list.length === 0 ? undefined : some(list, pointed ? at + 2 : at + 1);
}

/** `the first of them`, `the last of those three`: among the photos that are spoken of. */
function amongThose(scene: Scene, i: number): Atom | undefined {
  const { tokens, focus } = scene;
  if (focus.shots.length < 2) return undefined;
  const place = hasTag(tokens[i], 'last')
    ? focus.shots.length
    : hasTag(tokens[i], 'first')
      ? 1
      : (ordinal(tokens[i]) ?? 0);
  const of = pastNoun(tokens, i + 1);
  if (place < 1 || text(tokens[of]) !== 'of') return undefined;
  if (!/^(?:them|those|these|the two|(?:those|these) (?:two|three|\d))$/.test(text(tokens[of + 1])))
    return undefined;
  const list = scene.shots.filter(({ id }) => focus.shots.includes(id));
  const shot = list[place - 1];
  const to = number(tokens[of + 2]) === list.length ? of + 3 : of + 2;
  return shot === undefined ? undefined : some([shot], pastNoun(tokens, to));
}

/** `the one between them`: what stands between the photos that are spoken of. */
function betweenThose(scene: Scene, i: number): Atom | undefined {
  const { tokens, focus, shots } = scene;
  if (focus.shots.length < 2) return undefined;
  if (!/^(?:the )?(?:one|ones|photo|photos|picture|pictures|pics?|images?)$/.test(text(tokens[i])))
    return undefined;
  if (!/^(?:in ?)?between$/.test(text(tokens[i + 1])) || !pointer.test(text(tokens[i + 2]))) return undefined;
  // `the photo between these two zooms`: what stands between two cuts, each told by the photo before it.
  const cut = number(tokens[i + 3]) === 2 ? i + 4 : i + 3;
  const [one, other] = focus.shots.map((id) => shots.findIndex((shot) => shot.id === id));
  if (
    focus.shots.length === 2 &&
    other! - one! === 1 &&
    /^(?:transition|cut|fade|zoom|wipe|slide|dissolve|change)s$/.test(text(tokens[cut]))
  )
    return some([shots[other!]!], cut + 1);
  const places = placesOf(scene, focus.shots);
  const inside = shots.slice(Math.min(...places) + 1, Math.max(...places));
  const list = inside.filter(({ id }) => !focus.shots.includes(id));
  return places.length < 2 || list.length === 0 ? undefined : some(list, i + 3);
}

const relative =
  /^(?:the )?(?:one|photo|picture|pic|image|shot)s? (?:(?:that|which) )?(?:(?:it|that|this|they) (?:(?:directly |immediately )?(?:follows|(?:comes|stands) (?:right |straight )?(?:after|behind))|(?<before>precedes|leads (?:in)?to|comes (?:right |just )?before))|(?:(?<later>follows|following|(?:comes|is|goes|stands) (?:right |just |directly )?(?:next|after))|precedes|(?:comes|is|goes|stands) (?:right |just |directly )?before)(?: (?:it|that|this|them))?)(?=$| (?:too|as well|also|likewise|please|should|could|can|gets?|needs?|and|,|\.|!))/;

/** `the one it follows`, `the photo that comes after it`: a neighbour told by what it does. */
function relatively(scene: Scene, i: number): Atom | undefined {
  const { tokens, focus } = scene;
  if (focus.shots.length === 0 || !/^(?:the )?(?:one|photo|picture|pic|image|shot)s?$/.test(text(tokens[i])))
    return undefined;
  const ahead = tokens.slice(i, i + 9).map(({ text: word }) => word);
  const found = relative.exec(ahead.join(' '));
  const places = placesOf(scene, focus.shots);
  if (found === null || places.length === 0) return undefined;
  const { before, later } = found.groups ?? {};
  const list = neighbours(scene, places, { count: 1, later: (before ?? later) !== undefined });
  let to = i;
  for (let length = 0; length < found[0].length; to++) length += ahead[to - i]!.length + 1;
  return list.length === 0 ? undefined : some(list, to);
}

/** `from there on`: what is spoken of and everything behind it. */
function fromThere(scene: Scene, i: number): Atom | undefined {
  const { tokens, shots } = scene;
  if (text(tokens[i]) !== 'from' || !/^(?:there|then|that one)$/.test(text(tokens[i + 1]))) return undefined;
  const on = hasTag(tokens[i + 2], 'onward');
  const places = placesOf(scene, scene.focus.shots);
  if (places.length === 0 || places.length === shots.length || (!on && text(tokens[i + 1]) !== 'there'))
    return undefined;
  return { ids: idsOf(shots.slice(Math.min(...places))), to: i + (on ? 3 : 2), kind: 'some' };
}

/** `the same two`, `the same photos`: those that are spoken of. */
function theSame({ tokens, focus }: Scene, i: number): Atom | undefined {
  if (text(tokens[i]) !== 'same' || focus.shots.length === 0) return undefined;
  const count = number(tokens[i + 1]);
  const to = pastNoun(tokens, count === undefined ? i + 1 : i + 2);
  const counted = count !== undefined && count > 1 && count === focus.shots.length;
  const named =
    count === undefined && /^(?:photos|pictures|pics|images|ones|shots)$/.test(text(tokens[i + 1]));
  return counted || (named && focus.shots.length > 1) ? { ids: focus.shots, to, kind: 'it' } : undefined;
}

/** Photos by where they stand beside those that are named or spoken of. */
export const besideAtom = (scene: Scene, i: number): Atom | undefined =>
  countedOn(scene, i) ??
  countedBehind(scene, i) ??
  amongThose(scene, i) ??
  betweenThose(scene, i) ??
  relatively(scene, i) ??
  theSame(scene, i) ??
  fromThere(scene, i);
