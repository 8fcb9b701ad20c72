import { defineIntent, edit } from '../outcome.js';

export const project = defineIntent({
  name: 'project',
  read(clause) {
    const name = clause.value<string>('quote');
    if (!clause.has('projectName') || name === undefined) return undefined;
    return edit('set_title', { title: name.slice(0, 200) }, { topic: 'film' });
  },
});
