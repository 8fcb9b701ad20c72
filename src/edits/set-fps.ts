import { z } from 'zod';
import { defineEdit } from './define-edit.js';
import { choose } from './parts.js';

export const setFps = defineEdit({
  name: 'set_fps',
  summary: 'Sets the frames per second of the film.',
  words: { en: ['frame rate'], zh: ['帧率'] },
  params: z.object({ fps: z.number().int().min(1).max(60) }),
  apply(draft, { fps }) {
    draft.fps = fps;
    choose(draft, 'fps');
    return draft;
  },
});
