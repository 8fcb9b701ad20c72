import { expect, it } from 'vitest';
import { assetsOf, done, talk } from '../../../test/helpers/talk.js';
import { shots } from '../../edits/index.js';

const assets = assetsOf(['rings.jpg', 'church.jpg', 'kiss.jpg', 'cake_cutting.jpg']);
const spoken = (sentence: string) =>
  talk({ assets, language: 'en' }, 'make a video in the given order, 4 seconds each', sentence);

it.each([
  "don't cut the kiss",
  "whatever you do, don't cut the kiss",
  'never cut out the kiss',
  "you mustn't take out the kiss",
  'on no account remove the kiss',
  'under no circumstances delete the kiss',
  "don't you dare delete the kiss",
  "I don't want to lose the kiss",
  'please no cutting of the kiss',
  "make sure the kiss isn't removed",
  "the kiss shouldn't go",
  'it would be a shame to lose the kiss',
  "I'd hate to see the kiss go",
  "don't leave out the kiss",
  "you can't remove the kiss",
  'hands off the kiss',
  'never show the kiss twice',
])('%s: it stays, and nothing else changes', (sentence) => {
  const plan = spoken(sentence);
  expect(plan.changed).toBe(false);
  expect(plan.reply).toContain('Nothing changed');
});

it.each([
  "make it 10 seconds, and don't cut the kiss",
  'make it 10 seconds without losing the kiss',
  "I want 10 seconds in total but don't drop any photo",
])('%s: the rest is done', (sentence) => {
  const { draft } = spoken(sentence);
  expect(shots(draft).map(({ durationMs }) => durationMs)).toEqual([2500, 2500, 2500, 2500]);
});

it.each([
  "can't you remove the kiss?",
  "why don't you drop the kiss?",
  "shouldn't we lose the kiss?",
  "don't forget to remove the kiss",
  "I don't want the kiss in there",
  'no kiss please',
  'the film without the kiss',
  'never mind, drop the kiss',
])('%s: it goes', (sentence) => {
  expect(done(spoken(sentence))).toMatch(/^remove_photos {"photos":\["s\d+"\]}$/);
});

it("don't remove the kiss, remove the church: one goes", () => {
  expect(shots(spoken("don't remove the kiss, remove the church").draft).map(({ name }) => name)).toEqual([
    'rings.jpg',
    'kiss.jpg',
    'cake_cutting.jpg',
  ]);
});

it.each(['what would it look like in black and white?', 'how would the film be without the kiss?'])(
  '%s: is told and not done',
  (sentence) => {
    const plan = spoken(sentence);
    expect([plan.kind, plan.changed]).toEqual(['answer', false]);
  },
);

it('why is the film so short: is answered', () => {
  const plan = spoken('Why is the film so short?');
  expect([plan.kind, plan.changed]).toEqual(['answer', false]);
  expect(plan.reply).toContain('16 s long: 4 photos, 4 s each');
});
