import type { Named } from '../shared/index.js';

/** A whole way of telling: pacing, camera, transitions, text, colour and music that belong together. */
export interface Style extends Named {
  /** Usual time of one photo and how far automatic choices may go from it, ms. */
  readonly photoMs: number;
  readonly photoRangeMs: readonly [number, number];
  /** Names of motions in the order of preference; direction alternates among them. */
  readonly motions: readonly string[];
  /** Strength of the motions, 1 = usual. */
  readonly motionAmount: number;
  /** Names of transitions, the first the most used. */
  readonly transitions: readonly string[];
  readonly transitionMs: number;
  /** Names of title styles for the film's title, captions and the end card. */
  readonly title: string;
  readonly caption: string;
  readonly endCard: string;
  readonly look: string;
  /** Music mood. */
  readonly mood: string;
  /** Words in a brief that suggest this style, lower case, by language (bakery, launch, 毕业...). */
  readonly hints: { readonly en: readonly string[]; readonly zh: readonly string[] };
}

export const defineStyle = <const Entry extends Style>(entry: Entry): Entry => entry;
