import { describe, expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';
import { shots, texts } from '../../edits/index.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg']);
const spoken = (sentence: string) =>
  talk({ assets, language: 'en' }, 'make a video with the title "Our Days", 4 seconds each', sentence);
const captions = (sentence: string) => texts(spoken(sentence).draft, 'caption');

describe('captions of what photos have of their own look as they were asked for', () => {
  it.each([
    'use the file names as captions, in yellow, top left',
    'could you use the file names as captions, yellow, in the top left corner?',
    "put each photo's file name in the top left corner in yellow letters",
    'caption every photo with its name, yellow, top left',
  ])('%s', (sentence) => {
    const list = captions(sentence);
    expect(list.map(({ text }) => text)).toEqual(['beach', 'market', 'temple']);
    for (const { style } of list) expect(style).toEqual({ color: '#FDD835', position: 'top-left' });
    expect(spoken(sentence).reply).toMatch(/yellow/);
  });
  it.each([
    'use the file names as captions, for 2 seconds each',
    'captions from the file names, 2 s each',
    'caption each photo with its name for two seconds',
  ])('%s: the captions stay so long, and not the photos', (sentence) => {
    expect(captions(sentence).map(({ durationMs }) => durationMs)).toEqual([2000, 2000, 2000]);
    expect(shots(spoken(sentence).draft).map(({ durationMs }) => durationMs)).toEqual([4000, 4000, 4000]);
  });
  it('captions with the file names, photos 3 seconds each: the photos', () => {
    const { draft } = spoken('captions with the file names, photos 3 seconds each');
    expect(shots(draft).map(({ durationMs }) => durationMs)).toEqual([3000, 3000, 3000]);
  });
});

describe('so many pixels are a size of letters in every place', () => {
  it.each([
    'Title in Georgia, italic, 80 pixels, #FF8800',
    'title: 80 px, #FF8800, italic, Georgia',
    'make the title italic, #FF8800, 80 px and Georgia',
  ])('%s', (sentence) => {
    const [title, ...more] = texts(spoken(sentence).draft);
    expect(more).toEqual([]);
    expect(title).toMatchObject({
      text: 'Our Days',
      style: { font: 'serif', italic: true, size: 80, color: '#FF8800' },
    });
  });
});

it.each([
  "the music shouldn't fade in",
  "I don't want the music to fade in at the start",
  'remove the fade in of the music',
])('%s: it comes in at once', (sentence) => {
  const { edits } = talk(
    { assets, language: 'en' },
    'make a video with calm music',
    'fade the music in over 2 s',
    sentence,
  );
  expect(edits).toMatchObject([{ name: 'fade_music', params: { inMs: 0 } }]);
});
