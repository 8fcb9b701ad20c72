import type { Phrasing } from './phrasing.js';

const all = [1, 2, 3, 4, 5, 6];
const inks = [
  { say: 'white', value: '#FFFFFF' },
  { say: 'yellow', value: '#FDD835' },
  { say: 'red', value: '#E53935' },
];
const words = [
  { say: '"Summer 2025"', value: 'Summer 2025' },
  { say: '"with love"', value: 'with love' },
];
const levels = [
  { say: '30 %', value: 0.3 },
  { say: '25%', value: 0.25 },
  { say: '60 percent', value: 0.6 },
];
const times = [
  { say: '2 s', value: 2000 },
  { say: 'three seconds', value: 3000 },
];
const stays = { photo_ms: { photo: all, ms: 4000 } } as const;

/** Texts and music in plain talk: what is behind letters, what stands below, how music goes and what nobody asked for. */
export const englishWordsAndSound: readonly Phrasing[] = [
  {
    wish: 'a colour of its letters, and what is behind them is no colour of theirs',
    capability: 'title',
    says: [
      'title {ink} with a black shadow',
      'the title in {ink} with black shadow',
      'make the title {ink} with a dark background',
      'title {ink} on a dark box',
      'the title should be {ink}, with a dark box behind it',
    ],
    slots: { ink: inks },
    expect: ({ ink }) => [{ has_text: { role: 'title', text: 'Our Days', color: ink } }],
  },
  {
    wish: 'large, at a place, for a time',
    capability: 'title',
    start: 'plain',
    says: [
      'put {words} big at the top for the first 4 seconds',
      'add {words} large at the top, first 4 seconds',
    ],
    slots: { words },
    expect: ({ words: text }) => [{ has_text: { text, position: 'top', startMs: 0, endMs: 4000 } }],
  },
  {
    wish: 'one more line below a text',
    capability: 'caption',
    says: [
      'add {words} below the title in the centre',
      'add {words} under the title',
      'put {words} underneath the heading',
    ],
    slots: { words },
    expect: ({ words: text }) => [
      { has_text: { text, startMs: 0, endMs: 3000 } },
      { has_text: { role: 'title', text: 'Our Days', startMs: 0, endMs: 3000 } },
      { text_count: { n: 2 } },
    ],
  },
  {
    wish: 'one more line below what ends the film',
    capability: 'caption',
    after: [{ says: ['end card "Anna"', 'add "Anna" at the end'], capability: 'end_card' }],
    says: ['add {words} below the name at the end', 'put {words} under the text at the end'],
    slots: { words },
    expect: ({ words: text }) => [
      { has_text: { text, startMs: 21_000, endMs: 24_000 } },
      { has_text: { role: 'end_card', text: 'Anna' } },
      { text_count: { n: 3 } },
    ],
  },
  {
    wish: 'the title once more at the end',
    capability: 'end_card',
    says: [
      'show the title again at the end',
      'show the title at the end too',
      'repeat the title at the end',
      'have the title at the end as well',
    ],
    expect: () => [
      { has_text: { role: 'title', text: 'Our Days', startMs: 0, endMs: 3000 } },
      { has_text: { role: 'end_card', text: 'Our Days', endMs: 24_000 } },
      stays,
    ],
  },
  {
    wish: 'words at the end with their look, and no ending of the picture',
    capability: 'end_card',
    says: [
      'close with {words}, 3 seconds, centred, {ink} on black',
      'end with {words} for 3 seconds, {ink} on black',
    ],
    slots: { words, ink: inks },
    expect: ({ words: text, ink }) => [
      { has_text: { role: 'end_card', text, durationMs: 3000, color: ink } },
      { has_text: { role: 'title', text: 'Our Days' } },
    ],
  },
  {
    wish: 'the words come in from a side, and no photo does',
    capability: 'title',
    says: [
      'title {words}, it slides in from the left',
      'title {words} and animate it sliding in from the left',
      'change the title to {words} and let it slide in from the left',
    ],
    slots: { words },
    expect: ({ words: text }) => [{ has_text: { role: 'title', text, enter: 'slide_right' } }],
  },
  {
    wish: 'numbers on the photos',
    capability: 'caption',
    says: [
      'number the photos 1 to 6 in the top left corner',
      'number the photos, top left',
      'put a number on each photo, top left',
    ],
    expect: () => [
      { has_text: { text: '1', over: 1, position: 'top-left' } },
      { has_text: { text: '6', over: 6, position: 'top-left' } },
      { text_count: { role: 'caption', n: 6 } },
    ],
  },
  {
    wish: 'how loud the music is and how it goes',
    capability: 'music',
    says: [
      'music {level} with a fade-out of {time}',
      'music at {level} with a fade out of {time}',
      'music at {level}, fade-out {time}',
    ],
    slots: { level: levels, time: times },
    expect: ({ level, time }) => [{ music: { volume: level, fadeOutMs: time } }],
  },
  {
    wish: 'no music for a part of the film is offered, and nothing is taken out',
    capability: 'refusal',
    says: [
      'remove the music of the last photo',
      'no music on photo 3',
      'make the music quieter while the title is shown',
      'keep the music at {level} while the title is shown?',
      'music louder during the sunset',
      'is it possible to remove only the music of the last photo?',
    ],
    slots: { level: levels },
    expect: () => [{ same: true }],
  },
  {
    wish: 'what somebody thinks of a length is no wish for it',
    capability: 'question',
    says: [
      'is {time} too long for a website?',
      'is 20 seconds too long for a website?',
      'would 10 seconds be too short?',
      'is a minute ok for instagram?',
      'does the title have to be white?',
      'which photo has the title on it?',
      'which photos have no captions?',
    ],
    slots: { time: times },
    expect: () => [{ same: true }],
  },
  {
    wish: 'soft says how they change',
    capability: 'direction',
    start: 'fresh',
    says: [
      '30 seconds, soft crossfades, upbeat music',
      'A film of 30 seconds, upbeat music and soft crossfades',
    ],
    expect: () => [
      { total_ms: 30_000 },
      { music: { mood: 'upbeat' } },
      { transition: { at: 'all', type: 'crossfade' } },
    ],
  },
  {
    wish: 'music by its sound beside a look',
    capability: 'multi',
    may: ['music', 'volume', 'music_edges', 'looks'],
    says: ['something jazzy and a vintage look', 'a vintage look and something jazzy'],
    expect: () => [{ music: { different: true } }, { look: { photo: all, preset: 'vintage' } }],
  },
  {
    wish: 'a frame of its own shape and ground',
    capability: 'fit',
    may: ['canvas', 'text_look'],
    says: [
      'square, white background, whole photos',
      'square with a white background and the whole photos',
      'show the whole photos on white, square',
    ],
    expect: () => [{ canvas: '1:1' }, { fit: { photo: all, fit: 'contain' } }, { background: '#FFFFFF' }],
  },
  {
    wish: 'bars may stay',
    capability: 'canvas',
    says: ['9:16 with black bars', 'make it 9:16 with black bars'],
    expect: () => [{ canvas: '9:16' }, { fit: { photo: all, fit: 'contain' } }],
  },
  {
    wish: 'a photo nobody knows is asked for',
    capability: 'clarify',
    says: ['warmer colours for the food picture', 'make the food photo brighter', 'reset photo 3'],
    expect: () => [{ same: true }, { reply_kind: 'question' }],
  },
  {
    wish: 'the colours of a photo as they came',
    capability: 'look',
    after: [{ says: ['photos 2 to 4 in sepia', 'make photos 2 to 4 sepia'], capability: 'look' }],
    says: ['reset photo 3', 'now reset the temple'],
    expect: () => [
      { look: { photo: 3, preset: 'none' } },
      { look: { photo: [2, 4], preset: 'sepia' } },
      { count: 6 },
    ],
  },
  {
    wish: 'of two wishes one is corrected',
    capability: 'title',
    may: ['volume', 'music'],
    after: [{ says: ['make the music quieter and the title red'], capability: 'undo' }],
    says: ['no, blue', 'no, make it blue'],
    expect: () => [{ has_text: { role: 'title', color: '#1E88E5' } }, { music: { volume: 0.25 } }],
  },
  {
    wish: 'the shape given last is not wanted',
    capability: 'undo',
    after: [{ says: ['make it square', 'square please'], capability: 'canvas' }],
    says: ['not the square', 'not square', 'no, not square'],
    expect: () => [{ canvas: '16:9' }],
  },
  {
    wish: 'a text of its own in a corner, all the time',
    capability: 'caption',
    says: [
      'put our name {words} in the top right corner all the way through',
      'write {words} in the top right corner for the whole film',
    ],
    slots: { words },
    expect: ({ words: text }) => [
      { has_text: { text, position: 'top-right', startMs: 0, endMs: 24_000 } },
      { has_text: { role: 'title', text: 'Our Days' } },
    ],
  },
  {
    wish: 'a second line in the same breath',
    capability: 'title',
    says: [
      'title {words} and "12 to 23 July" right underneath, smaller',
      'the title should say {words} and below it "12 to 23 July"',
    ],
    slots: { words },
    expect: ({ words: text }) => [
      { has_text: { role: 'title', text } },
      { has_text: { text: '12 to 23 July', startMs: 0, endMs: 3000 } },
      { text_count: { n: 2 } },
    ],
  },
  {
    wish: 'a date that is said is written',
    capability: 'caption',
    says: ['put the date 12 June 2025 under the title', 'write 12 June 2025 below the title'],
    expect: () => [{ has_text: { text: '12 June 2025', startMs: 0, endMs: 3000 } }, { text_count: { n: 2 } }],
  },
  {
    wish: 'words on the photo in hand',
    capability: 'caption',
    after: [{ says: ['photo 3 longer', 'make photo 3 longer'], capability: 'length' }],
    says: ['put {words} there', 'write {words} there too'],
    slots: { words },
    expect: ({ words: text }) => [{ has_text: { text, over: 3 } }, { text_count: { n: 2 } }],
  },
  {
    wish: 'what letters stand on or have around them goes',
    capability: 'title',
    after: [
      {
        says: ['title with a {ornament}', 'give the title a {ornament}'],
        capability: 'title',
      },
    ],
    slots: { ornament: [{ say: 'shadow' }, { say: 'black box' }, { say: 'black outline' }] },
    says: ['remove the {ornament}', 'no {ornament} please', 'take the {ornament} away again'],
    expect: () => [{ has_text: { role: 'title', text: 'Our Days' } }, { reply_mentions: ['no '] }],
  },
  {
    wish: 'a colour that is not named is asked for',
    capability: 'clarify',
    after: [{ says: ['change the title to "Papa"', 'make the title red'], capability: 'title' }],
    says: ['in a softer colour', 'make it a nicer colour', 'with a different colour'],
    expect: () => [{ same: true }, { reply_kind: 'question' }],
  },
  {
    wish: 'photos by what they are like, and then by their places',
    capability: 'look',
    says: [
      "black and white for the old ones, that's photo 1 and photo 3",
      'black and white for two of them, namely the beach and the temple',
      'black and white on the dark ones, those are photos 1 and 3',
    ],
    expect: () => [{ look: { photo: [1, 3], preset: 'bw' } }, { look: { photo: [2, 4, 5, 6], not: 'bw' } }],
  },
  {
    wish: 'what is spared is spared by both wishes',
    capability: 'look',
    says: [
      'more saturation, less brightness on all but photo 2',
      'more saturation and less brightness, except photo 2',
    ],
    expect: () => [
      { look: { photo: [1, 3, 4, 5, 6], saturation: 'up', brightness: 'down' } },
      { look: { photo: 2, preset: 'none', saturation: 0, brightness: 0 } },
    ],
  },
  {
    wish: 'of two photos one was not meant',
    capability: 'undo',
    after: [{ says: ['make photo 2 sepia and photo 3 warm'], capability: 'look' }],
    says: ['not on photo 2', 'not photo 2', 'but not on photo 2'],
    expect: () => [{ look: { photo: 2, preset: 'none' } }, { look: { photo: 3, preset: 'warm' } }],
  },
  {
    wish: 'a name of the catalogue in quotes',
    capability: 'look',
    says: ['use the look "vintage"', 'the "vintage" look for all of them', 'look: "vintage"'],
    expect: () => [{ look: { photo: all, preset: 'vintage' } }],
  },
  {
    wish: 'the mood of the music by its name',
    capability: 'music',
    says: ['volume 35; mood ambient', 'volume 35, mood: ambient'],
    expect: () => [{ music: { mood: 'ambient', volume: 0.35 } }],
  },
  {
    wish: 'words there are none of',
    capability: 'title',
    says: ['every caption in upper case', 'all captions in bold'],
    expect: () => [{ same: true }],
  },
  {
    wish: 'the title stays where no other words are wanted',
    capability: 'title',
    says: [
      'no writing on any of the pictures, only the title',
      'no captions on the photos, just the title',
      'only the title without the box',
    ],
    expect: () => [{ same: true }],
  },
  {
    wish: 'what is reset is not thrown away',
    capability: 'clarify',
    after: [{ says: ['caption photo 2 "Market"'], capability: 'caption' }],
    says: ['reset the text style of caption 2', 'reset the title', 'reset the caption on photo 2'],
    expect: () => [{ count: 6 }, { has_text: { text: 'Market' } }, { has_text: { text: 'Our Days' } }],
  },
  {
    wish: 'captions by the place of their photo',
    capability: 'caption',
    after: [{ says: ['caption 2 = "Market day"', 'caption 2: "Market day"'], capability: 'caption' }],
    says: ['caption 4 = {words}', 'caption 4: {words}'],
    slots: { words },
    expect: ({ words: text }) => [
      { has_text: { text, over: 4 } },
      { has_text: { text: 'Market day', over: 2 } },
      { text_count: { role: 'caption', n: 2 } },
    ],
  },
  {
    wish: 'one of two captions goes',
    capability: 'caption',
    after: [{ says: ['caption photo 2 "Market day", photo 4 "Lunch"'], capability: 'caption' }],
    says: ['delete caption 4', 'remove caption 4 please'],
    expect: () => [{ has_text: { text: 'Market day', over: 2 } }, { no_text: { text: 'Lunch' } }],
  },
  {
    wish: 'a photo looks cold and is not to be colder',
    capability: 'look',
    says: ['photo 2 looks so cold', 'the second photo looks cold', 'the market looks a bit cold'],
    expect: () => [
      { look: { photo: 2, preset: 'warm' } },
      { look: { photo: [1, 3, 4, 5, 6], preset: 'none' } },
    ],
  },
  {
    wish: 'another shade of what is behind the photos',
    capability: 'fit',
    after: [{ says: ['whole photos on a grey background'], capability: 'fit' }],
    says: ['lighter grey', 'a lighter grey please'],
    expect: () => [{ background: '#D3D3D3' }],
  },
  {
    wish: 'the music that was there before',
    capability: 'undo',
    after: [{ says: ['romantic music', 'make the music romantic'], capability: 'music' }],
    says: ['go back to the first one', 'no, go back to the first one'],
    expect: () => [{ music: { mood: 'calm_piano' } }, stays],
  },
  {
    wish: 'other words would be better',
    capability: 'title',
    says: ['{words} would be better', '{words} would be nicer'],
    slots: { words },
    expect: ({ words: text }) => [{ has_text: { role: 'title', text } }, { text_count: { n: 1 } }],
  },
  {
    wish: 'a share of how loud it is',
    capability: 'music',
    says: ['80% of that loudness', 'the music at 80% of that volume'],
    expect: () => [{ music: { volume: 0.32 } }],
  },
  {
    wish: 'properties behind a colon are no words',
    capability: 'title',
    says: [
      'title: start 0.5 s, duration 2.5 s, colour {ink}, size 64',
      'title: colour {ink}, size 64, start 0.5 s, duration 2.5 s',
    ],
    slots: { ink: inks },
    expect: ({ ink }) => [
      { has_text: { role: 'title', text: 'Our Days', color: ink, startMs: 500, durationMs: 2500 } },
      stays,
    ],
  },
  {
    wish: 'of two photos one has another value',
    capability: 'undo',
    after: [{ says: ['photo 2 black and white, photo 3 six seconds'], capability: 'undo' }],
    says: ['no, five seconds', 'no, 5 seconds'],
    expect: () => [
      { photo_ms: { photo: 3, ms: 5000 } },
      { photo_ms: { photo: [1, 2, 4, 5, 6], ms: 4000 } },
      { look: { photo: 2, preset: 'bw' } },
    ],
  },
];
