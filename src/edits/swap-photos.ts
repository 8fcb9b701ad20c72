import { z } from 'zod';
import { mainTrack } from '../draft/index.js';
import { defineEdit } from './define-edit.js';
import { photoParam } from './params.js';
import { choose, pickShots, reorder } from './parts.js';

export const swapPhotos = defineEdit({
  name: 'swap_photos',
  summary: 'Lets two photos change places.',
  words: { en: ['swap'], zh: ['交换'] },
  params: z.object({ first: photoParam, second: photoParam }),
  apply(draft, { first, second }) {
    const track = mainTrack(draft);
    const [a, b] = pickShots(draft, [first, second]);
    if (track === undefined || a === undefined || b === undefined) return draft;
    reorder(
      track,
      track.segments.map((shot) => (shot === a ? b : shot === b ? a : shot)),
    );
    choose(draft, 'order');
    return draft;
  },
});
