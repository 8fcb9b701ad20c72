import { defineTextMotion, type TextMotion, type TextUnitState } from '../define-title.js';

/** Fast at first, coming to rest softly. */
export const settleOut = (t: number): number => 1 - (1 - t) ** 3;

const atRest: TextUnitState = { opacity: 1, x: 0, y: 0, scale: 1, reveal: 1 };

/** A state made from rest by some changes; opacity rises over the first `fadeBy` of the time. */
export const appearing = (progress: number, fadeBy: number, change: Partial<TextUnitState>): TextUnitState =>
  progress >= 1 ? atRest : { ...atRest, opacity: Math.min(1, progress / fadeBy), ...change };

export const fade: TextMotion = defineTextMotion({
  name: 'fade',
  summary: 'Appears softly.',
  words: {
    en: ['fade', 'fade in', 'fade out', 'fading'],
    zh: ['淡入', '渐显', '淡出', '淡入淡出', '渐现', '渐隐'],
  },
  unit: 'whole',
  overlap: 1,
  state: (progress) => ({ ...atRest, opacity: progress }),
});

export const none: TextMotion = defineTextMotion({
  name: 'none',
  summary: 'Is simply there.',
  words: {
    en: ['none', 'no animation', 'instant'],
    zh: ['无动画', '不要动画', '直接出现', '没有动画'],
  },
  unit: 'whole',
  overlap: 1,
  state: (progress) => ({ ...atRest, opacity: progress > 0 ? 1 : 0 }),
});
