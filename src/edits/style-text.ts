import { z } from 'zod';
import { animations, titles } from '../catalogue/index.js';
import { type TextAnimation, textStyleSchema } from '../draft/index.js';
import { defineEdit } from './define-edit.js';
import { textsParam } from './params.js';
import { pickTexts, roleOf } from './parts.js';

/** Usual font size of a role, fraction of the short side, for texts whose style says nothing. */
const usualSize = { title: 0.1, caption: 0.05, lower_third: 0.05, end_card: 0.08 } as const;

const named = (type: string): TextAnimation | null =>
  type === 'none' ? null : { type: animations.require(type).name, durationMs: 500 };

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
      Object.assign(segment.style, style);
      if (sizeFactor !== undefined) {
        const role = roleOf(draft, segment.id) ?? 'title';
        const look = segment.template === null ? undefined : titles.find(segment.template)?.look;
        const usual = (look?.size ?? usualSize[role]) * Math.min(draft.width, draft.height);
        const size = Math.round((segment.style.size ?? usual) * sizeFactor);
        segment.style.size = Math.max(8, Math.min(1000, size));
      }
      if (enter !== undefined) segment.enter = named(enter);
      if (exit !== undefined) segment.exit = named(exit);
      segment.chosen.style = 'user';
    }
    return draft;
  },
});
