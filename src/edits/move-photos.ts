import { z } from 'zod';
import { mainTrack } from '../draft/index.js';
import { defineEdit } from './define-edit.js';
import { photoParam, photosParam } from './params.js';
import { choose, pickShots, reorder, shots } from './parts.js';

export const movePhotos = defineEdit({
  name: 'move_photos',
  summary: 'Moves photos to a place counted from 1 (`to`), or right before or after another photo.',
  words: { en: ['move'], zh: ['移动'] },
  params: z.object({
    photos: photosParam,
    to: z.union([z.number().int().min(1), z.literal('end')]).optional(),
    before: photoParam.optional(),
    after: photoParam.optional(),
  }),
  apply(draft, { photos, to, before, after }) {
    const track = mainTrack(draft);
    if (track === undefined) return draft;
    const moving = new Set(pickShots(draft, photos));
    const mark = before ?? after;
    const anchor = mark === undefined ? undefined : pickShots(draft, [mark])[0];
    const rest = shots(draft).filter((shot) => !moving.has(shot));
    if (anchor !== undefined && moving.has(anchor)) return draft;
    const place =
      anchor !== undefined
        ? rest.indexOf(anchor) + (after === undefined ? 0 : 1)
        : to === 'end' || to === undefined
          ? rest.length
          : Math.min(to - 1, rest.length);
    reorder(track, [...rest.slice(0, place), ...moving, ...rest.slice(place)]);
    choose(draft, 'order');
    return draft;
  },
});
