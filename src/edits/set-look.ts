import { z } from 'zod';
import { looks } from '../catalogue/index.js';
import { noLook } from '../draft/index.js';
import { defineEdit } from './define-edit.js';
import { photosParam } from './params.js';
import { choose, pickShots } from './parts.js';

export const setLook = defineEdit({
  name: 'set_look',
  summary: 'Sets the colour look of photos and its strength 0..1; "none" gives the original colours.',
  words: { en: ['look'], zh: ['滤镜'] },
  params: z.object({
    photos: photosParam.default('all'),
    look: z
      .string()
      .optional()
      .describe('Name of a look, or of one that came with the draft; absent: as it is.'),
    strength: z.number().min(0).max(1).optional(),
    factor: z.number().min(0.1).max(10).optional().describe('Times the present strength.'),
  }),
  apply(draft, { photos, look: name, strength, factor = 1 }) {
    const own = name !== undefined && Object.hasOwn(draft.looks, name);
    const kind = name === undefined || own ? name : looks.require(name).name;
    for (const shot of pickShots(draft, photos)) {
      const look = { ...noLook, ...shot.look };
      look.preset = kind ?? look.preset;
      look.strength = Math.min(1, Math.round((strength ?? look.strength * factor) * 100) / 100);
      if (kind !== undefined && strength === undefined && factor === 1) look.strength = 1;
      const plain =
        look.preset === 'none' && look.brightness === 0 && look.contrast === 0 && look.saturation === 0;
      shot.look = plain ? null : look;
      choose(shot, 'look');
    }
    return draft;
  },
});
