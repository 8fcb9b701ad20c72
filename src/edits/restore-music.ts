import { z } from 'zod';
import { AppError } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { putMusic, sounds } from './parts.js';

export const restoreMusic = defineEdit({
  name: 'restore_music',
  summary: 'Brings the music back that was taken out last, as it was.',
  words: { en: ['restore music'], zh: ['恢复音乐'] },
  params: z.object({}),
  apply(draft, _params, { past = [] }) {
    const source = past.find((earlier) => sounds(earlier, 'bgm').length > 0);
    if (source === undefined) throw new AppError('bad-input', 'No earlier version has music.');
    putMusic(draft, { ...sounds(source, 'bgm')[0]! });
    return draft;
  },
});
