import { hasTag } from '../../language/index.js';
import type { Read } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { filmMs, type Scene, shots } from '../scene.js';

const backTo =
  /^(?:(?:and|but|ok|okay|now|then|so|please|can you|could you|actually|just|let ?'? ?s|,) )*(?:(?:bring|take|get|put|go|make|stretch|cut|set|have) )?(?:(?:it|that|this|the (?:film|video|whole thing|length|total)|everything) )?back (?:up |down )?to # ?(?:seconds?|secs?|s)?(?: (?:again|please|then|in total|altogether|overall|long))*$/;

/** `bring it back to 12` after a photo went: the film as long as it was, and no photo comes back. */
export function backToLength(clause: Clause, scene: Scene): Read | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 14 || !clause.has('duration', 'number'))
    return undefined;
  if (!/\bback\b/.test(clause.text) || scene.fresh) return undefined;
  const text = clause.tokens
    .map((token) => (hasTag(token, 'duration', 'number') ? '#' : token.text))
    .join(' ');
  const durationMs = clause.value<number>('duration') ?? (clause.value<number>('number') ?? 0) * 1000;
  if (!backTo.test(text) || clause.namesPhotos) return undefined;
  const { past } = scene.conversation;
  const was = past.some(
    ({ before }) => shots(before).length > 0 && Math.abs(filmMs(before) - durationMs) < 500,
  );
  // Few seconds are those of one photo, a few photos or a place.
  if (!was || durationMs < shots(scene.draft).length * 500) return undefined;
  const commands = [{ name: 'set_length', params: { durationMs } }];
  return { intent: 'back-to-length', outcome: { kind: 'edit', commands, topic: 'film' } };
}
