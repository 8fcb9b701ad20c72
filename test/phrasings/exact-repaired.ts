import type { Phrasing } from './phrasing.js';

const all = [1, 2, 3, 4, 5, 6];
const others = (...named: readonly number[]) => all.filter((at) => !named.includes(at));
const spared = [
  { say: 'photo 3', value: 3 },
  { say: 'the temple', value: 3 },
  { say: 'photo 5', value: 5 },
];
const lengths = [
  { say: '5 seconds', value: 5000 },
  { say: '2.5 s', value: 2500 },
  { say: 'six seconds', value: 6000 },
];

/** Plain sentences that once changed something else than they name. */
export const exactRepaired: readonly Phrasing[] = [
  {
    wish: 'all but one, behind a colon',
    capability: 'length',
    says: [
      'everything except {spared}: {length} each',
      'all photos except {spared}: {length}',
      'everything but {spared}: {length}',
      'every photo except {spared}, {length} each',
    ],
    slots: { spared, length: lengths },
    expect: ({ spared: at, length }) => [
      { photo_ms: { photo: others(at), ms: length } },
      { photo_ms: { photo: [at], ms: 4000 } },
    ],
  },
  {
    wish: 'the film longer by so much',
    capability: 'length',
    says: [
      'the whole thing should be 6 seconds longer',
      'Hi! the whole film should be 6 s longer',
      'make the whole thing 6 seconds longer',
    ],
    expect: () => [{ total_ms: 30_000 }],
  },
  {
    wish: 'one cut takes so long',
    capability: 'transition',
    says: [
      'let the transition between photos 2 and 3 last 1 second',
      'the transition between photos 2 and 3 should last 1 second',
      'make the transition between photos 2 and 3 last one second',
    ],
    expect: () => [
      { transition: { at: [2], type: 'crossfade', ms: 1000 } },
      { photo_ms: { photo: all, ms: 4000 } },
    ],
  },
  {
    wish: 'no cut but one',
    capability: 'transition',
    says: [
      'remove all transitions but the one into the sunset',
      'remove all transitions except the one between photos 4 and 5',
      'remove all transitions but the one after photo 4',
    ],
    expect: () => [
      { transition: { at: [1, 2, 3, 5], type: 'none' } },
      { transition: { at: [4], type: 'crossfade' } },
    ],
  },
  {
    wish: 'a grey look goes',
    capability: 'look',
    after: [{ says: ['make photo 2 black and white'], capability: 'look' }],
    says: [
      'remove the black and white again',
      'take the black and white off',
      'get rid of the black and white',
    ],
    expect: () => [{ look: { photo: all, preset: 'none' } }],
  },
  {
    wish: 'one cut into pieces',
    capability: 'duplicate',
    may: ['durations'],
    says: [
      'split the first photo into two halves',
      'split photo 1 into two',
      'divide photo 1 into two equal parts',
    ],
    expect: () => [{ count: 7 }, { total_ms: 24_000 }, { photo_ms: { photo: [1, 2], ms: 2000 } }],
  },
  {
    wish: 'half a second more for the last one',
    capability: 'length',
    says: [
      'the last one plus half a second',
      'the last photo plus half a second',
      'the last one plus 0.5 seconds',
    ],
    expect: () => [{ photo_ms: { photo: [6], ms: 4500 } }, { photo_ms: { photo: others(6), ms: 4000 } }],
  },
  {
    wish: 'words between two moments',
    capability: 'caption',
    says: [
      'display "{words}" from the 4th to the 8th second',
      'show "{words}" from the fourth to the eighth second',
      'caption "{words}" between the 4th and the 8th second',
    ],
    slots: { words: [{ say: 'Far away' }, { say: 'Hello' }] },
    expect: ({ words }) => [
      { has_text: { text: words, startMs: 4000, endMs: 8000 } },
      { text_count: { n: 2 } },
    ],
  },
  {
    wish: 'names with a dash and their words',
    capability: 'caption',
    says: [
      'Add captions: beach - Day one, temple - Day two, sunset - Day three',
      'captions: beach – Day one; temple – Day two; sunset – Day three',
    ],
    expect: () => [
      { has_text: { exact: 'Day one', over: 1 } },
      { has_text: { exact: 'Day two', over: 3 } },
      { has_text: { exact: 'Day three', over: 5 } },
    ],
  },
  {
    wish: 'words that ask',
    capability: 'caption',
    says: ['caption for photo 2: Who, me?', 'caption on photo 2: Who, me?'],
    expect: () => [
      {
        one_of: [
          [{ has_text: { exact: 'Who, me?', over: 2 } }],
          [{ has_text: { exact: 'Who, me', over: 2 } }],
        ],
      },
    ],
  },
  {
    wish: 'a question about a look',
    capability: 'question',
    says: [
      'would photo 3 look good in sepia?',
      'does the temple look good in sepia?',
      'would the temple look better in sepia?',
    ],
    expect: () => [{ same: true }, { reply_mentions: ['sepia'] }],
  },
  {
    wish: 'what was taken back comes again',
    capability: 'undo',
    after: [
      { says: ['make photo 2 6 seconds'], capability: 'length' },
      { says: ['undo'], capability: 'undo' },
    ],
    says: ['could you bring it back', 'bring that back please', 'put it back'],
    expect: () => [{ photo_ms: { photo: [2], ms: 6000 } }],
  },
  {
    wish: 'one that went comes back at once',
    capability: 'remove',
    says: [
      'remove photos 2 and 4, then put photo 2 back',
      'remove photos 2 and 4 and then bring photo 2 back',
    ],
    expect: () => [{ absent: ['noodles.jpg'] }, { count: 5 }],
  },
  {
    wish: 'a part of a clip',
    capability: 'clip',
    assets: 'clips',
    says: [
      'cut the waves clip so that it runs from 2 to 6 seconds',
      'trim clip 4 to 2 to 6 seconds',
      'I want clip 4 to run from second 2 to second 6',
    ],
    expect: () => [
      { clip: { name: 'waves.mov', sourceStartMs: 2000, ms: 4000 } },
      { clip: { name: 'dog_running.mp4', ms: 9000 } },
    ],
  },
  {
    wish: 'longer, and the camera in close',
    capability: 'length',
    may: ['motions'],
    says: [
      'make photo 3 eight seconds and come in close, slowly',
      'photo 3 eight seconds and move in close, slowly',
    ],
    expect: () => [{ photo_ms: { photo: [3], ms: 8000 } }, { motion: { photo: [3], type: 'zoom_in' } }],
  },
  {
    wish: 'hard cuts but one',
    capability: 'transition',
    says: [
      'hard cuts only, but keep the fade after photo 4',
      'no transitions, but keep the fade into the sunset',
      'only hard cuts, but leave the fade between photos 4 and 5',
    ],
    expect: () => [
      { transition: { at: [1, 2, 3, 5], type: 'none' } },
      { transition: { at: [4], type: 'crossfade' } },
    ],
  },
];
