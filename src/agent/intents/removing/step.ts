import type { Outcome } from '../../outcome.js';
import type { Clause } from '../../reading/clause.js';
import type { Scene } from '../../scene.js';

/** What a removal is read from: the clause, and the photos it names or points back at. */
export interface Asked {
  readonly clause: Clause;
  readonly scene: Scene;
  /** Photos named here. */
  readonly own: readonly string[];
  /** The same, else the one just spoken of: `so that photo isn't needed`. */
  readonly named: readonly string[];
}

/** One step of reading a removal: what it comes to, `other` when the clause asks for something else, undefined to go on. */
export type Step = (asked: Asked) => Outcome | 'other' | undefined;
