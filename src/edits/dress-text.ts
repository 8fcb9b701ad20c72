import { animations, type TitleLook, titleOf } from '../catalogue/index.js';
import type { Draft, TextAnimation, TextSegment } from '../draft/index.js';
import { roleOf } from './parts.js';

/** `none` is an animation of its own: null would be the one of the title style. */
const named = (type: string): TextAnimation => ({
  type: animations.require(type).name,
  durationMs: type === 'none' ? 0 : 500,
});

const lookOf = (draft: Draft, segment: TextSegment): TitleLook =>
  titleOf(segment, roleOf(draft, segment.id) ?? 'title').look;

/** Font size of a text whose style names none, pixels of the canvas. */
export const usualTextSize = (draft: Draft, segment: TextSegment): number =>
  lookOf(draft, segment).size * Math.min(draft.width, draft.height);

/** Where a text stands: its own position, else that of its title style. */
export const textPosition = (
  draft: Draft,
  segment: TextSegment,
): NonNullable<TextSegment['style']['position']> => segment.style.position ?? lookOf(draft, segment).position;

/** Size and animation of one text of the draft; what is undefined stays as it is. */
export function dressText(
  draft: Draft,
  segment: TextSegment,
  {
    sizeFactor,
    enter,
    exit,
  }: { sizeFactor?: number | undefined; enter?: string | undefined; exit?: string | undefined },
): void {
  if (sizeFactor !== undefined) {
    const size = Math.round((segment.style.size ?? usualTextSize(draft, segment)) * sizeFactor);
    segment.style = { ...segment.style, size: Math.max(8, Math.min(1000, size)) };
  }
  if (enter !== undefined) segment.enter = named(enter);
  if (exit !== undefined) segment.exit = named(exit);
}
