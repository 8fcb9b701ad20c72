import { z } from 'zod';
import { anchorOf } from '../draft/index.js';
import { AppError } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { ensureMain, putText, roleOf, shots, texts } from './parts.js';

export const restorePhotos = defineEdit({
  name: 'restore_photos',
  summary: 'Brings photos back that were taken out earlier, as they were and where they were.',
  words: { en: ['restore'], zh: ['恢复照片'] },
  params: z.object({ photos: z.array(z.string()).min(1).describe('Ids of segments of earlier drafts.') }),
  apply(draft, { photos }, { past = [] }) {
    const main = ensureMain(draft);
    for (const id of photos) {
      if (main.some((shot) => shot.id === id)) continue;
      const source = past.find((earlier) => shots(earlier).some((shot) => shot.id === id));
      if (source === undefined) {
        throw new AppError('bad-input', `No earlier version has a photo ${JSON.stringify(id)}.`);
      }
      const order = shots(source).map((shot) => shot.id);
      const before = order.slice(0, order.indexOf(id)).reverse();
      const neighbour = before.find((other) => main.some((shot) => shot.id === other));
      const place = neighbour === undefined ? 0 : main.findIndex((shot) => shot.id === neighbour) + 1;
      main.splice(place, 0, { ...shots(source).find((shot) => shot.id === id)! });
      // The cut before it may have been the film's end in the meantime.
      const earlier = shots(source).find((shot) => shot.id === neighbour)?.transition ?? null;
      const left = main[place - 1];
      if (left?.transition === null) left.transition = earlier;
      for (const text of texts(source)) {
        const anchor = anchorOf(text);
        const held = typeof anchor === 'object' && anchor !== null && anchor.photo === id;
        if (held && !texts(draft).some((item) => item.id === text.id)) {
          putText(draft, roleOf(source, text.id)!, { ...text });
        }
      }
    }
    return draft;
  },
});
