import { defineMotion, type MotionPath, type MotionScene } from '../define-motion.js';
import { frameFocus, reach, viewOf } from './framing.js';

/** From the whole photo to a closer view with the focus as near to the middle as the edges allow. */
function approach(scene: MotionScene): Omit<MotionPath, 'ease'> {
  const scale = 1 + Math.min(1.2, reach(scene, 0.24));
  // Looking straight at the focus would swing the camera on photos whose subject is far out: go two thirds of the way.
  const wide = frameFocus(scene, 1);
  const near = viewOf(scene, scene.focus, scale);
  const part = 2 / 3;
  return {
    from: wide,
    to: { x: wide.x + part * (near.x - wide.x), y: wide.y + part * (near.y - wide.y), scale },
  };
}

export const pushIn = defineMotion({
  name: 'push_in',
  summary: 'Moves towards the face or subject of the photo.',
  words: {
    en: [
      'push in',
      'push',
      'dolly in',
      'push to face',
      'zoom to subject',
      'zoom to face',
      'focus on subject',
    ],
    zh: ['推近', '推进', '推镜头', '推向主体', '聚焦主体', '对准人脸放大', '特写'],
  },
  path: (scene) => ({ ...approach(scene), ease: 'in_out' }),
});

export const pullOut = defineMotion({
  name: 'pull_out',
  summary: 'Starts at the face or subject and uncovers the whole photo.',
  words: {
    en: ['pull out', 'pull back', 'pull away', 'dolly out'],
    zh: ['拉镜头', '拉出', '拉开', '从主体拉开', '后拉'],
  },
  path(scene) {
    const { from, to } = approach(scene);
    return { from: to, to: from, ease: 'in_out' };
  },
});
