import { z } from 'zod';
import { titles } from '../catalogue/index.js';
import { textStyleSchema } from '../draft/index.js';
import { defineEdit } from './define-edit.js';
import { dressText } from './dress-text.js';
import { textsParam } from './params.js';
import { choose, pickTexts } from './parts.js';

export const styleText = defineEdit({
  name: 'style_text',
  summary: 'Changes how texts look: position, size, colour, font, weight, box, outline, style, animation.',
  words: { en: ['text style'], zh: ['文字样式'] },
  params: z.object({
    texts: textsParam.default('all'),
    style: textStyleSchema.optional(),
    sizeFactor: z.number().min(0.1).max(10).optional().describe('Times the present size.'),
    template: z.string().optional().describe('Name of a title style.'),
    enter: z.string().optional().describe('Name of a text animation, "none" for none.'),
    exit: z.string().optional(),
  }),
  apply(draft, { texts, style, sizeFactor, template, enter, exit }) {
    for (const segment of pickTexts(draft, texts)) {
      if (template !== undefined) segment.template = titles.require(template).name;
      segment.style = { ...segment.style, ...style };
      dressText(draft, segment, { sizeFactor, enter, exit });
      choose(segment, 'style');
    }
    return draft;
  },
});
