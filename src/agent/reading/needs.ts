import type { Language } from '../../language/index.js';
import type { Topic } from '../conversation.js';
import type { Scene } from '../scene.js';
import type { Clause } from './clause.js';
import { lookFor } from './quick-look.js';

/**
 * What a clause must have for a reader to be asked about it: one of the concepts, a text that one of the patterns matches, one
 * of the topics as what the talk is about, or what `also` looks for; all of it in one of the languages, when they are named.
 * It may let through too much, never too little: a wording that a reader learns needs to be let through here as well.
 */
export interface Needs {
  readonly languages?: readonly Language[];
  readonly concepts?: readonly string[];
  readonly words?: RegExp | readonly RegExp[];
  readonly topics?: readonly Topic[];
  also?(clause: Clause, scene: Scene): boolean;
}

type Ask<T> = (clause: Clause, scene: Scene) => T | undefined;

/** A reader with what it needs, for the test that no gate hides an answer. */
interface Gated {
  readonly may: (clause: Clause, scene: Scene) => boolean;
  readonly read: Ask<unknown>;
}

/** Every reader that is asked only where a clause has what it needs; they are declared once, when the modules are loaded. */
export const gatedReaders: Gated[] = [];

/**
 * A reader that is asked only about clauses that have what it needs. Most readers have nothing to say to most clauses: what
 * the words and concepts of a clause call for is looked up once for all of them.
 */
export function gated<T>(needs: Needs, read: Ask<T>): Ask<T> {
  const may = gateOf(needs);
  gatedReaders.push({ may, read });
  return (clause, scene) => (may(clause, scene) ? read(clause, scene) : undefined);
}

function gateOf({ languages, concepts = [], words = [], topics = [], also }: Needs) {
  const patterns = words instanceof RegExp ? [words] : words;
  const [concept, either] = [lookFor({ concepts }), lookFor({ concepts, patterns })];
  return (clause: Clause, scene: Scene): boolean =>
    (languages === undefined || languages.includes(clause.reading.language)) &&
    ((clause.shows(either) &&
      (clause.shows(concept) || patterns.some((pattern) => pattern.test(clause.text)))) ||
      (topics.length > 0 && topics.includes(scene.focus.topic)) ||
      (also?.(clause, scene) ?? false));
}
