import { hasTag, type Reading } from '../../language/index.js';

/** What a film has and what is done with it, by matter: the concepts of the words that speak of each. */
const matters = {
  words: 'quote title caption lowerThird font numbering',
  text: 'text',
  endCard: 'endCard',
  music: 'music voice',
  sound: 'sound',
  beat: 'beat',
  transition: 'transition',
  fade: 'fade fadeIn fadeOut',
  motion: 'motion',
  colour: 'colour color saturation contrast brightness',
  canvas: 'canvas',
  order: 'order',
  clip: 'clip',
  duration: 'duration',
  percentage: 'percentage',
  except: 'except',
  past: 'undo redo',
} as const;

/** The concepts of some matters: a reader that is about none of them leaves a clause alone which names one. */
export const spokenOf = (...names: readonly (keyof typeof matters)[]): readonly string[] =>
  names.flatMap((name) => matters[name].split(' '));

/** The concepts of texts, sound and cuts, which are no matter of the photos themselves, and of further matters. */
export const besidePhotos = (...more: readonly (keyof typeof matters)[]): readonly string[] =>
  spokenOf('words', 'text', 'endCard', 'music', 'sound', 'beat', 'transition', ...more);

/** What of the colours goes up and down. */
export const colourLevels = ['brightness', 'contrast', 'saturation'] as const;

const ofPicture = ['transition', 'title', 'caption', 'text', 'motion', 'look', 'background'];

/** `I don't like the transitions, pick something more elegant`: something of the picture is spoken of, and no sound. */
export const onlyPictures = ({ tokens }: Reading): boolean =>
  tokens.some((token) => hasTag(token, ...ofPicture)) &&
  !tokens.some((token) => hasTag(token, 'music', 'sound', 'beat'));
