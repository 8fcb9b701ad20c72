import { z } from 'zod';
import { transitions } from '../catalogue/index.js';
import type { Draft, SegmentTransition } from '../draft/index.js';
import { AppError } from '../shared/index.js';
import { shots } from './parts.js';

/** What an edit of the film's beginning or end takes. */
export const edgeParams = z.object({
  transition: z.string().default('fade_black').describe('Name of a transition, "none" for a hard edge.'),
  durationMs: z.number().int().min(40).max(10_000).optional().describe('Whole milliseconds; 1000 if absent.'),
});

/** What the edge `there` becomes; null = none. An empty film has no edge: `bad-input`. */
export function edgeOf(
  draft: Draft,
  { transition, durationMs }: z.output<typeof edgeParams>,
  there: SegmentTransition | null,
): SegmentTransition | null {
  if (shots(draft).length === 0)
    throw new AppError('bad-input', 'The film is empty: it has no first or last photo.');
  if (transition === 'none') return null;
  return { type: transitions.require(transition).name, durationMs: durationMs ?? there?.durationMs ?? 1000 };
}
