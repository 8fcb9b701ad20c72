import { describe, expect, it } from 'vitest';
import { planTurn } from '../../src/agent/plan-turn.js';
import { shots } from '../../src/agent/scene.js';
import { type Asset, assetSchema, emptyDraft } from '../../src/draft/index.js';

const assets: Asset[] = ['beach', 'market', 'temple', 'noodles', 'sunset', 'night_train'].map((name, index) =>
  assetSchema.parse({
    fileId: `f${index + 1}`,
    name: `${name}.jpg`,
    kind: 'image',
    mimeType: 'image/jpeg',
    hash: '',
    sizeBytes: 1,
    width: 4032,
    height: 3024,
  }),
);
const film = planTurn({
  sentence: 'make a film, 4 seconds per photo, in the order given',
  draft: emptyDraft(),
  assets,
  seed: 1,
}).draft;

/** Names and seconds of the photos after these sentences. */
function filmAfter(...sentences: string[]): string {
  let [draft, history] = [film, undefined as Parameters<typeof planTurn>[0]['history']];
  for (const sentence of sentences) {
    const plan = planTurn({ sentence, draft, assets, history, seed: 1 });
    draft = plan.draft;
    history = plan.history;
  }
  return shots(draft)
    .map(({ name, durationMs }) => `${name.slice(0, 2)} ${Math.round(durationMs / 10) / 100}`)
    .join(' ');
}

describe('time that goes from photo to photo', () => {
  it.each([
    'take a second off the beach and the market and give it to the last',
    'the beach and the market a second shorter each, the last one gets that time',
  ])('%s', (sentence) => expect(filmAfter(sentence)).toBe('be 3 ma 3 te 4 no 4 su 4 ni 6'));
  it.each([
    'borrow two seconds from the temple for the noodles',
    'the temple 2 seconds shorter and the noodles get those two seconds',
  ])('%s', (sentence) => expect(filmAfter(sentence)).toBe('be 4 ma 4 te 2 no 6 su 4 ni 4'));
  it("half of the time a photo was given is another photo's or its own", () => {
    expect(filmAfter('the beach 2 seconds longer', 'only half of that extra time')).toBe(
      'be 5 ma 4 te 4 no 4 su 4 ni 4',
    );
    expect(filmAfter('the beach 2 seconds longer', 'half of that for the market')).toBe(
      'be 6 ma 5 te 4 no 4 su 4 ni 4',
    );
  });
});

describe('a total that stays', () => {
  it.each([
    'the beach 9 seconds, the total must stay',
    'the beach 9 seconds without the film getting longer',
    'the beach 9 seconds but the video must not get any longer',
  ])('%s', (sentence) => expect(filmAfter(sentence)).toBe('be 9 ma 3 te 3 no 3 su 3 ni 3'));
  it('is said a turn later', () =>
    expect(filmAfter('the beach 9 seconds', 'the total must stay the same though')).toBe(
      'be 9 ma 3 te 3 no 3 su 3 ni 3',
    ));
});

describe('a part of the photos in another order', () => {
  const order = (...sentences: string[]): string => filmAfter(...sentences).replace(/ [\d.]+/g, '');
  it.each([
    'leave the first three where they are and reverse the rest',
    'reverse the last three',
    'keep the first three and reverse the order of the others',
  ])('%s', (sentence) => expect(order(sentence)).toBe('be ma te ni su no'));
  it('is sorted by name', () => expect(order('sort the last four by name')).toBe('be ma ni no su te'));
  it('the last as long as the first moves nothing', () =>
    expect(filmAfter('first photo 7 seconds', 'make the last as long as the first')).toBe(
      'be 7 ma 4 te 4 no 4 su 4 ni 7',
    ));
});

describe('two ends', () => {
  it('the beach stays first and the temple last', () =>
    expect(
      filmAfter('reverse the order', 'the beach stays first and the temple last').replace(/ [\d.]+/g, ''),
    ).toBe('be ni su no ma te'));
});
