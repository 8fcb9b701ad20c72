import { animations, looks, moods, motions, styles, titles, transitions } from '../catalogue/index.js';
import { type Draft, type NamedKind, tellDraftChanges } from '../draft/index.js';
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
  tellDraftChanges(before, after, {
    language,
    name: (kind, name) => entryName(kind, name, language),
    usualSize: usualTextSize,
  });
