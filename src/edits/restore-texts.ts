import { z } from 'zod';
import { AppError } from '../shared/index.js';
import { defineEdit } from './define-edit.js';
import { putText, roleOf, texts } from './parts.js';

export const restoreTexts = defineEdit({
  name: 'restore_texts',
  summary: 'Brings texts back that were taken out earlier, as they were.',
  words: { en: ['restore texts'], zh: ['恢复文字'] },
  params: z.object({ texts: z.array(z.string()).min(1).describe('Ids of texts of earlier drafts.') }),
  apply(draft, { texts: ids }, { past = [] }) {
    for (const id of ids) {
      if (texts(draft).some((text) => text.id === id)) continue;
      const source = past.find((earlier) => texts(earlier).some((text) => text.id === id));
      if (source === undefined) {
        throw new AppError('bad-input', `No earlier version has a text ${JSON.stringify(id)}.`);
      }
      putText(draft, roleOf(source, id)!, { ...texts(source).find((text) => text.id === id)! });
    }
    return draft;
  },
});
