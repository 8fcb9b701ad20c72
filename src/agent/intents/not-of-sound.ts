import { hasTag } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import type { Scene } from '../scene.js';

/** Of colours and light: `softer shades`, `mute the reds`. */
export const ofLight =
  /\b(?:colou?rs?|hues?|shades?|tints?|tones|tonal|tonality|palette|shadows?|highlights?|reds|blues|greens|yellows|the red|the blue|the green|the yellow|brightness|temperature)\b/;

/** `it's glaring, turn it down`: the light. */
export const ofSight = (clause: Clause, { sentence }: Scene): boolean =>
  !clause.has('music', 'sound') &&
  /\b(?:it|that|this|them) (?:down|back|up)\b/.test(clause.text) &&
  /\b(?:bright(?:ness)?|light|glar\w+|white|washed|burnt|blown|over-?exposed|contrast|crunchy|colou?rs?)\b/i.test(
    sentence,
  ) &&
  !/\b(?:loud|music|song|sound|volume|noise|track|tune|hear|quiet)\b/i.test(sentence);

/** `I don't like the crossfades. something softer?` */
export const ofCuts = ({ text, reading }: Clause, { planned }: Scene): boolean =>
  reading.language === 'en' &&
  planned.length === 0 &&
  /^(?:maybe |perhaps |how about |give me |i want |try )?something (?:softer|quieter|gentler)\b/.test(text) &&
  reading.tokens.some((token) => hasTag(token, 'aTransition', 'transition')) &&
  !reading.tokens.some((token) => hasTag(token, 'music', 'sound'));
