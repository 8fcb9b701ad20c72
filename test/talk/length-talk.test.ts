import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { shots } from '../../src/edits/index.js';
import { assetsOf, seconds, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg', 'train.jpg']);
const filmAfter = (...sentences: readonly string[]): Plan =>
  talk({ assets }, 'make a 24 second film, all photos the same length', ...sentences);

describe('how long photos stay, as people say it', () => {
  it.each([
    [
      ['You only catch a glimpse of each picture. Could we have six seconds for every one of them?'],
      '6 6 6 6 6 6',
    ],
    [['love it but I only need half that length'], '2 2 2 2 2 2'],
    [['bring the whole presentation down to 12 seconds'], '2 2 2 2 2 2'],
    [['the final two may linger half as long again'], '4 4 4 4 6 6'],
    [['Then the final one, where we stand all together, can stay two seconds more.'], '4 4 4 4 4 6'],
    [['the beach, where we met, deserves 6 seconds'], '6 4 4 4 4 4'],
    [['I want six seconds of the beach rather than four'], '6 4 4 4 4 4'],
    [['the beach 6 seconds and then the sunset like seven or eight'], '6 4 4 4 8 4'],
    [['the sunset should be the longest one'], '4 4 4 4 5 4'],
    [['the one with the noodles should be the longest, give it 7'], '4 4 4 7 4 4'],
    [['the beach and the train can lose half a second each'], '3.5 4 4 4 4 3.5'],
    [['swap the beach and the sunset', 'perfect. 2 secs each now but the train keeps its 4'], '2 2 2 2 2 4'],
  ])('%j gives %s', (said, expected) => {
    expect(seconds(filmAfter(...said))).toBe(expected);
  });
});

describe('lengths that lean on the turn before', () => {
  it.each([
    [['the sunset 8 seconds', '6 will do'], '4 4 4 4 6 4'],
    [['the sunset 8 seconds', 'six is plenty'], '4 4 4 4 6 4'],
    [['the sunset 2 seconds', 'everything else twice as long'], '8 8 8 8 2 8'],
    [['the beach 6 seconds, the rest 3', 'the last one 4 again'], '6 3 3 3 3 4'],
    [['shave half a second off each of the last two', 'can we call it 23 flat?'], '4 4 4 4 3.5 3.5'],
    [['the beach and the temple 6 seconds', 'those two 5, the rest 3'], '5 3 5 3 3 3'],
    [
      ['the beach 2 seconds', 'the temple 6', "the ones I haven't mentioned can lose half a second each"],
      '2 3.5 6 3.5 3.5 3.5',
    ],
    [['the last two 6 seconds', 'kindly extend the same courtesy to the first one'], '6 4 4 4 6 6'],
  ])('%j gives %s', (said, expected) => {
    expect(seconds(filmAfter(...said))).toBe(expected);
  });
  it.each([['those two 6 seconds'], ['those two 6 seconds, the rest 3']])('%s asks which two', (said) => {
    const plan = filmAfter(said);
    expect([plan.kind, seconds(plan)]).toEqual(['question', '4 4 4 4 4 4']);
  });
});

describe('what an effect is kept for', () => {
  const looks = ({ draft }: Plan): string =>
    shots(draft)
      .map(({ look }) => look?.preset ?? '-')
      .join(' ');
  it.each([
    [['everything in black and white', 'keep that just for the first two'], 'bw bw - - - -'],
    [['everything in black and white', 'leave it on the first only'], 'bw - - - - -'],
    [['everything in black and white', 'put that on the second only'], '- bw - - - -'],
  ])('%j gives %s and removes nothing', (said, expected) => {
    expect(looks(filmAfter(...said))).toBe(expected);
  });
});
