import { describe, expect, it } from 'vitest';
import { shots } from '../../src/edits/index.js';
import { assetsOf, talk } from '../helpers/talk.js';

const assets = assetsOf([
  'beach.jpg',
  'market.jpg',
  'temple.jpg',
  'noodles.jpg',
  'sunset.jpg',
  'night_train.jpg',
]);

/** The photos of the film after the sentences: two letters of the name and the seconds. */
const said = (...sentences: readonly string[]): string =>
  shots(talk({ assets, language: 'en' }, ...sentences).draft)
    .map(({ name, durationMs }) => `${name.slice(0, 2)}${durationMs / 1000}`)
    .join(' ');

/** The same where a film of four seconds a photo was made before, in the order of the files. */
const filmAfter = (...sentences: readonly string[]): string =>
  said('make a film in the given order, 4 seconds a photo', ...sentences);

describe('photos listed in their order beside other wishes', () => {
  it.each([
    ['order: sunset, temple, beach. 5 seconds each. leave the others out.', 'su5 te5 be5'],
    ['sunset first, then the beach, the temple, each 5 seconds. Skip the others.', 'su5 be5 te5'],
    ['sunset, temple, beach in that order, 5 seconds each, without the rest', 'su5 te5 be5'],
  ])('%s', (sentence, left) => {
    expect(filmAfter(sentence)).toBe(left);
    expect(said(sentence)).toBe(left);
  });
  it.each([
    ['temple first 5s, then sunset 4s, then beach 3s', 'te5 su4 be3 ma4 no4 ni4'],
    ['order sunset (5s), beach (3s), temple (2s), no music', 'su5 be3 te2 ma4 no4 ni4'],
    ['order: temple, noodles, sunset, then everything else as it is', 'te4 no4 su4 be4 ma4 ni4'],
    [
      'begin with the sunset, then the market and after that the beach, and remove the noodles',
      'su4 ma4 be4 te4 ni4',
    ],
    ["don't change the order beach, market, temple", 'be4 ma4 te4 no4 su4 ni4'],
    ['zoom into the temple first, then the beach, then the sunset', 'be4 ma4 te4 no4 su4 ni4'],
  ])('%s', (sentence, left) => {
    expect(filmAfter(sentence)).toBe(left);
  });
  it('a first request keeps the order and the lengths it lists', () => {
    expect(said('temple 5s, then sunset 4s, then beach 3s')).toMatch(/^te5 su4 be3 /);
    expect(
      said(
        'a video of our trip in the order noodles, temple, market, beach, sunset, night train, 5 seconds each',
      ),
    ).toBe('no5 te5 ma5 be5 su5 ni5');
  });
});

describe('one more of a photo', () => {
  it.each([
    ['replace the market with a second shot of the sunset', 'be4 su4 te4 no4 su4 ni4'],
    ['swap out the market for a second sunset', 'be4 su4 te4 no4 su4 ni4'],
    ['swap the market for another sunset', 'be4 su4 te4 no4 su4 ni4'],
    ['show the sunset again in place of the market', 'be4 su4 te4 no4 su4 ni4'],
    ['instead of the market show the sunset again', 'be4 su4 te4 no4 su4 ni4'],
    ['instead of the market use the sunset', 'be4 su4 te4 no4 ni4'],
    ['add a second photo of the beach at the end', 'be4 ma4 te4 no4 su4 ni4 be4'],
    ['I want a second temple right after the first', 'be4 ma4 te4 te4 no4 su4 ni4'],
    ['show the temple for a second', 'be4 ma4 te1 no4 su4 ni4'],
  ])('%s', (sentence, left) => {
    expect(filmAfter(sentence)).toBe(left);
  });
});
