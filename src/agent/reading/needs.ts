import type { Topic } from '../conversation.js';
import type { Scene } from '../scene.js';
import type { Clause } from './clause.js';
import type { Looked } from './quick-look.js';

/**
 * What a clause must have for an intent to be asked about it: one of the concepts, one of the words in its text, one of
 * the topics as what the talk is about, or what `also` looks for. It may let through too much, never too little: a wording
 * that an intent learns needs to be let through here as well.
 */
export interface Needs {
  readonly concepts?: readonly string[];
  readonly words?: Looked;
  readonly topics?: readonly Topic[];
  also?(clause: Clause, scene: Scene): boolean;
}

/** The clause has one of what is needed; the cheapest looks first. */
export const hasNeeded = (
  { concepts = [], words, topics = [], also }: Needs,
  clause: Clause,
  scene: Scene,
): boolean =>
  (concepts.length > 0 && clause.has(...concepts)) ||
  topics.includes(scene.focus.topic) ||
  (words?.test(clause.text) ?? false) ||
  (also?.(clause, scene) ?? false);
