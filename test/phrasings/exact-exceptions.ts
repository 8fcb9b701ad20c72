import { names, without } from './english-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

const all = [1, 2, 3, 4, 5, 6];
const cut: Filler[] = [
  { say: 'the one after photo 4', value: 4 },
  { say: 'the one between photos 2 and 3', value: 2 },
  { say: 'the one between the beach and the market', value: 1 },
  { say: 'the one before the sunset', value: 4 },
];
const several: Filler[] = [
  { say: '2 to 5', value: [2, 3, 4, 5] },
  { say: 'photos 2 to 5', value: [2, 3, 4, 5] },
  { say: 'photos 3, 4 and 6', value: [3, 4, 6] },
  { say: 'everything from the market to the sunset', value: [2, 3, 4, 5] },
  { say: 'the market, the noodles and the sunset', value: [2, 4, 5] },
  { say: 'the last four', value: [3, 4, 5, 6] },
];
const one: Filler[] = [
  { say: 'photo 4', value: 4 },
  { say: 'the noodles', value: 4 },
];
const photo: Filler[] = [
  { say: 'the beach', value: 1 },
  { say: 'the temple', value: 3 },
  { say: 'photo 4', value: 4 },
];
const removed = [{ says: ['remove {a}', 'take {a} out', 'drop {a} please'], capability: 'remove' as const }];

