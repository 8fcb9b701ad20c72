import { looks, photo, set, shorts } from './english-slots.js';
import type { Filler, Phrasing } from './phrasing.js';

const motions: Filler[] = [
  { say: 'zoom in', value: 'zoom_in' },
  { say: 'zoom out', value: 'zoom_out' },
  { say: 'pan left', value: 'pan_left' },
  { say: 'pan right', value: 'pan_right' },
];
const kinds: Filler[] = [
  { say: 'crossfade', value: ['crossfade'] },
  { say: 'cut', value: ['none'] },
  { say: 'hard cut', value: ['none'] },
  { say: 'fade to black', value: ['fade_black'] },
  { say: 'page turn', value: ['page_turn'] },
];

/** A place said once for several values, several values for one place, and lists of both. */
export const englishLists: readonly Phrasing[] = [
  {
    wish: 'a numbered list of captions',
    capability: 'caption',
    says: [
      '{add|put} {captions|these captions|text captions}: 1. sand{,|} 2. food{,|} 3. prayer',
      'captions: 1) sand 2) food 3) prayer',
      '{please |}caption them 1 - sand, 2 - food, 3 - prayer',
      'captions: 1 sand 2 food 3 prayer',
    ],
    slots: {},
    expect: () => [
      { text_count: { role: 'caption', n: 3 } },
      { has_text: { text: 'sand', over: 1 } },
      { has_text: { text: 'food', over: 2 } },
      { has_text: { text: 'prayer', over: 3 } },
    ],
  },
  {
    wish: 'a numbered list of wishes',
    capability: 'multi',
    may: [
      'durations',
      'total',
      'order',
      'music',
      'volume',
      'music_edges',
      'text_times',
      'transitions',
      'motions',
    ],
    says: [
      '{three changes: |here are my notes: |}1. remove the market{,|.|} 2. {dur} each 3. no music',
      '{my wishes: |}1) remove the market 2) every photo {dur} 3) take the music out',
    ],
    slots: { dur: shorts },
    expect: ({ dur }) => [
      { absent: ['market'] },
      { count: 5 },
      { photo_ms: { photo: 'all', ms: dur } },
      { music: { is: 'none' } },
    ],
  },
  {
    wish: 'two values for one photo',
    capability: 'multi',
    may: ['durations', 'total', 'motions', 'looks', 'music_edges', 'text_times', 'transitions'],
    says: [
      '{photo} {dur} {motion}',
      '{photo} {dur} and {motion}',
      '{photo}: {dur}, {motion}',
      'make {photo} {dur} long and {motion}',
      'show {photo} for {dur} with a {motion}',
      '{motion} on {photo} for {dur}',
      'give {photo} {dur} and a {motion}',
      '{photo} should {motion}, {dur}',
    ],
    slots: { photo, dur: shorts, motion: motions },
    expect: ({ photo: at, dur, motion }) => [
      { photo_ms: { photo: at, ms: dur } },
      { motion: { photo: at, type: motion } },
      { count: 6 },
    ],
  },
  {
    wish: 'length and look for one photo',
    capability: 'multi',
    may: ['durations', 'total', 'motions', 'looks', 'music_edges', 'text_times', 'transitions'],
    says: [
      '{photo} {dur} in {look}',
      '{photo} {look}, {dur}',
      'show {photo} for {dur} in {look}',
      '{photo}: {look} and {dur}',
    ],
    slots: { photo, dur: shorts, look: looks },
    expect: ({ photo: at, dur, look }) => [
      { photo_ms: { photo: at, ms: dur } },
      { look: { photo: at, preset: look } },
    ],
  },
  {
    wish: 'a scope said once, the value after the comma',
    capability: 'length',
    says: [
      'speed up {set}, {dur} each',
      '{set} can be {quicker|shorter|longer}, {like|maybe|say|} {dur} each',
      'I would like {set} {longer|shorter}, {dur} each',
    ],
    slots: { set, dur: shorts },
    expect: ({ set: at, dur }) => [{ photo_ms: { photo: at, ms: dur } }, { count: 6 }],
  },
  {
    wish: 'numbers that count photos in a list',
    capability: 'length',
    says: [
      '1 {dur}, 2 {other}',
      '1: {dur}, 2: {other}',
      '1: {dur} 2: {other}',
      'photo 1 = {dur}, photo 2 = {other}',
      'first {dur}, second {other}',
      'first one {dur}, second one {other}',
      'photo 1 {dur}, 2 {other}',
    ],
    slots: { dur: shorts, other: shorts },
    expect: ({ dur, other }) => [
      { photo_ms: { photo: 1, ms: dur } },
      { photo_ms: { photo: 2, ms: other } },
      { photo_ms: { photo: [3, 4, 5, 6], ms: 4000 } },
    ],
  },
  {
    wish: 'ranges of photos in a list',
    capability: 'length',
    says: [
      '{set |}photos 1-3 {to |}{dur} and photos 4-6 {to |}{other}',
      '1-3 {dur}, 4-6 {other}',
      'photos 1 to 3 {dur}, 4 to 6 {other}',
      'the first three {dur}, the rest {other}',
      'first three {dur} each, last three {other} each',
    ],
    slots: { dur: shorts, other: shorts },
    expect: ({ dur, other }) => [
      { photo_ms: { photo: [1, 2, 3], ms: dur } },
      { photo_ms: { photo: [4, 5, 6], ms: other } },
    ],
  },
  {
    wish: 'cuts in a list',
    capability: 'transition',
    says: [
      '1-2 {kind}, 2-3 {other}',
      '{set |}transitions: 1-2 {kind}; 2-3 {other}',
      'between 1 and 2 a {kind}, between 2 and 3 a {other}',
      'after 1 a {kind}, after 2 a {other}',
      '{kind} after the first photo, {other} after the second',
    ],
    slots: { kind: kinds, other: kinds },
    expect: ({ kind, other }) => [
      { transition: { at: 1, type: kind } },
      { transition: { at: 2, type: other } },
      { transition: { at: [3, 4, 5], type: 'crossfade' } },
    ],
  },
  {
    wish: 'a bare number after a wish for another photo',
    capability: 'look',
    after: [{ says: ['photo 2 in {look}', 'make the second one {look}'], capability: 'look' }],
    says: ['{and |}4 too', '4 as well', '4 and 5 too', 'also 4'],
    slots: { look: looks },
    expect: ({ look }) => [{ look: { photo: [2, 4], preset: look } }],
  },
  {
    wish: 'a photo and its neighbour',
    capability: 'remove',
    says: [
      'remove the market and the {one|photo} after it',
      'take out the market and the one after {it|that}',
      'delete the temple and the one before it',
    ],
    expect: () => [{ absent: ['market', 'temple'] }, { count: 4 }],
  },
  {
    wish: 'not this one, that one',
    capability: 'look',
    says: ['not the first, the last one in {look}', 'not the first the last one {look}'],
    slots: { look: looks },
    expect: ({ look }) => [
      { look: { photo: 6, preset: look } },
      { look: { photo: [1, 2, 3, 4, 5], preset: 'none' } },
    ],
  },
];
