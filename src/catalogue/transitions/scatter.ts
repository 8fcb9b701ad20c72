import { z } from 'zod';
import { defineTransition, type Transition } from '../define-transition.js';
import { type Direction, down, left, right, up } from './direction.js';
import { clouds, latticeNoise } from './noise.js';

const onlyLeft = <T>(direction: Direction, ...words: T[]): T[] => (direction === left ? words : []);

export const lumaDissolve = defineTransition({
  name: 'luma_dissolve',
  summary: 'The next photo comes through in soft, drifting patches like cloud shadows.',
  words: {
    en: ['luma dissolve', 'luma wipe', 'luma', 'gradient wipe', 'cloud dissolve', 'clouds'],
    zh: ['亮度溶解', '渐变擦除', '云雾', '云朵', '水墨', '烟雾', '晕染', '亮度擦除'],
  },
  params: z.object({ feather: z.number().min(0).max(1).default(0.35) }),
  durationMs: 1300,
  ease: 'linear',
  prepare: ({ aspect, seed }, { feather }) => ({
    mask: { arrival: clouds(seed, aspect, 2.6), feather },
    frame: (progress) => ({ reveal: progress }),
  }),
});

export const noiseDissolve = defineTransition({
  name: 'noise_dissolve',
  summary: 'The photos change grain by grain.',
  words: {
    en: ['noise dissolve', 'grain', 'sparkle', 'film dissolve', 'particle', 'particles'],
    zh: ['颗粒溶解', '噪点溶解', '沙化', '粒子', '颗粒', '粒子消散'],
  },
  params: z.object({
    /** Grains to the canvas height. */
    grains: z.number().int().min(20).max(1080).default(360),
    feather: z.number().min(0).max(1).default(0.08),
  }),
  durationMs: 1000,
  ease: 'linear',
  prepare: ({ aspect, seed }, { grains, feather }) => ({
    mask: {
      arrival: (u, v) => latticeNoise(seed, Math.floor(u * aspect * grains), Math.floor(v * grains)),
      feather,
    },
    frame: (progress) => ({ reveal: progress }),
  }),
});

export const blocks = defineTransition({
  name: 'blocks',
  summary: 'Squares change one by one in random order.',
  words: {
    en: ['blocks', 'random blocks', 'mosaic tiles', 'tiles', 'random squares', 'puzzle'],
    zh: ['方块', '随机方块', '瓷砖', '拼图', '马赛克方块', '碎块'],
  },
  params: z.object({
    rows: z.number().int().min(2).max(40).default(9),
    feather: z.number().min(0).max(1).default(0.12),
  }),
  durationMs: 1000,
  ease: 'linear',
  prepare: ({ aspect, seed }, { rows, feather }) => ({
    mask: {
      arrival: (u, v) => latticeNoise(seed, Math.floor(u * aspect * rows), Math.floor(v * rows)),
      feather,
    },
    frame: (progress) => ({ reveal: progress }),
  }),
});

/** Streaks of uneven length driven across the canvas. */
function wind(direction: Direction, short: string): Transition {
  const { name, zh } = direction;
  const sideways = direction === left || direction === right;
  return defineTransition({
    name: `wind_${name}`,
    summary: `The next photo is blown in as fine streaks going ${name}.`,
    words: {
      en: [`wind ${name}`, short, ...onlyLeft(direction, 'wind', 'windblown', 'streaks')],
      zh: [`向${zh}风吹`, `${zh}风`, ...onlyLeft(direction, '风吹', '风', '吹散')],
    },
    params: z.object({ feather: z.number().min(0).max(1).default(0.16) }),
    durationMs: 1000,
    ease: 'linear',
    prepare: ({ aspect, seed }, { feather }) => ({
      mask: {
        arrival(u, v) {
          const streak = sideways ? Math.floor(v * 300) : Math.floor(u * 300 * aspect);
          return 0.8 * direction.along(u, v) + 0.2 * latticeNoise(seed, streak, 0);
        },
        feather,
      },
      frame: (progress) => ({ reveal: progress }),
    }),
  });
}

export const windLeft = wind(left, 'hlwind');
export const windRight = wind(right, 'hrwind');
export const windUp = wind(up, 'vuwind');
export const windDown = wind(down, 'vdwind');
