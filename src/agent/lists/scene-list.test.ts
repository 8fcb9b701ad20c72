import { expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';
import { shots } from '../../edits/index.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'box.png', 'temple.jpg', 'night_train.jpg']);
const rows = (...sentences: readonly string[]) =>
  shots(talk({ assets, language: 'en' }, ...sentences).draft).map(({ name, durationMs }) => [
    name.replace(/\..+/, ''),
    durationMs,
  ]);

it.each([
  '1. temple 3s\n2. box 5s\n3. beach 4s',
  'Scene 1 the temple for 3 seconds, scene 2 the box for 5 seconds, scene 3 the beach for 4 seconds',
  'Shot 1: temple, 3 seconds. Shot 2: box, 5 seconds. Shot 3: beach, 4 seconds.',
  'Shot list:\n1. temple - 3 s\n2. box - 5 s\n3. beach - 4 s',
])('%s: the film is those photos in that order', (sentence) => {
  expect(rows(sentence)).toEqual([
    ['temple', 3000],
    ['box', 5000],
    ['beach', 4000],
  ]);
});

it.each([
  'Use the night train, beach and box in that order, 3 seconds each, nothing else',
  'night train, beach, box - in this order, 3 seconds each',
  'make a film with the night train, the beach and the box in that order, 3 seconds each',
])('%s: nothing else is in it', (sentence) => {
  expect(rows(sentence)).toEqual([
    ['night_train', 3000],
    ['beach', 3000],
    ['box', 3000],
  ]);
});

const film = 'make a film in the given order, 4 seconds each';

it('of a film that stands a numbered list takes nothing out', () => {
  expect(rows(film, '1. temple 3s\n2. beach 5s')).toEqual([
    ['temple', 3000],
    ['beach', 5000],
    ['market', 4000],
    ['box', 4000],
    ['night_train', 4000],
  ]);
});

it('only these, in that order', () => {
  expect(rows(film, 'only the temple, the box and the beach, in that order').map(([name]) => name)).toEqual([
    'temple',
    'box',
    'beach',
  ]);
  expect(rows(film, 'use the temple, the box and the beach in that order')).toHaveLength(5);
});
