import { z } from 'zod';
import { defineTransition, type Transition } from '../define-transition.js';
import { growing, type Outline } from './shape.js';

/** The current photo closes to a point on the background, the next one opens from it. */
function crop(
  entry: Pick<Transition, 'name' | 'summary' | 'words'> & { outline: (aspect: number) => Outline },
): Transition {
  const { outline, ...named } = entry;
  return defineTransition({
    ...named,
    params: z.object({ feather: z.number().min(0).max(1).default(0.015) }),
    durationMs: 1200,
    ease: 'linear',
    prepare: ({ aspect }, { feather }) => ({
      mask: { arrival: growing(aspect, outline(aspect)), feather },
      frame(progress) {
        const reveal = Math.abs(2 * progress - 1) ** 1.3;
        return progress < 0.5
          ? { top: 'outgoing', reveal, incoming: { opacity: 0 } }
          : { top: 'incoming', reveal, outgoing: { opacity: 0 } };
      },
    }),
  });
}

export const circleCrop = crop({
  name: 'circle_crop',
  summary: 'A circle closes to a point and opens again on the next photo, as at the end of old cartoons.',
  words: {
    en: ['circle crop', 'spotlight', 'old cartoon', 'iris through black', 'circle to black'],
    zh: ['圆形裁切', '聚光灯', '圆形闭合再打开', '卡通光圈'],
  },
  outline: () => (x, y) => Math.sqrt(x * x + y * y),
});

export const rectCrop = crop({
  name: 'rect_crop',
  summary: 'A frame closes to a point and opens again on the next photo.',
  words: {
    en: ['rectangle crop', 'rect crop', 'box crop', 'rectangle', 'box to black'],
    zh: ['矩形裁切', '矩形收缩再打开', '方形裁切'],
  },
  outline: (aspect) => (x, y) => Math.max(Math.abs(x) / aspect, Math.abs(y)),
});

export const boxOpen = defineTransition({
  name: 'box_open',
  summary: 'A rectangle of the canvas’s own shape opens from the middle.',
  words: {
    en: ['box open', 'box wipe', 'rectangle open'],
    zh: ['矩形展开', '方形展开', '矩形', '盒状展开'],
  },
  params: z.object({ feather: z.number().min(0).max(1).default(0.02) }),
  durationMs: 800,
  ease: 'in_out',
  prepare: (_scene, { feather }) => ({
    mask: { arrival: (u, v) => 2 * Math.max(Math.abs(u - 0.5), Math.abs(v - 0.5)), feather },
    frame: (progress) => ({ reveal: progress }),
  }),
});
