import { defineMotion, type Motion } from '../define-motion.js';
import { photoSize, reach, travel } from './framing.js';

/** From one edge of the photo to the other; where the photo has no spare room that way, an ample pan. */
function sweep(named: Omit<Motion, 'path'>, right: number, down: number): Motion {
  return defineMotion({
    ...named,
    path(scene) {
      const { width, height } = photoSize(scene);
      const spare = right !== 0 ? width - 1 : height - 1;
      const way = Math.max(spare, Math.min(0.25, reach(scene, 0.16)));
      return { ...travel(scene, right * way, down * way), ease: 'in_out' };
    },
  });
}

export const panorama = sweep(
  {
    name: 'panorama',
    summary: 'Sweeps from the left edge of a wide photo to its right edge.',
    words: {
      en: ['panorama', 'panorama sweep', 'sweep', 'panoramic', 'sweep right', 'full pan', 'panorama right'],
      zh: ['全景', '全景扫过', '横扫', '全景平移', '扫过全景', '全景右扫'],
    },
  },
  1,
  0,
);

export const panoramaLeft = sweep(
  {
    name: 'panorama_left',
    summary: 'Sweeps from the right edge of a wide photo to its left edge.',
    words: {
      en: ['panorama left', 'sweep left', 'reverse panorama'],
      zh: ['全景左扫', '反向全景', '向左横扫', '从右扫到左'],
    },
  },
  -1,
  0,
);

export const tiltUp = sweep(
  {
    name: 'tilt_up',
    summary: 'Sweeps from the foot of a tall photo to its top.',
    words: {
      en: ['tilt up', 'sweep up', 'look up'],
      zh: ['上摇', '仰拍', '从底到顶', '镜头上摇', '竖扫向上'],
    },
  },
  0,
  -1,
);

export const tiltDown = sweep(
  {
    name: 'tilt_down',
    summary: 'Sweeps from the top of a tall photo to its foot.',
    words: {
      en: ['tilt down', 'tilt', 'sweep down', 'look down'],
      zh: ['下摇', '俯拍', '从顶到底', '镜头下摇', '竖扫', '竖扫向下'],
    },
  },
  0,
  1,
);
