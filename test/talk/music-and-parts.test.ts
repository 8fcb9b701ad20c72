import { expect, it } from 'vitest';
import { musicIn } from '../../src/agent/scene.js';
import { assetsOf, done, letters, seconds, talk, words } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'dog.mp4']);
const start = 'make a film with calm piano music, 4 seconds each';

it.each([
  ['no music at the beginning, start it on photo 2'],
  ["i don't want music on the first photo"],
  ['music: something sad', 'start it on photo 2'],
])('%s %s: the music begins with the second photo, which stays where it is', (...sentences) => {
  const plan = talk({ assets }, start, ...sentences);
  expect(musicIn(plan.draft)?.startMs).toBe(4000);
  expect(letters(plan)).toBe('bmtd');
});

it('how slow the music is says nothing of how long photos stay', () => {
  const plan = talk({ assets }, start, 'now something slow and romantic for music');
  expect(musicIn(plan.draft)?.mood).toBe('romantic');
  expect(seconds(plan)).toBe(seconds(talk({ assets }, start)));
});

it('an answer that names the music there is takes none out', () => {
  const plan = talk(
    { assets },
    start,
    'cinematic music',
    "i don't like the music",
    'more like a film trailer',
  );
  expect(musicIn(plan.draft)?.mood).toBe('cinematic');
});

it('每张写一句 is followed by the words of each photo', () => {
  expect(words(talk({ assets }, start, '每张照片下面写一句：第一张 爬山，第二张 小狗'))).toEqual(
    words(talk({ assets }, start, '第一张写“爬山”，第二张写“小狗”')),
  );
});

it.each([
  ['吃饱了那张多停三秒', '4 7 4 4'],
  ['the beach photo 3 seconds longer', '7 4 4 4'],
  ['all photos 3 seconds longer', '7 7 7 4'],
])('a photo may be called by its caption: %s', (sentence, expected) => {
  const captions = '第一张写“all”，第二张写“吃饱了”';
  expect(seconds(talk({ assets }, start, captions, sentence))).toBe(expected);
});

it('片头黑屏淡入 is how the film begins', () => {
  expect(talk({ assets }, start, '片头黑屏淡入').draft.opening).not.toBeNull();
});

it('music goes out in two words', () => {
  expect(musicIn(talk({ assets }, start, 'music out').draft)).toBeUndefined();
});

it('the music is not quieter for a part of the film, and nothing else is', () => {
  const plan = talk({ assets }, start, 'turn the music down when the dog is on');
  expect([plan.kind, plan.edits]).toEqual(['refusal', []]);
});

it.each([
  ['speed up the dog', 2],
  ['speed up the dog a little', 1.25],
])('%s: %d times as fast', (sentence, factor) => {
  expect(done(talk({ assets }, start, sentence))).toContain(`"factor":${factor}`);
});

it('words with a stroke between them stand in two lines', () => {
  const plan = talk({ assets }, start, 'title "Road Trip"', 'make that two lines: Road / Trip');
  expect(words(plan)).toContain('Road\nTrip');
});
