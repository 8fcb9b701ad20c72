import { z } from 'zod';
import { defineEdit } from './define-edit.js';

export const setTitle = defineEdit({
  name: 'set_title',
  summary: 'Sets the name of the project; nothing in the picture changes.',
  words: { en: ['project name'], zh: ['项目名称'] },
  params: z.object({ title: z.string().min(1).max(200) }),
  apply(draft, { title }) {
    draft.title = title;
    return draft;
  },
});
