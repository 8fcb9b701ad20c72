import { describe, expect, it } from 'vitest';
import type { TextSegment } from '../../src/draft/index.js';
import { shots, texts } from '../../src/edits/index.js';
import { assetsOf, done, talk } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'grandma.jpg', 'temple.jpg', 'dog.mp4', 'waves.mp4', 'sunset.jpg']);
const film = 'make a video with calm music and the title "Our Days", 4 seconds per photo, crossfades';
const filmed = (...sentences: readonly string[]) => talk({ assets, language: 'en' }, film, ...sentences);
const red = 'write "Kyoto" on the temple in red, 60px, bottom left';

describe('names put on a photo', () => {
  it.each([
    ['can u put Grandma Rose on the grandma pic', 'Grandma Rose', 1],
    ['put Rose on the grandma pic', 'Rose', 1],
    ['stick Beach Bums on the first photo', 'Beach Bums', 0],
    ['write the end on the last one', 'the end', 5],
    ['just the word Vietnam on the first', 'Vietnam', 0],
    ["can you write the dog's name on the beach one? It's Rufus", 'Rufus', 0],
  ])('%s', (sentence, words, place) => {
    const { draft, edits } = filmed(sentence);
    const text = texts(draft).find((item) => item.text === words);
    expect(edits).toHaveLength(1);
    expect(text?.startMs).toBe(shots(draft)[place]!.startMs);
  });

  it.each([
    ['put Black and White on the last two', 'set_look'],
    ['Put Sepia on the temple', 'set_look'],
    ['put Ken Burns on the last one', 'set_motion'],
  ])('%s is no text', (sentence, name) => {
    expect(filmed(sentence).edits.map((edit) => edit.name)).toEqual([name]);
  });

  it.each([
    'no title please, just "Vietnam" on the first photo',
    'only Vietnam on the first photo, no title',
    'no title just the word Vietnam on the first',
  ])('%s: the one goes and the other comes', (sentence) => {
    expect(texts(filmed(sentence).draft).map(({ text }) => text)).toEqual(['Vietnam']);
  });
});

describe('questions about the words', () => {
  it.each([
    ['what does it say on the third?', 'On photo 3 (temple.jpg): "Kyoto"'],
    ["what's written on the temple", 'On photo 3 (temple.jpg): "Kyoto"'],
    ['is there any text on the grandma one?', 'No, there is no text on photo 2'],
    ['does the temple have a caption?', 'Yes, on photo 3'],
    ['what does it say at the start', 'At the start: "Our Days"'],
    ['what does it say at the end', 'There is no text at the end'],
    ['where is the Kyoto text', '"Kyoto" is on photo 3 (temple.jpg)'],
    ['read me all the texts', 'Texts: "Our Days"'],
    ['show all captions', 'Caption: "Kyoto"'],
    ['how many captions are there', 'There is 1 caption.'],
  ])('%s', (sentence, answer) => {
    const { reply, kind, changed } = filmed('write Kyoto on the temple', sentence);
    expect([kind, changed]).toEqual(['answer', false]);
    expect(reply).toContain(answer);
  });

  it('what was asked about is what the talk goes on about', () => {
    expect(filmed('is there any text on the temple?', 'then put "Kyoto" on it').reply).toContain(
      'temple.jpg',
    );
    const { draft } = filmed(
      'write Kyoto on the temple',
      'title "Trip"',
      'what does it say on the third?',
      'make it red',
    );
    expect(texts(draft).find(({ text }) => text === 'Kyoto')?.style.color).toBeDefined();
  });
});

describe('the same again, with other words', () => {
  const look = ({ style }: TextSegment) => [style.color, style.size, style.position];
  it.each([
    'same on the beach but saying "Tokyo"',
    'the same for the first one but it should say Tokyo',
    'put Tokyo on the first, same style',
    'then Tokyo on the first one the same way',
  ])('%s', (sentence) => {
    const written = texts(filmed(red, sentence).draft);
    const [model, other] = ['Kyoto', 'Tokyo'].map((words) => written.find(({ text }) => text === words)!);
    expect(look(other!)).toEqual(look(model!));
  });

  it('a closing text in the style of the beginning', () => {
    const { draft } = filmed(
      'make the title red and italic',
      'and an end card saying Bye Bye, same style as the beginning',
    );
    expect(texts(draft).at(-1)).toMatchObject({ text: 'Bye Bye', style: { italic: true } });
  });

  it.each(['duplicate that text on photo 6', 'copy it to the sunset'])('%s copies no photo', (sentence) => {
    const { draft } = filmed(red, sentence);
    expect(shots(draft)).toHaveLength(6);
    expect(texts(draft).at(-1)).toMatchObject({ text: 'Kyoto', style: { size: 60 } });
  });
});

