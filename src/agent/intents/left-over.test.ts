import { expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';
import { shots } from '../../edits/index.js';

const names = ['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg'];

it.each([
  'add the other two photos at the end',
  'add the remaining photos',
  'use all photos',
  'please include the rest of the pictures too',
])('%s', (sentence) => {
  const { draft } = talk(
    { assets: assetsOf(names), language: 'en' },
    'make a film from photos 1 and 3',
    sentence,
  );
  expect(shots(draft).map(({ name }) => name)).toEqual([
    'beach.jpg',
    'temple.jpg',
    'market.jpg',
    'noodles.jpg',
  ]);
});

it.each(['把另外两张加到最后', '其余的照片也加进来', '剩下的都放进去'])('%s', (sentence) => {
  const { draft } = talk({ assets: assetsOf(names), language: 'zh' }, '用第1张和第3张做个视频', sentence);
  expect(shots(draft)).toHaveLength(4);
});
