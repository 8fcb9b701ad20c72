import { z } from 'zod';
import { defineTransition } from '../define-transition.js';

export const flash = defineTransition({
  name: 'flash',
  summary: 'A burst of light like a photographer’s flash, gone as fast as it came.',
  words: {
    en: ['flash', 'camera flash', 'white flash', 'light burst', 'strobe'],
    zh: ['闪光', '闪白', '闪光灯', '快门闪光', '爆闪', '白闪'],
  },
  params: z.object({}),
  durationMs: 500,
  ease: 'linear',
  prepare: () => ({
    frame(progress) {
      // Up within a fifth of the time, down over the rest: how a flash tube and the eye behave.
      const before = progress < 0.2;
      const glow = before ? progress / 0.2 : ((1 - progress) / 0.8) ** 2;
      return {
        outgoing: { light: 0.5 * glow },
        incoming: { opacity: before ? 0 : 1, light: before ? 0 : 0.5 * glow },
        veil: { color: '#FFFFFF', amount: 0.92 * glow },
      };
    },
  }),
});
