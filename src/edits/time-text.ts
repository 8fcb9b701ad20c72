import { z } from 'zod';
import { anchorOf, setAnchor } from '../draft/index.js';
import { defineEdit } from './define-edit.js';
import { photoParam, textsParam } from './params.js';
import { choose, pickShots, pickTexts, shots } from './parts.js';

export const timeText = defineEdit({
  name: 'time_text',
  summary: 'Changes when texts are shown: start, length, over one photo, at the end, or the whole film.',
  words: { en: ['text timing'], zh: ['文字时间'] },
  params: z.object({
    texts: textsParam,
    startMs: z.number().int().min(0).optional(),
    durationMs: z.number().int().min(100).optional(),
    byMs: z.number().int().optional().describe('Added to the present length.'),
    photo: photoParam.optional().describe('Shown exactly while this photo is.'),
    hold: z
      .enum(['film', 'end'])
      .optional()
      .describe('film = from first to last moment; end = the last seconds.'),
  }),
  apply(draft, { texts, startMs, durationMs, byMs, photo, hold }) {
    const film = shots(draft).reduce((sum, shot) => sum + shot.durationMs, 0);
    for (const text of pickTexts(draft, texts)) {
      // Words that close the film go on closing it, however long they are shown.
      const closing = anchorOf(text) === 'end' && startMs === undefined && photo === undefined;
      if (hold !== undefined) setAnchor(text, hold);
      else if (photo !== undefined) setAnchor(text, { photo: pickShots(draft, [photo])[0]!.id });
      else if (!closing) setAnchor(text, null);
      if (startMs !== undefined) text.startMs = Math.min(startMs, Math.max(0, film - 100));
      const length = durationMs ?? text.durationMs + (byMs ?? 0);
      text.durationMs = Math.max(100, Math.min(length, film));
      const over = text.startMs + text.durationMs > film;
      if (startMs === undefined && hold === undefined && (over || closing)) {
        text.startMs = film - text.durationMs;
      }
      choose(text, 'time');
    }
    return draft;
  },
});
