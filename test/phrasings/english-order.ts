import { names, photo, without } from './english-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

/** Photos by name, with their places. */
const one: Filler[] = [
  { say: 'the beach', value: 1 },
  { say: 'the market photo', value: 2 },
  { say: 'the temple', value: 3 },
  { say: 'the noodles one', value: 4 },
  { say: 'the sunset', value: 5 },
];
const other: Filler[] = [
  { say: 'the temple', value: 3 },
  { say: 'the noodles', value: 4 },
  { say: 'the sunset photo', value: 5 },
  { say: 'the train', value: 6 },
];
const gone: Filler[] = one.slice(0, 2);
const spot: Filler[] = [
  { say: 'second', value: 2 },
  { say: 'third', value: 3 },
];

const of = (at: number): string => names[at - 1]!;
const at = (name: number, place: number) => ({ place: { name: of(name), at: place } });

/** Order, removal and what comes back, as people say it in the middle of a talk. */
export const englishOrder: readonly Phrasing[] = [
  {
    wish: 'to the front, around corners',
    capability: 'order',
    says: [
      '{photo} should be the first thing {you|we|people} see',
      "I'd love it if {photo} came first",
      "it'd be {nicer|better} if {photo} opened the film",
      'how about {photo} up front?',
      'what if {photo} kicked things off',
      'let {photo} lead',
      '{photo} as the opener please',
      "why don't we {open|start} with {photo}",
      'could {photo} go in first place?',
      'the opener should be {photo}',
    ],
    slots: { photo: other },
    expect: ({ photo: a }) => [{ order: [of(a), ...without(a)] }],
  },
  {
    wish: 'to the end, around corners',
    capability: 'order',
    says: [
      '{photo} should be the last thing {you|we|people} see',
      'she {also|} wants {photo} as the finale',
      "shouldn't {photo} come last?",
      "wouldn't {photo} be better at the very end?",
      '{photo} would work better as the ending',
      "let's close on {photo}",
    ],
    slots: { photo: one },
    expect: ({ photo: a }) => [{ order: [...without(a), of(a)] }],
  },
  {
    wish: 'then the place is said again',
    capability: 'order',
    after: [{ says: ['{photo} should come much earlier', 'move {photo} up'], capability: 'order' }],
    says: ['like {spot}', 'make it {spot}', 'in {spot} place', 'put it {spot}', '{spot} I think'],
    slots: { photo: [{ say: 'the sunset', value: 5 }], spot },
    expect: ({ spot: place }) => [at(5, place)],
  },
  {
    wish: 'what comes next',
    capability: 'order',
    after: [{ says: ['{photo} first', 'start with {photo}', 'put {photo} up front'], capability: 'order' }],
    says: [
      'then the market',
      'and the market right behind it',
      'followed by the market',
      'the market straight after',
      'and the market after that',
    ],
    slots: { photo: other },
    expect: ({ photo: a }) => [at(a, 1), at(2, 2)],
  },
  {
    wish: 'a step again',
    capability: 'order',
    after: [
      {
        says: ['move the sunset one up', 'the sunset one spot earlier', 'move the sunset one place forward'],
        capability: 'order',
      },
    ],
    says: ['again', 'and again', 'once more', 'one more', 'a bit further', 'another one'],
    expect: () => [at(5, 3)],
  },
  {
    wish: 'the other way round',
    capability: 'order',
    says: [
      '{a} and {b} the other way {round|around}',
      '{a} and {b} are the wrong way round',
      '{a} and {b} in the other order',
      'put {a} and {b} the other way around',
    ],
    slots: { a: gone, b: other },
    expect: ({ a, b }) => [at(a, b), at(b, a)],
  },
  {
    wish: 'no, the other way round',
    capability: 'order',
    after: [{ says: ['put {a} right before {b}', '{a} goes before {b}'], capability: 'order' }],
    says: [
      'no, the other way round',
      'the other way around I meant',
      'sorry, other way round',
      'after it I meant',
    ],
    slots: { a: gone, b: other },
    expect: ({ a, b }) => [{ follows: { name: of(a), of: of(b) } }],
  },
  {
    wish: 'another photo was meant to go',
    capability: 'remove',
    after: [{ says: ['remove {a}', 'take out {a}', 'lose {a}'], capability: 'remove' }],
    says: [
      'no, {b}',
      'sorry, {b}',
      'oops wrong one, {b}',
      'that was the wrong one, I meant {b}',
      'not {a}, {b}',
      'I meant {b}, not {a}',
      "that's the wrong one, I wanted {b} gone",
    ],
    slots: { a: gone, b: other },
    expect: ({ b }) => [{ order: without(b) }],
  },
  {
    wish: 'two others were meant',
    capability: 'order',
    after: [{ says: ['swap 2 and 5', 'swap the second and the fifth'], capability: 'order' }],
    says: ['no, 2 and 6', 'no 2 and 6', 'sorry, 2 and 6', 'I meant 2 and 6', 'no, the second and the last'],
    expect: () => [at(2, 6), at(6, 2), at(5, 5)],
  },
  {
    wish: 'back with what went in two turns',
    capability: 'restore',
    after: [
      { says: ['remove {a}', 'drop {a}'], capability: 'remove' },
      { says: ['and {b}', '{b} too'], capability: 'remove' },
    ],
    says: [
      'put them both back',
      'bring both back',
      'ok put them back',
      'give me both back please',
      'restore both',
    ],
    slots: { a: gone, b: other },
    expect: () => [{ order: names }],
  },
  {
    wish: 'back to another place',
    capability: 'restore',
    after: [{ says: ['remove {a}', 'take {a} out'], capability: 'remove' }],
    says: [
      'bring it back but at the end',
      'show it again but last',
      'put it back in last place',
      'ok put it back, at the end though',
    ],
    slots: { a: gone },
    expect: ({ a }) => [{ order: [...without(a), of(a)] }],
  },
  {
    wish: 'into the place of what went',
    capability: 'order',
    after: [{ says: ['remove {a}', 'take out {a}'], capability: 'remove' }],
    says: ['put the train in its place', 'put the train where it was', 'the train goes in its place'],
    slots: { a: gone },
    expect: ({ a }) => [at(6, a), { count: 5 }],
  },
  {
    wish: 'what alone stays',
    capability: 'remove',
    says: [
      'cut it down to {a} and {b}',
      'only {a} and {b} should stay',
      'only {a} and {b} are worth keeping',
      'everything but {a} and {b} can go',
    ],
    slots: { a: gone, b: other },
    expect: ({ a, b }) => [{ order: [of(a), of(b)] }],
  },
  {
    wish: 'one of several can go',
    capability: 'clarify',
    says: ['one of the first two can go', 'remove one of the last three'],
    slots: { photo },
    expect: () => [{ same: true }, { reply_kind: ['question'] }],
  },
];
