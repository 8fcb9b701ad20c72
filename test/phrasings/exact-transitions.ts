import type { Filler, Phrasing } from './phrasing.js';

const kinds: Filler[] = [
  { say: 'wipe left', value: 'wipe_left' },
  { say: 'slide left', value: 'slide_left' },
  { say: 'page turn', value: 'page_turn' },
  { say: 'fade to black', value: 'fade_black' },
  { say: 'circle open', value: 'circle_open' },
];
const cuts: Filler[] = [
  { say: 'between photos 2 and 3', value: [2] },
  { say: 'between the first and the second photo', value: [1] },
  { say: 'between the temple and the noodles', value: [3] },
  { say: 'between the last two photos', value: [5] },
  { say: 'after photo 4', value: [4] },
  { say: 'after the market', value: [2] },
  { say: 'before the last photo', value: [5] },
  { say: 'into the sunset', value: [4] },
];
const others: Filler[] = [
  { say: 'between photos 1 and 2', value: [1] },
  { say: 'between the noodles and the sunset', value: [4] },
  { say: 'after photo 3', value: [3] },
];
const all = [1, 2, 3, 4, 5];
const stay = (...used: readonly number[][]) => {
  const free = all.filter((at) => !used.flat().includes(at));
  return free.length === 0 ? [] : [{ transition: { at: free, type: 'crossfade' } }];
};

