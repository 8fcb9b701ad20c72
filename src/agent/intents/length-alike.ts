import { edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { namedPhotos, photosParam, present } from '../referents/photos-meant.js';
import { type Scene, shots, totalMs } from '../scene.js';
import { notSoMany, timesTheOthers } from './length-others.js';
import { whichOne } from './which-one.js';

const alike =
  /\b(?:as long as|(?:the )?same (?:length|time|duration|amount of time) as|equally long as)\b|(?:跟|和|与|同|像).*一(?:样|般)(?:长|久)/;

/** `the white ones quicker than the black ones`: nobody knows which photos those are. */
const unknownKind =
  /\b(?:quicker|faster|slower|longer|shorter) than (?:the |my |our )?(?!other)[a-z]+ (?:ones|photos|pictures|pics|images)\b/;

/** `the temple as long as the beach`, 断桥跟西湖一样长: the length of another photo. */
export function likeAnother(clause: Clause, scene: Scene): Outcome | undefined {
  if (notSoMany(clause) && scene.planned.length > 0) return { kind: 'nothing' };
  if (unknownKind.test(clause.text) && clause.refs.every(({ kind }) => kind === 'all'))
    return whichOne(scene);
  const others = timesTheOthers(clause, scene);
  if (others !== undefined) return others;
  if (!alike.test(clause.text) || clause.has('twice', 'half', 'triple', 'duration', 'multiple'))
    return undefined;
  const named = clause.refs.filter(({ kind, ids }) => kind === 'some' && ids.length > 0);
  const model = named.length === 2 && named[1]!.ids.length === 1 ? named[1]!.ids[0] : undefined;
  const shot = shots(scene.draft).find(({ id }) => id === model);
  const ids = present(scene, named[0]?.ids ?? []);
  if (shot === undefined || ids.length === 0) return undefined;
  const params = { photos: photosParam(scene, ids), durationMs: shot.durationMs };
  return edit('set_photo_length', params, { topic: 'shots', shots: ids });
}

/** `all the same length`: every photo as long as they are on average. */
export function evenly(clause: Clause, scene: Scene): Outcome | undefined {
  if (
    clause.reading.language === 'en' &&
    !clause.has('duration') &&
    /\b(same|equal|even|identical) (length|duration|time|amount of time)\b|\b(equally|evenly) (long|timed|spaced|split)\b|\bas long as (each other|one another)\b|\bfor the same time\b|\b(?:same|equal|equally) long\b(?! as)/.test(
      clause.text,
    )
  ) {
    // `photo 1 and photo 3 the same length`, `1 and 3 the same length`
    const numbers = clause.values<number>('number').flatMap((at) => shots(scene.draft)[at - 1]?.id ?? []);
    const named = clause.namesPhotos ? namedPhotos(clause, scene) : numbers;
    if (named.length === 1) return undefined;
    const list = shots(scene.draft).filter(({ id }) => named.length === 0 || named.includes(id));
    const mean = Math.round(totalMs(list) / list.length);
    const photos = named.length === 0 ? 'all' : photosParam(scene, named);
    return edit(
      'set_photo_length',
      { photos, durationMs: mean },
      { topic: named.length === 0 ? 'film' : 'shots', shots: named },
    );
  }
  return undefined;
}
