import { defineIntent } from '../outcome.js';

/** `leave the rest as it is`: understood, and nothing to do. */
export const keep = defineIntent({
  name: 'keep',
  read(clause) {
    if (
      !clause.has('keep') ||
      clause.has('duration', 'quote', 'longer', 'shorter', 'slower', 'faster', 'aMotion', 'colour')
    )
      return undefined;
    return { kind: 'nothing' };
  },
});
