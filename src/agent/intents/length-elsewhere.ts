import { namesSound } from '../idioms/moods.js';
import type { Clause } from '../reading/clause.js';
import { continues, takesCuts } from '../reading/goes-on.js';
import { spokenOf } from '../reading/matters.js';
import { lastCommand, type Scene } from '../scene.js';
import { timesCuts } from './transition-cuts.js';

/** The wish before was for how long the film is, or each of its photos. */
export const ofAllLengths = (scene: Scene): boolean => {
  const last = lastCommand(scene);
  return last?.name === 'set_length' || (last?.name === 'set_photo_length' && last.params.photos === 'all');
};

/** Right after transitions were set, `half a second each` is theirs. */
export const talksOfCuts = (clause: Clause, scene: Scene): boolean => {
  const goesOn =
    continues(clause, scene, 'transition') ||
    (scene.focus.topic === 'transition' && /\beach of them\b/.test(clause.text));
  const last = scene.planned.at(-1)?.name ?? (goesOn ? 'set_transition' : undefined);
  const duration = clause.value<number>('duration');
  // `make it 12`: no transition lasts that long.
  const short = duration === undefined ? (clause.value<number>('number') ?? 0) < 10 : duration <= 3000;
  return (
    last === 'set_transition' &&
    short &&
    !clause.has('photo', 'film', 'slower', 'faster') &&
    (scene.planned.length > 0 ||
      !clause.has('perPhoto') ||
      takesCuts(clause) ||
      /\beach of them\b/.test(clause.text)) &&
    !clause.namesPhotos
  );
};

const elsewhere = spokenOf('words', 'text', 'endCard', 'music', 'transition', 'fade');
const otherTopic = (clause: Clause): boolean =>
  clause.has(...elsewhere) ||
  timesCuts(clause) ||
  (!clause.has('duration', 'number') &&
    clause.reading.language === 'en' &&
    (clause.has('sound', 'contrast', 'brightness', 'saturation') ||
      namesSound(clause) ||
      /\b(?:hues?|shades?|tones?|blacks|shadows?|colou?rs?|audio|radio)\b/.test(clause.text))) ||
  (clause.has('aTransition') && /的(?:时间|时长|长度)/.test(clause.text));

/** `a slow elegy`, `and a fast one` beside music: how the music goes. */
const ofMusic = (clause: Clause, scene: Scene): boolean =>
  clause.reading.language === 'en' &&
  !clause.has('photo', 'film', 'duration', 'perPhoto', 'motion') &&
  /^(?:(?:and|but|a|an|some|kindly|please|rather|very|something) )*(?:slow|fast|quick|sleepy|relaxed|lively|gentler|softer|calmer|livelier|slower|faster)(?: (?:one|elegy|air|ballad|number|groove|waltz|jam|tempo))?$/.test(
    clause.text,
  ) &&
  (scene.planned.at(-1)?.name === 'set_music' ||
    (scene.focus.topic === 'music' && /\b(?:gentler|softer|calmer|livelier)$/.test(clause.text)) ||
    /\b(?:elegy|air|ballad|number|groove|waltz|jam)$/.test(clause.text) ||
    // `slow, no music` and `slow, with piano` of a film that is made are said of the film.
    (!scene.fresh &&
      /\b(?:music|songs?|tune|track|guitar|piano|violins?|drums?|beats?|instrumental|melody)\b/i.test(
        scene.sentence.replace(noMusic, ''),
      )));

const noMusic = /\b(?:no|without|remove|drop) (?:the |any )?(?:music|song|track)\b/gi;

/** Where a song begins is no length of the film. */
const ofSong =
  /\b(?:start|begin|play|use|take|skip)\b.*\b(?:song|track|tune|music|chorus)\b.*\b(?:at|from|to)\b|\b(?:song|chorus|track)\b.*\b(?:at|from) (?:second )?\d/;

/** `the party starts in 20 minutes` happens outside the film; `but no longer on the last` is: not there any more. */
const outside =
  /\b(?:seconds?|minutes?|hours?|s|min) (?:too )?(?:late|early|ago|old)\b|\b(?:no|not any) longer (?:on|over|in|at|during)\b|^(?:the|our|my|your) (?!film|video|movie|reel|slideshow)[a-z]+ (?:starts?|begins?|leaves?|departs?|arrives?|opens?|closes?) in (?:about )?\d|^(?:the|our|my|your) [a-z]+ (?:starts?|begins?|leaves?|departs?|arrives?|opens?|closes?) in (?:an?|half|one|two|five|ten|twenty|thirty)\b|^(?:we|i|he|she|they) (?:were|was|had|spent|waited|stood|drove|walked|danced|kissed|lived|queued) (?:\S+ ){0,4}for \S+ (?:seconds?|minutes?)\b/;

/** `mute the first four seconds`: a part of what is heard, and no length. */
const ofSilence =
  /\b(?:mute|silence|silent|without (?:any |the )?(?:sound|audio)|no (?:sound|audio)|sound off)\b/;

/** `size 48 for each of them`: how high the letters are. */
const ofLetters = /\bsize (?:of |to |is |= ?|: ?)?\d{2,3}\b(?! ?(?:s|secs?|seconds?)\b)/;

/** A length is said of something else than photos and the film: of words, music, cuts, or what happens outside. */
export const ofOtherThings = (clause: Clause, scene: Scene): boolean =>
  otherTopic(clause) ||
  clause.has('fps') ||
  ofSong.test(clause.text) ||
  ofLetters.test(clause.text) ||
  (clause.reading.language === 'en' && outside.test(clause.text)) ||
  /\bchorus\b/.test(scene.sentence) ||
  ofMusic(clause, scene) ||
  ofSilence.test(clause.text);