/** What is taken away but for something, and what is taken back in the next turn. */
export const exactExceptions: readonly Phrasing[] = [
  {
    wish: 'hard cuts but for one transition that stays as it is',
    capability: 'transition',
    says: [
      'remove all transitions but keep {cut}',
      'hard cuts everywhere, but keep {cut}',
      'get rid of the transitions, just leave {cut}',
      'all straight cuts, only keep {cut}',
      'no transitions, but leave {cut} as it is',
      'hard cuts everywhere except {cut}',
    ],
    slots: { cut },
    expect: ({ cut: at }) => [
      { transition: { at: [at], type: 'crossfade', ms: 600 } },
      { transition: { at: [1, 2, 3, 4, 5].filter((other) => other !== at), type: 'none' } },
    ],
  },
  {
    wish: 'several photos but for one',
    capability: 'remove',
    says: [
      'remove {several} but not {one}',
      'remove {several} but keep {one}',
      'delete {several}, but leave {one} in',
      'take out {several} except {one}',
      'drop {several}, just keep {one}',
    ],
    slots: { several, one },
    expect: ({ several: gone, one: at }) => [
      { order: without(...(gone as number[]).filter((other) => other !== at)) },
    ],
  },
  {
    wish: 'back and another one out',
    capability: 'remove',
    after: removed,
    may: ['order'],
    says: [
      'actually keep it, remove the market instead',
      'no wait, leave it in and remove the market',
      'actually keep it. The market can go.',
      "sorry, don't remove it, take the market out instead",
    ],
    slots: { a: photo },
    expect: () => [{ order: without(2) }],
  },
  {
    wish: 'back and another length',
    capability: 'length',
    after: removed,
    may: ['order', 'total'],
    says: [
      'actually keep it, and make the market 6 seconds',
      'no, keep it and hold the market for 6 seconds',
      'on second thought leave it in. And the market 6 seconds.',
    ],
    slots: { a: photo },
    expect: () => [
      { order: names },
      { photo_ms: { photo: 2, ms: 6000 } },
      { photo_ms: { photo: [1, 3, 4, 5, 6], ms: 4000 } },
    ],
  },
  {
    wish: 'out and one of them back where it was',
    capability: 'remove',
    says: [
      'remove photos 2 and 4. put the market back in',
      'remove photos 2 and 4. Put the market back',
      'remove photos 2 and 4, then bring the market back',
      'take out 2 and 4, then put the market back in again',
    ],
    expect: () => [{ order: without(4) }],
  },
  {
    wish: 'so much of the whole time',
    capability: 'length',
    says: [
      'the film should be 30 seconds, with the last photo on screen for {part} of them',
      'make it 30 seconds in total, {part} of those for the last photo',
      'make the film 30 seconds long, the last photo gets {part} of them',
    ],
    slots: {
      part: [
        { say: '8', value: 8000 },
        { say: 'ten', value: 10_000 },
      ],
    },
    expect: ({ part }) => [
      { total_ms: 30_000 },
      { photo_ms: { photo: 6, ms: part } },
      { photo_ms: { photo: all.slice(0, 5), ms: (30_000 - part) / 5 } },
    ],
  },
  {
    wish: 'another length for a photo told by its name',
    capability: 'length',
    after: [
      {
        says: ['make the beach 6 seconds', 'hold the beach for 6 seconds', 'the beach 6 s please'],
        capability: 'length',
      },
    ],
    may: ['total'],
    says: ['I meant {n}', 'no, {n}', 'sorry, {n}', 'no wait, make it {n}', 'actually {n}'],
    slots: {
      n: [
        { say: '5', value: 5000 },
        { say: '3', value: 3000 },
      ],
    },
    expect: ({ n }) => [
      { photo_ms: { photo: 1, ms: n } },
      { photo_ms: { photo: [2, 3, 4, 5, 6], ms: 4000 } },
    ],
  },
  {
    wish: 'two values the other way round',
    capability: 'length',
    after: [
      {
        says: [
          'make the beach 6 seconds and the market 5',
          'the beach 6 seconds, the market 5',
          'make photo 1 6 seconds and photo 2 5 seconds',
        ],
        capability: 'length',
      },
    ],
    says: [
      'no, the other way round',
      'the other way round please',
      'sorry, wrong way round',
      'other way round',
    ],
    expect: () => [
      { photo_ms: { photo: 1, ms: 5000 } },
      { photo_ms: { photo: 2, ms: 6000 } },
      { order: names },
    ],
  },
  {
    wish: 'another photo in the same breath',
    capability: 'remove',
    says: [
      'remove {a}, I mean {b}',
      'delete {a}, sorry, {b}',
      'take out {a}, no, {b}',
      'drop {a}, or rather {b}',
      'remove {a}, no I meant {b}',
      'remove {a}, no wait, {b}',
    ],
    slots: {
      a: [
        { say: 'the beach', value: 1 },
        { say: 'photo 2', value: 2 },
      ],
      b: [
        { say: 'the temple', value: 3 },
        { say: 'photo 5', value: 5 },
      ],
    },
    expect: ({ b }) => [{ order: without(b) }],
  },
  {
    wish: 'another length in the same breath',
    capability: 'length',
    says: [
      'make {a} 5 seconds, I mean 6',
      'hold {a} for 5 seconds, sorry, 6',
      '{a} 5 seconds, no, 6 seconds',
      'make the market 6 seconds, I mean {a}',
    ],
    slots: { a: photo },
    expect: ({ a }) => [
      { photo_ms: { photo: a, ms: 6000 } },
      { photo_ms: { photo: all.filter((at) => at !== a), ms: 4000 } },
    ],
  },
  {
    wish: 'the two ends by name of their place',
    capability: 'length',
    says: [
      'give the opening photo 6 secs and the closing one 7',
      'opening photo 6 seconds, closing photo 7',
      'the opener 6 seconds and the closing shot 7 seconds',
    ],
    expect: () => [
      { photo_ms: { photo: 1, ms: 6000 } },
      { photo_ms: { photo: 6, ms: 7000 } },
      { photo_ms: { photo: [2, 3, 4, 5], ms: 4000 } },
    ],
  },
  {
    wish: 'a copy at the end and another wish',
    capability: 'duplicate',
    says: [
      'duplicate the beach at the end and reverse the order of the rest',
      'copy the beach to the end and reverse the rest',
      'put a copy of the beach at the end and reverse the order of the others',
    ],
    expect: () => [{ order: ['beach', 'night_train', 'sunset', 'noodles', 'temple', 'market', 'beach'] }],
  },
  {
    wish: 'twice, and where',
    capability: 'duplicate',
    says: [
      'show the sunset twice, once at the start and once at the end',
      'the sunset should appear twice: once at the beginning, once at the end',
      'show the sunset twice, once at the beginning and once at the very end',
    ],
    expect: () => [{ order: ['sunset', 'beach', 'market', 'temple', 'noodles', 'night_train', 'sunset'] }],
  },
  {
    wish: 'both cuts of a photo',
    capability: 'transition',
    says: [
      'fade through white before and after the temple',
      'a fade through white before and after photo 3',
      'fade to white on both sides of the temple',
    ],
    expect: () => [
      { transition: { at: [2, 3], type: 'fade_white' } },
      { transition: { at: [1, 4, 5], type: 'crossfade' } },
    ],
  },
  {
    wish: 'one turn taken back and the other kept',
    capability: 'undo',
    after: [
      { says: ['remove the beach'], capability: 'remove' },
      { says: ['3 s each'], capability: 'length' },
    ],
    says: [
      'undo the first change but keep the second',
      'undo the first change and leave the second one',
      'undo only the first change, keep the second',
    ],
    expect: () => [{ order: names }, { photo_ms: { photo: [2, 3, 4, 5, 6], ms: 3000 } }],
  },
  {
    wish: 'none of several',
    capability: 'remove',
    says: [
      "we don't need the beach, the market or the temple",
      "I don't want the beach, the market or the temple in it",
    ],
    expect: () => [{ order: without(1, 2, 3) }],
  },
  {
    wish: 'a goal behind a condition that holds',
    capability: 'length',
    says: ['if it is shorter than 30 seconds make it 30', "if it's under 30 seconds, stretch it to 30"],
    expect: () => [{ total_ms: 30_000 }],
  },
];
