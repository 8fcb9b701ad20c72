import { describe, expect, it } from 'vitest';
import { shots } from '../../src/edits/index.js';
import { assetsOf, done, talk } from '../helpers/talk.js';

const assets = assetsOf([
  'beach.jpg',
  'market.jpg',
  'temple.jpg',
  'noodles.jpg',
  'sunset.jpg',
  'night_train.jpg',
]);

/** The photos of the film after the sentences: two letters of the name and the seconds. */
const said = (...sentences: readonly string[]): string =>
  shots(talk({ assets, language: 'en' }, ...sentences).draft)
    .map(({ name, durationMs }) => `${name.slice(0, 2)}${durationMs / 1000}`)
    .join(' ');

/** The motion of each photo after the sentences, where all zoomed in. */
const moving = (...sentences: readonly string[]): string =>
  shots(
    talk({ assets, language: 'en' }, 'make a film in the given order, all photos zoom in', ...sentences)
      .draft,
  )
    .map(({ motion }) => motion?.type ?? 'none')
    .join(' ');

/** The same where a film of four seconds a photo was made before, in the order of the files. */
const filmAfter = (...sentences: readonly string[]): string =>
  said('make a film in the given order, 4 seconds a photo', ...sentences);

describe('photos listed in their order beside other wishes', () => {
  it.each([
    ['order: sunset, temple, beach. 5 seconds each. leave the others out.', 'su5 te5 be5'],
    ['sunset first, then the beach, the temple, each 5 seconds. Skip the others.', 'su5 be5 te5'],
    ['sunset, temple, beach in that order, 5 seconds each, without the rest', 'su5 te5 be5'],
  ])('%s', (sentence, left) => {
    expect(filmAfter(sentence)).toBe(left);
    expect(said(sentence)).toBe(left);
  });
  it.each([
    ['temple first 5s, then sunset 4s, then beach 3s', 'te5 su4 be3 ma4 no4 ni4'],
    ['order sunset (5s), beach (3s), temple (2s), no music', 'su5 be3 te2 ma4 no4 ni4'],
    ['order: temple, noodles, sunset, then everything else as it is', 'te4 no4 su4 be4 ma4 ni4'],
    [
      'begin with the sunset, then the market and after that the beach, and remove the noodles',
      'su4 ma4 be4 te4 ni4',
    ],
    ["don't change the order beach, market, temple", 'be4 ma4 te4 no4 su4 ni4'],
    ['zoom into the temple first, then the beach, then the sunset', 'be4 ma4 te4 no4 su4 ni4'],
  ])('%s', (sentence, left) => {
    expect(filmAfter(sentence)).toBe(left);
  });
  it('a first request keeps the order and the lengths it lists', () => {
    expect(said('temple 5s, then sunset 4s, then beach 3s')).toMatch(/^te5 su4 be3 /);
    expect(
      said(
        'a video of our trip in the order noodles, temple, market, beach, sunset, night train, 5 seconds each',
      ),
    ).toBe('no5 te5 ma5 be5 su5 ni5');
  });
});

describe('one more of a photo', () => {
  it.each([
    ['replace the market with a second shot of the sunset', 'be4 su4 te4 no4 su4 ni4'],
    ['swap out the market for a second sunset', 'be4 su4 te4 no4 su4 ni4'],
    ['swap the market for another sunset', 'be4 su4 te4 no4 su4 ni4'],
    ['show the sunset again in place of the market', 'be4 su4 te4 no4 su4 ni4'],
    ['instead of the market show the sunset again', 'be4 su4 te4 no4 su4 ni4'],
    ['instead of the market use the sunset', 'be4 su4 te4 no4 ni4'],
    ['add a second photo of the beach at the end', 'be4 ma4 te4 no4 su4 ni4 be4'],
    ['I want a second temple right after the first', 'be4 ma4 te4 te4 no4 su4 ni4'],
    ['show the temple for a second', 'be4 ma4 te1 no4 su4 ni4'],
  ])('%s', (sentence, left) => {
    expect(filmAfter(sentence)).toBe(left);
  });
});

