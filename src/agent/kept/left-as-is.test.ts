import { describe, expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'sunset.jpg']);
const edits = (sentence: string) =>
  talk(
    { assets, language: 'en' },
    'make a video with calm music and the title "Our Days"',
    sentence,
  ).edits.map(({ name, params }) => ({ name, params }));

const wishes = [
  'make the title red',
  'brighten the sunset',
  'swap the beach and the market',
  'each photo 3 seconds',
  'everything in sepia',
];
const riders = [
  '*, without changing the music',
  'without touching the captions or the music, *',
  "* and don't change anything else",
  '*, no changes to the music please',
  'hands off the music, just *',
  '*, leaving the order as it is',
  "i don't want the music changed, *",
  '*, without removing any photo',
];

describe('what is to stay is not changed by being named', () => {
  it.each(wishes.flatMap((wish) => riders.map((rider) => [rider.replace('*', wish), wish])))(
    '%s',
    (sentence, wish) => {
      expect(edits(sentence)).toEqual(edits(wish));
    },
  );
  it.each([
    'make everything brighter without touching the market',
    'brighten all the photos while leaving the market as it is',
    'brighten all of them without touching photo 2',
  ])('%s: a photo is the exception', (sentence) => {
    const [edit, ...more] = edits(sentence);
    expect(more).toEqual([]);
    expect(edit?.params.photos).toHaveLength(3);
  });
  it('make it 20 seconds with no change to the title', () => {
    expect(edits('make it 20 seconds with no change to the title')).toEqual(edits('make it 20 seconds'));
  });
  it('without the music: that is a wish', () => {
    expect(edits('without the music please').map(({ name }) => name)).toEqual(['remove_music']);
  });
});
