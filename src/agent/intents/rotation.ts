import type { Clause } from '../reading/clause.js';

/** What is said to a wish to turn a photo round. */
export const rotation =
  'I cannot rotate, straighten or mirror a photo. Turn it on your device and upload it again, then say "replace photo 2 with the new one".';

const lies =
  /\b(?:is|are|'?s|lies?|lying|stands?|looks?|came out) (?:\w+ )?(?:upside[ -]down|sideways|mirrored|tilted|crooked|rotated|on (?:its|his|her|their) (?:side|head)|(?:the )?wrong way (?:up|round))$/;
const turns =
  /^(?:(?:can|could|would|will|you|please|just|and|so|then|now|i want you to|we need to) )*(?:turn|fix|put|flip|stand|set|correct|spin) (?:it|that|this|him|her|them)(?: one)?(?: (?:up|upright|right|straight|round|around|over|back|again|for me|please|the (?:right|other) way(?: up| round)?))*$/;
const degrees =
  /\b(?:turn|spin|flip) (?:(?:it|that|this|them|him|her|photo|picture|number|the|my|our|one|\S+) ){1,5}?(?:by )?(?:\d+ ?(?:degrees|°)|\d+ degrees|(?:a |one )?(?:quarter|half)(?: turn)?|clockwise|anti-?clockwise|counter-?clockwise|upside down|upright|the right way (?:up|round))\b/;
const both =
  /\b(?:sideways|upside[ -]down|on (?:its|his|her) side|wrong way (?:up|round))\b.*\b(?:turn|rotate|flip|fix|spin|put|stand)\b.*\b(?:it|upright|round|right)\b/;

/** `the train photo is sideways`: how a photo lies, and nothing that is to be done with it. */
export const liesWrong = (clause: Clause): boolean =>
  clause.reading.language === 'en' &&
  lies.test(clause.text) &&
  !clause.has('title', 'caption', 'text', 'remove', 'out', 'replace');

/** `turn it`, `can you put it upright`, behind a photo that lies wrong. */
export const turnsIt = (clause: Clause): boolean =>
  clause.reading.language === 'en' && turns.test(clause.text);

/** `turn the temple 90 degrees`, `the train one is sideways can you turn it`: the photo itself shall be turned. */
export const turnsPhoto = (clause: Clause): boolean =>
  (degrees.test(clause.text) || both.test(clause.text)) &&
  !clause.has('title', 'caption', 'text', 'canvas', 'film', 'music', 'motion', 'aMotion');