/** Changes from photo to photo, cut by cut; the others stay. */
export const exactTransitions: readonly Phrasing[] = [
  {
    wish: 'one cut',
    capability: 'transition',
    says: [
      '{kind} {cut}',
      'a {kind} {cut}',
      'use a {kind} {cut}',
      '{cut} use a {kind}',
      'put a {kind} {cut}',
      'the transition {cut} should be a {kind}',
      'change the transition {cut} to {kind}',
      'set the transition {cut} to a {kind}',
      'I want a {kind} {cut}',
      'make the transition {cut} a {kind}',
      'transition {cut}: {kind}',
      'only {cut} a {kind}',
    ],
    slots: { kind: kinds, cut: cuts },
    expect: ({ kind, cut }) => [{ transition: { at: cut, type: kind } }, ...stay(cut)],
  },
  {
    wish: 'two cuts',
    capability: 'transition',
    says: [
      '{kind} {cut}, {kind2} {cut2}',
      '{kind} {cut} and {kind2} {cut2}',
      'use a {kind} {cut} and a {kind2} {cut2}',
      '{cut} a {kind}, {cut2} a {kind2}',
      'put a {kind} {cut} and a {kind2} {cut2}',
      'a {kind} {cut}; a {kind2} {cut2}',
    ],
    slots: { kind: kinds, kind2: kinds, cut: cuts.slice(0, 2), cut2: others.slice(1) },
    expect: ({ kind, kind2, cut, cut2 }) => [
      { transition: { at: cut, type: kind } },
      { transition: { at: cut2, type: kind2 } },
      ...stay(cut, cut2),
    ],
  },
  {
    wish: 'a cut and a kind',
    capability: 'transition',
    says: [
      '1-2 cut, 2-3 {kind}',
      '1-2: cut, 2-3: {kind}',
      '1 to 2 cut, 2 to 3 {kind}',
      'cut after the first photo, {kind} after the second',
      'a hard cut after the first photo, {kind} after the second',
      '{kind} after photo 2, hard cut after photo 1',
      'cut between 1 and 2, {kind} between 2 and 3',
      'hard cut between photos 1 and 2 and {kind} between photos 2 and 3',
      'no transition after the first photo, a {kind} after the second',
    ],
    slots: { kind: kinds },
    expect: ({ kind }) => [
      { transition: { at: 1, type: 'none' } },
      { transition: { at: 2, type: kind } },
      ...stay([1, 2]),
    ],
  },
  {
    wish: 'none at one cut',
    capability: 'transition',
    says: [
      'no transition {cut}',
      'hard cut {cut}',
      'a straight cut {cut}',
      'remove the transition {cut}',
      '{cut} no transition',
      'cut hard {cut}',
      'no fade {cut}',
      'I want a hard cut {cut}',
      'the transition {cut} can go',
      "I don't want a transition {cut}",
    ],
    slots: { cut: cuts },
    expect: ({ cut }) => [{ transition: { at: cut, type: 'none' } }, ...stay(cut)],
  },
  {
    wish: 'one kind but at a cut',
    capability: 'transition',
    says: [
      '{kind} everywhere, but {kind2} {cut}',
      '{kind} everywhere except {cut}, there {kind2}',
      'use {kind} for all transitions but {kind2} {cut}',
      '{kind2} {cut}, {kind} everywhere else',
      '{kind2} {cut}, the rest {kind}',
      'all transitions {kind}, only {cut} {kind2}',
    ],
    slots: { kind: kinds, kind2: kinds, cut: cuts.slice(0, 5) },
    expect: ({ kind, kind2, cut }) => [
      { transition: { at: cut, type: kind2 } },
      { transition: { at: all.filter((at) => !cut.includes(at)), type: kind } },
    ],
  },
  {
    wish: 'cuts but at one',
    capability: 'transition',
    says: [
      'no transitions except {cut}',
      'hard cuts everywhere except {cut}',
      'no fades at all, only {cut}',
      'no transitions, only {cut}',
    ],
    slots: { cut: cuts },
    expect: ({ cut }) => [
      { transition: { at: cut, type: 'crossfade' } },
      { transition: { at: all.filter((at) => !cut.includes(at)), type: 'none' } },
    ],
  },
  {
    wish: 'the first some and the rest',
    capability: 'transition',
    says: [
      'the first two transitions {kind}, the rest {kind2}',
      '{kind} for the first two transitions, {kind2} for the rest',
      'make the first two transitions {kind} and the others {kind2}',
      'use {kind} for the first two transitions and {kind2} for the remaining ones',
    ],
    slots: { kind: kinds, kind2: kinds },
    expect: ({ kind, kind2 }) => [
      { transition: { at: [1, 2], type: kind } },
      { transition: { at: [3, 4, 5], type: kind2 } },
    ],
  },
  {
    wish: 'by turns',
    capability: 'transition',
    says: [
      'alternate {kind} and {kind2}',
      'alternate between {kind} and {kind2} transitions',
      '{kind} and {kind2} by turns',
      '{kind} and {kind2} alternately',
      'use {kind} and {kind2} in turn',
      'transitions: alternate {kind} and {kind2}',
    ],
    slots: { kind: kinds, kind2: kinds },
    expect: ({ kind, kind2 }) => [
      { transition: { at: [1, 3, 5], type: kind } },
      { transition: { at: [2, 4], type: kind2 } },
    ],
  },
  {
    wish: 'lengths',
    capability: 'transition',
    says: [
      'make the transition {cut} {time} long',
      'the transition {cut} should take {time}',
      'set the transition {cut} to {time}',
      '{time} for the transition {cut}',
      'let the transition {cut} last {time}',
      'change the length of the transition {cut} to {time}',
      'transition {cut}: {time}',
      'a {time} transition {cut}',
    ],
    slots: {
      cut: cuts,
      time: [
        { say: '1 second', value: 1000 },
        { say: '1.5 s', value: 1500 },
        { say: 'half a second', value: 500 },
        { say: '0.8 seconds', value: 800 },
        { say: '300 ms', value: 300 },
      ],
    },
    expect: ({ cut, time }) => [
      { transition: { at: cut, type: 'crossfade', ms: time } },
      { transition: { at: all.filter((at) => !cut.includes(at)), ms: 600 } },
    ],
  },
  {
    wish: 'kind and length',
    capability: 'transition',
    says: [
      'a {time} {kind} {cut}',
      '{kind} of {time} {cut}',
      'use a {kind} {cut}, {time} long',
      '{cut} a {kind} of {time}',
      '{kind} {cut} for {time}',
      'a {kind} {cut} lasting {time}',
      '{time} {kind} {cut}',
    ],
    slots: {
      cut: cuts,
      kind: kinds,
      time: [
        { say: '1 second', value: 1000 },
        { say: '1.5 s', value: 1500 },
        { say: '0.8 s', value: 800 },
      ],
    },
    expect: ({ cut, kind, time }) => [{ transition: { at: cut, type: kind, ms: time } }, ...stay(cut)],
  },
  {
    wish: 'cuts but one',
    capability: 'transition',
    says: [
      'no transitions except a {kind} {cut}',
      'hard cuts everywhere except a {kind} {cut}',
      'straight cuts except for a {kind} {cut}',
      'a {kind} {cut}, cuts elsewhere',
      '{kind} {cut}, cuts everywhere else',
    ],
    slots: { kind: kinds, cut: cuts },
    expect: ({ kind, cut }) => [
      { transition: { at: cut, type: kind } },
      { transition: { at: all.filter((at) => !cut.includes(at)), type: 'none' } },
    ],
  },
  {
    wish: 'one takes another time',
    capability: 'transition',
    says: [
      'all transitions {time}, only the {place} {long}',
      'all transitions {time}, the {place} one {long}',
      'make all transitions {time}, just the {place} {long}',
    ],
    slots: {
      time: [
        { say: '1 second', value: 1000 },
        { say: 'half a second', value: 500 },
        { say: '0.8 s', value: 800 },
      ],
      long: [
        { say: '2 seconds', value: 2000 },
        { say: '1.5 s', value: 1500 },
      ],
      place: [
        { say: 'last', value: 5 },
        { say: 'second', value: 2 },
        { say: 'first', value: 1 },
      ],
    },
    expect: ({ time, long, place }) => [
      { transition: { at: [place], type: 'crossfade', ms: long } },
      { transition: { at: all.filter((at) => at !== place), type: 'crossfade', ms: time } },
    ],
  },
  {
    wish: 'one takes another time a turn later',
    capability: 'transition',
    after: [{ says: ['make all the transitions half a second'], capability: 'transition' }],
    says: [
      'the one {cut} {long}',
      'and the one {cut} {long}',
      'make the one {cut} {long}',
      'just the one {cut} {long}',
    ],
    slots: {
      cut: [...cuts.slice(2, 3), ...cuts.slice(4, 6), ...cuts.slice(7)],
      long: [
        { say: '2 seconds', value: 2000 },
        { say: 'a full second', value: 1000 },
      ],
    },
    expect: ({ cut, long }) => [
      { transition: { at: cut, type: 'crossfade', ms: long } },
      { transition: { at: all.filter((at) => !cut.includes(at)), type: 'crossfade', ms: 500 } },
    ],
  },
];
