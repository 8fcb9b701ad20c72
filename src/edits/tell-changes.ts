import { animations, looks, moods, motions, styles, titles, transitions } from '../catalogue/index.js';
import {
  type Draft,
  type NamedKind,
  type TextSegment,
  type TextTrack,
  type Track,
  tellDraftChanges,
} from '../draft/index.js';
import type { Named, Registry } from '../shared/index.js';
import { usualTextSize } from './dress-text.js';

const registries: Readonly<Record<NamedKind, Registry<Named>>> = {
  animation: animations,
  look: looks,
  mood: moods,
  motion: motions,
  style: styles,
  title: titles,
  transition: transitions,
};

/** What the catalogue calls one of its entries in a language; a name it does not have stays as it is. */
export function entryName(kind: NamedKind, name: string, language: string): string {
  const registry = registries[kind];
  if (!registry.has(name)) return name;
  const { words } = registry.get(name);
  return words[language]?.[0] ?? words.en[0];
}

/**
 * What changed between two drafts, one sentence each, in the language (English when it is not known), with the
 * catalogue's own names. Nothing changed: an empty list.
 */
export const tellChanges = (before: Draft, after: Draft, language: string): string[] =>
  tellDraftChanges(before, sameTexts(before, after), {
    language,
    name: (kind, name) => entryName(kind, name, language),
    usualSize: usualTextSize,
  });

const isText = (track: Track): track is TextTrack => track.kind === 'text';
const textsOf = (draft: Draft): TextSegment[] =>
  draft.tracks.filter(isText).flatMap(({ segments }) => segments);

/** Texts that were taken back and written again in one turn are the same where they say the same at the same time. */
function sameTexts(before: Draft, after: Draft): Draft {
  const old = textsOf(before);
  const now = textsOf(after);
  const alike = (one: TextSegment, other: TextSegment): boolean =>
    one.text === other.text && one.startMs === other.startMs;
  const other = now.some((item) => old.some((was) => was.id === item.id && was.text !== item.text));
  if (!other) return after;
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const item of now) {
    const was = old.find((one) => alike(one, item) && !taken.has(one.id));
    if (was === undefined) continue;
    ids.set(item.id, was.id);
    taken.add(was.id);
  }
  const idOf = ({ id }: TextSegment): string => ids.get(id) ?? (taken.has(id) ? `${id}+` : id);
  const tracks = after.tracks.map((track) =>
    isText(track)
      ? { ...track, segments: track.segments.map((item) => ({ ...item, id: idOf(item) })) }
      : track,
  );
  return { ...after, tracks };
}
