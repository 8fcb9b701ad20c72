import { z } from 'zod';
import { defineTransition, type PictureView, type Transition } from '../define-transition.js';
import { facing } from './space.js';

const quarter = Math.PI / 2;
const gone: PictureView = { opacity: 0 };

/** The picture turns like a card: the next photo is its back. */
function flip(named: Pick<Transition, 'name' | 'summary' | 'words'>, axis: 'yaw' | 'pitch'): Transition {
  return defineTransition({
    ...named,
    params: z.object({}),
    durationMs: 900,
    ease: 'in_out',
    prepare: ({ aspect }) => ({
      frame(progress) {
        if (progress <= 0) return { incoming: gone };
        if (progress >= 1) return { outgoing: gone };
        const turned = 2 * progress * quarter;
        const front = progress < 0.5;
        // The card steps back while it turns, so that its near side stays on the canvas.
        const depth = 0.5 * Math.sin(turned);
        const angle = front ? turned : turned - 2 * quarter;
        const view: PictureView = {
          warp: facing({ aspect, distance: 2.2, [axis]: angle, depth }),
          light: -0.35 * Math.sin(turned),
        };
        return front ? { outgoing: view, incoming: gone } : { outgoing: gone, incoming: view };
      },
    }),
  });
}

export const flipHorizontal = flip(
  {
    name: 'flip',
    summary: 'The photo turns over like a card; the next one is on its back.',
    words: {
      en: ['flip', 'card flip', 'flip horizontal', 'turn over', '3d flip'],
      zh: ['翻转', '卡片翻转', '翻牌', '水平翻转', '3D翻转'],
    },
  },
  'yaw',
);

export const flipVertical = flip(
  {
    name: 'flip_vertical',
    summary: 'The photo tumbles over forwards; the next one is on its back.',
    words: { en: ['flip vertical', 'tumble', 'somersault'], zh: ['垂直翻转', '上下翻转', '翻滚'] },
  },
  'pitch',
);

/** Two neighbouring sides of a cube that turns; `sign` 1 = to the left. */
function cube(named: Pick<Transition, 'name' | 'summary' | 'words'>, sign: 1 | -1): Transition {
  return defineTransition({
    ...named,
    params: z.object({}),
    durationMs: 1000,
    ease: 'in_out',
    prepare: ({ aspect }) => ({
      frame(progress) {
        if (progress <= 0) return { incoming: gone };
        if (progress >= 1) return { outgoing: gone };
        const turned = progress * quarter;
        const half = aspect / 2;
        // Middle of a side of the cube after a turn of `angle`, the cube's own middle half a side behind the canvas.
        const side = (angle: number): PictureView => ({
          warp: sideOfCube({ aspect, half, angle: sign * angle, back: 0.45 * Math.sin(2 * turned) }),
          light: -0.45 * Math.sin(Math.abs(angle)),
        });
        return { outgoing: side(-turned), incoming: side(quarter - turned) };
      },
    }),
  });
}

interface CubeSide {
  readonly aspect: number;
  readonly half: number;
  readonly angle: number;
  readonly back: number;
}

function sideOfCube({
  aspect,
  half,
  angle,
  back,
}: CubeSide): (u: number, v: number) => readonly [number, number] {
  const distance = 2.4 * Math.max(1, aspect / 1.5);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const middleX = half * sin;
  const middleZ = half * (1 - cos) + back;
  return (u, v) => {
    const x = (u - 0.5) * aspect;
    const y = v - 0.5;
    // Points of the side: (middleX + way cos, middleZ + way sin) seen at x = X distance / (distance + Z).
    const denominator = distance * cos - x * sin;
    if (denominator < 1e-6) return [-9, -9];
    const way = (x * (distance + middleZ) - middleX * distance) / denominator;
    const scale = (distance + middleZ + way * sin) / distance;
    return scale <= 0.02 ? [-9, -9] : [0.5 + way / aspect, 0.5 + y * scale];
  };
}

export const cubeLeft = cube(
  {
    name: 'cube',
    summary: 'The photos are two sides of a cube that turns to the left.',
    words: {
      en: ['cube', 'cube left', '3d cube', 'cube spin', 'box turn'],
      zh: ['立方体', '3D立方体', '魔方', '盒子翻转', '立方体左转'],
    },
  },
  1,
);

export const cubeRight = cube(
  {
    name: 'cube_right',
    summary: 'The photos are two sides of a cube that turns to the right.',
    words: { en: ['cube right'], zh: ['立方体右转', '立方体向右'] },
  },
  -1,
);

export const pageTurn = defineTransition({
  name: 'page_turn',
  summary: 'The current photo turns away around its left side like the page of an album.',
  words: {
    en: ['page turn', 'page curl', 'turn page', 'page flip', 'album page'],
    zh: ['翻页', '翻书', '书页', '卷页', '相册翻页', '翻相册'],
  },
  params: z.object({}),
  durationMs: 1000,
  ease: 'in_out',
  prepare: ({ aspect }) => ({
    frame(progress) {
      if (progress <= 0) return { incoming: gone };
      if (progress >= 1) return { outgoing: gone };
      const angle = -progress * quarter;
      return {
        top: 'outgoing',
        outgoing: {
          warp: facing({ aspect, distance: 5, yaw: angle, hinge: -aspect / 2 }),
          light: -0.3 * Math.sin(progress * quarter),
        },
        incoming: { light: -0.35 * (1 - progress) },
      };
    },
  }),
});
