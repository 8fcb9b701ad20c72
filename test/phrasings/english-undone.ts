import { looks, photo, shorts } from './english-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

const named: Filler[] = [
  { say: 'the market', value: 'market' },
  { say: 'the temple', value: 'temple' },
  { say: 'the noodles', value: 'noodles' },
  { say: 'the sunset photo', value: 'sunset' },
];

/** What was done is taken back, all of it or some. */
export const englishUndone: readonly Phrasing[] = [
  {
    wish: 'no, the other one',
    capability: 'undo',
    after: [{ says: ['make {photo} {look}'], capability: 'look' }],
    says: [
      'no, {other}',
      'no, I meant {other}',
      'sorry, {other}',
      'oops, I meant {other}',
      'no not that one, {other}',
      'not that one, {other}',
      'wait, I meant {other} {not that one|}',
      'wrong one, {I meant|} {other}',
      'actually I meant {other}',
    ],
    slots: { photo, other: photo, look: looks },
    expect: ({ photo: at, other, look }) => [
      { look: { photo: other, preset: look } },
      { look: { photo: at, not: look[0]! } },
    ],
  },
  {
    wish: 'undo one of two',
    capability: 'undo',
    after: [
      { says: ['make {photo} {look}'], capability: 'look' },
      { says: ['make {other} {dur} long'], capability: 'length' },
    ],
    says: [
      'undo {that|the last one|}',
      'take that back',
      'no, undo that',
      'go back one step',
      'revert the last change',
    ],
    slots: { photo, other: photo, look: looks, dur: shorts },
    expect: ({ photo: at, look }) => [{ look: { photo: at, preset: look } }, { restored: 1 }],
  },
  {
    wish: 'one of two back',
    capability: 'restore',
    after: [{ says: ['remove {photo} and {other}'], capability: 'remove' }],
    says: [
      'bring back {photo}',
      'bring {photo} back',
      'no, keep {photo}',
      'not {photo}',
      '{photo} was fine',
      'I want {photo} back',
      'put {photo} back in',
    ],
    slots: { photo: named, other: named },
    expect: ({ photo: name, other }) => [{ present: [name] }, { absent: [other] }, { count: 5 }],
  },
  {
    wish: 'only some of what went was meant',
    capability: 'restore',
    after: [{ says: ['remove {photo} and {other}'], capability: 'remove' }],
    says: [
      'I only meant {other}',
      '{photo} was fine, only {other} should go',
      'just {other}, not {photo}',
      'all back except {other}',
    ],
    slots: { photo: named, other: named },
    expect: ({ photo: name, other }) => [{ present: [name] }, { absent: [other] }, { count: 5 }],
  },
  {
    wish: 'one of two changes back',
    capability: 'undo',
    after: [
      { says: ['make everything black and white'], capability: 'look' },
      { says: ['mute the music'], capability: 'music' },
    ],
    says: [
      'undo the first change',
      'undo the black and white, the music can stay',
      'the colours were better before, the muting is fine',
      'I preferred the photos untoned, the muting is right',
      'forget the black and white',
    ],
    expect: () => [{ look: { photo: 'all', preset: 'none' } }, { music: { volume: 0 } }],
  },
  {
    wish: 'one of two undone again',
    capability: 'undo',
    after: [
      { says: ['make everything black and white'], capability: 'look' },
      { says: ['mute the music'], capability: 'music' },
      { says: ['undo both', 'undo the last two changes'], capability: 'undo' },
    ],
    says: ['redo, but only the music', 'redo the second one', 'redo, but not the black and white'],
    expect: () => [{ look: { photo: 'all', preset: 'none' } }, { music: { volume: 0 } }],
  },
  {
    wish: 'turned down without the word undo',
    capability: 'undo',
    after: [{ says: ['make everything black and white'], capability: 'look' }],
    says: [
      'nah, not my thing',
      'that was a mistake',
      "nope, I don't like it",
      'no no, as it was',
      "let's not",
      'hm, I regret that',
      'it was better before',
    ],
    expect: () => [{ restored: 0 }],
  },
];
