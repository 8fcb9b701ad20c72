import { defineIntent, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { namedPhotos } from '../referents/photos-meant.js';
import { type Scene, shotIds } from '../scene.js';

const ofPhotos = /^(?:set_(?:photo_length|look|motion|fit)|adjust_colour)$/;

/** 照片都暖一点，断桥保持原样: what this sentence just gave to all leaves the photos out that stay. */
function spared(clause: Clause, scene: Scene): Outcome | undefined {
  const last = scene.planned.at(-1);
  const kept = namedPhotos(clause, scene);
  const list = shotIds(scene.draft);
  if (last === undefined || !ofPhotos.test(last.name) || kept.length === 0 || kept.length === list.length)
    return undefined;
  const given = last.params.photos === 'all' || last.params.photos === undefined ? list : last.params.photos;
  if (!Array.isArray(given) || !kept.every((id) => given.includes(id))) return undefined;
  const photos = given.filter((id) => !kept.includes(String(id)));
  if (photos.length === 0) return undefined;
  const commands = [{ name: last.name, params: { ...last.params, photos } }];
  return { kind: 'instead', commands, here: true, topic: scene.focus.topic, shots: photos.map(String) };
}

/** `leave the rest as it is`: understood, and nothing to do. */
export const keep = defineIntent({
  name: 'keep',
  read(clause, scene) {
    if (
      !clause.has('keep') ||
      clause.has('duration', 'quote', 'longer', 'shorter', 'slower', 'faster', 'aMotion', 'colour')
    )
      return undefined;
    return spared(clause, scene) ?? { kind: 'nothing' };
  },
});
