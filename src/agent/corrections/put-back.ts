import { hasTag, tagValue } from '../../language/index.js';
import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { type Scene, shots } from '../scene.js';

const returned =
  /^(?:(?:and|but|then|now|please|just|afterwards|after that) )*(?:put|bring|take|get|add|let|have)\b.*\bback(?: in| again)?$/;

/** `remove photos 2 and 4, then put photo 2 back`: it does not go at all; places are those of before. */
export function putBack(clause: Clause, scene: Scene): Outcome | undefined {
  const last = scene.planned.at(-1);
  if (last?.name !== 'remove_photos' || !Array.isArray(last.params.photos)) return undefined;
  if (clause.reading.language !== 'en' || !returned.test(clause.text)) return undefined;
  const gone = last.params.photos.map(String);
  const before = shots(scene.trail.base);
  const kept = clause.tokens.flatMap((token): readonly string[] => {
    if (hasTag(token, 'both', 'them')) return gone;
    const place = tagValue(token, 'number') ?? tagValue(token, 'ordinal');
    const shot = typeof place === 'number' ? before[place - 1] : undefined;
    return shot === undefined ? [] : [shot.id];
  });
  if (kept.length === 0 || !kept.every((id) => gone.includes(id))) return undefined;
  const photos = gone.filter((id) => !kept.includes(id));
  const commands = photos.length === 0 ? [] : [{ name: 'remove_photos', params: { photos } }];
  return { kind: 'instead', here: true, commands, topic: 'shots', shots: kept };
}
