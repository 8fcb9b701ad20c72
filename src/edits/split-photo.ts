import { z } from 'zod';
import { AppError } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { photoParam } from './params.js';
import { ensureMain, freshId, pickShots } from './parts.js';

export const splitPhoto = defineEdit({
  name: 'split_photo',
  summary: 'Cuts a photo or clip in two at a time counted from its own start; the cut is hard.',
  words: { en: ['split'], zh: ['分割'] },
  params: z.object({ photo: photoParam, atMs: z.number().int().min(1) }),
  apply(draft, { photo, atMs }) {
    const [shot] = pickShots(draft, [photo]);
    if (shot === undefined) return draft;
    if (atMs >= shot.durationMs) {
      throw new AppError('bad-input', `The cut must lie inside its ${shot.durationMs / 1000} s.`);
    }
    const main = ensureMain(draft);
    const second = { ...shot, id: freshId(draft, 's'), durationMs: shot.durationMs - atMs };
    if (shot.mediaKind === 'video') {
      second.sourceStartMs = shot.sourceStartMs + Math.round(atMs * shot.speed);
      second.sourceDurationMs = null;
      shot.sourceDurationMs = null;
    }
    shot.durationMs = atMs;
    shot.transition = null;
    main.splice(main.indexOf(shot) + 1, 0, second);
    return draft;
  },
});
