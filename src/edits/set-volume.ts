import { z } from 'zod';
import { defineEdit } from './define-edit.js';
import { photosParam } from './params.js';
import { choose, pickShots, sounds } from './parts.js';

export const setVolume = defineEdit({
  name: 'set_volume',
  summary: 'Sets how loud the music, the clips’ own sound or the voice is: 0 silent, 1 as it is, 2 double.',
  words: { en: ['volume'], zh: ['音量'] },
  params: z.object({
    target: z.enum(['music', 'clips', 'voice']).default('music'),
    photos: photosParam.default('all').describe('Which clips, for target clips.'),
    volume: z.number().min(0).max(2).optional(),
    factor: z.number().min(0).max(20).optional().describe('Times the present volume.'),
  }),
  apply(draft, { target, photos, volume, factor = 1 }) {
    const items =
      target === 'clips'
        ? pickShots(draft, photos).filter((shot) => shot.mediaKind === 'video')
        : sounds(draft, target === 'music' ? 'bgm' : 'voice');
    for (const item of items) {
      // From silence a factor would lead nowhere.
      const present = item.volume === 0 && factor > 1 ? 0.5 : item.volume;
      item.volume = Math.round(Math.min(2, volume ?? present * factor) * 100) / 100;
      choose(item, 'volume');
    }
    return draft;
  },
});
