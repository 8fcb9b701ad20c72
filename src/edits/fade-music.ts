import { z } from 'zod';
import { defineEdit } from './define-edit.js';
import { choose, sounds } from './parts.js';

const ms = z.number().int().min(0).max(60_000).optional();

export const fadeMusic = defineEdit({
  name: 'fade_music',
  summary: 'Lets the music come in or go out softly over a time; 0 = at once.',
  words: { en: ['fade music'], zh: ['音乐淡入淡出'] },
  params: z.object({ inMs: ms, outMs: ms }),
  apply(draft, { inMs, outMs }) {
    for (const item of sounds(draft, 'bgm')) {
      if (inMs !== undefined) item.fadeInMs = inMs;
      if (outMs !== undefined) item.fadeOutMs = outMs;
      choose(item, 'fade');
    }
    return draft;
  },
});
