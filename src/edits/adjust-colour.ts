import { z } from 'zod';
import { noLook } from '../draft/index.js';
import { defineEdit } from './define-edit.js';
import { photosParam } from './params.js';
import { choose, pickShots } from './parts.js';

const amount = z.number().min(-1).max(1).optional();

const clamp = (value: number): number => Math.round(Math.max(-1, Math.min(1, value)) * 100) / 100;

export const adjustColour = defineEdit({
  name: 'adjust_colour',
  summary: 'Makes photos brighter or darker, stronger or softer in contrast, more or less colourful (-1..1).',
  words: { en: ['colour adjustment'], zh: ['调色'] },
  params: z.object({
    photos: photosParam.default('all'),
    brightness: amount,
    contrast: amount,
    saturation: amount,
    relative: z.boolean().default(true).describe('Add to the present amounts; false: set them.'),
  }),
  apply(draft, { photos, brightness, contrast, saturation, relative }) {
    for (const shot of pickShots(draft, photos)) {
      const look = { ...noLook, ...shot.look };
      for (const [key, value] of Object.entries({ brightness, contrast, saturation })) {
        if (value === undefined) continue;
        const name = key as 'brightness' | 'contrast' | 'saturation';
        look[name] = clamp(relative ? look[name] + value : value);
      }
      const plain =
        look.preset === 'none' && look.brightness === 0 && look.contrast === 0 && look.saturation === 0;
      shot.look = plain ? null : look;
      choose(shot, 'colour');
    }
    return draft;
  },
});
