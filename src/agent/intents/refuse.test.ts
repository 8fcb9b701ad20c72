import { expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';

const assets = assetsOf(['photo1.jpg', 'photo2.jpg', 'photo3.jpg']);
const first = (sentence: string) => talk({ assets }, sentence);

it.each([
  'generate a video of a dragon with AI',
  'use AI to generate a clip of waves',
  'an AI video of a cat dancing please',
  'please create an AI clip showing a dragon and add it at the end',
])('C-5.25: a moving picture to be invented is declined: %s', (sentence) => {
  const plan = first(sentence);
  expect([plan.edits, plan.reply]).toEqual([[], expect.stringContaining('cannot generate')]);
});

it.each([
  'make a video of my trip with AI',
  'let AI make a film from these photos',
  'make a video of the wedding',
  'create a film about our holiday with an AI voice',
])('a film of what was uploaded is not taken for one: %s', (sentence) => {
  expect(first(sentence).reply).not.toContain('cannot generate');
});

it('配音乐 asks for music and not for a voice', () => {
  expect(first('把这些照片做成配音乐和转场的幻灯片视频').reply).not.toContain('配音');
  expect(first('把这些照片做成视频，给它配音').reply).toContain('不能配音');
});
