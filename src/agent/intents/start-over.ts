import { defineIntent, edit } from '../outcome.js';
import { shots } from '../scene.js';

export const startOver = defineIntent({
  name: 'start-over',
  read(clause, scene) {
    // `reset it to what it was` goes back to something.
    if (/\b(?:was|were|had|before|original|version|previous)\b/.test(clause.text)) return undefined;
    if (!clause.has('startOver') || shots(scene.draft).length === 0) return undefined;
    if (
      clause.refs.some((item) => item.kind === 'some' || item.kind === 'rest') ||
      clause.has('except', 'keep') ||
      clause.has('title', 'caption', 'music', 'transition', 'text')
    )
      return undefined;
    return edit('start_over', {}, { topic: 'film', shots: [], texts: [] });
  },
});
