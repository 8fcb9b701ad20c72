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
    ['put Nana on grandma in huge letters', 'put it in the middle', /^style_text .*"position":"center"/],
  ])('%s, %s', (first, second, edits) => {
    expect(done(filmed(first, second))).toMatch(edits);
  });
});

describe('a title with what it shall look like before it', () => {
  it.each([
    ['big yellow title WE DID IT', 'WE DID IT'],
    ['red title THE BIG DAY please', 'THE BIG DAY'],
    ['big title HANGZHOU in the middle', 'HANGZHOU'],
    ['small white title at the bottom, Summer in Rome', 'Summer in Rome'],
    ['title Japan 2024 and nothing fancy', 'Japan 2024'],
  ])('%s', (sentence, title) => {
    expect(words(sentence)).toEqual([title]);
  });
});

describe('texts in a talk', () => {
  const row = 'captions for each photo: Nha Trang, Hoi An, Hue, Hanoi, Sapa';
  it.each([
    ['title Fresh every day', 'no: Baked fresh every day', ['Baked fresh every day']],
    ['title Fresh every day', 'no, Baked fresh every day', ['Baked fresh every day']],
    ['title WE DID IT', 'caps off', ['we did it']],
    ['put Rex on the dog', 'and can the title go, we all know whose days they are', ['Rex']],
    ['put Rex on the dog', 'remove the title it looks silly', ['Rex']],
    ['title Grandpa and us', 'no, Grandma not Grandpa', ['Grandma and us']],
    [row, 'Captions 2 and 3: remove.', ['Our Days', 'Nha Trang', 'Hanoi', 'Sapa']],
    [row, 'Caption 4 -> "Ha Noi"', ['Our Days', 'Nha Trang', 'Hoi An', 'Hue', 'Ha Noi', 'Sapa']],
    [
      'title Fresh',
      'Thank you. Under the picture of the temple I should like Saint Mary',
      ['Fresh', 'Saint Mary'],
    ],
    ['thanks. and on the temple put At last', 'make it red', ['Our Days', 'At last']],
    ['write Shop now on the last one', 'bigger', ['Our Days', 'Shop now']],
    ['put squad on the beach n hungry on the temple', 'ok', ['Our Days', 'squad', 'hungry']],
    ['maybe Good boy on the dog one', 'ok', ['Our Days', 'Good boy']],
    ['kindly put heading as My Garden', 'ok', ['My Garden']],
    ['on the temple, please write: Hanoi to Hue, 14 hours.', 'ok', ['Our Days', 'Hanoi to Hue, 14 hours']],
    ['put Rex on the dog', 'Lower third: white text on a dark box.', ['Our Days', 'Rex']],
    ['put Mr and Mrs on the dog', 'no I mean on the temple', ['Our Days', 'Mr and Mrs']],
    ['On the dog: "Rex". On the temple: "Hue".', 'Swap those two.', ['Our Days', 'Rex', 'Hue']],
    ['title The Day', 'title a bit bigger than the date', ['The Day']],
  ])('%s, %s', (first, second, shown) => {
    expect(words(first, second)).toEqual(shown);
  });

  it('a spec of how captions look is no list of captions', () => {
    expect(done(filmed(row, 'Captions: position bottom-left, size 40.'))).not.toMatch(/"text":/);
  });

  it('only the caption with that number takes the colour', () => {
    const blue = texts(filmed(row, 'make caption 2 blue').draft).filter(
      ({ style }) => style.color !== undefined,
    );
    expect(blue.map(({ text }) => text)).toEqual(['Hoi An']);
  });

  it('thanks before a wish that is not understood does not hide it', () => {
    const { reply } = filmed('Thank you. Could the temple be a bit more like a dream of mine?');
    expect(reply).not.toMatch(/^You are welcome/);
  });

  it('a price is put right by what it stands on', () => {
    const { draft } = filmed(
      'put the price €3.50 on the temple and €2.20 on the beach',
      "temple price is wrong, it's €3.90",
    );
    expect(texts(draft).map(({ text }) => text)).toEqual(['Our Days', '€2.20', '€3.90']);
  });
});
