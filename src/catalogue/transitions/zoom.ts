import { z } from 'zod';
import { defineTransition } from '../define-transition.js';

const smoothstep = (low: number, high: number, value: number): number => {
  const t = Math.min(1, Math.max(0, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
};

export const zoom = defineTransition({
  name: 'zoom',
  summary: 'Dives into the current photo and arrives at the next one.',
  words: {
    en: ['zoom', 'zoom in', 'zoom through', 'zoom transition', 'crosszoom', 'cross zoom'],
    zh: ['缩放', '推近转场', '放大转场', '变焦', '推近', '放大', '缩放转场', '穿越'],
  },
  params: z.object({}),
  durationMs: 700,
  ease: 'linear',
  prepare: () => ({
    frame(progress) {
      const away = 1 + 1.2 * progress ** 2;
      // The arriving photo is still larger than the canvas, so no edge of it is ever seen.
      const arriving = 1 + 0.35 * (1 - progress) ** 3;
      return {
        outgoing: { scaleX: away, scaleY: away, blurX: 0.012 * progress, blurY: 0.012 * progress },
        incoming: { scaleX: arriving, scaleY: arriving, opacity: smoothstep(0.25, 0.75, progress) },
      };
    },
  }),
});

export const zoomOut = defineTransition({
  name: 'zoom_out',
  summary: 'The current photo shrinks away over the next one and fades.',
  words: {
    en: ['zoom out', 'shrink', 'shrink away'],
    zh: ['缩小转场', '拉远转场', '拉远', '缩小', '缩小消失'],
  },
  params: z.object({}),
  durationMs: 700,
  ease: 'in_out',
  prepare: () => ({
    frame(progress) {
      const scale = 1 - 0.6 * progress;
      const settled = 1 + 0.12 * (1 - progress);
      return {
        top: 'outgoing',
        outgoing: { scaleX: scale, scaleY: scale, opacity: 1 - smoothstep(0.35, 1, progress) },
        incoming: { scaleX: settled, scaleY: settled, light: -0.3 * (1 - progress) },
      };
    },
  }),
});
