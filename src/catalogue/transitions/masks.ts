import { z } from 'zod';
import { defineTransition, type Transition } from '../define-transition.js';

type Entry = Pick<Transition, 'name' | 'summary' | 'words'> & {
  edge: number;
  durationMs?: number;
  ease?: Transition['ease'];
};

/** A transition that is nothing but a field of arrival times over the canvas. */
function masked(entry: Entry, arrival: (u: number, v: number, aspect: number) => number): Transition {
  const { edge, durationMs = 800, ease = 'in_out', ...named } = entry;
  return defineTransition({
    ...named,
    params: z.object({ feather: z.number().min(0).max(1).default(edge) }),
    durationMs,
    ease,
    prepare: ({ aspect }, { feather }) => ({
      mask: { arrival: (u, v) => arrival(u, v, aspect), feather },
      frame: (progress) => ({ reveal: progress }),
    }),
  });
}

const fromMiddle = (at: number): number => Math.abs(2 * at - 1);

export const verticalOpen = masked(
  {
    name: 'vertical_open',
    summary: 'Opens from the middle to both sides.',
    words: {
      en: ['vertical open', 'vertopen', 'curtain', 'curtains open'],
      zh: ['左右打开', '拉开帷幕', '幕布', '从中间向两边'],
    },
    edge: 0.12,
  },
  (u) => fromMiddle(u),
);

export const verticalClose = masked(
  {
    name: 'vertical_close',
    summary: 'Closes from both sides to the middle.',
    words: {
      en: ['vertical close', 'vertclose', 'curtains close'],
      zh: ['左右合拢', '合上帷幕', '从两边向中间'],
    },
    edge: 0.12,
  },
  (u) => 1 - fromMiddle(u),
);

export const horizontalOpen = masked(
  {
    name: 'horizontal_open',
    summary: 'Opens from the middle upwards and downwards.',
    words: {
      en: ['horizontal open', 'horzopen', 'eye open', 'letterbox open'],
      zh: ['上下打开', '睁眼', '从中间向上下'],
    },
    edge: 0.12,
  },
  (_u, v) => fromMiddle(v),
);

export const horizontalClose = masked(
  {
    name: 'horizontal_close',
    summary: 'Closes from above and below to the middle.',
    words: {
      en: ['horizontal close', 'horzclose', 'eye close', 'blink'],
      zh: ['上下合拢', '闭眼', '眨眼', '从上下向中间'],
    },
    edge: 0.12,
  },
  (_u, v) => 1 - fromMiddle(v),
);

export const diagonalTopLeft = masked(
  {
    name: 'diagonal_top_left',
    summary: 'A slanting edge moves to the top left corner.',
    words: {
      en: ['diagonal top left', 'diagonal', 'diagonal wipe', 'diagtl'],
      zh: ['对角线', '对角擦除', '斜向左上', '斜切', '斜线擦除'],
    },
    edge: 0.06,
  },
  (u, v) => 1 - (u + v) / 2,
);

export const diagonalTopRight = masked(
  {
    name: 'diagonal_top_right',
    summary: 'A slanting edge moves to the top right corner.',
    words: { en: ['diagonal top right', 'diagtr'], zh: ['斜向右上', '对角右上'] },
    edge: 0.06,
  },
  (u, v) => (u + 1 - v) / 2,
);

export const diagonalBottomLeft = masked(
  {
    name: 'diagonal_bottom_left',
    summary: 'A slanting edge moves to the bottom left corner.',
    words: { en: ['diagonal bottom left', 'diagbl'], zh: ['斜向左下', '对角左下'] },
    edge: 0.06,
  },
  (u, v) => (1 - u + v) / 2,
);

export const diagonalBottomRight = masked(
  {
    name: 'diagonal_bottom_right',
    summary: 'A slanting edge moves to the bottom right corner.',
    words: { en: ['diagonal bottom right', 'diagbr'], zh: ['斜向右下', '对角右下'] },
    edge: 0.06,
  },
  (u, v) => (u + v) / 2,
);

export const wipeTopLeft = masked(
  {
    name: 'wipe_top_left',
    summary: 'The current photo shrinks into the top left corner like a cut sheet.',
    words: { en: ['wipe top left', 'wipetl', 'corner wipe'], zh: ['左上角擦除', '角部擦除', '缩向左上角'] },
    edge: 0.02,
  },
  (u, v) => 1 - Math.max(u, v),
);

export const wipeTopRight = masked(
  {
    name: 'wipe_top_right',
    summary: 'The current photo shrinks into the top right corner like a cut sheet.',
    words: { en: ['wipe top right', 'wipetr'], zh: ['右上角擦除', '缩向右上角'] },
    edge: 0.02,
  },
  (u, v) => 1 - Math.max(1 - u, v),
);

export const wipeBottomLeft = masked(
  {
    name: 'wipe_bottom_left',
    summary: 'The current photo shrinks into the bottom left corner like a cut sheet.',
    words: { en: ['wipe bottom left', 'wipebl'], zh: ['左下角擦除', '缩向左下角'] },
    edge: 0.02,
  },
  (u, v) => 1 - Math.max(u, 1 - v),
);

export const wipeBottomRight = masked(
  {
    name: 'wipe_bottom_right',
    summary: 'The current photo shrinks into the bottom right corner like a cut sheet.',
    words: { en: ['wipe bottom right', 'wipebr'], zh: ['右下角擦除', '缩向右下角'] },
    edge: 0.02,
  },
  (u, v) => 1 - Math.max(1 - u, 1 - v),
);

const turn = (u: number, v: number, aspect: number): number =>
  (Math.atan2((u - 0.5) * aspect, 0.5 - v) / (2 * Math.PI) + 1) % 1;

export const clock = masked(
  {
    name: 'clock',
    summary: 'A hand sweeps once around the clock and uncovers the next photo.',
    words: {
      en: ['clock', 'clock wipe', 'radial', 'radial wipe', 'sweep', 'pie'],
      zh: ['时钟', '时钟擦除', '径向擦除', '顺时针擦除', '雷达'],
    },
    edge: 0.012,
    durationMs: 1000,
  },
  turn,
);

export const fan = masked(
  {
    name: 'fan',
    summary: 'Two hands open from the top like a fan.',
    words: { en: ['fan', 'fan open', 'double clock', 'wedge'], zh: ['扇子', '折扇', '扇形展开', '双时钟'] },
    edge: 0.015,
    durationMs: 900,
  },
  (u, v, aspect) => 1 - Math.abs(1 - 2 * turn(u, v, aspect)),
);
