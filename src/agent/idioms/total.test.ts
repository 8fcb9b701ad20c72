import { expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';
import { shots } from '../../edits/index.js';

const film = { en: 'make a video, 4 seconds per photo', zh: '按顺序做个视频，每张4秒' };
const names = ['beach.jpg', 'market.jpg', 'temple.jpg', 'sunset.jpg'];
const lengths = (language: 'en' | 'zh', sentence: string) =>
  shots(talk({ assets: assetsOf(names), language }, film[language], sentence).draft).map(
    ({ durationMs }) => durationMs,
  );

it.each([
  'make it 28 seconds without changing the sunset',
  'cut it to 28 seconds, but leave the sunset as it is',
  'make the film 28 seconds while leaving the sunset alone',
  'the film should be 28 seconds, except for the sunset, which stays as it is',
  'keep the sunset at 4 seconds and make the film 28 seconds',
  '28 seconds, except the sunset',
])('%s: the others give way', (sentence) => {
  expect(lengths('en', sentence)).toEqual([8000, 8000, 8000, 4000]);
});

it.each([
  '改成28秒，第四张别动',
  '总时长28秒，第四张保持不变',
  '影片改成28秒，除了第四张',
  '除了第四张，全片28秒',
])('%s', (sentence) => {
  expect(lengths('zh', sentence)).toEqual([8000, 8000, 8000, 4000]);
});

it.each(['everything except the sunset 6 seconds', 'each photo 6 seconds without touching the sunset'])(
  '%s: each of the others',
  (sentence) => {
    expect(lengths('en', sentence)).toEqual([6000, 6000, 6000, 4000]);
  },
);

it('make the sunset 8 seconds without changing the beach', () => {
  expect(lengths('en', 'make the sunset 8 seconds without changing the beach')).toEqual([
    4000, 4000, 4000, 8000,
  ]);
});
