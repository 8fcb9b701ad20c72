import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { shots } from '../../src/edits/index.js';
import { assetsOf, letters, looks, seconds, talk } from '../helpers/talk.js';

const assets = assetsOf(
  ['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg', 'train.jpg'],
  (index) => (index === 2 || index === 5 ? { width: 3000, height: 4000 } : {}),
);
const filmAfter = (...sentences: readonly string[]): Plan =>
  talk({ assets }, 'make a 24 second film with crossfades, all photos the same length', ...sentences);

describe('what was to go and stays after all', () => {
  it.each([
    [['remove the temple... or no, keep it, but put it at the end'], 'bmnstt'],
    [['delete the market... no wait, keep it and make it last'], 'btnstm'],
    [['the market has to go. or rather, put it last'], 'btnstm'],
    [['drop the market and the sunset. actually keep the sunset'], 'btnst'],
    [['take the market out, no, leave it in'], 'bmtnst'],
    [['make the market longer. no, drop it'], 'btnst'],
  ])('%j leaves %s', (said, expected) => {
    expect(letters(filmAfter(...said))).toBe(expected);
  });
  it('has the length that is wished instead', () => {
    expect(seconds(filmAfter('remove the sunset, no, sorry, just make it 2 seconds'))).toBe('4 4 4 4 2 4');
  });
});

describe('only those were meant', () => {
  it.each([
    [
      ['everything in black and white', 'I only meant the beach though, the others as they were'],
      'bw none none none none none',
    ],
    [
      ['everything in black and white', 'sorry, only the beach, the others as they were'],
      'bw none none none none none',
    ],
    [['everything in black and white', 'I wanted only the last two'], 'none none none none bw bw'],
  ])('%j gives %s', (said, expected) => {
    expect(looks(filmAfter(...said))).toBe(expected);
  });
  it('is said of transitions, too', () => {
    const film = filmAfter(
      'change all the transitions to zoom',
      'Ah, I wanted only the last two though. The others like before.',
    );
    expect(shots(film.draft).map(({ transition }) => transition?.type ?? '-')).toEqual([
      'crossfade',
      'crossfade',
      'crossfade',
      'zoom',
      'zoom',
      '-',
    ]);
  });
  it.each([
    [
      [
        'remove everything but the beach and the market',
        'no, I meant hide the beach only, give me the rest again',
      ],
      'mtnst',
    ],
    [['can you erase the man from the sunset?', 'then leave the whole picture out'], 'bmtnt'],
    [
      ['There is a man in the sunset picture, can you erase him?', 'fair. just bin the whole photo then'],
      'bmtnt',
    ],
    [['which of them are portrait?', 'remove those'], 'bmns'],
  ])('%j leaves %s', (said, expected) => {
    expect(letters(filmAfter(...said))).toBe(expected);
  });
  it('brings a length back, and no photo', () => {
    const film = filmAfter('remove the temple', 'bring it back to 24');
    expect([letters(film), seconds(film)]).toEqual(['bmnst', '4.8 4.8 4.8 4.8 4.8']);
  });
});
