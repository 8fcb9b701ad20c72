import type { EditCommand } from '../../edits/index.js';
import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { photosParam } from '../referents/photos-meant.js';
import { lastCommand, type Scene, shotIds } from '../scene.js';

/** The wish for lengths that was said last, in this sentence or in the turn before. */
const lastLength = (scene: Scene): EditCommand | undefined => {
  const last = lastCommand(scene);
  return last?.name === 'set_photo_length' ? last : undefined;
};

/** `twice that`: the length that was said last, ms; undefined when none was. */
export function lengthSaid(scene: Scene): number | undefined {
  const ms = lastLength(scene)?.params.durationMs;
  return typeof ms === 'number' ? ms : undefined;
}

/** `the temple double that`: so many times a length, and no second copy of the photo. */
export const multipliesThat = (clause: Clause): boolean =>
  /\b(?:twice|double|half|three times|triple) (?:of )?(?:that|as much|as long)(?: (?:please|then|though|long|time))*$/.test(
    clause.text,
  );

const onward =
  /^(?:(?:and|but|,) )*(?:from (?:then|there|that(?: (?:one|photo|picture))?|here) on(?:wards?)?|thereafter|(?:everything |all (?:the photos |the ones )?|the ones |the photos )?after (?:that|those|them)(?: one)?|afterwards|(?:and )?then)(?: (?:it's|they're|make it|keep|all|just|only|every|each|one|photo|picture|give|them|for|stay|stays|at|to|go|with|:|,))* \S+(?: (?:seconds?|secs?|each|apiece|per photo|please|for (?:each|the rest|all of them)))*$/;

/** `the first three 3 s each, from then on 5`: a length for all photos behind those of the wish before. */
export function lengthOnward(clause: Clause, scene: Scene): Outcome | undefined {
  if (clause.reading.language !== 'en' || clause.tokens.length > 12 || !onward.test(clause.text))
    return undefined;
  if (/^(?:(?:and|,) )*(?:then|after(?:wards| that))\b/.test(clause.text) && scene.planned.length === 0)
    return undefined;
  const { photos } = lastLength(scene)?.params ?? {};
  const bare = clause.value<number>('number') ?? clause.value<number>('ordinal');
  const durationMs = clause.value<number>('duration') ?? (bare === undefined ? undefined : bare * 1000);
  if (!Array.isArray(photos) || durationMs === undefined || durationMs < 300 || durationMs > 60_000)
    return undefined;
  if (
    clause.refs.some(({ kind, to, from }) => kind === 'some' && to - from > 1) ||
    clause.has('file', 'fileWord')
  )
    return undefined;
  const order = shotIds(scene.draft);
  const after = order.slice(Math.max(...photos.map((id) => order.indexOf(String(id)))) + 1);
  if (after.length === 0 || after.length === order.length) return undefined;
  const params = { photos: photosParam(scene, after), durationMs: Math.round(durationMs) };
  const commands = [{ name: 'set_photo_length', params }];
  return { kind: 'edit', commands, topic: 'shots', shots: after };
}
