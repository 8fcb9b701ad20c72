import { hasTag } from '../tokens.js';
import { type Atom, ordinal, pastNoun, type Scene, type Shot, some, text } from './words.js';

/** Photos that are in the film more than once, one after the other. */
function repeated(shots: readonly Shot[]): Shot[][] {
  const found = new Map<string, Shot[]>();
  for (const shot of shots) found.set(shot.fileId, [...(found.get(shot.fileId) ?? []), shot]);
  return [...found.values()].filter(({ length }) => length > 1);
}

/** 第二遍, 第一次的, 市场第二遍, 复制的那张: a photo by the how manieth time it is seen. */
export function occurrenceAtom({ tokens, shots, focus }: Scene, i: number): Atom | undefined {
  const second = secondNamed(tokens, i, shots);
  if (second !== undefined) return second;
  const copy = hasTag(tokens[i], 'copy');
  const place = ordinal(tokens[i]) ?? (hasTag(tokens[i], 'first') ? 1 : undefined);
  const turn = place !== undefined && /^[遍次回]$/.test(text(tokens[i + 1]));
  const late = /^后(?:面|来)?$/.test(text(tokens[i])) ? lateTurn(tokens.slice(i, i + 6).map(text)) : 0;
  if (!copy && !turn && late === 0) return undefined;
  const files = (tokens[i - 1]?.tags ?? []).flatMap(({ concept, value }) =>
    /^file(?:Word)?$/.test(concept) ? [value] : [],
  );
  const rows = repeated(shots);
  const row =
    rows.find(([shot]) => files.includes(shot!.fileId)) ??
    (rows.length === 1 ? rows[0] : rows.find((list) => list.some(({ id }) => focus.shots.includes(id))));
  const shot = copy || late > 0 ? row?.at(-1) : row?.[place! - 1];
  if (shot === undefined) return undefined;
  const to = copy ? i + 1 : late > 0 ? i + late : i + 2;
  const past = text(tokens[to]) === '的' && /^那[张个]|^那$/.test(text(tokens[to + 1])) ? to + 2 : to;
  return some([shot], past);
}

/** `the second noodles`, 最后那张日落 of a photo that is there twice. */
function secondNamed(tokens: Scene['tokens'], i: number, shots: readonly Shot[]): Atom | undefined {
  const last = hasTag(tokens[i], 'last');
  const place = last ? 0 : (ordinal(tokens[i]) ?? (hasTag(tokens[i], 'first') ? 1 : undefined));
  const named = tokens[i + 1];
  if (place === undefined || named === undefined) return undefined;
  const files = named.tags.flatMap(({ concept, value }) => (/^file(?:Word)?$/.test(concept) ? [value] : []));
  // `the second a.jpg` of two files of that name.
  const alike = hasTag(named, 'file') ? shots.filter(({ fileId }) => files.includes(fileId)) : [];
  const row = alike.length > 1 ? alike : repeated(shots).find(([shot]) => files.includes(shot!.fileId));
  const shot = row?.at(place - 1);
  return shot === undefined ? undefined : some([shot], pastNoun(tokens, i + 2));
}

const lateWords = /^后(?:面|来)?(?:又)?(?:出现|加|放|复制|来)(?:的)?(?:那)?(?:一)?(?:次|遍|张|回)/;

/** How many words say 后出现的那次; 0 when they say something else. */
function lateTurn(words: readonly string[]): number {
  const found = lateWords.exec(words.join(''))?.[0].length ?? 0;
  let said = 0;
  for (let count = 0; said < found; count++) {
    said += words[count]!.length;
    if (said === found) return count + 1;
  }
  return 0;
}
