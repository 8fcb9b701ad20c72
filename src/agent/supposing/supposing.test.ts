import { describe, expect, it } from 'vitest';
import { assetsOf, talk } from '../../../test/helpers/talk.js';
import { shots } from '../../edits/index.js';
import type { Plan } from '../index.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg']);

/** The film after the sentences, spoken in turn: five photos of four seconds and music. */
const filmAfter = (...sentences: readonly string[]): Plan =>
  talk({ assets, language: 'en' }, 'make a 20 second film with calm piano', ...sentences);

const names = (plan: Plan): string =>
  shots(plan.draft)
    .map((shot) => shot.name.slice(0, 2))
    .join(' ');
const lengths = (plan: Plan): string =>
  shots(plan.draft)
    .map((shot) => shot.durationMs / 1000)
    .join(' ');

describe('what is only supposed', () => {
  it.each([
    ['what if we dropped the third?', '16 s'],
    ['would it be longer with 5 seconds each?', '25 s'],
    ['how long would it be without the sunset?', '16 s'],
    ['if I took the noodles out, how long would it be?', '16 s'],
    ['suppose every photo had 6 seconds, what would the total be?', '30 s'],
    ['should I take the market out, or leave it?', '16 s'],
    ['can it be 3 seconds each? just asking', '15 s'],
    ["do you think it would feel shorter with 3 seconds each? don't change anything yet", '15 s'],
    ['要是把第三张删了会有多长？', '16 s'],
  ])('"%s" is answered with %s and leaves the film alone', (said, expected) => {
    const plan = filmAfter(said);
    expect(plan).toMatchObject({ kind: 'answer', changed: false });
    expect(plan.reply).toContain(expected);
  });
  it('is done when the person says yes', () => {
    expect(names(filmAfter('what if we dropped the third?', 'yes, do it'))).toBe('be ma no su');
  });
  it('is not done by a later yes to something else', () => {
    expect(names(filmAfter('what if we dropped the third?', 'no, keep it', 'ok please do'))).toBe(
      'be ma te no su',
    );
  });
  it('is told of beside a wish that is done', () => {
    const plan = filmAfter('put the temple first. how long would it be with 5 seconds each?');
    expect([names(plan), lengths(plan)]).toEqual(['te be ma no su', '4 4 4 4 4']);
    expect(plan.reply).toContain('25 s');
  });
});

describe('a wish with a condition', () => {
  it.each([
    ['if it gets longer than 40 s drop the market', 'be ma te no su'],
    ["if it's over 15 seconds drop the market", 'be te no su'],
    ['drop the market if the whole thing is longer than a minute', 'be ma te no su'],
    ['6 seconds each, and if that makes it longer than 25 seconds drop the market', 'be te no su'],
    ['如果超过40秒就把市场那张删掉', 'be ma te no su'],
  ])('"%s" leaves %s', (said, expected) => {
    expect(names(filmAfter(said))).toBe(expected);
  });
  it.each([
    ['6 seconds each, but only if it stays under 25 seconds', '4 4 4 4 4'],
    ['6 seconds each, but only if it stays under 35 seconds', '6 6 6 6 6'],
    ['make every photo 5 seconds unless that makes it longer than 20 seconds', '4 4 4 4 4'],
  ])('"%s" leaves %s', (said, expected) => {
    expect(lengths(filmAfter(said))).toBe(expected);
  });
});

it('answers a question beside praise without saying that nothing changed', () => {
  const plan = filmAfter("oh that's cute! who made the music?");
  expect(plan.kind).toBe('answer');
  expect(plan.reply).toContain('composed here');
});
