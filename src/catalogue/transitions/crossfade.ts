import { z } from 'zod';
import { defineTransition } from '../define-transition.js';

export const crossfade = defineTransition({
  name: 'crossfade',
  summary: 'The next photo fades in over the current one.',
  words: {
    en: ['crossfade', 'cross dissolve', 'dissolve', 'fade', 'cross fade', 'mix'],
    zh: ['交叉淡化', '淡入淡出', '叠化', '溶解', '渐变'],
  },
  params: z.object({}),
  durationMs: 800,
  ease: 'linear',
  prepare: () => ({ frame: (progress) => ({ incoming: { opacity: progress } }) }),
});
