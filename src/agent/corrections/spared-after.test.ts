import { expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';
import { shots } from '../../edits/index.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'sunset.jpg']);
const looks = (...sentences: readonly string[]) =>
  shots(talk({ assets, language: 'en' }, 'make a video', ...sentences).draft).map(
    ({ look }) => look?.preset ?? 'none',
  );

it.each([
  'no, not the sunset',
  'actually, not on the sunset',
  'oops, not photo 4',
  'actually no, take the sepia off the sunset',
  'no, remove it from the last one',
  'no, no sepia on the sunset',
  'wait, the sunset should stay in colour',
  'hmm, leave the sunset out of it',
  'keep the sunset as it was',
])('make everything sepia, then %s: the others stay so', (sentence) => {
  expect(looks('make everything sepia', sentence)).toEqual(['sepia', 'sepia', 'sepia', 'none']);
});

it.each(['no, the sunset black and white', 'actually no, make the sunset black and white'])(
  'make everything sepia, then %s: something else for one, and the others stay so',
  (sentence) => {
    expect(looks('make everything sepia', sentence)).toEqual(['sepia', 'sepia', 'sepia', 'bw']);
  },
);

it('make everything sepia, then only on the sunset: the others were not meant', () => {
  expect(looks('make everything sepia', 'no, just on the sunset')).toEqual(['none', 'none', 'none', 'sepia']);
});

it("don't crop the temple, show all of it: the whole of one photo", () => {
  const { edits } = talk({ assets, language: 'en' }, 'make a video', "don't crop the temple, show all of it");
  expect(edits).toMatchObject([{ name: 'set_fit', params: { photos: { length: 1 } } }]);
});
