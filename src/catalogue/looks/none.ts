import { defineLook } from '../define-look.js';

export const none = defineLook({
  name: 'none',
  summary: 'Leaves the colours as they are.',
  words: {
    en: ['none', 'natural', 'original colours', 'original colors', 'no filter', 'no look', 'original'],
    zh: ['无', '原色', '原图', '无滤镜', '自然', '不加滤镜', '去掉滤镜', '没有滤镜'],
  },
  map: (color) => color,
});
