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
  {
    wish: 'whether the film is that long',
    capability: 'question',
    start: 'film',
    says: [
      'is {it|the film|the whole thing} {under|over|longer than|shorter than|less than} {40 seconds|a minute|half a minute} {now|}',
      'does {it|the video} fit {a 30 second slot|into 30 seconds}',
      'are we {still|} {under|below|over} {a minute|20 seconds}',
      'will it be longer than {a minute|30 s}',
    ],
    expect: () => [{ same: true }, { reply_kind: 'answer' }, { reply_mentions: ['24 s'] }],
  },
  {
    wish: 'nothing is heard, which is asked back',
    capability: 'clarify',
    start: 'film',
    says: [
      'there is no sound {on my side|for me|here}',
      'I {get|hear} no sound {at all|}',
      "I can't hear {anything|a thing}",
    ],
    expect: () => [{ same: true }, { reply_kind: 'question' }],
  },
  {
    wish: 'found fault with, not said with what',
    capability: 'clarify',
    start: 'film',
    says: [
      "something's {off|wrong|not right} with {the middle ones|the temple|the third one}",
      '{the temple|the third one} {looks|feels} {weird|odd|off} {somehow|}',
    ],
    expect: () => [{ same: true }, { reply_kind: 'question' }],
  },
  {
    wish: 'no, undo that',
    capability: 'undo',
    after: [{ says: ['make {inner} sepia', '{inner} in sepia please'], capability: 'look' }],
    says: ['no, undo {that last one|that change|that one}', 'no, revert {that|this} please'],
    slots: { inner },
    expect: () => [{ look: { photo: 'all', preset: 'none' } }],
  },
  {
    wish: 'what stands between two photos goes',
    capability: 'remove',
    says: [
      '{drop|remove|take out|lose} {whatever|everything that} {comes|is|stands|lies} between the beach and the noodles',
      '{drop|delete} {everything|all the photos} between the beach and the noodles',
    ],
    expect: () => [{ count: 4 }, { order: ['beach', 'noodles', 'sunset', 'night_train'] }],
  },
  {
    wish: 'photos go after another wish for them',
    capability: 'remove',
    after: [{ says: ['make {one} brighter'], capability: 'look' }],
    says: ['drop {one}', 'drop {one} please', 'skip {one}'],
    slots: { one },
    expect: ({ one: name }) => [{ count: 5 }, { absent: [String(name)] }],
  },
  {
    wish: 'photos go after the order was turned round',
    capability: 'remove',
    after: [{ says: ['play the whole thing backwards'], capability: 'order' }],
    says: ['drop {one}', 'skip {one} please'],
    slots: { one },
    expect: ({ one: name }) => [{ count: 5 }, { absent: [String(name)] }],
  },
  {
    wish: 'one first, the others as they are',
    capability: 'order',
    says: [
      '{one} first, then the rest',
      '{one} first, then everything else as it is',
      '{one} first and then the others in order',
      'put {one} at the start, followed by the rest',
    ],
    slots: { one },
    expect: ({ one: name }) => [{ place: { name, at: 1 } }, { place: { name: 'beach', at: 2 } }],
  },
  {
    wish: 'the same for another one, said with so',
    capability: 'remove',
    says: ['{one} goes, and so does the sunset', 'remove {one}, and so should the sunset'],
    slots: { one },
    expect: ({ one: name }) => [{ count: 4 }, { absent: [String(name), 'sunset'] }],
  },
  {
    wish: 'a wish with its reason',
    capability: 'length',
    says: [
      "{one} a bit longer because that's the star",
      'make {one} longer because it is the star of the day',
      '{one} longer because the lights are so pretty',
    ],
    slots: { one },
    expect: ({ one: name }) => [{ photo_delta: { photo: name, ms: [200, 6000] } }],
  },
];
