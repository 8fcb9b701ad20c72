export { checkDraftNames } from './check-draft.js';
export type { Look, Rgb } from './define-look.js';
export type { ArpeggioShape, DrumPattern, Mood, MoodPart, Steps } from './define-mood.js';
export type { EaseName, Motion, MotionPath, MotionScene } from './define-motion.js';
export type { Style } from './define-style.js';
export type { TextMotion, TextUnitState, TitleLook, TitleStyle } from './define-title.js';
export type {
  PictureView,
  PreparedTransition,
  Transition,
  TransitionFrame,
  TransitionMask,
  TransitionScene,
} from './define-transition.js';
export { ease } from './ease.js';
export { type CubeLook, lookTable, parseCube, tableLook, tableMap } from './looks/cube.js';
export { animations, looks, moods, motions, styles, titles, transitions } from './registries.js';
export { titleOf } from './title-of.js';
