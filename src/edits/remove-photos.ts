import { z } from 'zod';
import { defineEdit } from './define-edit.js';
import { photosParam } from './params.js';
import { dropSegments, pickShots } from './parts.js';

export const removePhotos = defineEdit({
  name: 'remove_photos',
  summary: 'Takes photos or clips out of the film; their files stay.',
  words: { en: ['remove photos'], zh: ['删除照片'] },
  params: z.object({ photos: photosParam }),
  apply(draft, { photos }) {
    dropSegments(draft, new Set(pickShots(draft, photos).map((shot) => shot.id)));
    return draft;
  },
});
