import { defineMotion } from '../define-motion.js';

export const zoomIn = defineMotion({
  name: 'zoom_in',
  summary: 'Moves slowly closer.',
  words: { en: ['zoom in', 'push'], zh: ['放大', '推近', '拉近'] },
  path: ({ amount }) => ({
    from: { x: 0, y: 0, scale: 1 },
    to: { x: 0, y: 0, scale: 1 + 0.14 * amount },
    ease: 'linear',
  }),
});