describe('a length that is wrong and the one in its place', () => {
  it.each([
    [['temple 6 seconds', 'hmm 6 is too long, 5'], 'be4 ma4 te5 no4 su4 ni4'],
    [['temple 6 seconds', '6 is too much, make it 5'], 'be4 ma4 te5 no4 su4 ni4'],
    [['temple 6 seconds', 'six seconds is too long. five'], 'be4 ma4 te5 no4 su4 ni4'],
    [['temple 6 seconds', '6 is too long for the temple, 5'], 'be4 ma4 te5 no4 su4 ni4'],
    [['temple and beach 2 seconds', '2 seconds is too short, 3 please'], 'be3 ma4 te3 no4 su4 ni4'],
    [['4 seconds is too long, make it 3'], 'be3 ma3 te3 no3 su3 ni3'],
    [['24 seconds is too short, 30'], 'be5 ma5 te5 no5 su5 ni5'],
    [['make it 30'], 'be5 ma5 te5 no5 su5 ni5'],
    [['remove the market', 'make it 30'], 'be6 te6 no6 su6 ni6'],
    [['beach 6 seconds', 'make it 10'], 'be10 ma4 te4 no4 su4 ni4'],
    [['set the volume to 50 %', 'make it 30'], 'be4 ma4 te4 no4 su4 ni4'],
  ])('%s', (sentences, left) => {
    expect(filmAfter(...sentences)).toBe(left);
  });
});

describe('what is only thought of or asked', () => {
  it.each([
    'I was thinking about deleting the market',
    "I'm thinking of moving the temple to the front",
    "we're considering dropping the noodles",
    'maybe remove the noodles? what do you think',
    'maybe remove the noodles?',
    'maybe I should drop the market',
    'I might remove the market later',
    'do you think the noodles should go?',
    'is 20 seconds too long?',
    'is 3 seconds per photo too short?',
    'is 6 seconds too long for the temple?',
  ])('%s', (sentence) => {
    expect(filmAfter(sentence)).toBe('be4 ma4 te4 no4 su4 ni4');
  });
  it.each([
    [['I was thinking about deleting the market', 'yes do it'], 'be4 te4 no4 su4 ni4'],
    [['is 20 seconds too long?', "let's make it 15 then"], 'be2.5 ma2.5 te2.5 no2.5 su2.5 ni2.5'],
    [['I was wondering if you could make the temple 6 seconds'], 'be4 ma4 te6 no4 su4 ni4'],
    [['I was thinking 6 seconds for the temple'], 'be4 ma4 te6 no4 su4 ni4'],
    [["I'm thinking the sunset at the start"], 'su4 be4 ma4 te4 no4 ni4'],
  ])('%s', (sentences, left) => {
    expect(filmAfter(...sentences)).toBe(left);
  });
});

describe('the photos that are used', () => {
  it.each([
    ['cut the film to the first four photos', 'be4 ma4 te4 no4'],
    ['no more than 4 photos, keep the first four', 'be4 ma4 te4 no4'],
    ['use the first five photos, 3 seconds each, and no music', 'be3 ma3 te3 no3 su3'],
    ['use temple, beach and sunset only, 5 seconds each', 'be5 te5 su5'],
    ['shorten the film to photos 1, 3 and 5', 'be4 te4 su4'],
    ['keep the first four', 'be4 ma4 te4 no4 su4 ni4'],
    ['use the first three photos and make them black and white', 'be4 ma4 te4 no4 su4 ni4'],
  ])('%s', (sentence, left) => {
    expect(filmAfter(sentence)).toBe(left);
  });
  it('a first request uses those it names', () => {
    expect(
      said('use temple, beach and sunset only, 5 seconds each, no music').split(' ').sort().join(' '),
    ).toBe('be5 su5 te5');
  });
});

describe('all photos but one', () => {
  const still = 'none none none none';
  it.each([
    [['all photos still except the sunset, which zooms in slowly'], `${still} slow_zoom_in none`],
    [['no motion on any photo except a slow zoom in on the sunset'], `${still} slow_zoom_in none`],
    [['everything still but the sunset pans left slowly'], `${still} pan_left none`],
    [['no movement on the pictures', 'except the sunset, a gentle zoom in'], `${still} slow_zoom_in none`],
    [['only the sunset should zoom in'], `${still} zoom_in none`],
  ])('%s', (sentences, left) => {
    expect(moving(...sentences)).toBe(left);
  });
  it('a turn later it gets a length of its own', () => {
    expect(filmAfter('each photo 3 seconds', 'except the sunset, 6 seconds')).toBe('be3 ma3 te3 no3 su6 ni3');
  });
});

