import { expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';
import { texts } from '../../edits/index.js';

const spoken = (sentence: string) =>
  talk(
    { assets: assetsOf(['beach.jpg', 'market.jpg']), language: 'en' },
    'make a video, 4 seconds a photo, with the title "Our Days"',
    sentence,
  );

it.each([
  ['let the title slide out', undefined, 'slide_up'],
  ['the title should fade in and slide out', 'fade', 'slide_up'],
  ['title fades in and out', 'fade', 'fade'],
])('%s', (sentence, enter, exit) => {
  const { draft, reply } = spoken(sentence);
  const [title] = texts(draft);
  if (enter !== undefined) expect(title?.enter?.type).toBe(enter);
  expect(title?.exit?.type).toBe(exit);
  expect(reply).toContain('goes out with');
});

it.each(['end card "Bye" on a black screen', 'end with "Bye" on a black background'])(
  '%s: the words can be read on it',
  (sentence) => {
    const bye = texts(spoken(sentence).draft).find(({ text }) => text === 'Bye');
    expect(bye?.style.color).toBe('#FFFFFF');
    expect(bye?.style.box).toMatch(/^#000000/);
  },
);
