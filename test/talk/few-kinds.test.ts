import { expect, it } from 'vitest';
import { assetsOf, cuts, seconds, talk } from '../helpers/talk.js';

const assets = assetsOf(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg', 'e.jpg', 'f.jpg', 'g.jpg', 'h.jpg']);
const start = ['make a film', 'use a different transition between each photo'];

/** How many kinds of transitions there are after these sentences. */
const kinds = (...sentences: readonly string[]): number =>
  new Set(cuts(talk({ assets }, ...start, ...sentences)).split(' ')).size;

it('before anything is said there are several', () => {
  expect(kinds()).toBeGreaterThan(3);
});

it.each([
  ['too much, only two kinds', 2],
  ['three kinds are enough', 3],
  ['just one kind please', 1],
  ['too much', 1],
  ['别太花 两三种就行', 3],
  ['只用两种就行', 2],
])('%s: %d', (sentence, expected) => {
  expect(kinds(sentence)).toBe(expected);
});

it('photos stay as long as before', () => {
  expect(seconds(talk({ assets }, ...start, 'too much, only two kinds'))).toBe(
    seconds(talk({ assets }, ...start)),
  );
});

it('a name that is a word of ours as well has its own time in a list', () => {
  const box = assetsOf(['front.png', 'side.png', 'box.png']);
  expect(seconds(talk({ assets: box }, 'make a film', '2 seconds each, box 4'))).toBe('2 2 4');
});

it.each([
  ['1. 3 s per photo 2. cut between all photos 3. black and white 4. no text 5. piano', 'cut cut'],
  ['1. 3 s per photo 2. no text 3. slide transitions', 'slide_left slide_left'],
])('%s: what numbers count are wishes, each by itself', (sentence, expected) => {
  expect(cuts(talk({ assets: assets.slice(0, 3) }, sentence))).toBe(expected);
});

it('a long run of words that could be several is read at once', () => {
  expect(talk({ assets }, ...start, `${'its'.repeat(200)}`).reply).not.toBe('');
});