describe('what is said beside a value', () => {
  it.each([
    [['2 seconds each, but 3.5 for the first'], 'be3.5 ma2 te2 no2 su2 ni2'],
    [['2 seconds each, but the first 3.5'], 'be3.5 ma2 te2 no2 su2 ni2'],
    [['each photo 2 seconds but 5 for the sunset'], 'be2 ma2 te2 no2 su5 ni2'],
    [['every photo 3 seconds but the last'], 'be3 ma3 te3 no3 su3 ni4'],
    [['transitions 1 second', 'make the beach half a second longer'], 'be4.5 ma4 te4 no4 su4 ni4'],
    [
      ['sunset 6 seconds, the rest 3', "that's fine, but not longer than 14 seconds"],
      'be2 ma2 te2 no2 su4 ni2',
    ],
    [['the first four seconds without sound'], 'be4 ma4 te4 no4 su4 ni4'],
    [['make it 25 seconds after dropping the beach'], 'ma5 te5 no5 su5 ni5'],
    [['after removing the beach make it 25 seconds'], 'ma5 te5 no5 su5 ni5'],
    [['move the temple to the front after deleting the beach'], 'te4 ma4 no4 su4 ni4'],
    [['the temple should go where the beach is and the other way round'], 'te4 ma4 be4 no4 su4 ni4'],
    [['if the temple is longer than 3 seconds make it 3'], 'be4 ma4 te3 no4 su4 ni4'],
    [['if the temple is longer than 5 seconds, make it 5'], 'be4 ma4 te4 no4 su4 ni4'],
    [
      ['5 seconds for the temple, 6 for the beach', 'the rest two and a half'],
      'be6 ma2.5 te5 no2.5 su2.5 ni2.5',
    ],
    [['the beach should come first of all', 'no not there, second'], 'be4 ma4 te4 no4 su4 ni4'],
    [['sunset 6 seconds', 'the rest 3'], 'be3 ma3 te3 no3 su6 ni3'],
    [['move sunset.jpg to index 1'], 'su4 be4 ma4 te4 no4 ni4'],
  ])('%s', (sentences, left) => {
    expect(filmAfter(...sentences)).toBe(left);
  });
  it('a first request uses the photos it names, in that order', () => {
    expect(said('use the sunset, the beach and the market, 3 seconds each, in that order')).toBe(
      'su3 be3 ma3',
    );
  });
  it('a first request is of the photos that alone are named', () => {
    expect(said('temple, sunset and beach only. 6 seconds each').split(' ').sort().join(' ')).toBe(
      'be6 su6 te6',
    );
  });
  it('transitions are longer by what is said', () => {
    const cuts = (...sentences: readonly string[]) =>
      shots(talk({ assets, language: 'en' }, 'make a film', ...sentences).draft).flatMap(
        ({ transition }) => transition?.durationMs ?? [],
      );
    expect(cuts('transitions 1 second', 'half a second longer')).toEqual([1500, 1500, 1500, 1500, 1500]);
    expect(cuts('transitions 1 second', 'make the transitions 0.2 seconds shorter')).toEqual([
      800, 800, 800, 800, 800,
    ]);
    expect(cuts('set the transition between 3 and 4 to 500 ms')[2]).toBe(500);
  });
});

it('of files with one name the one that is counted is meant', () => {
  const twice = assetsOf(['a.jpg', 'b.jpg', 'a.jpg', 'c.jpg']);
  const after = (sentence: string) => talk({ assets: twice }, 'make a film in the given order', sentence);
  expect(done(after('remove the second a.jpg'))).toBe('remove_photos {"photos":["s4"]}');
  expect(done(after('make the last a.jpg sepia'))).toBe('set_look {"photos":["s4"],"look":"sepia"}');
  expect(done(after('the first a.jpg to the end'))).toBe('move_photos {"photos":["s2"],"to":"end"}');
});

it('photo 0 is asked about as every place that is not there', () => {
  const { kind, reply } = talk({ assets: assetsOf(['a.jpg', 'b.jpg']) }, 'make a film', 'photo 0 longer');
  expect([kind, reply]).toEqual(['question', expect.stringContaining('There is no photo 0')]);
});

it('a photo that is named after “no” does not go', () => {
  const assets = assetsOf(['a.jpg', 'b.jpg', 'c.jpg']);
  const said = ['make a film', 'make it better', 'yes', 'no', 'the second'];
  expect(talk({ assets }, ...said).changed).toBe(false);
});

it('lengths that read as before are no change', () => {
  const assets = assetsOf(['a.jpg', 'b.jpg']);
  const { changed, reply } = talk({ assets }, 'make a film', 'make it longer and shorter');
  expect([changed, reply]).toEqual([false, expect.stringContaining('Nothing changed')]);
});

it('one transition of a film that has none is no reason to break', () => {
  const { reply } = talk({ assets: assetsOf(['a.jpg']) }, '做个视频', '黑场过渡只要最后一个');
  expect(reply).toContain('片子结尾现在是“黑场过渡”');
});
