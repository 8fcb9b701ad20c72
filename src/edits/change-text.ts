import { z } from 'zod';
import { draftLimits } from '../draft/index.js';
import { defineEdit } from './define-edit.js';
import { textsParam } from './params.js';
import { choose, pickTexts } from './parts.js';

export const changeText = defineEdit({
  name: 'change_text',
  summary: 'Changes the words of texts.',
  words: { en: ['change text'], zh: ['修改文字'] },
  params: z.object({ texts: textsParam, text: z.string().min(1).max(draftLimits.maxTextLength) }),
  apply(draft, { texts, text }) {
    for (const segment of pickTexts(draft, texts)) {
      segment.text = text;
      choose(segment, 'text');
    }
    return draft;
  },
});
