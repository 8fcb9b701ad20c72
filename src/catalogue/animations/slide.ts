import { defineTextMotion, type TextMotion } from '../define-title.js';
import { appearing, settleOut } from './fade.js';

/** Comes from `x`, `y` font sizes away; line by line, closely one after another. */
function slide(named: Pick<TextMotion, 'name' | 'summary' | 'words'>, x: number, y: number): TextMotion {
  return defineTextMotion({
    ...named,
    unit: 'line',
    overlap: 0.8,
    state(progress) {
      const left = 1 - settleOut(progress);
      return appearing(progress, 0.7, { x: x * left, y: y * left });
    },
  });
}

export const slideUp = slide(
  {
    name: 'slide_up',
    summary: 'Glides up into its place.',
    words: {
      en: ['slide up', 'slide', 'slide in', 'from below', 'move up', 'float up', 'rise up'],
      zh: ['上滑', '向上滑入', '向上滑动', '滑入', '从下往上', '上移', '向上飘入', '从下方滑入'],
    },
  },
  0,
  1.2,
);

export const slideDown = slide(
  {
    name: 'slide_down',
    summary: 'Glides down into its place.',
    words: {
      en: ['slide down', 'from above', 'move down', 'drop in'],
      zh: ['下滑', '向下滑入', '向下滑动', '从上往下', '下移', '落下', '从上方滑入'],
    },
  },
  0,
  -1.2,
);

export const slideLeft = slide(
  {
    name: 'slide_left',
    summary: 'Glides to the left into its place.',
    words: {
      en: ['slide left', 'from the right', 'from right', 'fly in'],
      zh: ['左滑', '向左滑入', '向左滑动', '从右往左', '从右侧滑入', '飞入'],
    },
  },
  2,
  0,
);

export const slideRight = slide(
  {
    name: 'slide_right',
    summary: 'Glides to the right into its place.',
    words: {
      en: ['slide right', 'from the left', 'from left'],
      zh: ['右滑', '向右滑入', '向右滑动', '从左往右', '从左侧滑入'],
    },
  },
  -2,
  0,
);

export const rise = defineTextMotion({
  name: 'rise',
  summary: 'Every line rises a little while it appears, as in film credits.',
  words: {
    en: ['rise', 'gentle rise', 'soft rise'],
    zh: ['升起', '缓缓升起', '上浮', '浮现', '轻轻浮起'],
  },
  unit: 'line',
  overlap: 0.5,
  state(progress) {
    return appearing(progress, 1, { y: 0.5 * (1 - settleOut(progress)) });
  },
});
