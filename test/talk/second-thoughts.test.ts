import { expect, it } from 'vitest';
import { shots, sounds, texts } from '../../src/edits/index.js';
import { assetsOf, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'sunset.jpg']);
const film = 'make a video with calm music and the title "Our Days", 4 seconds per photo, crossfades';
const after = (...sentences: readonly string[]) => talk({ assets, language: 'en' }, film, ...sentences);

it('other transitions are wished for, not another volume', () => {
  const plan = after("I don't like the crossfades. something softer?");
  expect(plan.edits).toEqual([{ name: 'set_transition', params: { photos: 'all', transition: 'dreamy' } }]);
});

it('but not loud: never louder than before', () => {
  const before = sounds(after().draft, 'bgm')[0]!.volume;
  const [music] = sounds(after('the song is a bit sad, happier please, but not loud').draft, 'bgm');
  expect([music!.mood, music!.volume <= before]).toEqual(['upbeat', true]);
});

it('the photo that was just moved comes again at the end', () => {
  const { draft } = after('the temple first', 'and again at the end');
  expect(shots(draft).map(({ name }) => name)).toEqual([
    'temple.jpg',
    'beach.jpg',
    'market.jpg',
    'sunset.jpg',
    'temple.jpg',
  ]);
});

it('the colour that was meant for the box is the box’s', () => {
  const { draft } = after('make the title #7a1f2b', 'no, as the background behind the text');
  expect(texts(draft)[0]!.style).toMatchObject({ box: '#7A1F2BB3' });
  expect(texts(draft)[0]!.style.color).toBeUndefined();
});

it('the third photo is weak, lose it: the reason is understood', () => {
  const plan = after('the third photo is weak, lose it');
  expect(shots(plan.draft).map(({ name }) => name)).toEqual(['beach.jpg', 'market.jpg', 'sunset.jpg']);
  expect(plan.reply).not.toContain('understand');
});

it('make both texts the same font: the caption has that of the title', () => {
  const { draft } = after(
    'make the title handwritten',
    'caption the last photo "Bye"',
    'make both texts the same font',
  );
  expect(texts(draft).map(({ style }) => style.font)).toEqual(['handwriting', 'handwriting']);
});

it('in the order they were taken: no order of a shop', () => {
  expect(
    talk({ assets, language: 'en' }, 'use the photos in the order they were taken').draft.style,
  ).toBeNull();
});

it('something warm playing is heard, not seen', () => {
  const { draft } = talk({ assets, language: 'en' }, 'a slideshow of these, with something warm playing');
  expect(shots(draft).every(({ look }) => look === null)).toBe(true);
  expect(sounds(draft, 'bgm')).toHaveLength(1);
});

it.each([
  ['make the title red', 'how long is the film?', '4 seconds shorter please'],
  ['fade out at the end', 'how long is it now?', '4 seconds shorter please'],
])('%s | %s | %s: of the film', (...sentences) => {
  const { draft } = after(...sentences);
  expect(shots(draft).map(({ durationMs }) => durationMs)).toEqual([3000, 3000, 3000, 3000]);
  expect(texts(draft)[0]!.durationMs).toBe(texts(after().draft)[0]!.durationMs);
});

it.each([
  ['each photo 3 seconds', 'put the market back to how it was'],
  ['each photo 3 seconds', 'give the market its old length back'],
])('%s | %s: that photo alone', (...sentences) => {
  const { draft } = after(...sentences);
  expect(shots(draft).map(({ durationMs }) => durationMs)).toEqual([3000, 4000, 3000, 3000]);
});

it('put the market and the temple back to how they were: the others stay grey', () => {
  const { draft } = after(
    'everything black and white',
    'put the market and the temple back to how they were',
  );
  expect(shots(draft).map(({ name, look }) => [name, look?.preset ?? null])).toEqual([
    ['beach.jpg', 'bw'],
    ['market.jpg', null],
    ['temple.jpg', null],
    ['sunset.jpg', 'bw'],
  ]);
});

it('only the sunset should move, zoom in', () => {
  const { draft } = after('only the sunset should move, zoom in');
  expect(shots(draft).map(({ motion }) => motion?.type ?? 'none')).toEqual([
    'none',
    'none',
    'none',
    'zoom_in',
  ]);
});

it('the market was 2 seconds late: told, and nothing gets another length', () => {
  expect(after('the market was 2 seconds late').changed).toBe(false);
});

it.each(['just cuts please', 'everything in sepia'])('%s | make it 12: the film', (first) => {
  const { draft } = after(first, 'make it 12');
  expect(shots(draft).map(({ durationMs }) => durationMs)).toEqual([3000, 3000, 3000, 3000]);
});

it('no, leave the colours: what was only supposed is turned down, and nothing is taken back', () => {
  const plan = after('remove the beach', 'what if it were all black and white?', 'no, leave the colours');
  expect([plan.changed, shots(plan.draft).length]).toEqual([false, 3]);
});

it('where is the caption? where its style puts it, when nothing was said', () => {
  expect(after('caption the beach "Low tide"', 'where is the caption?').reply).toContain('at the bottom');
});
