import { z } from 'zod';
import { defineEdit } from './define-edit.js';
import { photosParam } from './params.js';
import { pickShots } from './parts.js';

export const setSpeed = defineEdit({
  name: 'set_speed',
  summary: 'Plays clips faster or slower; the same part of them is shown in less or more time.',
  words: { en: ['speed'], zh: ['播放速度'] },
  params: z.object({
    photos: photosParam,
    speed: z.number().min(0.1).max(10).optional().describe('1 = as filmed, 2 = twice as fast.'),
    factor: z.number().min(0.1).max(10).optional().describe('Times the present speed.'),
  }),
  apply(draft, { photos, speed, factor = 1 }) {
    for (const clip of pickShots(draft, photos)) {
      if (clip.mediaKind !== 'video') continue;
      const next = Math.min(10, Math.max(0.1, speed ?? clip.speed * factor));
      clip.durationMs = Math.max(1, Math.round((clip.durationMs * clip.speed) / next));
      clip.speed = next;
      clip.sourceDurationMs = null;
    }
    return draft;
  },
});
