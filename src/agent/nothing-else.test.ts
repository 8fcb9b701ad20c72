import { expect, it } from 'vitest';
import { assetsOf, done, talk } from '../../test/helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg']);
const spoken = (...sentences: readonly string[]) =>
  talk({ assets, language: 'en' }, 'make a video with calm music and the title "Our Days"', ...sentences);

it.each([
  'make the caption on photo 2 smaller',
  'the caption on the temple in yellow',
  'move the caption on photo 3 to the top',
])('%s: where none stands no other text is changed', (sentence) => {
  const plan = spoken(sentence);
  expect(plan.changed).toBe(false);
  expect(plan.reply).toContain('There is no caption there');
});

it.each(['make the music stop 2 seconds before the end', 'the music should end 3 seconds early'])(
  '%s: the music stays, and what can be done is told',
  (sentence) => {
    const plan = spoken(sentence);
    expect(plan.changed).toBe(false);
    expect(plan.kind).toBe('refusal');
  },
);

it("I don't like the transitions, pick something more elegant: the music is not meant", () => {
  expect(done(spoken("I don't like the transitions, pick something more elegant"))).not.toContain(
    'set_music',
  );
});

it('the first half slower is longer, the second half faster shorter', () => {
  expect(done(spoken('make the first half of the film slower'))).toContain('"factor":1.4');
  expect(done(spoken('make the second half faster'))).toContain('"factor":0.714');
});
