import { describe, expect, it } from 'vitest';

import { shots, textPosition, texts } from '../../src/edits/index.js';
import { assetsOf, done, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'grandma.jpg', 'temple.jpg', 'dog.mp4', 'sunset.jpg']);
const film = 'make a video with calm music and the title "Our Days", 4 seconds per photo, crossfades';
const filmed = (...sentences: readonly string[]) => talk({ assets, language: 'en' }, film, ...sentences);
const words = (...sentences: readonly string[]) => texts(filmed(...sentences).draft).map(({ text }) => text);

describe('words that are typed without quotes', () => {
  it.each([
    ['on photo 3 put so peaceful here', 'so peaceful here', 2],
    ['on the beach one put hot as hell', 'hot as hell', 0],
    ['for the last one put see you soon', 'see you soon', 4],
    ['on the first photo put day one', 'day one', 0],
    ['put happy birthday on the last one, in pink', 'happy birthday', 4],
    ["I'd like Happy Birthday Mum on the first one", 'Happy Birthday Mum', 0],
  ])('%s', (sentence, text, place) => {
    const { draft } = filmed(sentence);
    const found = texts(draft).find((item) => item.text === text);
    expect(found?.startMs).toBe(shots(draft)[place]!.startMs);
  });

  it.each([
    'on the last photo put a sticker',
    'on photo 2 put our logo',
    'on the beach put a zoom',
    'on the last one put it slower',
  ])('%s is no text', (sentence) => {
    expect(texts(filmed(sentence).draft).map(({ text }) => text)).toEqual(['Our Days']);
  });

  it.each([
    ["change the title to Grandma's 80th", "Grandma's 80th"],
    ['change the title to Tom & Eva, 12th June', 'Tom & Eva, 12th June'],
    ['title should be The 3rd of May', 'The 3rd of May'],
  ])('%s', (sentence, title) => {
    expect(words(sentence)).toEqual([title]);
  });

  it.each([
    ['could we have Thank you all at the end please', 'Thank you all'],
    ['at the end something like Thank you all, love Tom and Eva', 'Thank you all, love Tom and Eva'],
    ['and at the very end maybe See you at the party', 'See you at the party'],
    ['an end card with white background that says Thank you', 'Thank you'],
    ['in the end of film write The End on black background', 'The End'],
    ['write The End at the end on a blue background', 'The End'],
  ])('%s', (sentence, text) => {
    expect(words(sentence)).toEqual(['Our Days', text]);
  });

  it('what stands behind the words of an end card is no colour of the letters', () => {
    const end = texts(filmed('write The End at the end with a black background').draft)[1];
    expect([end?.style.color, end?.style.box]).toEqual(['#FFFFFF', '#000000B3']);
  });

  it('two texts in two corners, later spoken of by what they are', () => {
    const both = 'put 12 Mill Road top left and £450,000 bottom right';
    const { draft } = filmed(both);
    expect(texts(draft).map((item) => [item.text, textPosition(draft, item)])).toEqual([
      ['Our Days', 'center'],
      ['12 Mill Road', 'top-left'],
      ['£450,000', 'bottom-right'],
    ]);
    const red = texts(filmed(both, 'make the price red').draft);
    expect(red.map(({ style }) => style.color)).toEqual([undefined, undefined, '#E53935']);
    expect(words(both, 'take the address off')).toEqual(['Our Days', '£450,000']);
  });

  it.each([
    ['add price bottom right $1.2M', '$1.2M'],
    ['a small date underneath, 14.09.2024', '14.09.2024'],
    ['add the address bottom left 12 Mill Road', '12 Mill Road'],
  ])('%s', (sentence, text) => {
    expect(words(sentence)).toEqual(['Our Days', text]);
  });
});

describe('words put right', () => {
  const named = 'put Nana Rose on grandma';
  it.each([
    ['not Rose, Ruth', 'Nana Ruth'],
    ['Ruth not Rose', 'Nana Ruth'],
    ['no, Grandma Rose not Nana Rose', 'Grandma Rose'],
    ['No dear, it should say Our Nana', 'Our Nana'],
    ['change rose to ruth on that one', 'Nana ruth'],
  ])('%s', (sentence, text) => {
    expect(words(named, sentence)).toEqual(['Our Days', text]);
  });

  it('a pronoun of address is no word of a caption that goes', () => {
    const sentences = ['put Dear Nana on grandma', 'put Thanks on the last one'];
    expect(words(...sentences, 'No dear, it should say Thank you')).toEqual([
      'Our Days',
      'Dear Nana',
      'Thank you',
    ]);
  });
});

describe('how words look and when they are there', () => {
  it.each([
    ['title The Big Day', 'ooh lovely, could it be in a warm brown', /"color":"#795548"/],
    ['put Nana on grandma in red', 'title same colour as the caption', /"color":"#E53935"/],
    ['put Nana on grandma', 'move that to the top it covers her hands', /^style_text .*"position":"top"/],
    ['put Nana on grandma', 'can it stay up a bit longer', /^time_text [^;]*$/],
    ['put Nana on grandma', 'captions: uppercase', /^change_text .*"NANA"/],
  ])('%s, %s', (first, second, edits) => {
    expect(done(filmed(first, second))).toMatch(edits);
  });
});
