import { z } from 'zod';
import { defineEdit } from './define-edit.js';
import { choose } from './parts.js';

export const removeMusic = defineEdit({
  name: 'remove_music',
  summary: 'Takes the background music out.',
  words: { en: ['remove music'], zh: ['删除音乐'] },
  params: z.object({}),
  apply(draft) {
    draft.tracks = draft.tracks.filter((track) => track.kind !== 'audio' || track.role !== 'bgm');
    choose(draft, 'music');
    return draft;
  },
});
