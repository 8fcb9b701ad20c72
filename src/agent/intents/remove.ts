import { defineIntent } from '../outcome.js';
import { pointsBack } from '../reading/goes-on.js';
import { namedPhotos, photosMeant } from '../referents/photos-meant.js';
import { noRemoval } from './removing/no-removal.js';
import { onlyThese } from './removing/only-these.js';
import { photosGo } from './removing/photos-go.js';
import type { Step } from './removing/step.js';
import { textsGo, textsOffPhotos } from './removing/texts-go.js';
import { unwantedGo } from './removing/unwanted-go.js';
import { isUnwanted } from './unwanted.js';

/** In the order they are asked: the first that has something to say decides. */
const steps: readonly Step[] = [noRemoval, onlyThese, textsOffPhotos, unwantedGo, textsGo, photosGo];

export const remove = defineIntent({
  name: 'remove',
  read(clause, scene) {
    const own = namedPhotos(clause, scene);
    const named =
      own.length === 0 && pointsBack(clause) && isUnwanted(clause) && scene.focus.topic === 'shots'
        ? photosMeant(clause, scene, { fallback: 'none' })
        : own;
    for (const step of steps) {
      const outcome = step({ clause, scene, own, named });
      if (outcome !== undefined) return outcome === 'other' ? undefined : outcome;
    }
    return undefined;
  },
});
