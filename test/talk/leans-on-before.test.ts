import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { shots } from '../../src/edits/index.js';
import { assetsOf, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg', 'train.jpg']);
const filmAfter = (...sentences: readonly string[]): Plan =>
  talk({ assets, language: 'en' }, 'make a film in the given order, 4 seconds a photo', ...sentences);
/** Two letters of each name and its seconds. */
const photos = ({ draft }: Plan): string =>
  shots(draft)
    .map(({ name, durationMs }) => `${name.slice(0, 2)}${durationMs / 1000}`)
    .join(' ');
const seconds = ({ draft }: Plan): string =>
  shots(draft)
    .map(({ durationMs }) => Math.round(durationMs / 10) / 100)
    .join(' ');

describe('several photos that share a length', () => {
  it.each([
    ['photos 2-4: 3s. 1, 5 and 6: 5s.', '5 3 3 3 5 5'],
    ['photos: 1 and 4 5s, 2 and 3 2.5s', '5 2.5 2.5 5 4 4'],
    ['photos 1, 3, 5: 2 seconds; photos 2, 4, 6: 5 seconds', '2 5 2 5 2 5'],
    ['first three 3 s each, from then on 5', '3 3 3 5 5 5'],
    ['first two 5 seconds, then 3', '5 5 3 3 3 3'],
    ['only the market and the temple 2 seconds shorter', '4 2 2 4 4 4'],
    ['give the opening two seconds more', '6 4 4 4 4 4'],
    ['all 3 s, the temple twice that', '3 3 6 3 3 3'],
    ['everything 3 seconds but the train double that', '3 3 3 3 3 6'],
    ["cut the beach down to 2.5 seconds and give what's left to the sunset", '2.5 4 4 4 5.5 4'],
    ['Total length must be 16 seconds, the last photo stays 4 seconds', '2.4 2.4 2.4 2.4 2.4 4'],
  ])('%s', (said, expected) => {
    expect(seconds(filmAfter(said))).toBe(expected);
  });
});

describe('a length that was just told or given', () => {
  it.each([
    [['how long is the beach?', 'twice that'], '8 4 4 4 4 4'],
    [['how long is the beach?', 'Please make that 6.'], '6 4 4 4 4 4'],
    [['how long is each photo?', 'make it 3'], '3 3 3 3 3 3'],
    [['how long is the film?', 'too long, half that'], '2 2 2 2 2 2'],
    [['slow zoom on the temple', 'give it a second more than the rest'], '4 4 5 4 4 4'],
    [['temple 3 seconds', 'the train half of that'], '4 4 3 4 4 1.5'],
  ])('%j gives %s', (said, expected) => {
    expect(seconds(filmAfter(...said))).toBe(expected);
  });
});

describe('who stands at an end now stays in the film', () => {
  it.each([
    ['put the train up front instead of the beach', 'tr4 be4 ma4 te4 no4 su4'],
    ['the train should come first instead of the beach', 'tr4 be4 ma4 te4 no4 su4'],
    ['finish on the temple instead of the train', 'be4 ma4 no4 su4 tr4 te4'],
  ])('%s', (said, expected) => {
    expect(photos(filmAfter(said))).toBe(expected);
  });
});

describe('taking back', () => {
  it.each([
    [['make it a minute', 'No, that is too slow. As it was before.'], 'be4 ma4 te4 no4 su4 tr4'],
    [['swap the beach and the temple', 'and back again'], 'be4 ma4 te4 no4 su4 tr4'],
    [['beach 2 seconds', 'how long is it?', 'never mind'], 'be2 ma4 te4 no4 su4 tr4'],
    [['beach 2 seconds', 'put a hat on the train', 'ok forget it'], 'be2 ma4 te4 no4 su4 tr4'],
  ])('%j', (said, expected) => {
    expect(photos(filmAfter(...said))).toBe(expected);
  });
});

describe('transitions told by a photo beside them', () => {
  const cuts = ({ draft }: Plan): string =>
    shots(draft)
      .slice(0, -1)
      .map(({ transition }) => transition?.type ?? '-')
      .join(' ');
  const cf = 'crossfade';
  it.each([
    ['one second crossfades but a slide before the sunset', [cf, cf, cf, 'slide_left', cf]],
    ['a zoom after the beach', ['zoom', cf, cf, cf, cf]],
    ['only the transitions before and after the temple should go away', [cf, '-', '-', cf, cf]],
  ])('%s', (said, expected) => {
    expect(cuts(filmAfter('crossfades everywhere', said))).toBe(expected.join(' '));
  });
});

describe('a photo that lies on its side', () => {
  it.each([
    'the train photo is sideways, turn it',
    'the train one is sideways can you turn it',
    'turn the temple 90 degrees to the left',
  ])('%s is refused with what helps', (said) => {
    const { kind, reply, changed } = filmAfter(said);
    expect([kind, changed, reply.includes('upload it again')]).toEqual(['refusal', false, true]);
  });
});
