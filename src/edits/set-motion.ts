import { z } from 'zod';
import { motions } from '../catalogue/index.js';
import { seededRandom } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { photosParam } from './params.js';
import { assetOf, choose, pickShots } from './parts.js';

export const setMotion = defineEdit({
  name: 'set_motion',
  summary: 'Sets how the camera moves over photos: kind, strength (amount or factor), or none to hold still.',
  words: { en: ['motion'], zh: ['镜头运动'] },
  params: z.object({
    photos: photosParam.default('all'),
    motion: z.string().optional().describe('Name of a motion, "none" to hold still; absent: as it is.'),
    alternate: z.array(z.string()).min(1).optional().describe('Several kinds to alternate among.'),
    amount: z.number().min(0).max(4).optional().describe('1 = the motion’s usual strength.'),
    factor: z.number().min(0.1).max(10).optional().describe('Times the present strength.'),
  }),
  apply(draft, { photos, motion, alternate, amount, factor = 1 }, { assets, seed }) {
    const kinds = alternate ?? (motion === undefined ? [] : [motion]);
    const offset = seededRandom(`motion ${seed}`).below(Math.max(1, kinds.length));
    let turn = offset;
    for (const shot of pickShots(draft, photos)) {
      if (shot.mediaKind !== 'image') continue;
      const name = kinds.length > 0 ? kinds[turn++ % kinds.length]! : shot.motion?.type;
      choose(shot, 'motion');
      if (name === undefined || (name === 'none' && !motions.has('none'))) {
        shot.motion = null;
        continue;
      }
      const kind = motions.require(name).name;
      const strength = Math.min(4, amount ?? (shot.motion?.amount ?? 1) * factor);
      const focus = shot.motion?.focus ?? assetOf(shot, assets)?.focus ?? undefined;
      const same = shot.motion?.type === kind ? shot.motion : undefined;
      shot.motion = {
        ...same,
        type: kind,
        ...(strength === 1 && amount === undefined && same?.amount === undefined
          ? {}
          : { amount: Math.round(strength * 100) / 100 }),
        ...(focus === undefined ? {} : { focus }),
      };
      // A path given point by point would hide the new strength.
      if (strength !== (same?.amount ?? 1)) {
        delete shot.motion.from;
        delete shot.motion.to;
      }
    }
    return draft;
  },
});