describe('which words are meant', () => {
  it('these two texts change places, no photos do', () => {
    const { edits } = filmed(red, 'write Hi on the beach', 'write Ho on the sunset', 'swap these two texts');
    expect(edits.map(({ params }) => params.text)).toEqual(['Hi', 'Ho']);
  });

  it('of captions the others are captions', () => {
    const { edits } = filmed(
      'add a caption to each photo with its name',
      'hide the one on the last photo',
      'make the others smaller',
    );
    expect(edits[0]?.params.texts).toHaveLength(5);
  });

  it.each(['and get rid of Kyoto', 'no take it off again'])('%s takes it away', (sentence) => {
    expect(texts(filmed('write Kyoto on the temple', sentence).draft).map(({ text }) => text)).toEqual([
      'Our Days',
    ]);
  });

  it.each(['no take all the numbers off', 'take the numbers off again'])('%s', (sentence) => {
    expect(texts(filmed('number the photos in the corner', sentence).draft)).toHaveLength(1);
  });

  it('a little up is no size', () => {
    expect(done(filmed(red, 'the text move little up'))).not.toContain('sizeFactor');
    expect(done(filmed('write "Hi" on the first but not so big'))).toContain('"sizeFactor":0.7');
  });

  it('it stays until a photo is over', () => {
    const { edits } = filmed(
      'the title should come a second later',
      'have it stay until the second photo is over',
    );
    expect(edits).toMatchObject([{ name: 'time_text', params: { startMs: 1000, durationMs: 7000 } }]);
  });
});

describe('the sound of clips', () => {
  const volumes = (...sentences: readonly string[]) =>
    shots(filmed(...sentences).draft).flatMap(({ mediaKind, volume }) =>
      mediaKind === 'video' ? [volume] : [],
    );

  it.each([
    [
      ['mute the dog video', 'and the other one too'],
      [0, 0],
    ],
    [
      ['mute the dog video', 'and the other one too its just wind'],
      [0, 0],
    ],
    [['mute both the videos all you can hear is roaring'], [0, 0]],
    [
      ['mute the waves', 'put the sound of the waves back but quieter'],
      [1, 0.63],
    ],
    [
      ['mute the clips', 'actually i want to hear the waves a little'],
      [0, 0.3],
    ],
  ])('%j', (sentences, expected) => {
    expect(volumes(...sentences)).toEqual(expected);
  });

  it('a clip that is heard again leaves the music as it was set', () => {
    const { edits } = filmed(
      'mute the waves',
      'make the music half as loud',
      'actually put the waves sound back',
    );
    expect(edits).toMatchObject([{ name: 'set_volume', params: { target: 'clips', volume: 1 } }]);
  });

  it('why the music cannot stop early', () => {
    const { kind, changed } = filmed('make the music a bit quieter', 'and stop it 2 seconds before the end');
    expect([kind, changed]).toEqual(['refusal', false]);
  });
});

