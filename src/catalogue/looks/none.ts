import { defineLook } from '../define-look.js';

export const none = defineLook({
  name: 'none',
  summary: 'Leaves the colours as they are.',
  words: {
    en: ['none', 'natural', 'original colours', 'original colors', 'no filter', 'no look'],
    zh: ['原色', '原图', '无滤镜', '不加滤镜', '去掉滤镜', '没有滤镜'],
  },
  map: (color) => color,
});
