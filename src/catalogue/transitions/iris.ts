import { z } from 'zod';
import { defineTransition, type Transition } from '../define-transition.js';
import { closing, growing, type Outline, polygon } from './shape.js';

const round: Outline = (x, y) => Math.sqrt(x * x + y * y);
const lozenge: Outline = (x, y) => Math.abs(x) + Math.abs(y);

const fivePoints: Outline = polygon(
  Array.from({ length: 10 }, (_, i) => {
    const angle = -Math.PI / 2 + (i * Math.PI) / 5;
    const radius = i % 2 === 0 ? 1 : 0.45;
    return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
  }),
);

const heartShape: Outline = polygon(
  Array.from({ length: 120 }, (_, i) => {
    const t = (i / 120) * 2 * Math.PI;
    const x = 16 * Math.sin(t) ** 3;
    const y = 13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t);
    return [x / 16, -(y + 1) / 16] as const;
  }),
);

function iris(
  entry: Pick<Transition, 'name' | 'summary' | 'words'> & {
    outline: Outline;
    edge: number;
    inwards?: boolean;
  },
): Transition {
  const { outline, edge, inwards = false, ...named } = entry;
  return defineTransition({
    ...named,
    params: z.object({
      feather: z.number().min(0).max(1).default(edge),
      /** Middle of the shape, canvas fractions. */
      x: z.number().min(0).max(1).default(0.5),
      y: z.number().min(0).max(1).default(0.5),
    }),
    durationMs: 900,
    ease: 'in_out',
    prepare({ aspect }, { feather, x, y }) {
      const field = growing(aspect, outline, { cx: x, cy: y });
      return {
        mask: { arrival: inwards ? closing(field) : field, feather },
        frame: (progress) => ({ reveal: progress }),
      };
    },
  });
}

export const circleOpen = iris({
  name: 'circle_open',
  summary: 'A circle opens from the middle and shows the next photo.',
  words: {
    en: ['circle open', 'circle', 'iris', 'iris open', 'iris in', 'circle wipe', 'circle reveal'],
    zh: ['圆形展开', '圆形', '光圈', '圆形扩散', '圆形打开', '圆圈', '光圈打开', '圆形转场'],
  },
  outline: round,
  edge: 0.06,
});

export const circleClose = iris({
  name: 'circle_close',
  summary: 'A circle closes over the current photo; the next one comes from the edges.',
  words: {
    en: ['circle close', 'iris close', 'iris out', 'circle in'],
    zh: ['圆形收缩', '光圈关闭', '圆形关闭', '圆形收拢', '光圈收缩'],
  },
  outline: round,
  edge: 0.06,
  inwards: true,
});

export const diamond = iris({
  name: 'diamond',
  summary: 'A diamond opens from the middle.',
  words: {
    en: ['diamond', 'rhombus', 'diamond wipe', 'lozenge'],
    zh: ['菱形', '菱形展开', '钻石', '菱形转场'],
  },
  outline: lozenge,
  edge: 0.02,
});

export const star = iris({
  name: 'star',
  summary: 'A five-pointed star opens from the middle.',
  words: { en: ['star', 'star wipe', 'five point star'], zh: ['星形', '星星', '五角星', '星形展开'] },
  outline: fivePoints,
  edge: 0.012,
});

export const heart = iris({
  name: 'heart',
  summary: 'A heart opens from the middle.',
  words: { en: ['heart', 'heart wipe', 'love heart'], zh: ['心形', '爱心', '心形展开', '心形转场'] },
  outline: heartShape,
  edge: 0.012,
});
