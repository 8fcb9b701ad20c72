import type { DraftDiff, SegmentPlace } from '../diff.js';
import { type Draft, mainTrack, type TextSegment, type VideoSegment } from '../schema.js';
import type { Phrases } from './phrases.js';

/** A part of the catalogue that drafts name entries of. */
export type NamedKind = 'animation' | 'look' | 'mood' | 'motion' | 'style' | 'title' | 'transition';

/** What a catalogue entry is called in the teller's language. */
export type NameOf = (kind: NamedKind, name: string) => string;

/** Font size of a text whose style names none, pixels of the canvas; undefined when it cannot be told. */
export type UsualSize = (draft: Draft, text: TextSegment) => number | undefined;

/** What every part of the telling needs. */
export interface Telling {
  readonly before: Draft;
  readonly after: Draft;
  readonly diff: DraftDiff;
  readonly words: Phrases;
  /** Code of the teller's language. */
  readonly language: string;
  readonly name: NameOf;
  readonly usualSize: UsualSize;
}

export type Changed = DraftDiff['changed'][number];

/** Longest list that is told name by name. */
export const few = 4;

/** The photos and clips of the film, in order. */
export const shotsOf = (draft: Draft): VideoSegment[] => mainTrack(draft)?.segments ?? [];

export const shotName = ({ words }: Telling, place: SegmentPlace): string => {
  const shot = place.segment as VideoSegment;
  return words.shot(place.index + 1, shot.name, shot.mediaKind);
};

/** Places from 1 on as runs of three or more: 1 2 3 5 6 is 1 to 3, 5 and 6. */
function rowsOf(places: readonly number[]): [number, number][] {
  const rows: [number, number][] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const row = rows.at(-1);
    if (row !== undefined && place === row[1] + 1) row[1] = place;
    else rows.push([place, place]);
  }
  return rows.flatMap(([from, to]): [number, number][] =>
    to === from + 1
      ? [
          [from, from],
          [to, to],
        ]
      : [[from, to]],
  );
}

/** The given shots of the film after the change, in words: all of them, some by name, or how many. */
export function shotsIn(telling: Telling, places: readonly SegmentPlace[]): string {
  const { words, after } = telling;
  const count = shotsOf(after).length;
  if (places.length === count && count > 0) return words.everyShot(count);
  if (places.length <= few) return words.list(places.map((place) => shotName(telling, place)));
  const rows = rowsOf(places.map(({ index }) => index + 1));
  if (rows.length > few)
    return words.list([
      ...places.slice(0, few - 1).map((place) => shotName(telling, place)),
      words.more(places.length - few + 1),
    ]);
  const kinds = new Set(places.map(({ segment }) => (segment as VideoSegment).mediaKind));
  return words.shotRows(rows, kinds.size > 1 ? 'both' : [...kinds][0]!);
}

/** Puts changes that would read the same into one sentence. */
export function grouped<T>(
  telling: Telling,
  items: readonly { place: SegmentPlace; value: T }[],
  tell: (shots: string, value: T, many: boolean) => string,
): string[] {
  const groups = new Map<string, { value: T; places: SegmentPlace[] }>();
  for (const { place, value } of items) {
    const key = JSON.stringify(value);
    const group = groups.get(key) ?? { value, places: [] };
    group.places.push(place);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ value, places }) =>
    tell(shotsIn(telling, places), value, places.length > 1),
  );
}

export const fieldOf = (change: Changed, field: string) => change.fields.find((item) => item.field === field);
export const touches = (change: Changed, prefix: string): boolean =>
  change.fields.some(({ field }) => field === prefix || field.startsWith(`${prefix}.`));
