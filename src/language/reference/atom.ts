import { hasTag } from '../tokens.js';
import { bareAtom } from './bare.js';
import { besideAtom } from './beside.js';
import { clipPlaceAtom } from './clip-places.js';
import { fileAtom } from './files.js';
import { kindAtom } from './kinds.js';
import { occurrenceAtom } from './occurrences.js';
import { edgeAtom, numberAtom, ordinalAtom, patternAtom } from './places.js';
import { pronounAtom } from './pronouns.js';
import { betweenAtom } from './spans.js';
import { stretchAtom } from './stretches.js';
import { type Atom, type Scene, skip } from './words.js';

const readers = [
  occurrenceAtom,
  besideAtom,
  fileAtom,
  clipPlaceAtom,
  patternAtom,
  stretchAtom,
  edgeAtom,
  ordinalAtom,
  numberAtom,
  kindAtom,
  pronounAtom,
  bareAtom,
] as const;

/** One reference at exactly this token, articles skipped; undefined when none begins here. */
export function atomAt(scene: Scene, start: number): Atom | undefined {
  const { tokens } = scene;
  const i = skip(tokens, start);
  const token = tokens[i];
  // Most words mean nothing to any reader: of those without a meaning only 前三张, 后半段 and their like begin one.
  if (
    token === undefined ||
    (token.tags.length === 0 &&
      !/^what|^(?:her|his|their|same|there)$|^[前后头首末尾上下中当接]/.test(token.text))
  )
    return undefined;
  // `all after` that names nothing more is what the other references leave.
  if (hasTag(token, 'all') && /^after (that|those|these|them)$/.test(tokens[i + 1]?.text ?? ''))
    return { ids: [], to: i + 2, kind: 'rest' };
  if (hasTag(token, 'all') && hasTag(tokens[i + 1], 'after') && atomAt(scene, i + 2) === undefined)
    return { ids: [], to: i + 2, kind: 'rest' };
  // `all vertical photos` are some of them.
  const shaped = hasTag(token, 'all') ? skip(tokens, i + 1) : -1;
  const kind = hasTag(tokens[shaped], 'portrait', 'landscape', 'square')
    ? kindAtom(scene, shaped)
    : undefined;
  if (kind?.kind === 'some' && kind.ids.length > 0) return kind;
  const inside = betweenAtom(scene, i);
  if (inside !== undefined && inside.ids.length > 0) return inside;
  for (const read of readers) {
    const atom = read(scene, i);
    if (atom !== undefined) return atom;
  }
  return undefined;
}
