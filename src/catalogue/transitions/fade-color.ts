import { z } from 'zod';
import { defineTransition, type Transition } from '../define-transition.js';

/** Out to one colour and back in, the photos changing while nothing but the colour is seen. */
function fadeThrough(entry: Pick<Transition, 'name' | 'summary' | 'words'> & { color: string }): Transition {
  const { color: usual, ...named } = entry;
  return defineTransition({
    ...named,
    params: z.object({
      color: z
        .string()
        .regex(/^#[0-9a-fA-F]{6}$/, 'expected a colour like #FFFFFF')
        .default(usual),
    }),
    durationMs: 1000,
    ease: 'linear',
    coveredAt: 0.5,
    prepare: (_scene, { color }) => ({
      frame(progress) {
        const covered = 1 - Math.abs(2 * progress - 1);
        return {
          incoming: { opacity: progress < 0.5 ? 0 : 1 },
          veil: { color, amount: covered * covered * (3 - 2 * covered) },
        };
      },
    }),
  });
}

export const fadeBlack = fadeThrough({
  name: 'fade_black',
  summary: 'Fades out to black and in again.',
  words: {
    en: ['fade through black', 'fade black', 'fade to black', 'dip to black', 'black fade'],
    zh: [
      '黑场过渡',
      '黑场',
      '闪黑',
      '渐黑',
      '淡入黑场',
      '淡出到黑',
      '黑屏过渡',
      '压黑',
      '过黑',
      '黑一下',
      '闪一下黑',
      '暗一下',
      '黑屏一下',
      '黑一黑',
      '先黑',
      '变黑一下',
      '黑屏闪一下',
      '淡黑',
      '黑幕过渡',
      '暗下去再亮',
    ],
  },
  color: '#000000',
});

export const fadeWhite = fadeThrough({
  name: 'fade_white',
  summary: 'Fades out to white and in again.',
  words: {
    en: ['fade through white', 'fade white', 'fade to white', 'dip to white', 'white fade'],
    zh: [
      '白场过渡',
      '白场',
      '渐白',
      '淡入白场',
      '淡出到白',
      '白屏过渡',
      '过白',
      '白一下',
      '白屏一下',
      '白一白',
      '淡白',
      '闪一下白',
      '亮白一下',
    ],
  },
  color: '#FFFFFF',
});

export const fadeColor = fadeThrough({
  name: 'fade_color',
  summary: 'Fades out to a colour of your choice and in again.',
  words: {
    en: [
      'fade through colour',
      'fade color',
      'fade colour',
      'dip to color',
      'dip to colour',
      'fade through color',
    ],
    zh: ['颜色过渡', '纯色过渡', '渐变到颜色', '色场过渡'],
  },
  color: '#F2E9DC',
});
