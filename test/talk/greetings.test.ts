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

it('先放日落，最后放合照那张friends: one photo first, the one that is named last', () => {
  const photos = assetsOf(['aitzgorri.jpg', 'friends.jpg', 'life.jpg', '日落.jpg']);
  expect(letters(talk({ assets: photos }, '做一个短片', '先放日落，最后放合照那张friends'))).toBe('日alf');
});

it('a name that was never told is asked for, and no names of files are written', () => {
  const plan = talk({ assets }, '做一个短片', '把他的名字写在开头');
  expect([plan.kind, words(plan)]).toEqual(['question', '']);
});

it('is there a way to ... is a wish, behind praise as well', () => {
  expect(talk({ assets }, 'make a film', 'nice. is there a way to make it warmer').reply).toContain(
    'warm look',
  );
});
