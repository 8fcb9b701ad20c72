import { defineMotion } from '../define-motion.js';
import { frameFocus, reach, travel, viewOf } from './framing.js';

export const drift = defineMotion({
  name: 'drift',
  summary: 'Floats a little sideways while coming a little closer.',
  words: {
    en: ['drift', 'float', 'gentle drift', 'drifting', 'glide'],
    zh: ['漂移', '漂浮', '飘动', '缓缓飘移', '浮动', '轻柔移动'],
  },
  path(scene) {
    // Towards the side that has more of the subject to show.
    const side = scene.focus.x < 0.5 ? -1 : 1;
    const { from, to } = travel(scene, side * reach(scene, 0.06), 0, 1.06);
    return { from, to: { ...to, scale: to.scale + Math.min(0.3, reach(scene, 0.05)) }, ease: 'linear' };
  },
});

export const kenBurns = defineMotion({
  name: 'ken_burns',
  summary: 'The classic move over a photograph: closer and sideways at once, towards the subject.',
  words: {
    en: ['ken burns', 'ken burns effect', 'kenburns', 'pan and zoom', 'zoom and pan', 'documentary'],
    zh: ['肯伯恩斯', '肯·伯恩斯', '肯伯恩斯效果', '推移', '平移缩放', '缩放平移', '运镜', '纪录片镜头'],
  },
  path(scene) {
    const grow = Math.min(0.8, reach(scene, 0.13));
    const side = scene.focus.x < 0.5 ? -1 : 1;
    const height = scene.focus.y > 0.6 ? 1 : -1;
    const way = reach(scene, 0.07);
    const { from, to } = travel(scene, side * way, height * way * 0.6, 1.04);
    const scale = to.scale + grow;
    // A close view must not leave the subject behind: it ends half way between the glide and the subject.
    const facing = viewOf(scene, scene.focus, scale);
    return { from, to: { x: (to.x + facing.x) / 2, y: (to.y + facing.y) / 2, scale }, ease: 'linear' };
  },
});

export const rise = defineMotion({
  name: 'rise',
  summary: 'Rises like a lift while moving slightly away.',
  words: {
    en: ['rise', 'crane up', 'ascend', 'crane'],
    zh: ['上升', '升起', '升镜头', '缓缓上升', '升镜', '摇臂上升'],
  },
  path(scene) {
    const { from, to } = travel(scene, 0, -reach(scene, 0.1), 1.04);
    return { from: { ...from, scale: from.scale + Math.min(0.3, reach(scene, 0.06)) }, to, ease: 'in_out' };
  },
});

export const diagonal = defineMotion({
  name: 'diagonal',
  summary: 'Glides from the upper left to the lower right.',
  words: {
    en: ['diagonal', 'diagonal pan', 'diagonal down'],
    zh: ['对角线', '对角移动', '斜移', '斜向移动', '斜向下'],
  },
  path: (scene) => ({ ...travel(scene, reach(scene, 0.1), reach(scene, 0.08)), ease: 'linear' }),
});

export const diagonalUp = defineMotion({
  name: 'diagonal_up',
  summary: 'Glides from the lower left to the upper right.',
  words: { en: ['diagonal up'], zh: ['斜向上', '对角上移', '斜上移动'] },
  path: (scene) => ({ ...travel(scene, reach(scene, 0.1), -reach(scene, 0.08)), ease: 'linear' }),
});

export const settle = defineMotion({
  name: 'settle',
  summary: 'Comes quickly from close by and settles on the whole photo, for lively films.',
  words: {
    en: ['settle', 'snap zoom', 'punch in', 'pop zoom'],
    zh: ['冲击', '快速拉远', '弹入', '冲镜', '快速缩放', '动感缩放'],
  },
  path(scene) {
    const wide = frameFocus(scene, 1.02);
    return { from: { ...wide, scale: 1.02 + Math.min(1, 0.2 * scene.amount) }, to: wide, ease: 'out' };
  },
});
