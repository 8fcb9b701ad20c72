import { defineMotion, type Motion } from '../define-motion.js';
import { reach, travel } from './framing.js';

/** A short way of the camera in one direction, in the room that the photo leaves or that a slight zoom makes. */
function pan(named: Omit<Motion, 'path'>, right: number, down: number): Motion {
  return defineMotion({
    ...named,
    path(scene) {
      const way = reach(scene, 0.12);
      return { ...travel(scene, right * way, down * way, 1.04), ease: 'linear' };
    },
  });
}

export const panLeft = pan(
  {
    name: 'pan_left',
    summary: 'The camera glides to the left.',
    words: {
      en: ['pan left', 'move left', 'right to left', 'truck left'],
      zh: ['左移', '向左平移', '往左移', '左摇', '向左移动', '从右到左'],
    },
  },
  -1,
  0,
);

export const panRight = pan(
  {
    name: 'pan_right',
    summary: 'The camera glides to the right.',
    words: {
      en: ['pan right', 'pan', 'panning', 'move right', 'left to right', 'truck right'],
      zh: ['右移', '平移', '摇镜头', '向右平移', '往右移', '右摇', '向右移动', '从左到右', '移镜头'],
    },
  },
  1,
  0,
);

export const panUp = pan(
  {
    name: 'pan_up',
    summary: 'The camera glides upwards.',
    words: {
      en: ['pan up', 'move up', 'bottom to top', 'pedestal up'],
      zh: ['上移', '向上平移', '往上移', '向上移动', '从下到上'],
    },
  },
  0,
  -1,
);

export const panDown = pan(
  {
    name: 'pan_down',
    summary: 'The camera glides downwards.',
    words: {
      en: ['pan down', 'move down', 'top to bottom', 'pedestal down'],
      zh: ['下移', '向下平移', '往下移', '向下移动', '从上到下'],
    },
  },
  0,
  1,
);
