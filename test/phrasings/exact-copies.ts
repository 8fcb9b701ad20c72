import { names, photo, without } from './english-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

const of = (at: number): string => names[at - 1]!;
const copied = (at: number, place: number, count = 1) => {
  const order = [...names];
  order.splice(place, 0, ...Array.from({ length: count }, () => of(at)));
  return [{ order }];
};
const one: Filler[] = [
  { say: 'photo 2', value: 2 },
  { say: 'the temple', value: 3 },
  { say: 'the first photo', value: 1 },
  { say: 'noodles.jpg', value: 4 },
];
const other: Filler[] = [
  { say: 'the sunset', value: 5 },
  { say: 'photo 5', value: 5 },
  { say: 'the last photo', value: 6 },
];

/** Copies, replacements and parts, said exactly. */
export const exactCopies: readonly Phrasing[] = [
  {
    wish: 'a copy',
    capability: 'duplicate',
    says: [
      'duplicate {a}',
      'copy {a}',
      'make a copy of {a}',
      'clone {a}',
      'show {a} twice in a row',
      'add a copy of {a} right after it',
      'I want {a} duplicated',
      'insert a copy of {a} after it',
      'duplicate {a} once',
    ],
    slots: { a: photo },
    expect: ({ a }) => copied(a, a),
  },
  {
    wish: 'a copy at the end',
    capability: 'duplicate',
    says: [
      'duplicate {a} at the end',
      'copy {a} to the end',
      'put a copy of {a} at the end',
      'add {a} again at the end',
      'show {a} again at the end',
      'make a copy of {a} and put it at the end',
      'duplicate {a} and move the copy to the end',
      'repeat {a} at the end',
    ],
    slots: { a: one },
    expect: ({ a }) => copied(a, 6),
  },
  {
    wish: 'a copy beside another',
    capability: 'duplicate',
    says: [
      'duplicate {a} after {b}',
      'put a copy of {a} after {b}',
      'copy {a} to after {b}',
      'insert a copy of {a} right after {b}',
      'show {a} again after {b}',
      'duplicate {a} and put the copy after {b}',
    ],
    slots: { a: one, b: other },
    expect: ({ a, b }) => copied(a, b),
  },
  {
    wish: 'two copies',
    capability: 'duplicate',
    says: [
      'duplicate {a} twice',
      'make two copies of {a}',
      'copy {a} two times',
      'add two copies of {a}',
      'duplicate {a} 2 times',
      'show {a} three times in a row',
    ],
    slots: { a: one },
    expect: ({ a }) => copied(a, a, 2),
  },
  {
    wish: 'several copied',
    capability: 'duplicate',
    says: [
      'duplicate photos 1 and 3',
      'copy the beach and the temple',
      'duplicate the first and the third photo',
    ],
    expect: () => [{ count: 8 }],
  },
  {
    wish: 'a copy with a length',
    capability: 'duplicate',
    may: ['durations', 'total'],
    says: [
      'duplicate {a} and make the copy 2 seconds',
      'duplicate {a} and make the copy 2 seconds long',
      'copy {a} and show the copy for 2 seconds',
      'make a copy of {a}, the copy should last 2 seconds',
      'duplicate {a}, the copy 2 seconds',
    ],
    slots: { a: one },
    expect: ({ a }) => [
      ...copied(a, a),
      { photo_ms: { photo: a, ms: 4000 } },
      { photo_ms: { photo: a + 1, ms: 2000 } },
    ],
  },
  {
    wish: 'a copy in another look',
    capability: 'duplicate',
    may: ['looks'],
    says: [
      'duplicate {a} and make the copy black and white',
      'copy {a} and turn the copy black and white',
      'duplicate {a}, the copy in black and white',
      'make a black and white copy of {a}',
      'add a copy of {a} in black and white',
    ],
    slots: { a: one },
    expect: ({ a }) => [
      ...copied(a, a),
      { look: { photo: a, not: 'bw' } },
      { look: { photo: a + 1, preset: 'bw' } },
    ],
  },
  {
    wish: 'replaced by a photo of the film',
    capability: 'replace',
    may: ['order', 'total', 'music_edges', 'text_times', 'transitions'],
    says: [
      'replace {a} with {b}',
      'use {b} instead of {a}',
      'put {b} in place of {a}',
      'swap out {a} for {b}',
      'substitute {b} for {a}',
      '{b} instead of {a}',
    ],
    slots: { a: one, b: other },
    expect: ({ a, b }) => [
      {
        one_of: [
          [{ order: without(b).map((name) => (name === of(a) ? of(b) : name)) }],
          [{ order: names.map((name) => (name === of(a) ? of(b) : name)) }],
        ],
      },
    ],
  },
  {
    wish: 'split',
    capability: 'duplicate',
    may: ['durations', 'motions'],
    says: [
      'split {a} in half',
      'split {a} in two',
      'split {a} into two halves',
      'cut {a} into two parts',
      'split {a} in the middle',
      'split {a} after 2 seconds',
      'split {a} at 2 seconds',
    ],
    slots: { a: one },
    expect: ({ a }) => [...copied(a, a), { photo_ms: { photo: [a, a + 1], ms: 2000 } }],
  },
];

