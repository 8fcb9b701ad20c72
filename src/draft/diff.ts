import { sameData } from '../shared/index.js';
import { type Draft, draftDurationMs, type Segment, type TextRole, type Track } from './schema.js';

/** One value that differs. `field` is a dotted path: `motion.type`, `style.color`. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** A segment and where it lies. `main` marks the first video track, the one that carries the film. */
export interface SegmentPlace {
  readonly kind: 'video' | 'audio' | 'text';
  readonly role: 'bgm' | 'voice' | 'sfx' | TextRole | 'video';
  readonly main: boolean;
  /** Position among the segments of its kind and role, from 0, by time. */
  readonly index: number;
  readonly segment: Segment;
}

/** What differs between two drafts, as plain data. Marks of who chose what are not part of it. */
export interface DraftDiff {
  /** Changes of the draft itself: title, size, frame rate, background, style, seed, opening, ending. */
  readonly fields: readonly FieldChange[];
  readonly added: readonly SegmentPlace[];
  readonly removed: readonly SegmentPlace[];
  /** Segments of the main track whose place among those that stayed changed; `from` and `to` count from 0. */
  readonly moved: readonly { readonly place: SegmentPlace; readonly from: number; readonly to: number }[];
  readonly changed: readonly {
    readonly before: SegmentPlace;
    readonly after: SegmentPlace;
    readonly fields: readonly FieldChange[];
  }[];
  readonly durationMs: { readonly from: number; readonly to: number };
}

const draftFields = [
  'title',
  'width',
  'height',
  'fps',
  'background',
  'style',
  'seed',
  'opening',
  'ending',
] as const;

/** Keys of a segment that are bookkeeping, or follow from its neighbours. */
const silentKeys = new Set(['id', 'chosen', 'extra', 'metaExtra']);

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function compare(from: unknown, to: unknown, field: string): FieldChange[] {
  if (sameData(from, to)) return [];
  if (!isPlain(from) || !isPlain(to)) return [{ field, from, to }];
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((key) =>
    compare(from[key], to[key], `${field}.${key}`),
  );
}

function compareSegments(before: SegmentPlace, after: SegmentPlace): FieldChange[] {
  const from = before.segment as Record<string, unknown>;
  const to = after.segment as Record<string, unknown>;
  const changes: FieldChange[] = [];
  const look = (key: string): void => {
    // Of a film of hundreds of shots hardly a field differs.
    if (from[key] === to[key] || silentKeys.has(key) || (before.main && key === 'startMs')) return;
    changes.push(...compare(from[key], to[key], key));
  };
  for (const key in from) look(key);
  for (const key in to) if (!(key in from)) look(key);
  return changes;
}

/** Every segment of the draft with its place, in the order of the tracks. */
export function placesOf(draft: Draft): SegmentPlace[] {
  const counts = new Map<string, number>();
  let main = true;
  return draft.tracks.flatMap((track: Track) => {
    if (track.kind === 'other') return [];
    const role = track.kind === 'video' ? 'video' : track.role;
    const isMain = track.kind === 'video' && main;
    if (track.kind === 'video') main = false;
    const key = isMain ? 'main' : role;
    return track.segments.map((segment): SegmentPlace => {
      const index = counts.get(key) ?? 0;
      counts.set(key, index + 1);
      return { kind: track.kind, role, main: isMain, index, segment };
    });
  });
}

/** Indexes of one longest rising run, so that everything else is the smallest set that moved. */
function risingRun(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous = new Array<number>(values.length).fill(-1);
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tails[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = tails[low - 1]!;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) kept.add(at);
  return kept;
}

/** What has to be told, or undone, to get from one draft to the other. Segments are followed by their ids. */
export function diffDrafts(before: Draft, after: Draft): DraftDiff {
  const old = placesOf(before);
  const now = placesOf(after);
  const oldById = new Map(old.map((place) => [place.segment.id, place]));
  const nowById = new Map(now.map((place) => [place.segment.id, place]));
  const stayed = now.filter((place) => place.main && oldById.get(place.segment.id)?.main);
  const kept = risingRun(stayed.map((place) => oldById.get(place.segment.id)!.index));
  return {
    fields: draftFields.flatMap((key) => compare(before[key], after[key], key)),
    added: now.filter((place) => !oldById.has(place.segment.id)),
    removed: old.filter((place) => !nowById.has(place.segment.id)),
    moved: stayed.flatMap((place, index) =>
      kept.has(index) ? [] : [{ place, from: oldById.get(place.segment.id)!.index, to: place.index }],
    ),
    changed: now.flatMap((place) => {
      const was = oldById.get(place.segment.id);
      if (was === undefined) return [];
      const fields = compareSegments(was, place);
      return fields.length > 0 ? [{ before: was, after: place, fields }] : [];
    }),
    durationMs: { from: draftDurationMs(before), to: draftDurationMs(after) },
  };
}

/** True when nothing a person could see or hear differs. */
export const isEmptyDiff = (diff: DraftDiff): boolean =>
  diff.fields.length + diff.added.length + diff.removed.length + diff.moved.length + diff.changed.length ===
  0;
