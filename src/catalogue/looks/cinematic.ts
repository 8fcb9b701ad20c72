import { defineLook } from '../define-look.js';
import { contrast, grade, levels, saturate, tint, tone } from './grading.js';

export const cinematicWarm = defineLook({
  name: 'cinematic_warm',
  summary: 'Warm highlights over slightly cool shadows, deep and calm like a cinema print.',
  words: {
    en: ['cinematic warm', 'cinematic', 'film look', 'movie look', 'warm cinematic'],
    zh: ['电影暖调', '电影感', '暖色电影', '大片感', '电影风', '电影暖色', '电影质感'],
  },
  map: grade(
    levels({ low: 0.012, middle: 0.49, high: 0.99 }),
    contrast(0.24),
    saturate(0.9),
    tone([-0.02, 0.002, 0.03], [0.045, 0.014, -0.045]),
    tint(0.016, 0.004, -0.022),
  ),
});

export const cinematicCool = defineLook({
  name: 'cinematic_cool',
  summary: 'Steel-blue shadows and restrained colour, like a thriller at dusk.',
  words: {
    en: ['cinematic cool', 'cool cinematic', 'cinematic blue', 'thriller', 'moody'],
    zh: ['电影冷调', '冷色电影', '电影冷色', '冷峻', '蓝调电影'],
  },
  map: grade(
    levels({ low: 0.012, middle: 0.485, high: 0.985 }),
    contrast(0.3),
    saturate(0.86),
    tone([-0.045, 0.004, 0.06], [-0.01, 0.006, 0.012]),
    tint(-0.025, 0.002, 0.028),
  ),
});

export const tealOrange = defineLook({
  name: 'teal_orange',
  summary: 'Teal shadows against orange skin and sunlight, the look of big films.',
  words: {
    en: ['teal and orange', 'teal orange', 'orange and teal', 'blockbuster', 'hollywood'],
    zh: ['青橙', '青橙色', '橙青', '青橙调', '好莱坞', '大片'],
  },
  map: grade(
    contrast(0.25),
    ([r, g, b]) => {
      // Warmth of a pixel, -1 cool .. 1 warm, without a kink at grey.
      const warmth = Math.tanh(3 * (r - b));
      return [r + 0.025 * warmth, g + 0.004, b - 0.03 * warmth];
    },
    tone([-0.075, 0.022, 0.055], [0.06, 0.01, -0.07]),
    saturate(0.95),
  ),
});

export const noir = defineLook({
  name: 'noir',
  summary: 'Hard black and white with deep shadows, like a detective film.',
  words: {
    en: ['noir', 'film noir', 'dramatic black and white', 'high contrast black and white', 'dramatic bw'],
    zh: ['黑色电影', '强烈黑白', '高对比黑白', '戏剧黑白', '硬黑白'],
  },
  map: grade(
    ([r, g, b]) => {
      const value = 0.36 * r + 0.54 * g + 0.1 * b;
      return [value, value, value];
    },
    levels({ low: 0, middle: 0.47, high: 1 }),
    contrast(0.7),
  ),
});
