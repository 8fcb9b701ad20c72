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
