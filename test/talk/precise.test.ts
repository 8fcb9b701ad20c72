import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { shots, texts } from '../../src/edits/index.js';
import { assetsOf, seconds, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg']);

/** The film after the sentence, of photos of four seconds. */
const spoken = (sentence: string, language: 'en' | 'zh' = 'en'): Plan =>
  talk({ assets, language }, 'make a video, every photo 4 seconds', sentence);

const names = (plan: Plan): string =>
  shots(plan.draft)
    .map((shot) => shot.name.slice(0, 2))
    .join(' ');

describe('a copy goes where the sentence says', () => {
  it.each([
    ['duplicate the sunset and put the copy at the very start', 'su be ma te no su'],
    ['Duplicate the sunset. Put the copy at the start.', 'su be ma te no su'],
    ['copy the sunset after photo 1', 'be su ma te no su'],
    ['insert a copy of the beach between the temple and the noodles', 'be ma te be no su'],
    ['add two copies of the market at the end', 'be ma te no su ma ma'],
  ])('%s', (sentence, order) => {
    expect(names(spoken(sentence))).toBe(order);
  });
  it.each([
    ['复制一份日落放到最开头', 'su be ma te no su'],
    ['把日落复制到第二张后面', 'be ma su te no su'],
  ])('%s', (sentence, order) => {
    const zh = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg']);
    expect(names(talk({ assets: zh, language: 'zh' }, '做个视频', sentence))).toBe(order);
  });
});

describe('a photo falls in pieces', () => {
  it.each([
    ['split the third photo in two', '4 4 2 2 4 4'],
    ['split photo 3 at 1.5 seconds', '4 4 1.5 2.5 4 4'],
    ['split photo 2 into 1 second and 3 seconds', '4 1 3 4 4 4'],
  ])('%s', (sentence, times) => {
    expect(seconds(spoken(sentence))).toBe(times);
  });
  it('a cut outside of it is refused, and nothing is shortened', () => {
    const plan = spoken('split photo 3 at 9 seconds');
    expect(plan.kind).toBe('refusal');
    expect(plan.changed).toBe(false);
  });
});

describe('kinds by turns, and cuts with kinds of their own', () => {
  const cuts = (sentence: string): string =>
    shots(
      talk({ assets, language: 'en' }, 'make a video, every photo 4 seconds, crossfades of 0.6 s', sentence)
        .draft,
    )
      .slice(0, -1)
      .map(({ transition }) =>
        transition === null ? '-' : `${transition.type.slice(0, 5)}${transition.durationMs}`,
      )
      .join(' ');
  it.each([
    ['alternate crossfade and slide transitions', 'cross600 slide600 cross600 slide600'],
    ['use crossfade, slide and wipe in turn', 'cross600 slide600 wipe_600 cross600'],
    ['slide for the odd cuts, crossfade for the even ones', 'slide600 cross600 slide600 cross600'],
    ['wipe between 1 and 2, slide between 3 and 4, hard cuts elsewhere', 'wipe_600 - slide600 -'],
    ['all transitions 1s, except the last one: hard cut', 'cross1000 cross1000 cross1000 -'],
    [
      'remove the transition between photos 1 and 2 and make the others 1 second long',
      '- cross1000 cross1000 cross1000',
    ],
    ['transitions 1 and 3 wipe, 0.3 seconds; all others 1 second', 'wipe_300 cross1000 wipe_300 cross1000'],
  ])('%s', (sentence, expected) => {
    expect(cuts(sentence)).toBe(expected);
  });
  it('lengths by turns begin with the one said first', () => {
    expect(seconds(spoken('alternate lengths of 2 and 3 seconds'))).toBe('2 3 2 3 2');
  });
});

describe('words that are said exactly', () => {
  const dated = assets.map((asset, index) => ({ ...asset, capturedAt: `2024-07-0${index + 1}T10:00:00` }));
  const words = (...sentences: readonly string[]): string =>
    texts(talk({ assets: dated, language: 'en' }, 'make a video, every photo 4 seconds', ...sentences).draft)
      .map(({ text }) => text)
      .join(' / ');
  it.each([
    ['caption every photo with the file name in capitals', 'BEACH / MARKET / TEMPLE / NOODLES / SUNSET'],
    [
      'caption each photo with its file name, without underscores',
      'beach / market / temple / noodles / sunset',
    ],
    ['caption photos 1 and 2 with the date they were taken, like "2 July"', '1 July / 2 July'],
    ['caption photo 3 and photo 4 with their dates in the form July 2024', 'July 2024 / July 2024'],
    ['captions: photo 1 "Beach day", photo 2 "Market", photo 5 "Sunset"', 'Beach day / Market / Sunset'],
    ['caption the first three photos "Day 1", "Day 2", "Day 3"', 'Day 1 / Day 2 / Day 3'],
  ])('%s', (sentence, expected) => {
    expect(words(sentence)).toBe(expected);
  });
  it.each([
    ['the title in two lines: first line "Tokyo", second line "2024"', 'Tokyo\n2024'],
    ['change the title to "Tokyo" on the first line and "2024" on the second line', 'Tokyo\n2024'],
    ['replace "Days" with "Nights" in the title', 'Our Nights'],
  ])('%s', (sentence, expected) => {
    expect(words('add the title "Our Days"', sentence)).toBe(expected);
  });
  it('times that are longer than the photo are the film’s', () => {
    const plan = spoken('add a lower third "Maria" on the market photo from second 5 to second 8');
    expect(texts(plan.draft).map(({ startMs, durationMs }) => [startMs, durationMs])).toEqual([[5000, 3000]]);
  });
});

describe('exact wishes that once did something else', () => {
  it.each([
    ['make photo 3 last 0 seconds', 'refusal'],
    ['set every photo to 0 s', 'refusal'],
  ])('%s', (sentence, kind) => {
    const plan = spoken(sentence);
    expect([plan.kind, plan.changed]).toEqual([kind, false]);
  });
  it.each([
    ['set photo lengths to 1, 2, 3, 4 and 5 seconds', '1 2 3 4 5'],
    ['make every photo 3 seconds except photos 1 and 5, which stay 6 seconds', '6 3 3 3 6'],
    ['the first three photos 1, 2 and 3 seconds', '1 2 3 4 4'],
    ['the temple should be on screen exactly as long as the beach and market together', '4 4 8 4 4'],
  ])('%s', (sentence, times) => {
    expect(seconds(spoken(sentence))).toBe(times);
  });
  it.each([
    ['remove the title animation', 'Our Days'],
    ['turn off the caption animation', 'Our Days'],
    ['change the title to "Hello" in capitals', 'HELLO'],
  ])('%s', (sentence, title) => {
    const plan = talk({ assets, language: 'en' }, 'make a video', 'add the title "Our Days"', sentence);
    expect(texts(plan.draft).map(({ text }) => text)).toEqual([title]);
  });
});
