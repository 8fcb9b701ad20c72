import { z } from 'zod';
import { defineTransition, type Transition } from '../define-transition.js';
import { type Direction, down, left, right, up } from './direction.js';

const onlyLeft = <T>(direction: Direction, ...words: T[]): T[] => (direction === left ? words : []);
const fraction = (value: number): number => value - Math.floor(value);

/** Slats that turn one after another; the row of them travels in the direction. */
function slices(direction: Direction, short: string): Transition {
  const { name, zh } = direction;
  return defineTransition({
    name: `slice_${name}`,
    summary: `Strips open one after another, ${{ left: 'leftwards', right: 'rightwards', up: 'upwards', down: 'downwards' }[name]}.`,
    words: {
      en: [`slice ${name}`, short, ...onlyLeft(direction, 'slice', 'slices', 'strips')],
      zh: [`向${zh}切片`, `切片${zh}`, ...onlyLeft(direction, '切片', '条状切片', '切条')],
    },
    params: z.object({
      count: z.number().int().min(2).max(60).default(10),
      feather: z.number().min(0).max(1).default(0.03),
    }),
    durationMs: 1000,
    ease: 'linear',
    prepare: (_scene, { count, feather }) => ({
      mask: {
        arrival(u, v) {
          const along = direction.along(u, v);
          // A strip takes a third of the whole time; the last one starts at two thirds.
          return (2 * along + fraction(along * count)) / 3;
        },
        feather,
      },
      frame: (progress) => ({ reveal: progress }),
    }),
  });
}

function blinds(
  entry: Pick<Transition, 'name' | 'summary' | 'words'>,
  across: (u: number, v: number) => number,
): Transition {
  return defineTransition({
    ...entry,
    params: z.object({
      count: z.number().int().min(2).max(60).default(10),
      feather: z.number().min(0).max(1).default(0.06),
    }),
    durationMs: 900,
    ease: 'in_out',
    prepare: (_scene, { count, feather }) => ({
      mask: { arrival: (u, v) => fraction(Math.min(across(u, v), 1 - 1e-9) * count), feather },
      frame: (progress) => ({ reveal: progress }),
    }),
  });
}

export const sliceLeft = slices(left, 'hlslice');
export const sliceRight = slices(right, 'hrslice');
export const sliceUp = slices(up, 'vuslice');
export const sliceDown = slices(down, 'vdslice');

export const blindsHorizontal = blinds(
  {
    name: 'blinds',
    summary: 'Horizontal slats open all at once, like a blind.',
    words: {
      en: ['blinds', 'horizontal blinds', 'venetian blinds', 'venetian', 'shutters'],
      zh: ['百叶窗', '水平百叶窗', '横向百叶窗', '百叶'],
    },
  },
  (_u, v) => v,
);

export const blindsVertical = blinds(
  {
    name: 'blinds_vertical',
    summary: 'Upright slats open all at once.',
    words: {
      en: ['vertical blinds', 'blinds vertical', 'upright blinds'],
      zh: ['垂直百叶窗', '竖向百叶窗', '竖条百叶窗'],
    },
  },
  (u) => u,
);

export const checkerboard = defineTransition({
  name: 'checkerboard',
  summary: 'The squares of a chessboard change first, then those between them.',
  words: {
    en: ['checkerboard', 'chessboard', 'checker', 'checkers', 'squares'],
    zh: ['棋盘', '棋盘格', '国际象棋', '方格'],
  },
  params: z.object({
    rows: z.number().int().min(2).max(30).default(6),
    feather: z.number().min(0).max(1).default(0.04),
  }),
  durationMs: 1000,
  ease: 'linear',
  prepare({ aspect }, { rows, feather }) {
    const columns = Math.max(2, Math.round(rows * aspect));
    return {
      mask: {
        arrival(u, v) {
          const x = Math.min(columns - 1, Math.floor(u * columns));
          const y = Math.min(rows - 1, Math.floor(v * rows));
          const within = Math.max(Math.abs(2 * (u * columns - x) - 1), Math.abs(2 * (v * rows - y) - 1));
          return (((x + y) % 2) + Math.min(1, within)) / 2;
        },
        feather,
      },
      frame: (progress) => ({ reveal: progress }),
    };
  },
});
