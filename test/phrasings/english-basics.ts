import { names } from './english-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

const one: Filler[] = [
  { say: 'the market', value: 'market' },
  { say: 'the temple', value: 'temple' },
  { say: 'the noodles', value: 'noodles' },
];
const inner: Filler[] = [
  { say: 'the market', value: 2 },
  { say: 'photo 3', value: 3 },
  { say: 'the temple', value: 3 },
  { say: 'the noodles', value: 4 },
];
const degree: Filler[] = ['a bit', 'a little', 'rather', 'quite', 'still pretty', 'still a bit'].map(
  (say) => ({
    say,
  }),
);
const grey: Filler[] = ['make everything black and white', 'all in black and white please'].map((say) => ({
  say,
}));

/** Everyday wishes in words that new writers used: what is found so, ranges, a wish for all, neighbours, places. */
export const englishBasics: readonly Phrasing[] = [
  {
    wish: 'the music is found loud',
    capability: 'music',
    start: 'film',
    says: [
      'the music is {degree} loud',
      'I find the music {degree} loud',
      'the music sounds {degree} loud to me',
    ],
    slots: { degree },
    expect: () => [{ music: { change: 'quieter' } }],
  },
  {
    wish: 'a photo is found dark',
    capability: 'look',
    says: ['{one} is {degree} dark', '{one} looks {degree} dark', 'I think {one} is {degree} dark'],
    slots: { one, degree },
    expect: ({ one: name }) => [
      { look: { photo: name, brightness: 'up' } },
      { look: { photo: 'beach', brightness: 0 } },
    ],
  },
  {
    wish: 'ranges with a length each',
    capability: 'length',
    says: [
      'Set photos 1-3 to 2 seconds and photos 4-6 to 5 seconds',
      'photos 1 to 3 should be 2 seconds and 4 to 6 should be 5 seconds',
      '1-3 at 2 seconds, the rest at 5',
      'photos 1-3: 2 seconds each, photos 4-6: 5 seconds each',
    ],
    expect: () => [
      { photo_ms: { photo: [1, 2, 3], ms: 2000 } },
      { photo_ms: { photo: [4, 5, 6], ms: 5000 } },
    ],
  },
  {
    wish: 'a wish for one is meant for all',
    capability: 'look',
    after: [{ says: ['make {inner} sepia', '{inner} in sepia please'], capability: 'look' }],
    says: [
      'use that everywhere',
      'do that everywhere {please|}',
      'all of them like that {please|}',
      'all photos like that',
      'I want all of them like that',
      'the same for all the others',
      'can you do this for every photo',
    ],
    slots: { inner },
    expect: () => [{ look: { photo: 'all', preset: 'sepia' } }],
  },
  {
    wish: 'the neighbour of what went',
    capability: 'remove',
    after: [{ says: ['delete {inner}', 'drop {inner} please'], capability: 'remove' }],
    says: [
      '{oh, |}and the one after that {too|as well}',
      'and the next one',
      'also the one after it',
      'the photo after that can go too',
    ],
    slots: { inner },
    expect: ({ inner: at }) => [
      { count: 4 },
      { absent: [names[at - 1]!, names[at]!] },
      { present: [names[0]!, names[5]!] },
    ],
  },
  {
    wish: 'one photo keeps its colours',
    capability: 'look',
    after: [{ says: ['{grey}'], capability: 'look' }],
    says: [
      'only {one} should have colours',
      'only {one} stays in colour',
      '{one} can have its colours back',
      'just {one} in color please',
      '{one} in normal colours',
    ],
    slots: { grey, one },
    expect: ({ one: name }) => [
      { look: { photo: name, preset: 'none' } },
      { look: { photo: 'beach', preset: 'bw' } },
    ],
  },
  {
    wish: 'the other side of the same photo',
    capability: 'order',
    after: [
      { says: ['put {one} before the beach', 'move {one} right before the beach'], capability: 'order' },
    ],
    says: ['no wait, right after it', 'no, after it', 'sorry, just after it', 'no, right behind the beach'],
    slots: { one },
    expect: ({ one: name }) => [{ place: { name, at: 2 } }, { place: { name: 'beach', at: 1 } }],
  },
  {
    wish: 'a second wish goes on with one photo',
    capability: 'look',
    after: [{ says: ['zoom in on {inner}', 'slow zoom in on {inner}'], capability: 'motion' }],
    says: ['and a little darker', 'and darker too', 'a bit darker too', 'also a little darker'],
    slots: { inner },
    expect: ({ inner: at }) => [
      { look: { photo: at, brightness: 'down' } },
      { look: { photo: 1, brightness: 0 } },
    ],
  },
  {
    wish: 'each of them after transitions',
    capability: 'transition',
    after: [{ says: ['crossfade between all photos'], capability: 'transition' }],
    says: [
      'half a second for each of them {is enough|}',
      'half a second each',
      'each one half a second',
      '0.5 seconds is enough',
    ],
    expect: () => [{ transition: { at: 'all', ms: 500 } }, { count: 6 }],
  },
  {
    wish: 'first and last in one sentence',
    capability: 'order',
    says: [
      '{one} first and the beach last',
      'Can I have {one} first and the beach last?',
      'I want {one} first and the beach last',
      'have {one} at the beginning and the beach at the end',
      'show first {one} and put the beach last',
    ],
    slots: { one },
    expect: ({ one: name }) => [{ place: { name, at: 1 } }, { place: { name: 'beach', at: -1 } }],
  },
];
