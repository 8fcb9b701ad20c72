import type { synthesise as Synthesise } from './synthesise.js';

export { composeMusic, musicLimits } from './compose-music.js';
export { musicBeats } from './form.js';
export type { Score, ScoreNote, ScorePart, Section, SectionKind } from './score.js';

/** Loads the synthesiser: only the process that plays music pays for it. */
export const synthesise: typeof Synthesise = async (request) =>
  (await import('./synthesise.js')).synthesise(request);
