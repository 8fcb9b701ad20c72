import { expect, it } from 'vitest';
import { assetsOf, letters, talk, words } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg']);

it.each([
  ['Happy birthday on the first photo, Thank you on the last', 'Happy birthday / Thank you'],
  ['good morning on the first and good night on the last please', 'good morning / good night'],
  ['and Thanks to all parents at the end', 'Thanks to all parents'],
  ['write hello on the first photo and bye on the last', 'hello / bye'],
  ['thanks, on the first photo a bit more contrast', ''],
])('%s: %s is written, and no photo moves', (sentence, expected) => {
  const plan = talk({ assets }, 'make a film', sentence);
  expect(words(plan)).toBe(expected);
  expect(letters(plan)).toBe('bmt');
});
