import { hasTag } from '../../language/index.js';
import type { Clause } from '../clause.js';
import { spokenOf } from '../matters.js';
import type { Outcome } from '../outcome.js';
import { type Scene, shots } from '../scene.js';
import { kindsOf } from './kinds.js';

const turns =
  /\b(?:alternat\w*|by turns|in turns?|take turns|taking turns|turn and turn about)\b|\bone \S.* (?:and )?(?:then )?(?:the next|one) \S.*\b(?:and so on|like that|to the end|till the end|all the way|throughout|etc)\b/;
const elsewhere = spokenOf('words', 'text', 'music', 'sound', 'motion', 'past', 'order');

/** `alternate fade to black and fade to white`, `wipes and stars in turn`: two kinds of transitions, one after the other. */
export function alternateCuts(clause: Clause, { draft }: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 26 || !turns.test(clause.text))
    return undefined;
  if (clause.has(...elsewhere) || shots(draft).length < 3 || clause.refs.some(({ kind }) => kind === 'some'))
    return undefined;
  // `alternate zoom in and zoom out` is the camera's.
  if (!clause.has('transition') && clause.tokens.some((token) => hasTag(token, 'aMotion'))) return undefined;
  const kinds = [...new Set(clause.tokens.flatMap((token) => kindsOf(token).slice(0, 1)))];
  if (kinds.length < 2 || kinds.length > 3) return undefined;
  const cuts = shots(draft).slice(0, -1);
  const commands = kinds.flatMap((transition, place) => {
    const photos = cuts.flatMap(({ id }, index) => (index % kinds.length === place ? [id] : []));
    return photos.length === 0 ? [] : [{ name: 'set_transition', params: { photos, transition } }];
  });
  return { kind: 'edit', commands, topic: 'transition', shots: [] };
}
