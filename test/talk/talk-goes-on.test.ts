import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { shots, sounds } from '../../src/edits/index.js';
import { assetsOf, seconds, talk, words } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg']);

/** The film after the sentences, spoken in turn: five photos of four seconds and music. */
const filmAfter = (...sentences: readonly string[]): Plan =>
  talk({ assets, language: 'en' }, 'make a 20 second film with calm piano', ...sentences);

const names = (plan: Plan): string =>
  shots(plan.draft)
    .map((shot) => shot.name.slice(0, 2))
    .join(' ');
const heard = (plan: Plan): number => sounds(plan.draft, 'bgm').length;

describe('a pronoun', () => {
  it('stands for the music that was spoken of', () => {
    const plan = filmAfter('lower the music', 'get rid of it');
    expect([heard(plan), names(plan)]).toEqual([0, 'be ma te no su']);
  });
  it('stands for the title that was spoken of', () => {
    const plan = filmAfter('title "Japan"', 'make the title red', 'take it out');
    expect([words(plan), heard(plan)]).toEqual(['', 1]);
  });
  it('stands for the photo whose look was changed', () => {
    expect(seconds(filmAfter('make the temple brighter', 'show it for 6 seconds'))).toBe('4 4 6 4 4');
  });
});

describe('what was done before', () => {
  it.each([
    [['remove the temple', 'lower the music', 'undo the temple change'], 'be ma te no su'],
    [['remove the temple', 'lower the music', 'go back to before I removed the temple'], 'be ma te no su'],
    [['remove the temple', 'remove the market', 'bring the last one back'], 'be ma no su'],
    [['remove the temple', 'remove the market', 'put the one I removed first back'], 'be te no su'],
    [['remove the temple', 'remove the market', 'bring both of them back'], 'be ma te no su'],
    [['remove the temple and the market', 'not the market though'], 'be ma no su'],
    [['remove the temple', 'I liked it better with the temple'], 'be ma te no su'],
    [['remove the temple', 'can the temple come back at the end'], 'be ma no su te'],
    [['remove the temple', 'remove the market', 'two steps back'], 'be ma te no su'],
  ])('%j leaves %s', (said, expected) => {
    expect(names(filmAfter(...said))).toBe(expected);
  });
  it('is taken back alone when later wishes were about something else', () => {
    const plan = filmAfter('remove the music', 'remove the temple', 'undo the music thing');
    expect([heard(plan), names(plan)]).toEqual([1, 'be ma no su']);
  });
});

describe('one photo in place of another', () => {
  it.each([
    ['use the market in place of the temple', 'be ma no su'],
    ['replace the temple with the market', 'be ma no su'],
    ["I'd rather have the market than the temple", 'be ma no su'],
    ['swap out the market for the sunset', 'be su te no'],
  ])('%s', (sentence, expected) => {
    expect(names(filmAfter(sentence))).toBe(expected);
  });
});

describe('wishes that go on for other photos', () => {
  it.each([
    [['swap the beach and the temple', 'now the same with the market and the noodles'], 'te no be ma su'],
    [['swap 1 and 2', 'and 3 with 5'], 'ma be su no te'],
    [['put the sunset second, sorry, third'], 'be ma su te no'],
    [['the beach should be last, not first'], 'ma te no su be'],
    [['drop the beach... no, the market I mean'], 'be te no su'],
    [['keep all but the market'], 'be te no su'],
    [['drop whatever comes between the beach and the noodles'], 'be no su'],
    [['end on the temple'], 'be ma no su te'],
  ])('%j leaves %s', (said, expected) => {
    expect(names(filmAfter(...said))).toBe(expected);
  });
});

describe('lengths of some photos', () => {
  it.each([
    [['everything 5 seconds except the noodles, those 2 and a half'], '5 5 5 2.5 5'],
    [['3s for the first 2 pics and 1.5s for everything after that'], '3 3 1.5 1.5 1.5'],
    [['5 seconds for every photo. Except the third, which should be 6'], '5 5 6 5 5'],
    [['from the market to the noodles, 2 seconds each'], '4 2 2 2 4'],
    [['the beach and the sunset, 5 secs each'], '5 4 4 4 5'],
    [['shorten the temple by a quarter'], '4 4 3 4 4'],
    [['first and last 5 seconds, everything in between 3'], '5 3 3 3 5'],
    [['sunset minus 1'], '4 4 4 4 3'],
    [['40 seconds', 'too long, something between the two'], '6 6 6 6 6'],
    [
      ['30 seconds in all, ten of those go to the sunset, share the rest equally among the others'],
      '5 5 5 5 10',
    ],
  ])('%j gives %s', (said, expected) => {
    expect(seconds(filmAfter(...said))).toBe(expected);
  });
});

describe('words that found no use', () => {
  it('are told', () => {
    const plan = filmAfter('remove the temple', 'make the music louder "Kyoto"');
    expect(plan.reply).toContain('Kyoto');
  });
  it('make the reading give way to one that uses them', () => {
    expect(names(filmAfter('finish on the market'))).toBe('be te no su ma');
  });
});
