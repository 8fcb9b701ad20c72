import { defineEdit } from './define-edit.js';
import { edgeOf, edgeParams } from './film-edge.js';

export const setEnding = defineEdit({
  name: 'set_ending',
  summary: 'Sets how the last photo leaves at the end of the film: a fade to black or white, or none.',
  words: { en: ['ending'], zh: ['片尾'] },
  params: edgeParams,
  apply(draft, params) {
    draft.ending = edgeOf(draft, params, draft.ending);
    return draft;
  },
});
