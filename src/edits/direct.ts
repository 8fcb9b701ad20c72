import { looks, moods, motions, type Style, styles, transitions } from '../catalogue/index.js';
import { type Draft, noLook, type VideoSegment } from '../draft/index.js';
import { seededRandom } from '../shared/index.js';
import type { EditContext } from './define-edit.js';
import { assetOf, shots } from './parts.js';

/** What a film without a named style is made of: calm, neutral, nothing that draws attention to itself. */
export interface Manner {
  readonly photoMs: number;
  readonly motions: readonly string[];
  readonly motionAmount: number;
  readonly transitions: readonly string[];
  readonly transitionMs: number;
  readonly title: string | null;
  readonly endCard: string | null;
  readonly look: string;
  readonly mood: string;
}

const plain: Manner = {
  photoMs: 4000,
  motions: ['zoom_in', 'pan_right', 'zoom_out', 'pan_left'],
  motionAmount: 1,
  transitions: ['crossfade'],
  transitionMs: 800,
  title: null,
  endCard: null,
  look: 'none',
  mood: 'acoustic',
};

/** The manner of a style by name; the plain one for null. Names the catalogue does not have are left out. */
export function mannerOf(style: string | null): Manner {
  const entry: Manner | Style = style !== null && styles.has(style) ? styles.get(style) : plain;
  const known = entry.motions.filter((name) => motions.has(name));
  const cuts = entry.transitions.filter((name) => name === 'none' || transitions.has(name));
  return {
    ...entry,
    motions: known.length > 0 ? known : [motions.names[0]!],
    transitions: cuts.length > 0 ? cuts : [transitions.names[0]!],
    look: looks.has(entry.look) ? entry.look : 'none',
    mood: moods.has(entry.mood) ? entry.mood : moods.names[0]!,
  };
}

/** Every third cut is a guest, the others the style's first: variety that still looks like one film. */
function transitionFor(index: number, manner: Manner, pick: (list: readonly string[]) => string): string {
  const [first, ...guests] = manner.transitions;
  return index % 3 === 2 && guests.length > 0 ? pick(guests) : first!;
}

/**
 * Chooses motion, transition and look of the given shots (all when absent) in the manner of the draft's style. What the
 * user chose stays. Motions alternate, never twice the same in a row, and look at the photo's focus.
 */
export function dress(
  draft: Draft,
  ids: ReadonlySet<string> | undefined,
  context: EditContext,
  keep: readonly string[] = [],
): void {
  const manner = mannerOf(draft.style);
  const random = seededRandom(`${draft.style ?? 'plain'} ${context.seed}`);
  const offset = random.below(manner.motions.length);
  const main = shots(draft);
  main.forEach((shot, index) => {
    const guest = transitionFor(index, manner, (list) => random.pick(list));
    const next = main[index + 1];
    if (ids !== undefined && !ids.has(shot.id)) {
      // The cut before a new photo was the film's end until now.
      if (next !== undefined && ids.has(next.id) && shot.transition === null)
        dressCut(shot, next, guest, manner);
      return;
    }
    if (shot.chosen.motion !== 'user' && !keep.includes('motions')) {
      dressMotion(shot, manner.motions[(offset + index) % manner.motions.length]!, manner, context);
    }
    if (next !== undefined && shot.chosen.transition !== 'user' && !keep.includes('transitions'))
      dressCut(shot, next, guest, manner);
    if (shot.chosen.look !== 'user' && !keep.includes('looks')) {
      const amounts = shot.look ?? noLook;
      const touched = amounts.brightness !== 0 || amounts.contrast !== 0 || amounts.saturation !== 0;
      shot.look =
        manner.look === 'none' && !touched ? null : { ...amounts, preset: manner.look, strength: 1 };
    }
  });
}

function dressMotion(shot: VideoSegment, type: string, manner: Manner, { assets }: EditContext): void {
  if (shot.mediaKind !== 'image') {
    shot.motion = null;
    return;
  }
  const focus = assetOf(shot, assets)?.focus ?? null;
  shot.motion = {
    type,
    ...(manner.motionAmount === 1 ? {} : { amount: manner.motionAmount }),
    ...(focus === null ? {} : { focus }),
  };
}

/** A cut takes at most half of the shorter neighbour, so that every photo is also seen alone. */
function dressCut(shot: VideoSegment, next: VideoSegment, type: string, manner: Manner): void {
  const room = Math.floor(Math.min(shot.durationMs, next.durationMs) / 2);
  shot.transition =
    type === 'none' ? null : { type, durationMs: Math.max(40, Math.min(manner.transitionMs, room)) };
}
