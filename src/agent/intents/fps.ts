import { defineIntent, edit } from '../outcome.js';

export const fps = defineIntent({
  name: 'fps',
  read(clause) {
    const rate =
      clause.value<number>('rate') ?? (clause.has('fps') ? clause.value<number>('number') : undefined);
    if (rate === undefined || rate < 1) return undefined;
    return edit('set_fps', { fps: Math.min(60, Math.round(rate)) }, { topic: 'film' });
  },
});
