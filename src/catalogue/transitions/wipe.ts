import { z } from 'zod';
import { defineTransition } from '../define-transition.js';

export const wipeLeft = defineTransition({
  name: 'wipe_left',
  summary: 'An edge moves from right to left and uncovers the next photo.',
  words: { en: ['wipe left', 'wipe', 'wipeleft'], zh: ['向左擦除', '擦除', '划像'] },
  params: z.object({ feather: z.number().min(0).max(1).default(0.02) }),
  durationMs: 800,
  ease: 'in_out',
  prepare: (_scene, { feather }) => ({
    mask: { arrival: (u) => 1 - u, feather },
    frame: (progress) => ({ reveal: progress }),
  }),
});
