import { z } from 'zod';
import { draftLimits } from '../draft/index.js';
import { defineEdit } from './define-edit.js';
import { fitLengths } from './lengths.js';
import { choose, shots } from './parts.js';

export const setLength = defineEdit({
  name: 'set_length',
  summary: 'Makes the whole film exactly this long; photos share the time in their present proportions.',
  words: { en: ['film length'], zh: ['总时长'] },
  params: z.object({
    durationMs: z.number().int().min(500).max(draftLimits.maxDurationMs).describe('Length of the film, ms.'),
  }),
  apply(draft, { durationMs }, { assets }) {
    const list = shots(draft);
    const lengths = fitLengths(list, durationMs, assets);
    list.forEach((shot, index) => {
      shot.durationMs = lengths[index]!;
    });
    choose(draft, 'length');
    return draft;
  },
});