const clip: Filler[] = [
  { say: 'the dog video', value: 'dog_running' },
  { say: 'dog_running.mp4', value: 'dog_running' },
  { say: 'the waves', value: 'waves' },
  { say: 'the waves clip', value: 'waves' },
  { say: 'clip 4', value: 'waves' },
  { say: 'photo 2', value: 'dog_running' },
];

/** Trims and speeds of clips, said exactly. */
export const exactClips: readonly Phrasing[] = [
  {
    wish: 'the first seconds',
    capability: 'clip',
    assets: 'clips',
    start: 'plain',
    says: [
      'use only the first 5 seconds of {a}',
      'only the first five seconds of {a}',
      'trim {a} to the first 5 seconds',
      'cut {a} after 5 seconds',
      'keep the first 5 seconds of {a}',
      'trim {a} to 5 seconds',
      'show only the first 5 s of {a}',
      'play {a} from 0 to 5 seconds',
      '{a}: only the first 5 seconds',
      'shorten {a} to 5 seconds',
      '{a} should end after 5 seconds',
    ],
    slots: { a: clip },
    expect: ({ a }) => [{ clip: { name: a, sourceStartMs: 0, ms: 5000 } }],
  },
  {
    wish: 'a part',
    capability: 'clip',
    assets: 'clips',
    start: 'plain',
    says: [
      'use seconds 2 to 6 of {a}',
      'trim {a} to 2 to 6 seconds',
      'trim {a} from 2s to 6s',
      'play {a} from second 2 to second 6',
      'show {a} from 0:02 to 0:06',
      'only seconds 2-6 of {a}',
      'cut {a} so that it runs from 2 to 6 seconds',
      'keep only 2s to 6s of {a}',
    ],
    slots: { a: clip },
    expect: ({ a }) => [{ clip: { name: a, sourceStartMs: 2000, ms: 4000 } }],
  },
  {
    wish: 'the start goes',
    capability: 'clip',
    assets: 'clips',
    start: 'plain',
    says: [
      'cut the first 2 seconds of {a}',
      'remove the first two seconds of {a}',
      'skip the first 2 seconds of {a}',
      'trim 2 seconds off the start of {a}',
      'start {a} at 2 seconds',
      'start {a} 2 seconds in',
      'take 2 seconds off the beginning of {a}',
      '{a} should start at second 2',
      'cut off the first 2s of {a}',
    ],
    slots: { a: clip },
    expect: ({ a }) => [{ clip: { name: a, sourceStartMs: 2000, ms: a === 'waves' ? 10_000 : 7000 } }],
  },
  {
    wish: 'the end goes',
    capability: 'clip',
    assets: 'clips',
    start: 'plain',
    says: [
      'cut the last 2 seconds of {a}',
      'remove the last two seconds of {a}',
      'trim 2 seconds off the end of {a}',
      'take 2 seconds off the end of {a}',
      'shorten {a} by 2 seconds',
      'make {a} 2 seconds shorter',
      'cut off the last 2s of {a}',
      'drop the last 2 seconds of {a}',
    ],
    slots: { a: clip },
    expect: ({ a }) => [{ clip: { name: a, sourceStartMs: 0, ms: a === 'waves' ? 10_000 : 7000 } }],
  },
  {
    wish: 'faster',
    capability: 'clip',
    assets: 'clips',
    start: 'plain',
    may: ['total', 'durations'],
    says: [
      'play {a} at double speed',
      'play {a} twice as fast',
      'speed {a} up 2x',
      '{a} at 2x speed',
      'make {a} twice as fast',
      'set the speed of {a} to 2x',
      'speed up {a} to 200%',
      'double the speed of {a}',
      '{a} in double speed',
    ],
    slots: { a: clip },
    expect: ({ a }) => [{ clip: { name: a, speed: 2 } }],
  },
  {
    wish: 'slower',
    capability: 'clip',
    assets: 'clips',
    start: 'plain',
    may: ['total', 'durations'],
    says: [
      'play {a} at half speed',
      'play {a} half as fast',
      'slow {a} down to 50%',
      '{a} at 0.5x speed',
      'set the speed of {a} to 0.5',
      'halve the speed of {a}',
      'slow {a} down by half',
      '{a} in slow motion at half speed',
      'run {a} at 50 percent speed',
    ],
    slots: { a: clip },
    expect: ({ a }) => [{ clip: { name: a, speed: 0.5 } }],
  },
];
