import { defineRegistry } from '../shared/index.js';
import * as animationEntries from './animations/all.js';
import type { Look } from './define-look.js';
import type { Mood } from './define-mood.js';
import type { Motion } from './define-motion.js';
import type { Style } from './define-style.js';
import type { TextMotion, TitleStyle } from './define-title.js';
import type { Transition } from './define-transition.js';
import * as lookEntries from './looks/all.js';
import * as moodEntries from './moods/all.js';
import * as motionEntries from './motions/all.js';
import * as styleEntries from './styles/all.js';
import * as titleEntries from './titles/all.js';
import * as transitionEntries from './transitions/all.js';

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

export const motions = defineRegistry<Motion>('motion', motionEntries);
export const transitions = defineRegistry<Transition>('transition', transitionEntries);
export const titles = defineRegistry<TitleStyle>('title style', titleEntries);
export const animations = defineRegistry<TextMotion>('text animation', animationEntries);
export const looks = defineRegistry<Look>('look', lookEntries);
export const styles = defineRegistry<Style>('style', styleEntries);
export const moods = defineRegistry<Mood>('mood', moodEntries);
