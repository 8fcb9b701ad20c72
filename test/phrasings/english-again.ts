import { names, without } from './english-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

const one: Filler[] = [
  { say: 'the market', value: 2 },
  { say: 'the temple photo', value: 3 },
  { say: 'the noodles', value: 4 },
];
const of = (at: number): string => names[at - 1]!;
const copyAt = (name: number, place: number): string[] => [
  ...names.slice(0, place - 1),
  of(name),
  ...names.slice(place - 1),
];

/** Shown again, alone in the film, and where it goes, as other people than the authors of the grammar say it. */
export const englishAgain: readonly Phrasing[] = [
  {
    wish: 'shown a second time',
    capability: 'order',
    may: ['total', 'transitions'],
    says: [
      '{photo} {should be in there|appears} twice',
      "I'd like {photo} in there two times",
      'double up on {photo}',
      'make a second copy of {photo}',
      'another one of {photo} please',
      'use {photo} in two spots',
    ],
    slots: { photo: one },
    expect: ({ photo: a }) => [{ order: copyAt(a, a + 1) }],
  },
  {
    wish: 'again at the end',
    capability: 'order',
    may: ['total', 'transitions'],
    says: [
      "let's see {photo} another time near the end",
      'reuse {photo} somewhere near the close',
      'and once more {photo} before the end',
      '{photo} again after the last one',
    ],
    slots: { photo: one },
    expect: ({ photo: a }) => [{ order: [...names, of(a)] }],
  },
  {
    wish: 'alone in the film',
    capability: 'remove',
    says: [
      'everything out {except|apart from} {photo}',
      'leave {photo} in and nobody else',
      'nothing else but {photo}',
      "let's just have {photo}, none of the others",
      '{photo} stays, the others go',
    ],
    slots: { photo: one },
    expect: ({ photo: a }) => [{ order: [of(a)] }],
  },
  {
    wish: 'later, as a complaint or by a verb',
    capability: 'order',
    says: [
      "don't show {photo} so soon",
      'drop {photo} down by one',
      'not yet with {photo}',
      'hold {photo} back for a bit',
      'demote {photo} one place',
    ],
    slots: { photo: one },
    expect: ({ photo: a }) => [{ place: { name: of(a), at: a + 1 } }],
  },
  {
    wish: 'to the end, held back',
    capability: 'order',
    says: ['save {photo} till last', 'chuck {photo} on the end', "let's sign off with {photo}"],
    slots: { photo: one },
    expect: ({ photo: a }) => [{ order: [...without(a), of(a)] }],
  },
  {
    wish: 'the whole order',
    capability: 'order',
    says: ['back to front please', 'flip the entire order', 'the whole thing should run from last to first'],
    slots: {},
    expect: () => [{ order: [...names].reverse() }],
  },
  {
    wish: 'a new beginning',
    capability: 'remove',
    may: ['texts', 'text_look', 'music', 'volume'],
    says: ['clean slate please', 'back to square one', 'bin the lot', 'throw it all away and start afresh'],
    slots: {},
    expect: () => [{ count: 0 }],
  },
];
