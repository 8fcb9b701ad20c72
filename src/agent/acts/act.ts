import type { Clause } from '../reading/clause.js';
import { chineseAct } from './chinese.js';
import { englishAct } from './english.js';
import { otherAct } from './others.js';

/**
 * What a clause does, whatever could be read out of its words: `state` tells how something of the film is, `story` what
 * happened or who somebody is, `open` may be a wish.
 */
export type Act = 'state' | 'story' | 'open';

/** Acts by the words of a clause: they are the same in every scene. */
const acts = new WeakMap<Clause['tokens'], Act>();

/** The act of a clause by its grammar alone. */
export function actOf(clause: Clause): Act {
  const known = acts.get(clause.tokens) ?? actIn(clause);
  acts.set(clause.tokens, known);
  return known;
}

function actIn(clause: Clause): Act {
  // Nobody gives a reason of sixty words without a comma.
  if (clause.tokens.length > 60) return 'open';
  if (clause.reading.language === 'en') return englishAct(clause);
  if (clause.reading.language === 'zh') return chineseAct(clause);
  return otherAct(clause);
}
