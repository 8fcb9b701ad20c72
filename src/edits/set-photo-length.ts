import { z } from 'zod';
import { defineEdit } from './define-edit.js';
import { lengthParam, photosParam, shortestMs } from './params.js';
import { choose, longestMs, pickShots } from './parts.js';

export const setPhotoLength = defineEdit({
  name: 'set_photo_length',
  summary: 'Sets how long photos stay: exactly (durationMs), longer or shorter by (byMs), or times a factor.',
  words: { en: ['photo length'], zh: ['照片时长'] },
  params: z.object({
    photos: photosParam,
    durationMs: lengthParam.optional(),
    byMs: z.number().int().optional().describe('Added to the present length, ms; negative = shorter.'),
    factor: z.number().min(0.05).max(20).optional().describe('Times the present length.'),
  }),
  apply(draft, { photos, durationMs, byMs = 0, factor = 1 }, { assets }) {
    for (const shot of pickShots(draft, photos)) {
      const wanted = durationMs ?? Math.round(shot.durationMs * factor) + byMs;
      shot.durationMs = Math.max(shortestMs, Math.min(wanted, longestMs(shot, assets)));
      choose(shot, 'length');
    }
    return draft;
  },
});
