import { animations, titles } from '../catalogue/index.js';
import type { Draft, TextAnimation, TextSegment } from '../draft/index.js';
import { roleOf } from './parts.js';

/** Usual font size of a role, fraction of the short side, for texts whose style says nothing. */
const usualSize = { title: 0.1, caption: 0.05, lower_third: 0.05, end_card: 0.08 } as const;

/** `none` is an animation of its own: null would be the one of the title style. */
const named = (type: string): TextAnimation => ({
  type: animations.require(type).name,
  durationMs: type === 'none' ? 0 : 500,
});

/** Font size of a text whose style names none, pixels of the canvas. */
export function usualTextSize(draft: Draft, segment: TextSegment): number {
  const look = segment.template === null ? undefined : titles.find(segment.template)?.look;
  const fraction = look?.size ?? usualSize[roleOf(draft, segment.id) ?? 'title'];
  return fraction * Math.min(draft.width, draft.height);
}

const usualPosition = {
  title: 'center',
  caption: 'bottom',
  lower_third: 'bottom-left',
  end_card: 'center',
} as const;

/** Where a text stands: its own position, else that of its template or role. */
export function textPosition(
  draft: Draft,
  segment: TextSegment,
): NonNullable<TextSegment['style']['position']> {
  const look = segment.template === null ? undefined : titles.find(segment.template)?.look;
  return segment.style.position ?? look?.position ?? usualPosition[roleOf(draft, segment.id) ?? 'title'];
}

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
