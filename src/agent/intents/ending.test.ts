import { expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg']);

/** How the film ends after the sentences, spoken in turn, and the last reply. */
function endingAfter(...sentences: readonly string[]): string {
  const { ending } = talk({ assets }, 'make a film without music', ...sentences).draft;
  return ending === null ? 'none' : `${ending.type} ${ending.durationMs}`;
}

it.each([
  ['fade to black at the end', 'fade_black 1000'],
  ['let the last photo fade out over 2 seconds', 'fade_black 2000'],
  ['the film should end in white', 'fade_white 1000'],
  ['结尾渐黑', 'fade_black 1000'],
  ['最后画面慢慢暗下去', 'fade_black 2000'],
  ['a fade to black before the last photo', 'none'],
  ['结尾音乐淡出', 'none'],
])('%s: %s', (sentence, expected) => {
  expect(endingAfter(sentence)).toBe(expected);
});

it('the ending is made longer, taken out, and stays where the film ends', () => {
  expect(endingAfter('end with a fade to black', 'make that 3 seconds')).toBe('fade_black 3000');
  expect(endingAfter('end with a fade to black', 'no fade at the end')).toBe('none');
  expect(endingAfter('end with a fade to black', 'put the last photo first')).toBe('fade_black 1000');
});
