import { z } from 'zod';
import { titles } from '../catalogue/index.js';
import {
  draftLimits,
  setAnchor,
  type TextSegment,
  textRoles,
  textSegmentSchema,
  textStyleSchema,
} from '../draft/index.js';
import { defineEdit } from './define-edit.js';
import { dressText } from './dress-text.js';
import { photosParam } from './params.js';
import { freshId, pickShots, putText, shots } from './parts.js';

/** Usual time of a text that names none, ms. */
const usualMs = { title: 3500, caption: 4000, lower_third: 4000, end_card: 3000 } as const;

const names = { title: 'Title', caption: 'Caption', lower_third: 'Lower third', end_card: 'End card' };

export const addText = defineEdit({
  name: 'add_text',
  summary: 'Adds a title, caption, lower third or end card: over given photos, at a time, or all the time.',
  words: { en: ['add text'], zh: ['添加文字'] },
  params: z.object({
    text: z.string().min(1).max(draftLimits.maxTextLength),
    role: z.enum(textRoles).default('title'),
    photos: photosParam.optional().describe('Shown while these photos are.'),
    startMs: z.number().int().min(0).optional(),
    durationMs: z.number().int().min(100).optional(),
    always: z.boolean().default(false).describe('Shown from the first to the last moment.'),
    template: z.string().optional().describe('Name of a title style.'),
    style: textStyleSchema.optional(),
    sizeFactor: z.number().min(0.1).max(10).optional().describe('Times the usual size.'),
    enter: z.string().optional().describe('Name of a text animation.'),
    exit: z.string().optional(),
  }),
  apply(draft, { text, role, photos, startMs, durationMs, always, template, style, ...dress }) {
    const main = shots(draft);
    const film = main.reduce((sum, shot) => sum + shot.durationMs, 0);
    const look = template === undefined ? undefined : titles.require(template);
    const span = durationMs ?? look?.durationMs ?? usualMs[role];
    const make = (at: { startMs: number; durationMs: number }) =>
      textSegmentSchema.parse({
        id: freshId(draft, 'x'),
        ...at,
        name: names[role],
        text,
        template: look?.name ?? null,
        style: style ?? {},
        chosen: { text: 'user' },
      });
    const place = (segment: TextSegment): void => {
      putText(draft, role, segment);
      dressText(draft, segment, dress);
    };
    if (photos !== undefined) {
      for (const shot of pickShots(draft, photos)) {
        const own = startMs === undefined && durationMs === undefined;
        const segment = make({
          startMs: shot.startMs + (startMs ?? 0),
          durationMs: durationMs ?? shot.durationMs,
        });
        if (own) setAnchor(segment, { photo: shot.id });
        place(segment);
      }
      return draft;
    }
    const atEnd = role === 'end_card' && startMs === undefined;
    const length = Math.max(1, Math.min(span, film));
    const segment = make({ startMs: startMs ?? (atEnd ? film - length : 0), durationMs: length });
    if (always) setAnchor(segment, 'film');
    else if (atEnd) setAnchor(segment, 'end');
    place(segment);
    return draft;
  },
});
