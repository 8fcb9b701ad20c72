import { expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { sounds } from '../../src/edits/index.js';
import { assetsOf, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'sunset.jpg']);

/** How the film begins and ends. */
const edges = ({ draft: { opening, ending } }: Plan): string =>
  [opening, ending].map((edge) => (edge === null ? 'hard' : `${edge.type} ${edge.durationMs}`)).join(', ');

it.each([
  [['fade in at the start'], 'fade_black 1000, hard'],
  [['fade in from black at the start and fade to black at the end'], 'fade_black 1000, fade_black 1000'],
  [['the first photo should fade in from white over 2 seconds'], 'fade_white 2000, hard'],
  [
    ['1 second from black at the beginning and 2 seconds to black at the end'],
    'fade_black 1000, fade_black 2000',
  ],
  [['start and end with a fade'], 'fade_black 1000, fade_black 1000'],
  [['the film fades at both ends over 20 seconds'], 'fade_black 10000, fade_black 10000'],
  [['let the film fade in and out'], 'fade_black 1000, fade_black 1000'],
  [['fade to black at the end', 'same at the beginning'], 'fade_black 1000, fade_black 1000'],
  [['fade out at the end', 'and in at the start'], 'fade_black 1000, fade_black 1000'],
  [['fade in from black', 'make that 3 seconds'], 'fade_black 3000, hard'],
  [['fade in from black', 'get rid of the fade at the beginning'], 'hard, hard'],
  [['开头从黑场淡入', '结尾也一样'], 'fade_black 1000, fade_black 1000'],
  [['首尾都加渐黑效果'], 'fade_black 1000, fade_black 1000'],
  [['视频开头渐显', '改成2秒'], 'fade_black 2000, hard'],
  [['开头从黑场淡入', '开头不要淡入'], 'hard, hard'],
  // What fades there is the music's, a cut's or a text's.
  [['the music should fade in at the start'], 'hard, hard'],
  [['louder music', 'let it fade in at the start'], 'hard, hard'],
  [['fade to black between every photo'], 'hard, hard'],
  [['add the title "Hi"', 'let it fade in'], 'hard, hard'],
  [['音乐开头淡入两秒'], 'hard, hard'],
])('%j: the film begins and ends with %s', (sentences, expected) => {
  expect(edges(talk({ assets }, 'make a film', ...sentences))).toBe(expected);
});

it('the music does as the film does', () => {
  const plan = talk(
    { assets },
    'make a film with calm music',
    'end with a fade over 2 seconds',
    'the music too',
  );
  expect(sounds(plan.draft, 'bgm')[0]?.fadeOutMs).toBe(2000);
});

it('the opening is told, with its length, and in a description of the film', () => {
  const plan = talk({ assets }, 'make a film', 'fade in from black over 2 seconds');
  expect(plan.reply).toContain('The film now begins with fade through black, 2 s.');
  expect(talk({ assets }, '20 seconds, fade in from black').reply).toContain('opening: fade through black');
});
