import { defineLook } from '../define-look.js';

export const none = defineLook({
  name: 'none',
  summary: 'Leaves the colours as they are.',
  words: { en: ['none', 'natural', 'original colours', 'no filter'], zh: ['无', '原色', '原图', '无滤镜'] },
  map: (color) => color,
});
