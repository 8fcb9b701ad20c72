import { z } from 'zod';
import { defineTransition, type PictureView, type Transition } from '../define-transition.js';
import { facing } from './space.js';

/** The two halves of the current photo slide apart; the mask hides the seam between them. */
function split(named: Pick<Transition, 'name' | 'summary' | 'words'>, level: boolean): Transition {
  return defineTransition({
    ...named,
    params: z.object({}),
    durationMs: 900,
    ease: 'in_out',
    prepare: () => ({
      mask: { arrival: (u, v) => Math.abs(2 * (level ? u : v) - 1), feather: 0 },
      frame(progress): { reveal: number; outgoing: PictureView; incoming: PictureView } {
        const way = progress / 2;
        const warp = (u: number, v: number): [number, number] =>
          level ? [u < 0.5 ? u + way : u - way, v] : [u, v < 0.5 ? v + way : v - way];
        const near = 1 + 0.1 * (1 - progress);
        return {
          reveal: progress,
          outgoing: progress > 0 ? { warp } : {},
          incoming: { scaleX: near, scaleY: near, light: -0.25 * (1 - progress) },
        };
      },
    }),
  });
}

export const splitVertical = split(
  {
    name: 'split_vertical',
    summary: 'The photo parts in the middle and its halves slide to both sides.',
    words: {
      en: ['split', 'split vertical', 'barn door', 'barn doors', 'sliding doors', 'elevator'],
      zh: ['左右分割', '分割', '对开门', '左右分开', '电梯门', '拉门'],
    },
  },
  true,
);

export const splitHorizontal = split(
  {
    name: 'split_horizontal',
    summary: 'The photo parts in the middle and its halves slide up and down.',
    words: { en: ['split horizontal', 'jaws', 'open up'], zh: ['上下分割', '上下分开', '上下开门'] },
  },
  false,
);

export const doorway = defineTransition({
  name: 'doorway',
  summary: 'The photo opens like a double door and the next one comes through.',
  words: {
    en: ['doorway', 'double door', 'open door'],
    zh: ['开门', '双开门', '推门', '大门'],
  },
  params: z.object({}),
  durationMs: 1100,
  ease: 'in_out',
  prepare({ aspect }) {
    const distance = 2.2;
    return {
      // The doors are above; they lose the middle first, in step with their turning edges.
      mask: { arrival: (u) => 1 - Math.abs(2 * u - 1), feather: 0 },
      frame(progress) {
        if (progress <= 0) return { top: 'outgoing', reveal: 1 };
        if (progress >= 1) return { top: 'outgoing', reveal: 0 };
        const angle = (progress * Math.PI) / 2;
        const half = aspect / 2;
        const leftDoor = facing({ aspect, distance, yaw: angle, hinge: -half });
        const rightDoor = facing({ aspect, distance, yaw: -angle, hinge: half });
        // Where the free edge of a door is seen, from the middle, as a part of the half width.
        const edge =
          ((half - half * Math.cos(angle)) * distance) / (distance + half * Math.sin(angle)) / half;
        const near = 1.15 - 0.15 * progress;
        return {
          top: 'outgoing',
          reveal: 1 - Math.min(1, Math.max(0, edge)),
          outgoing: {
            warp: (u, v) => (u < 0.5 ? leftDoor(u, v) : rightDoor(u, v)),
            light: -0.4 * Math.sin(angle),
          },
          incoming: { scaleX: near, scaleY: near, light: -0.5 * (1 - progress) },
        };
      },
    };
  },
});
