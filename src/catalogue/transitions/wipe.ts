import { z } from 'zod';
import { defineTransition, type Transition } from '../define-transition.js';
import { type Direction, down, left, right, up } from './direction.js';

const sideOf = { left: 'to the left', right: 'to the right', up: 'upwards', down: 'downwards' } as const;
const onlyLeft = <T>(direction: Direction, ...words: T[]): T[] => (direction === left ? words : []);

/** An edge that travels across the canvas; `edge` is the usual width of its softness in canvas fractions. */
function edgeWipe(
  direction: Direction,
  {
    edge,
    ...entry
  }: Pick<Transition, 'name' | 'summary' | 'words' | 'durationMs' | 'ease'> & { edge: number },
): Transition {
  return defineTransition({
    ...entry,
    params: z.object({ feather: z.number().min(0).max(1).default(edge) }),
    prepare: (_scene, { feather }) => ({
      mask: { arrival: direction.along, feather },
      frame: (progress) => ({ reveal: progress }),
    }),
  });
}

const wipe = (direction: Direction): Transition =>
  edgeWipe(direction, {
    name: `wipe_${direction.name}`,
    summary: `An edge moves ${sideOf[direction.name]} and uncovers the next photo.`,
    words: {
      en: [
        `wipe ${direction.name}`,
        ...onlyLeft(direction, 'wipe', 'linear wipe'),
        `linear wipe ${direction.name}`,
      ],
      zh: [
        `向${direction.zh}擦除`,
        `${direction.zh}擦除`,
        `向${direction.zh}划像`,
        `${direction.zh}划像`,
        `往${direction.zh}擦`,
        ...onlyLeft(direction, '擦除', '划像', '擦入', '线性擦除'),
      ],
    },
    durationMs: 800,
    ease: 'in_out',
    edge: 0.02,
  });

const smooth = (direction: Direction): Transition =>
  edgeWipe(direction, {
    name: `smooth_${direction.name}`,
    summary: `A wide, soft edge moves ${sideOf[direction.name]} and melts one photo into the next.`,
    words: {
      en: [
        `smooth ${direction.name}`,
        `soft wipe ${direction.name}`,
        ...onlyLeft(direction, 'soft wipe', 'smooth wipe'),
      ],
      zh: [
        `向${direction.zh}柔和擦除`,
        `柔${direction.zh}擦`,
        `平滑向${direction.zh}`,
        ...onlyLeft(direction, '柔和擦除', '羽化擦除'),
      ],
    },
    durationMs: 1000,
    ease: 'linear',
    edge: 0.5,
  });

export const wipeLeft = wipe(left);
export const wipeRight = wipe(right);
export const wipeUp = wipe(up);
export const wipeDown = wipe(down);
export const smoothLeft = smooth(left);
export const smoothRight = smooth(right);
export const smoothUp = smooth(up);
export const smoothDown = smooth(down);
