import { defineTextMotion } from '../define-title.js';

export const fade = defineTextMotion({
  name: 'fade',
  summary: 'Appears softly.',
  words: { en: ['fade', 'fade in'], zh: ['淡入', '渐显'] },
  unit: 'whole',
  overlap: 1,
  state: (progress) => ({ opacity: progress, x: 0, y: 0, scale: 1, reveal: 1 }),
});
