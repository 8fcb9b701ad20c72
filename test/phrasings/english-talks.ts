import { corners, looks, moods, photo, shorts, steps, words } from './english-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

/** Photos whose neighbour is there, and how each is spoken of. */
const inner: Filler[] = photo.filter(({ value }) => typeof value === 'number' && value < 6);

const numbers: Filler[] = [1, 2, 3, 4, 5, 6].map((value) => ({ say: String(value), value }));

const named: Filler[] = [
  { say: 'the market', value: 'market' },
  { say: 'the temple', value: 'temple' },
  { say: 'the noodles', value: 'noodles' },
  { say: 'the sunset photo', value: 'sunset' },
];

/** What the second, third, ... turn of a talk leaves out: the noun, the verb, the photo. */
export const englishTalks: readonly Phrasing[] = [
  {
    wish: 'the same for another photo',
    capability: 'look',
    after: [{ says: ['make {photo} {look}', '{photo} in {look} please'], capability: 'look' }],
    says: [
      '{now|} {the|} same for {other}',
      'and {other} {too|as well}',
      'do {the same|that} {to|for|with} {other} {too|as well|}',
      '{other} {too|as well}',
      'same {thing|treatment|} {for|on|with} {other} {please|}',
      'now do {other}',
      'also {other}',
    ],
    slots: { photo, other: photo, look: looks },
    expect: ({ photo: at, other, look }) => [
      { look: { photo: at, preset: look } },
      { look: { photo: other, preset: look } },
    ],
  },
  {
    wish: 'the next one too',
    capability: 'length',
    after: [{ says: ['make {inner} {dur} long', 'show {inner} for {dur}'], capability: 'length' }],
    says: [
      '{and|} the next one too',
      'the next one {as well|too|also}',
      'same for the next {one|photo}',
      'do the same {for|with} the {next one|one after it|one after that}',
      'and the one after {that|it} {too|as well}',
      'also the next {one|photo|picture}',
    ],
    slots: { inner, dur: shorts },
    expect: ({ inner: at, dur }) => [
      { photo_ms: { photo: at, ms: dur } },
      { photo_ms: { photo: Number(at) + 1, ms: dur } },
      { count: 6 },
    ],
  },
  {
    wish: 'a length goes on',
    capability: 'length',
    after: [
      { says: ['make {photo} {longer|a bit longer}', 'make {photo} {step} longer'], capability: 'length' },
    ],
    says: [
      '{even|} longer',
      'a bit more',
      'a {bit|little} longer {still|}',
      'more',
      'make it {even|} longer',
      'longer still',
    ],
    slots: { photo, step: steps },
    expect: ({ photo: at }) => [
      { photo_delta: { photo: at, ms: [100, 6000] } },
      { photo_delta: { photo: at === 1 ? 2 : 1, ms: 0 } },
    ],
  },
  {
    wish: 'a length goes back a little',
    capability: 'length',
    after: [
      { says: ['make {photo} {longer|much longer}', 'make {photo} {step} longer'], capability: 'length' },
    ],
    says: [
      '{a bit|a little|} shorter',
      'too long now',
      "that's too long",
      "it's too long now",
      'a bit less',
      'make it shorter {again|}',
      'not that long',
    ],
    slots: { photo, step: steps },
    expect: ({ photo: at }) => [
      { photo_delta: { photo: at, ms: [-6000, -100] } },
      { photo_delta: { photo: at === 1 ? 2 : 1, ms: 0 } },
    ],
  },
  {
    wish: 'a new text goes on',
    capability: 'title',
    after: [{ says: ['put "{text}" {on|over} {photo}'], capability: 'caption' }],
    says: [
      'make it {a bit|} {bigger|larger}',
      '{a bit|} bigger',
      'bigger {please|}',
      'can it be bigger?',
      'that is too small',
      "it's too small",
      'make that bigger',
      'increase the size',
    ],
    slots: { text: words, photo },
    expect: ({ text }) => [
      { has_text: { text, size: 'bigger' } },
      { has_text: { text: 'Our Days', size: 'same' } },
    ],
  },
  {
    wish: 'a new text moves',
    capability: 'title',
    after: [{ says: ['put "{text}" {on|over} {photo}', 'write "{text}" on {photo}'], capability: 'caption' }],
    says: [
      'move it {to the|} {corner}',
      'put it {corner}',
      'can it go {corner}?',
      'I want it {corner}',
      'place it {corner} instead',
    ],
    slots: { text: words, photo, corner: corners.filter(({ value }) => value !== 'bottom') },
    expect: ({ text, corner }) => [
      { has_text: { text, position: corner } },
      { has_text: { text: 'Our Days', position: 'center' } },
    ],
  },
  {
    wish: 'the music goes on',
    capability: 'music',
    after: [{ says: ['{use|add|play} {mood} music', 'make the music {mood}'], capability: 'music' }],
    says: [
      '{a bit|} louder',
      'turn it up',
      "it's too quiet",
      'make it louder {please|}',
      'can it be louder?',
      'louder please',
    ],
    slots: { mood: moods },
    expect: () => [{ music: { change: 'louder' } }],
  },
  {
    wish: 'a photo by its number alone',
    capability: 'look',
    says: [
      'make {n} {look}',
      'turn {n} {look}',
      '{n} in {look}',
      'make {n} {look} {please|}',
      'can {n} be {look}?',
    ],
    slots: { n: numbers, look: looks },
    expect: ({ n, look }) => [
      { look: { photo: n, preset: look } },
      { look: { photo: n === 1 ? 2 : 1, not: look[0]! } },
    ],
  },
  {
    wish: 'a number alone, brighter',
    capability: 'look',
    says: [
      'make {n} {a bit|a lot|much|} brighter',
      'brighten {n} {a bit|}',
      'lighten {n}',
      '{n} {should be|needs to be} brighter',
    ],
    slots: { n: numbers },
    expect: ({ n }) => [
      { look: { photo: n, brightness: 'up' } },
      { look: { photo: n === 1 ? 2 : 1, brightness: 0 } },
    ],
  },
  {
    wish: 'a number alone, its time',
    capability: 'length',
    says: [
      'give {n} {dur}',
      'show {n} for {dur}',
      'let {n} stay {dur}',
      'keep {n} on for {dur}',
      'make {n} {dur} long',
    ],
    slots: { n: numbers, dur: shorts },
    expect: ({ n, dur }) => [
      { photo_ms: { photo: n, ms: dur } },
      { count: 6 },
      { photo_delta: { photo: n === 1 ? 2 : 1, ms: 0 } },
    ],
  },
  {
    wish: 'a photo nobody has',
    capability: 'clarify',
    says: [
      'make the {thing} {one|photo|picture|} {black and white|brighter|longer|darker|sepia}',
      'make the {thing} {one|photo|} last {5 seconds|a bit longer}',
      'the {thing} {one|photo|picture} should be {longer|shorter|brighter|5 seconds}',
      '{drop|remove|delete} the {thing} {one|photo|picture|}',
      'can the {thing} {photo|picture} {come first|go last|be first}?',
      'move the {thing} {photo|one|} to the {end|start|front}',
      'zoom in on the {thing} {photo|picture|}',
      'put "Hello" {on|over} the {thing} {photo|picture|}',
      'make the photo of the {thing} {brighter|longer|black and white}',
      'everything {but|except} the {thing} in {sepia|black and white}',
    ],
    slots: {
      thing: ['waterfall', 'penguins', 'lighthouse', 'grandparents', 'balloon'].map((say) => ({ say })),
    },
    expect: ({ thing }) => [{ same: true }, { reply_kind: 'question' }, { reply_mentions: [thing] }],
  },
  {
    wish: 'the answer to which photo',
    capability: 'look',
    after: [{ says: ['make the {thing} one {look}', 'the {thing} photo in {look}'], capability: 'clarify' }],
    says: ['{photo}', '{photo}', 'I meant {photo}', '{photo}, sorry'],
    slots: { thing: ['waterfall', 'penguins', 'lighthouse'].map((say) => ({ say })), photo, look: looks },
    expect: ({ photo: at, look }) => [
      { look: { photo: at, preset: look } },
      { look: { photo: at === 1 ? 2 : 1, not: look[0]! } },
    ],
  },
  {
    wish: 'two predicates, one photo',
    capability: 'look',
    may: ['durations', 'total', 'text_times', 'music_edges'],
    says: [
      'make {photo} {dur} {long|} and {look}',
      'make {photo} {look} and {dur} long',
      '{photo}: {dur}, {look}',
      'show {photo} for {dur} and in {look}',
    ],
    slots: { photo, dur: shorts, look: looks },
    expect: ({ photo: at, dur, look }) => [
      { photo_ms: { photo: at, ms: dur } },
      { look: { photo: at, preset: look } },
      { look: { photo: at === 1 ? 2 : 1, not: look[0]! } },
      { photo_delta: { photo: at === 1 ? 2 : 1, ms: 0 } },
    ],
  },
  {
    wish: 'drop two and change one',
    capability: 'remove',
    may: ['durations'],
    says: [
      '{drop|remove|delete} {the second and fourth|the second and the fourth|2 and 4} and make {the beach one|the beach|the first one} longer',
      '{drop|remove} {2 and 4|the market and the noodles}, then make the beach longer',
      'make the beach longer and {drop|remove} {the second and the fourth|2 and 4}',
    ],
    expect: () => [
      { order: ['beach', 'temple', 'sunset', 'night_train'] },
      { photo_delta: { photo: 'beach', ms: [200, 6000] } },
      { photo_delta: { photo: 'temple', ms: 0 } },
    ],
  },
  {
    wish: 'lengths in a row',
    capability: 'length',
    says: [
      '{noodles|the noodles} {dur}, {sunset|the sunset} {step}',
      '{noodles|the noodles}: {dur}, {sunset|the sunset}: {step}, the rest {as is|as it is|stays}',
      '{dur} for the noodles and {step} for the sunset',
      'noodles {dur} and sunset {step}',
    ],
    slots: {
      dur: shorts.filter(({ value }) => Number(value) >= 2000),
      step: [
        { say: '7 seconds', value: 7000 },
        { say: '8s', value: 8000 },
      ],
    },
    expect: ({ dur, step }) => [
      { photo_ms: { photo: 'noodles', ms: dur } },
      { photo_ms: { photo: 'sunset', ms: step } },
      { photo_delta: { photo: 'beach', ms: 0 } },
    ],
  },
  {
    wish: 'all but one after all',
    capability: 'look',
    after: [{ says: ['make everything {look}', 'all photos in {look}'], capability: 'look' }],
    says: [
      '{but|} not {photo}',
      '{except|but not} {photo}',
      'leave {photo} {alone|as it was}',
      'but leave {photo} as it was',
      '{photo} {stays|should stay} as it was {though|}',
      'not {photo} {though|}',
      'but keep {photo} in colour',
    ],
    slots: { photo, look: looks },
    expect: ({ photo: at, look }) => [
      { look: { photo: at, not: look[0]! } },
      { look: { photo: at === 1 ? 2 : 1, preset: look } },
    ],
  },
  {
    wish: 'the one spoken of, moved',
    capability: 'order',
    after: [{ says: ['move {photo} to the {end|front}', 'put {photo} {last|first}'], capability: 'order' }],
    says: [
      'no, to place 3',
      'put it third',
      'move it to {third place|position 3|the third place}',
      'then move it to third',
    ],
    slots: { photo: named },
    expect: ({ photo: name }) => [{ place: { name, at: 3 } }, { count: 6 }],
  },
  {
    wish: 'what happens between two named photos',
    capability: 'transition',
    says: [
      "I'd love it if the temple faded to black before the noodles",
      'when it goes from the temple to the noodles {I want it to|it should} fade to black',
      'between the temple and the noodles I would like to have it over black',
    ],
    expect: () => [
      { transition: { at: 3, type: 'fade_black' } },
      { transition: { at: [1, 2, 4, 5], type: 'crossfade' } },
    ],
  },
  {
    wish: 'a photo that is cut off is shown whole',
    capability: 'fit',
    says: [
      'the temple {is|gets} {cut|chopped} off at the {top|bottom}{, can you show all of it|}',
      'the temple loses its roof',
    ],
    expect: () => [{ fit: { photo: 'temple', fit: 'contain' } }, { count: 6 }],
  },
  {
    wish: 'the length of the film holds beside a photo of its own length',
    capability: 'length',
    says: [
      'the temple for 7 seconds, still half a minute altogether',
      'make it 30 seconds and {give the temple|let the temple run for} 7',
      'the temple 7 seconds, the others share the rest of 30 seconds',
      '{trim|stretch} it to 30 {seconds|secs} but keep the temple at seven seconds',
    ],
    expect: () => [{ photo_ms: { photo: 'temple', ms: 7000 } }, { total_ms: [29_990, 30_010] }],
  },
  {
    wish: 'the length stays whatever a photo does',
    capability: 'length',
    says: [
      '{give the beach|let the beach have} 6 seconds but keep the total as it is',
      'the beach for 6 seconds without making the film any longer',
      'Client feedback: "the beach should stay for 6 seconds". Please apply and keep the total length the same',
    ],
    expect: () => [{ photo_ms: { photo: 'beach', ms: 6000 } }, { total_ms: [23_990, 24_010] }],
  },
  {
    wish: 'out of what the wish was for',
    capability: 'look',
    after: [{ says: ['{bw|black and white} for the first three'], capability: 'look' }],
    says: ['but not the second{ one|}', 'except the second'],
    expect: () => [{ look: { photo: [1, 3], preset: 'bw' } }, { look: { photo: [2, 4, 5, 6], not: 'bw' } }],
  },
  {
    wish: 'so it shall be, if it is not',
    capability: 'order',
    says: ['is the sunset before the temple? if not{,|} {move|put} it there'],
    expect: () => [{ order: ['beach', 'market', 'sunset', 'temple', 'noodles', 'night_train'] }],
  },
  {
    wish: 'the other one first',
    capability: 'order',
    after: [{ says: ['swap the beach and the market'], capability: 'order' }],
    says: ['no, the other one first'],
    expect: () => [{ order: ['beach', 'market', 'temple', 'noodles', 'sunset', 'night_train'] }],
  },
  {
    wish: 'texts change places, not photos',
    capability: 'caption',
    after: [
      { says: ['caption on 1: hello'], capability: 'caption' },
      { says: ['caption on 2: bye'], capability: 'caption' },
    ],
    says: ['swap the captions of 1 and 2', 'swap the two captions'],
    expect: () => [
      { has_text: { text: 'bye', over: 1 } },
      { has_text: { text: 'hello', over: 2 } },
      { order: ['beach', 'market', 'temple', 'noodles', 'sunset', 'night_train'] },
    ],
  },
  {
    wish: 'a photo that is named behind a vague one',
    capability: 'caption',
    after: [{ says: ["caption 'Hi' on photo 2"], capability: 'caption' }],
    says: ['{put|move} it {on|to} a later {photo|one}, {say|maybe} the fifth'],
    expect: () => [{ has_text: { text: 'Hi', over: 5 } }],
  },
  {
    wish: 'a photo nobody uploaded first',
    capability: 'order',
    says: ['the {waterfall|castle} first', 'the {waterfall|castle} first, then the rest'],
    expect: () => [{ same: true }, { reply_kind: 'question' }],
  },
];
