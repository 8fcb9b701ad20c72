import { z } from 'zod';
import { emptyDraft } from '../draft/index.js';
import { defineEdit } from './define-edit.js';

export const startOver = defineEdit({
  name: 'start_over',
  summary: 'Throws the film away and begins with nothing; the uploaded files stay.',
  words: { en: ['start over'], zh: ['重新开始'] },
  params: z.object({}),
  apply: () => emptyDraft(),
});
