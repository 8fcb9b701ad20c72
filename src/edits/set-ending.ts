import { z } from 'zod';
import { transitions } from '../catalogue/index.js';
import { AppError } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { shots } from './parts.js';

export const setEnding = defineEdit({
  name: 'set_ending',
  summary: 'Sets how the last photo leaves at the end of the film: a fade to black or white, or none.',
  words: { en: ['ending'], zh: ['片尾'] },
  params: z.object({
    transition: z
      .string()
      .default('fade_black')
      .describe('Name of a transition, "none" to end with the last frame.'),
    durationMs: z
      .number()
      .int()
      .min(40)
      .max(10_000)
      .optional()
      .describe('Whole milliseconds; 1000 if absent.'),
  }),
  apply(draft, { transition, durationMs }) {
    if (shots(draft).length === 0)
      throw new AppError('bad-input', 'The film is empty: it has no last photo.');
    const type = transition === 'none' ? null : transitions.require(transition).name;
    const length = durationMs ?? draft.ending?.durationMs ?? 1000;
    draft.ending = type === null ? null : { type, durationMs: length };
    return draft;
  },
});