describe('words beside their names, dates and reasons', () => {
  const said = (...sentences: readonly string[]) => texts(filmed(...sentences).draft).map(({ text }) => text);

  it.each([
    [
      'our names on the front please Niamh & Paul with the date under it 14 June 2026',
      ['14 June 2026', 'Niamh & Paul'],
    ],
    [
      'put our names on the first photo Niamh & Paul and the date 14 June 2026 under it',
      ['14 June 2026', 'Niamh & Paul', 'Our Days'],
    ],
    [
      'their names at the start Áine and Donal and 20 September 2025 underneath',
      ['20 September 2025', 'Our Days', 'Áine and Donal'],
    ],
  ])('%s', (sentence, expected) => {
    expect(said(sentence).sort()).toEqual(expected);
  });

  it.each([
    ['thats too long just Thank you', 'Thank you'],
    ['different: See you soon', 'See you soon'],
  ])('%s: other words, not another time', (sentence, words) => {
    const { edits } = filmed('write thank you for being there at the end', sentence);
    expect(edits.map(({ name, params }) => [name, params.text])).toEqual([['change_text', words]]);
  });

  it('a size for each of them is no length', () => {
    expect(done(filmed('write "Hi" on 1 and "Ho" on 2', 'Size 48 for each of them.'))).toContain('"size":48');
  });

  it('same font as our names changes no words', () => {
    const { edits } = filmed(
      'put Niamh & Paul on the first',
      'write bye at the end',
      'same font as our names for that one',
    );
    expect(edits.map(({ name }) => name)).toEqual(['style_text']);
  });

  it.each(["the dog's should be in red", 'the dog one in red'])('%s: what is written on it', (sentence) => {
    const { draft } = filmed('write Mimi on the dog photo', 'write Hi on the beach photo', sentence);
    expect(
      texts(draft)
        .filter(({ style }) => style.color !== undefined)
        .map(({ text }) => text),
    ).toEqual(['Mimi']);
  });

  it('a title that goes takes no captions with it', () => {
    expect(said('caption every photo with its name', 'drop the title')).toHaveLength(6);
  });

  it('letters that fill the screen are no wish for the photos', () => {
    const { edits } = filmed('call it "48 hours in Rome"', 'smaller font, it fills the whole screen');
    expect(edits.map(({ name }) => name)).toEqual(['style_text']);
    const again = filmed(
      'call it "48 hours in Rome"',
      'smaller font, it fills the whole screen',
      'hm a bit more',
    );
    expect(done(again)).toContain('sizeFactor');
  });

  it('no dates, no captions, and the reply says why', () => {
    const { kind, reply } = filmed('add the date under each photo');
    expect(kind).toBe('question');
    expect(reply).toContain('do not say when they were taken');
  });
});

it.each(['contrast up a bit on 2 and 3', 'more contrast for 2 and 3'])('%s: those two', (sentence) => {
  const { draft, edits } = filmed(sentence);
  expect(edits[0]?.params.photos).toEqual([1, 2].map((at) => shots(draft)[at]!.id));
});

describe('several texts at once', () => {
  it('names after a colon are one for each photo', () => {
    const { draft } = filmed('add names to the photos: Beach, Gran, Temple, Rex, Sea, Dusk');
    expect(texts(draft).map(({ text }) => text)).toEqual([
      'Our Days',
      'Beach',
      'Gran',
      'Temple',
      'Rex',
      'Sea',
      'Dusk',
    ]);
  });

  it('these three are the three that were written', () => {
    const { edits } = filmed(
      'write Hi on the first',
      'write Ho on the second',
      'oh and Ha on the third',
      'make these three smaller',
    );
    expect(edits[0]?.params.texts).toHaveLength(3);
  });

  it('they stay as long as one says', () => {
    const { edits } = filmed(
      'title "Class"',
      'add under it "Leeds"',
      'both in dark blue',
      'show them for 5 sec',
    );
    expect(edits[0]).toMatchObject({ name: 'time_text', params: { durationMs: 5000 } });
    expect(edits[0]?.params.texts).toHaveLength(2);
  });

  it.each(['Text 1: "Kyoto", photo 3, bottom-left, 54px', 'caption "Kyoto", photo 3, bottom-left, 54px'])(
    '%s',
    (sentence) => {
      const { draft } = filmed(sentence);
      const text = texts(draft).find((item) => item.text === 'Kyoto');
      expect(text).toMatchObject({
        startMs: shots(draft)[2]!.startMs,
        style: { position: 'bottom-left', size: 54 },
      });
    },
  );
});

it('everything else beside the music is the clips', () => {
  expect(done(filmed('music at 30 percent', 'mute everything else'))).toContain('"target":"clips"');
  expect(filmed('mute the waves', 'is the dog clip muted').reply).toContain('No, dog.mp4 plays at 100 %');
});

describe('questions that are no wishes', () => {
  it.each([
    ['what does crossfade mean', 'fades in over the current one'],
    ['what is ken burns?', 'The classic move over a photograph'],
    ['is anything written at the bottom?', 'No, there is no text at the bottom'],
  ])('%s', (sentence, answer) => {
    const { reply, changed } = filmed('what does it say', sentence);
    expect(changed).toBe(false);
    expect(reply).toContain(answer);
  });
});

it.each([
  [['write Apples on the first and Pears on the second', 'change the first to Oranges'], 'Oranges'],
  [['title: CLASS OF 2026', 'not all caps pls just Class of 2026'], 'Class of 2026'],
])('%j: the words as they are typed', (sentences, words) => {
  expect(filmed(...sentences).edits.map(({ name, params }) => [name, params.text])).toEqual([
    ['change_text', words],
  ]);
});
