import type { TextSegment } from './schema.js';

/**
 * What a text holds on to when the film around it changes: one photo, the end, or the whole film; null = its own time.
 * Kept in the text's `m.anchor`, so that it survives the wire.
 */
export type Anchor = { readonly photo: string } | 'end' | 'film' | null;

/** What the text holds on to. */
export function anchorOf(text: TextSegment): Anchor {
  const value = text.metaExtra.anchor;
  if (typeof value !== 'string') return null;
  if (value === 'end' || value === 'film') return value;
  return value.startsWith('photo:') ? { photo: value.slice(6) } : null;
}

/** Sets what the text holds on to. */
export function setAnchor(text: TextSegment, anchor: Anchor): void {
  const { anchor: _, ...others } = text.metaExtra;
  text.metaExtra =
    anchor === null
      ? others
      : { ...others, anchor: typeof anchor === 'string' ? anchor : `photo:${anchor.photo}` };
}
