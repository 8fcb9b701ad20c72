import { defineLook } from '../define-look.js';
import { contrast, grade, levels, saturate, tint, tone, vibrance } from './grading.js';

export const vivid = defineLook({
  name: 'vivid',
  summary: 'Fresh, strong colours and clear light; skin stays natural.',
  words: {
    en: [
      'vivid',
      'vibrant',
      'colorful',
      'colourful',
      'saturated',
      'bright colors',
      'bright colours',
      'punchy',
    ],
    zh: ['鲜艳', '鲜明', '明艳', '色彩鲜艳', '艳丽', '饱和', '鲜亮', '浓郁'],
  },
  map: grade(vibrance(0.3), contrast(0.16), levels({ middle: 0.515 })),
});

export const warm = defineLook({
  name: 'warm',
  summary: 'A touch of late sunlight on everything.',
  words: {
    en: ['warm', 'warmer', 'warm tone', 'warm tones'],
    zh: ['暖色', '暖调', '暖色调', '温暖', '暖', '暖色系'],
  },
  map: grade(tint(0.04, 0.012, -0.05), vibrance(0.1)),
});

export const cool = defineLook({
  name: 'cool',
  summary: 'A clear, slightly blue light as on a winter morning.',
  words: {
    en: ['cool', 'cooler', 'cold', 'cool tone', 'cool tones', 'blue tone', 'icy'],
    zh: ['冷色', '冷调', '冷色调', '清冷', '冷', '冷色系', '蓝调'],
  },
  map: grade(tint(-0.045, 0.004, 0.045), vibrance(0.06)),
});

export const golden = defineLook({
  name: 'golden',
  summary: 'The glow of the golden hour: amber light, soft shadows.',
  words: {
    en: ['golden', 'golden hour', 'amber', 'honey'],
    zh: ['金色', '黄金时刻', '夕阳', '金秋', '琥珀'],
  },
  map: grade(
    levels({ low: 0.01, middle: 0.515, high: 0.995 }),
    tone([0.03, 0.005, -0.01], [0.085, 0.03, -0.11]),
    tint(0.035, 0.012, -0.055),
    contrast(0.08),
  ),
});

export const crisp = defineLook({
  name: 'high_contrast',
  summary: 'Deep blacks and bright whites for pictures that should stand out.',
  words: {
    en: ['high contrast', 'contrasty', 'crisp', 'strong contrast'],
    zh: ['高对比', '高对比度', '强对比', '硬朗', '通透'],
  },
  map: grade(contrast(0.55), saturate(0.9)),
});

export const fresh = defineLook({
  name: 'fresh',
  summary: 'Airy and bright with clean greens, as in a Japanese photo book.',
  words: {
    en: ['fresh', 'airy', 'japanese', 'bright and airy', 'light and airy'],
    zh: ['清新', '日系', '小清新', '空气感'],
  },
  map: grade(
    levels({ low: 0.02, middle: 0.56, high: 1 }),
    saturate(0.9),
    tint(-0.012, 0.012, 0.02),
    vibrance(0.12),
  ),
});
