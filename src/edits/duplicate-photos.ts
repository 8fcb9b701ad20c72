import { z } from 'zod';
import { defineEdit } from './define-edit.js';
import { photosParam } from './params.js';
import { ensureMain, freshId, pickShots } from './parts.js';

export const duplicatePhotos = defineEdit({
  name: 'duplicate_photos',
  summary: 'Shows photos a second time, right after the first, at the start, in the middle or at the end.',
  words: { en: ['duplicate'], zh: ['复制'] },
  params: z.object({ photos: photosParam, at: z.enum(['after', 'start', 'middle', 'end']).default('after') }),
  apply(draft, { photos, at }) {
    const main = ensureMain(draft);
    let start = 0;
    for (const shot of [...pickShots(draft, photos)]) {
      const copy = { ...shot, id: freshId(draft, 's') };
      const places = {
        end: main.length,
        middle: Math.ceil(main.length / 2),
        start: at === 'start' ? start++ : 0,
        after: main.indexOf(shot) + 1,
      };
      main.splice(places[at], 0, copy);
    }
    return draft;
  },
});
