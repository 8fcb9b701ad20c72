import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { shots } from '../../src/edits/index.js';
import { assetsOf, cuts, motions, seconds, talk } from '../helpers/talk.js';

const assets = assetsOf(['bottle_front.png', 'bottle_side.png', 'bottle_cap.png', 'box.png', 'hand.png']);
const filmAfter = (...sentences: readonly string[]): Plan =>
  talk({ assets }, 'make a 20 second film, all photos still, crossfades everywhere', ...sentences);

describe('words of ours that files have in their names', () => {
  it.each([
    [['zoom in on front and side'], 'zoom_in zoom_in none none none'],
    [['zoom in on the front view'], 'zoom_in none none none none'],
    [['zoom in on the front and the cap'], 'zoom_in none zoom_in none none'],
    [['zoom in on the cap', 'box likewise'], 'none none zoom_in zoom_in none'],
    [
      ['Let the camera slide to the right on the front view', 'the same for the next one, only to the left'],
      'pan_right pan_left none none none',
    ],
  ])('%j moves %s', (said, expected) => {
    expect(motions(filmAfter(...said))).toBe(expected);
  });
});

describe('who moves and who comes last', () => {
  it.each([
    [
      ['zoom in on all', 'odd numbered pictures should move, even ones not'],
      'zoom_in none zoom_in none zoom_in',
    ],
    [
      ['zoom in on all', 'let the odd ones move and keep the even ones still'],
      'zoom_in none zoom_in none zoom_in',
    ],
    [['zoom in on all', 'just leave it on the last one'], 'none none none none zoom_in'],
  ])('%j moves %s and no place changes', (said, expected) => {
    const film = filmAfter(...said);
    expect([motions(film), shots(film.draft).length]).toEqual([expected, 5]);
  });
  it.each([
    'turn the whole order around so the hand is first and the front view last',
    'reverse the order so the hand is first',
  ])('%s: all of them change places', (sentence) => {
    expect(shots(filmAfter(sentence).draft).map(({ name }) => name.slice(0, -4))).toEqual([
      'hand',
      'box',
      'bottle_cap',
      'bottle_side',
      'bottle_front',
    ]);
  });
});

describe('what one photo has, for another', () => {
  it.each([
    [['the cap 6 seconds', 'actually give the hand whatever you gave the cap'], '4 4 6 4 6'],
    [['the cap 6 seconds', 'and the one it follows too'], '4 6 6 4 4'],
    [['the cap 6 seconds', 'likewise the photo that follows'], '4 4 6 6 4'],
    [['the cap 6 seconds', 'my client wants the same on the hand'], '4 4 6 4 6'],
  ])('%j stays %s', (said, expected) => {
    expect(seconds(filmAfter(...said))).toBe(expected);
  });
  it('is no time where it is about looks', () => {
    const film = filmAfter(
      'zoom in on the cap and leave it on for a second longer',
      'but the first two would both look better with what the cap has',
    );
    expect([motions(film), seconds(film)]).toEqual(['zoom_in zoom_in zoom_in none none', '4 4 5 4 4']);
  });
});

describe('the other transitions', () => {
  it.each([
    [['blur for the last transition', 'and cuts for the rest'], 'cut cut cut blur'],
    [['a page turn for the first transition', 'and blur for the others'], 'page_turn blur blur blur'],
    [['wipe between 1 and 2', 'slide between 2 and 3', 'the rest hard cuts'], 'wipe_left slide_left cut cut'],
    [
      ['hearts as the transition everywhere', 'just leave it on the last one', 'and blur for the others'],
      'blur blur blur heart',
    ],
  ])('%j gives %s', (said, expected) => {
    expect(cuts(filmAfter(...said))).toBe(expected);
  });
});
