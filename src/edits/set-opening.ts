import { defineEdit } from './define-edit.js';
import { edgeOf, edgeParams } from './film-edge.js';

export const setOpening = defineEdit({
  name: 'set_opening',
  summary:
    'Sets how the first photo comes at the beginning of the film: a fade from black or white, or none.',
  words: { en: ['opening'], zh: ['片头'] },
  params: edgeParams,
  apply(draft, params) {
    draft.opening = edgeOf(draft, params, draft.opening);
    return draft;
  },
});
