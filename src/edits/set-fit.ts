import { z } from 'zod';
import { fitNames } from '../draft/index.js';
import { defineEdit } from './define-edit.js';
import { colorParam, photosParam } from './params.js';
import { choose, pickShots } from './parts.js';

export const setFit = defineEdit({
  name: 'set_fit',
  summary:
    'Sets how photos fill the frame: cover (cut the edges), contain (whole photo), blur (whole on a blur).',
  words: { en: ['fit'], zh: ['画面填充'] },
  params: z.object({
    photos: photosParam.default('all'),
    fit: z.enum(fitNames).optional(),
    background: colorParam.optional().describe('Colour of the film behind photos that do not fill it.'),
    scale: z.number().min(0.1).max(4).optional().describe('Size of the photo in the frame, 1 = as fitted.'),
  }),
  apply(draft, { photos, fit, background, scale }) {
    if (background !== undefined) draft.background = background;
    for (const shot of pickShots(draft, photos)) {
      if (fit !== undefined) {
        shot.placement = { ...shot.placement, fit };
        choose(shot, 'fit');
      }
      if (scale !== undefined) shot.placement = { ...shot.placement, scaleX: scale, scaleY: scale };
    }
    return draft;
  },
});
