import { z } from 'zod';
import { defineEdit } from './define-edit.js';
import { textsParam } from './params.js';
import { dropSegments, pickTexts } from './parts.js';

export const removeText = defineEdit({
  name: 'remove_text',
  summary: 'Takes texts out of the film.',
  words: { en: ['remove text'], zh: ['删除文字'] },
  params: z.object({ texts: textsParam }),
  apply(draft, { texts }) {
    dropSegments(draft, new Set(pickTexts(draft, texts).map((text) => text.id)));
    return draft;
  },
});
