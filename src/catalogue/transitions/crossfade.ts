import { z } from 'zod';
import { defineTransition } from '../define-transition.js';

export const crossfade = defineTransition({
  name: 'crossfade',
  summary: 'The next photo fades in over the current one.',
  words: {
    en: ['crossfade', 'cross dissolve', 'dissolve', 'fade', 'cross fade', 'mix', 'blend', 'distance'],
    zh: ['交叉淡化', '淡入淡出', '叠化', '溶解', '渐变', '淡化', '渐隐', '交叉溶解', '柔和过渡', '淡变'],
  },
  params: z.object({}),
  durationMs: 800,
  ease: 'linear',
  prepare: () => ({ frame: (progress) => ({ incoming: { opacity: progress } }) }),
});

export const fadeFast = defineTransition({
  name: 'fade_fast',
  summary: 'A crossfade that does most of its way at the start.',
  words: { en: ['fast fade', 'fade fast', 'quick fade'], zh: ['快速淡化', '快淡', '快速叠化'] },
  params: z.object({}),
  durationMs: 600,
  ease: 'linear',
  prepare: () => ({ frame: (progress) => ({ incoming: { opacity: 1 - (1 - progress) ** 2.5 } }) }),
});

export const fadeSlow = defineTransition({
  name: 'fade_slow',
  summary: 'A crossfade that waits and then gathers pace.',
  words: { en: ['slow fade', 'fade slow', 'long fade'], zh: ['慢速淡化', '慢淡', '慢速叠化', '缓慢叠化'] },
  params: z.object({}),
  durationMs: 1500,
  ease: 'linear',
  prepare: () => ({ frame: (progress) => ({ incoming: { opacity: progress ** 2.5 } }) }),
});

export const fadeGrays = defineTransition({
  name: 'fade_grays',
  summary: 'The colours drain, the photos change in grey, and the colours come back.',
  words: {
    en: ['fade through grey', 'fade grays', 'fade greys', 'fade gray', 'fade grey', 'grey fade', 'gray fade'],
    zh: ['灰度过渡', '褪色过渡', '灰度淡化', '灰阶淡化', '黑白过渡'],
  },
  params: z.object({}),
  durationMs: 1200,
  ease: 'linear',
  prepare: () => ({
    frame(progress) {
      // Colour is gone at a third and starts to come back at two thirds.
      const color = Math.min(1, Math.max(0, Math.abs(2 * progress - 1) * 1.5 - 0.5));
      const mixed = Math.min(1, Math.max(0, progress * 2 - 0.5));
      return {
        outgoing: { saturation: color },
        incoming: { saturation: color, opacity: mixed * mixed * (3 - 2 * mixed) },
      };
    },
  }),
});
