import { expect, it } from 'vitest';
import { assetsOf, done, talk } from '../../../test/helpers/talk.js';
import { shots, texts } from '../../edits/index.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg']);

/** The commands a sentence comes to in a film of five photos with music and a title. */
const commands = (sentence: string): string =>
  talk({ assets, language: 'en' }, 'make a 20 second film with calm piano, title "Japan"', sentence)
    .edits.map(({ name }) => name)
    .join(' ');

it.each([
  ['the beach a bit longer - music a bit quieter', 'set_photo_length set_volume'],
  ['leave out the noodles — a happier song', 'remove_photos set_music'],
  ["no zoom on the noodles, and while you're at it leave out the beach", 'set_motion remove_photos'],
  ['make the title red, if you would, and the piano at half', 'style_text set_volume'],
  ['no zoom on the noodles. Could you see to it that the title is red', 'set_motion style_text'],
  ['5 seconds for the temple, say, and no music', 'set_photo_length remove_music'],
  ['get rid of the fades between the first two and leave out the sunset', 'set_transition remove_photos'],
])('"%s" is two wishes', (sentence, expected) => {
  expect(commands(sentence)).toBe(expected);
});

it.each([
  ['5 seconds for the temple not the market', '4 4 5 4 4'],
  ['make the market 6 seconds, not the beach, and no music', '4 6 4 4 4'],
])('"%s" is about the photo that is meant', (sentence, expected) => {
  const plan = talk({ assets, language: 'en' }, 'make a 20 second film with calm piano', sentence);
  expect(
    shots(plan.draft)
      .map(({ durationMs }) => durationMs / 1000)
      .join(' '),
  ).toBe(expected);
});

it('takes back what is to be forgotten', () => {
  const plan = talk(
    { assets, language: 'en' },
    'make a film',
    'remove the beach',
    'forget that, the noodles go instead',
  );
  expect(shots(plan.draft).map(({ name }) => name)).toEqual([
    'beach.jpg',
    'market.jpg',
    'temple.jpg',
    'sunset.jpg',
  ]);
});

it('keeps the dash of a title and the dash of a range', () => {
  const plan = talk(
    { assets, language: 'en' },
    'make a film',
    'title: Summer - a love story',
    'photos 2 - 4: 2 s',
  );
  expect(texts(plan.draft).map(({ text }) => text)).toEqual(['Summer - a love story']);
  expect(shots(plan.draft).filter(({ durationMs }) => durationMs === 2000)).toHaveLength(3);
});

it('halves the rate that was set last', () => {
  expect(done(talk({ assets, language: 'en' }, 'make a film', '60 frames please', 'make it the half'))).toBe(
    'set_fps {"fps":30}',
  );
});
