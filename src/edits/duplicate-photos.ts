import { z } from 'zod';
import { defineEdit } from './define-edit.js';
import { photoParam, photosParam } from './params.js';
import { ensureMain, freshId, pickShots } from './parts.js';

export const duplicatePhotos = defineEdit({
  name: 'duplicate_photos',
  summary:
    'Shows photos a second time: right after the first, at the start, in the middle, at the end, at a place counted from 1 (`to`), or right `before` or `behind` another photo.',
  words: { en: ['duplicate'], zh: ['复制'] },
  params: z.object({
    photos: photosParam,
    at: z.enum(['after', 'start', 'middle', 'end']).default('after'),
    to: z.number().int().min(1).optional(),
    before: photoParam.optional(),
    behind: photoParam.optional(),
  }),
  apply(draft, { photos, at, to, before, behind }) {
    const main = ensureMain(draft);
    const [mark] = pickShots(draft, [before ?? behind ?? []].flat());
    let start = 0;
    let next = mark !== undefined ? main.indexOf(mark) + (before === undefined ? 1 : 0) : (to ?? 0) - 1;
    for (const shot of [...pickShots(draft, photos)]) {
      const copy = { ...shot, id: freshId(draft, 's') };
      const places = {
        end: main.length,
        middle: Math.ceil(main.length / 2),
        start: at === 'start' ? start++ : 0,
        after: main.indexOf(shot) + 1,
      };
      main.splice(next >= 0 ? Math.min(next++, main.length) : places[at], 0, copy);
    }
    return draft;
  },
});
