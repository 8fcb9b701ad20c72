import { defineTextMotion } from '../define-title.js';
import { appearing, settleOut } from './fade.js';

export const zoom = defineTextMotion({
  name: 'zoom',
  summary: 'Grows softly to its size.',
  words: {
    en: ['zoom', 'zoom in', 'scale', 'scale in', 'grow', 'scale up'],
    zh: ['放大', '缩放', '放大出现', '推近', '由小变大', '缩放进入'],
  },
  unit: 'whole',
  overlap: 1,
  state: (progress) => appearing(progress, 0.7, { scale: 0.8 + 0.2 * settleOut(progress) }),
});

export const zoomOut = defineTextMotion({
  name: 'zoom_out',
  summary: 'Comes from close to the eye and settles at its size.',
  words: {
    en: ['zoom out', 'shrink', 'scale down', 'stamp'],
    zh: ['缩小', '由大变小', '拉远', '缩小出现', '盖章'],
  },
  unit: 'whole',
  overlap: 1,
  state: (progress) => appearing(progress, 0.5, { scale: 1.35 - 0.35 * settleOut(progress) }),
});

export const pop = defineTextMotion({
  name: 'pop',
  summary: 'Springs up, a little too large, and settles.',
  words: {
    en: ['pop', 'pop up', 'bounce', 'spring', 'pop in', 'bouncy', 'jump in', 'jumps in'],
    zh: ['弹出', '弹跳', '弹入', '蹦出', '回弹', '跳出'],
  },
  unit: 'word',
  overlap: 0.6,
  state(progress) {
    // The "back" curve: 10 % over the top at about two thirds of the time.
    const t = progress - 1;
    return appearing(progress, 0.25, { scale: 0.3 + 0.7 * (1 + 2.7 * t ** 3 + 1.7 * t ** 2) });
  },
});
