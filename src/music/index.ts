export { composeMusic, musicLimits } from './compose-music.js';
export type { Score, ScoreNote, ScorePart, Section, SectionKind } from './score.js';
export { musicSampleRate, synthesise } from './synthesise.js';
