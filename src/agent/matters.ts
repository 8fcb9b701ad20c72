/** What a film has and what is done with it, by matter: the concepts of the words that speak of each. */
const matters = {
  words: 'quote title caption lowerThird font',
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
