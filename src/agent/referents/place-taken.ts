import { hasTag, textOf } from '../../language/index.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import type { Scene } from '../scene.js';

const small = /^(?:the|my|our|a|photo|picture|pic|one|shot|like|now|please|as|is|it|currently|there)$/;

/**
 * `put the train up front instead of the beach`: the clause without the photo that has the place now, which stays in the
 * film; undefined where nothing is said of a place at an end, or more is said behind it.
 */
export function withoutPlaceTaken(clause: Clause, scene: Scene): Clause | undefined {
  const at = clause.tokens.findIndex(
    ({ text }) => text === 'instead of' || text === 'rather than' || text === 'in place of',
  );
  if (at < 2 || clause.reading.language !== 'en') return undefined;
  const taken = clause.refs.filter(({ from, kind }) => from > at && kind === 'some');
  const bare = clause.tokens
    .slice(at + 1)
    .every(
      ({ text }, index) =>
        small.test(text) || taken.some(({ from, to }) => index + at + 1 >= from && index + at + 1 < to),
    );
  if (taken.length === 0 || !bare) return undefined;
  const said = clause.tokens.slice(0, at);
  const ends =
    said.some((token) => hasTag(token, 'start', 'end', 'opening', 'closing')) ||
    /\b(?:first|last|(?:start|open|begin|end|close|finish|kick off|wrap up)(?:s|ing)? (?:it |the film |the video )?(?:with|on))\b/.test(
      textOf(said),
    );
  const named = clause.refs.some(({ from, to, kind }) => to <= at && kind === 'some' && from >= 0);
  return ends && named ? clauseOf(said, clause.reading, scene) : undefined;
}
