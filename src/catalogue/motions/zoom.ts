import { defineMotion, type Motion, type MotionScene } from '../define-motion.js';
import { frameFocus, reach, viewOf } from './framing.js';

/** Closer or further away, leaning towards the focus only as much as keeps a subject at the side in the picture. */
function zoom(entry: Omit<Motion, 'path'> & { usual: number; closer: boolean }): Motion {
  const { usual, closer, ...named } = entry;
  return defineMotion({
    ...named,
    path(scene: MotionScene) {
      const wide = frameFocus(scene, 1);
      const scale = 1 + Math.min(1, reach(scene, usual));
      const facing = viewOf(scene, scene.focus, scale);
      const lean = 0.4;
      const near = { x: wide.x + lean * (facing.x - wide.x), y: wide.y + lean * (facing.y - wide.y), scale };
      return { from: closer ? wide : near, to: closer ? near : wide, ease: 'linear' };
    },
  });
}

export const zoomIn = zoom({
  name: 'zoom_in',
  summary: 'Moves slowly closer.',
  words: {
    en: [
      'zoom in',
      'zoom into',
      'zoom',
      'zooming in',
      'move closer',
      'come closer',
      'come in close',
      'come in closer',
      'move in close',
    ],
    zh: ['放大', '拉近', '缓慢放大', '镜头拉近', '变焦放大', '变焦', '缩放'],
  },
  usual: 0.14,
  closer: true,
});

export const zoomOut = zoom({
  name: 'zoom_out',
  summary: 'Moves slowly further away.',
  words: {
    en: [
      'zoom out',
      'zooming out',
      'zoom outwards',
      'zoom outward',
      'zoom go outwards',
      'zoom goes outwards',
      'zoom going outwards',
      'zoom to go outwards',
      'move away',
      'further away',
      'farther away',
    ],
    zh: ['缩小', '拉远', '缓慢缩小', '镜头拉远', '变焦缩小'],
  },
  usual: 0.14,
  closer: false,
});

export const slowZoomIn = zoom({
  name: 'slow_zoom_in',
  summary: 'Comes closer so gently that it is felt rather than seen.',
  words: {
    en: ['slow zoom in', 'slow zoom', 'gentle zoom', 'subtle zoom', 'gentle zoom in', 'breathe in'],
    zh: ['慢速放大', '微微放大', '轻微放大', '慢推', '缓推'],
  },
  usual: 0.06,
  closer: true,
});

export const slowZoomOut = zoom({
  name: 'slow_zoom_out',
  summary: 'Moves away so gently that it is felt rather than seen.',
  words: {
    en: ['slow zoom out', 'gentle zoom out', 'subtle zoom out', 'breathe out'],
    zh: ['慢速缩小', '微微缩小', '轻微缩小', '慢拉', '缓拉'],
  },
  usual: 0.06,
  closer: false,
});
