import { expect, it } from 'vitest';
import { assetsOf, done, talk } from '../../../test/helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg']);
const spoken = (...sentences: readonly string[]) =>
  talk({ assets, language: 'en' }, 'make a video in the given order', ...sentences);

const open = [
  'one of them is too dark, brighten it',
  'One of the photos is too dark. Could you brighten it?',
  'brighten one of the pictures',
  'some of the photos are too dark, brighten them',
];

it.each(open)('%s: which one is asked', (sentence) => {
  const plan = spoken(sentence);
  expect([plan.kind, plan.changed]).toEqual(['question', false]);
});

it.each(['3', 'the temple', 'the third one', 'number 3'])('%s: the answer is that photo', (answer) => {
  for (const sentence of open.slice(0, 3))
    expect(done(spoken(sentence, answer))).toMatch(/^adjust_colour .*"photos":\["s\d+"\],"brightness":0.18/);
});

it('2 and 4: the answer is several photos', () => {
  expect(done(spoken(open[3]!, '2 and 4'))).toMatch(/"photos":\["s\d+","s\d+"\]/);
});

it.each(['delete a photo', 'one of them can go', 'get rid of the food picture', 'move the photo to the end'])(
  '%s: a bare number answers',
  (sentence) => {
    expect(spoken(sentence).kind).toBe('question');
    expect(spoken(sentence, '2').changed).toBe(true);
  },
);

it.each(['every one of them is too dark, brighten them', 'make all of them brighter'])(
  '%s: all of them',
  (sentence) => {
    expect(done(spoken(sentence))).toContain('"photos":"all"');
  },
);
