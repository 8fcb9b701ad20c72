import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { shots } from '../../src/edits/index.js';
import { assetsOf, cuts, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg']);

/** The film after the sentences, spoken in turn. */
const filmAfter = (...sentences: readonly string[]): Plan =>
  talk({ assets, language: 'en' }, 'make a video without transitions', ...sentences);

const names = (plan: Plan): string =>
  shots(plan.draft)
    .map((shot) => shot.name.slice(0, 2))
    .join(' ');
const grey = (plan: Plan): string =>
  shots(plan.draft)
    .filter((shot) => shot.look?.preset === 'bw')
    .map((shot) => shot.name.slice(0, 2))
    .join(' ');

describe('lists of photos with commas', () => {
  it.each([
    ['take out everything apart from the beach, the temple and the sunset', 'be te su'],
    ['remove the market, temple, and sunset', 'be no'],
    ['keep only the beach, the temple and the sunset', 'be te su'],
  ])('%s', (sentence, left) => {
    expect(names(filmAfter(sentence))).toBe(left);
  });
});

describe('scope said after the wish', () => {
  it('an exception belongs to the wish before it', () => {
    expect(grey(filmAfter('make everything black and white but please not the temple'))).toBe('be ma no su');
  });

  it('narrows the look of the turn before', () => {
    expect(grey(filmAfter('everything in black and white', 'only the first two'))).toBe('be ma');
  });

  it('all that was done to one photo is done to another', () => {
    const plan = filmAfter('make the beach black and white and brighter', 'do the same for the market');
    expect(grey(plan)).toBe('be ma');
  });

  it('a transition goes to another cut, or to fewer', () => {
    expect(cuts(filmAfter('fade through black after the beach', 'same after the temple'))).toMatch(
      /^fade_black (?!fade_black)\S+ fade_black /,
    );
    expect(cuts(filmAfter('zoom transitions everywhere', 'only between the first three'))).toMatch(
      /^zoom zoom (?!zoom)/,
    );
  });
});
