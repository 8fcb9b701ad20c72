import { z } from 'zod';
import { defineTransition, type Transition } from '../define-transition.js';
import { type Direction, down, left, right, up } from './direction.js';

const sideOf = { left: 'to the left', right: 'to the right', up: 'upwards', down: 'downwards' } as const;
const onlyLeft = <T>(direction: Direction, ...words: T[]): T[] => (direction === left ? words : []);

/** Both photos travel together, the next one behind the current one. */
function slide(direction: Direction): Transition {
  const { name, zh, x, y } = direction;
  return defineTransition({
    name: `slide_${name}`,
    summary: `Both photos slide ${sideOf[name]}, one after the other.`,
    words: {
      en: [`slide ${name}`, ...onlyLeft(direction, 'slide', 'slider', 'push'), `push ${name}`],
      zh: [
        `向${zh}滑动`,
        `${zh}滑`,
        `往${zh}滑`,
        `向${zh}推动`,
        `向${zh}推`,
        ...onlyLeft(direction, '滑动', '滑入', '推动', '推入', '推移'),
      ],
    },
    params: z.object({}),
    durationMs: 700,
    ease: 'in_out',
    prepare: () => ({
      frame: (progress) => ({
        outgoing: { x: x * progress, y: y * progress },
        incoming: { x: x * (progress - 1), y: y * (progress - 1) },
      }),
    }),
  });
}

function cover(direction: Direction): Transition {
  const { name, zh, x, y } = direction;
  return defineTransition({
    name: `cover_${name}`,
    summary: `The next photo slides ${sideOf[name]} over the current one, which stays.`,
    words: {
      en: [`cover ${name}`, ...onlyLeft(direction, 'cover', 'slide over')],
      zh: [`向${zh}覆盖`, `${zh}覆盖`, ...onlyLeft(direction, '覆盖', '盖上')],
    },
    params: z.object({}),
    durationMs: 700,
    ease: 'in_out',
    prepare: () => ({
      frame: (progress) => ({
        // The covered photo gives way a little and darkens, which sets the two apart.
        outgoing: { x: 0.12 * x * progress, y: 0.12 * y * progress, light: -0.25 * progress },
        incoming: { x: x * (progress - 1), y: y * (progress - 1) },
      }),
    }),
  });
}

function reveal(direction: Direction): Transition {
  const { name, zh, x, y } = direction;
  return defineTransition({
    name: `reveal_${name}`,
    summary: `The current photo slides away ${sideOf[name]} and uncovers the next one.`,
    words: {
      en: [`reveal ${name}`, `uncover ${name}`, ...onlyLeft(direction, 'reveal', 'uncover')],
      zh: [`向${zh}揭开`, `${zh}揭开`, ...onlyLeft(direction, '揭开', '抽离', '揭幕')],
    },
    params: z.object({}),
    durationMs: 700,
    ease: 'in_out',
    prepare: () => ({
      frame: (progress) => ({
        top: 'outgoing',
        outgoing: { x: x * progress, y: y * progress, opacity: progress < 1 ? 1 : 0 },
        incoming: {
          x: 0.12 * x * (progress - 1),
          y: 0.12 * y * (progress - 1),
          light: -0.25 * (1 - progress),
        },
      }),
    }),
  });
}

export const slideLeft = slide(left);
export const slideRight = slide(right);
export const slideUp = slide(up);
export const slideDown = slide(down);
export const coverLeft = cover(left);
export const coverRight = cover(right);
export const coverUp = cover(up);
export const coverDown = cover(down);
export const revealLeft = reveal(left);
export const revealRight = reveal(right);
export const revealUp = reveal(up);
export const revealDown = reveal(down);
