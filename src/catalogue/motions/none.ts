import { defineMotion } from '../define-motion.js';
import { frameFocus } from './framing.js';

export const none = defineMotion({
  name: 'none',
  summary: 'Holds the photo still.',
  words: {
    en: ['hold', 'none', 'static', 'no motion', 'no movement', 'freeze', 'no zoom', 'no ken burns'],
    zh: ['静止', '不动', '无运镜', '无动画', '定格', '没有动效', '不要动', '保持不动'],
  },
  path(scene) {
    const view = frameFocus(scene, 1);
    return { from: view, to: view, ease: 'linear' };
  },
});
