import { z } from 'zod';
import { defineTransition } from '../define-transition.js';

export const none = defineTransition({
  name: 'none',
  summary: 'A straight cut: the next photo is simply there.',
  words: {
    en: [
      'cut',
      'none',
      'hard cut',
      'straight cut',
      'jump cut',
      'quick cut',
      'sharp cut',
      'clean cut',
      'simple cut',
      'no transition',
      'no transitions',
    ],
    zh: ['硬切', '无转场', '直接切换', '直接切', '直切', '不要转场', '没有转场', '跳切'],
  },
  params: z.object({}),
  durationMs: 0,
  ease: 'linear',
  prepare: () => ({ frame: (progress) => ({ incoming: { opacity: progress < 0.5 ? 0 : 1 } }) }),
});
