import type { Filler, Phrasing } from './phrasing.js';

const scopes: Filler[] = [
  { say: 'photo 3', value: [3] },
  { say: 'the third photo', value: [3] },
  { say: 'temple.jpg', value: [3] },
  { say: 'photos 2 to 4', value: [2, 3, 4] },
  { say: 'photos 1, 3 and 5', value: [1, 3, 5] },
  { say: 'the last two photos', value: [5, 6] },
  { say: 'the beach and the market', value: [1, 2] },
  { say: 'all photos but the temple', value: [1, 2, 4, 5, 6] },
  { say: 'every photo except the last', value: [1, 2, 3, 4, 5] },
  { say: 'the odd photos', value: [1, 3, 5] },
  { say: 'the even-numbered photos', value: [2, 4, 6] },
  { say: 'all photos', value: [1, 2, 3, 4, 5, 6] },
];
const singles: Filler[] = [
  { say: 'photo 1', value: 1 },
  { say: 'the first photo', value: 1 },
  { say: 'the market', value: 2 },
  { say: 'the third picture', value: 3 },
  { say: 'noodles.jpg', value: 4 },
  { say: 'number 5', value: 5 },
  { say: 'the last one', value: 6 },
];
const moves: Filler[] = [
  { say: 'zoom in', value: 'zoom_in' },
  { say: 'zoom out', value: 'zoom_out' },
  { say: 'pan left', value: 'pan_left' },
  { say: 'pan right', value: 'pan_right' },
];
const all = [1, 2, 3, 4, 5, 6];
/** Photos that are not named keep the motions of the film: in and out by turns. */
const rest = (used: readonly number[]) =>
  all
    .filter((at) => !used.includes(at))
    .map((at) => ({ motion: { photo: at, type: at % 2 === 1 ? 'zoom_in' : 'zoom_out' } }));

/** Motions photo by photo; the others move as they did. */
export const exactMotions: readonly Phrasing[] = [
  {
    wish: 'one motion',
    capability: 'motion',
    says: [
      '{move} on {scope}',
      'a {move} on {scope}',
      'use {move} for {scope}',
      'put a {move} on {scope}',
      'on {scope}, use {move}',
      '{scope}: {move}',
      '{scope} should {move}',
      'I want {scope} to {move}',
      'the camera should {move} on {scope}',
      'set the motion of {scope} to {move}',
      'change the {movement|motion|camera move} on {scope} to {move}',
      'let {scope} {move}',
      'make {scope} {move}',
      'for {scope} the motion should be {move}',
    ],
    slots: { move: moves, scope: scopes },
    expect: ({ move, scope }) => [{ motion: { photo: scope, type: move } }, ...rest(scope)],
  },
  {
    wish: 'no motion',
    capability: 'motion',
    says: [
      'no motion on {scope}',
      'no movement on {scope}',
      'no zoom on {scope}',
      '{remove|take} the motion from {scope}',
      'keep {scope} still',
      'hold {scope} still',
      '{scope} should {stay|be} still',
      '{scope} should not move',
      "{scope}: don't move",
      'on {scope} the camera stays still',
      '{scope} without motion',
      'freeze {scope}',
      'stop the zoom on {scope}',
      "I don't want any motion on {scope}",
    ],
    slots: { scope: scopes },
    expect: ({ scope }) => [{ motion: { photo: scope, type: 'none' } }, ...rest(scope)],
  },
  {
    wish: 'two photos, a motion each',
    capability: 'motion',
    says: [
      '{move} on {one} and {move2} on {two}',
      '{move} on {one}, {move2} on {two}',
      '{one} {move}, {two} {move2}',
      '{one}: {move}, {two}: {move2}',
      '{one} should {move} and {two} should {move2}',
      'use {move} for {one} and {move2} for {two}',
      'make {one} {move} and {two} {move2}',
      'put a {move} on {one} and a {move2} on {two}',
      'on {one} {move}, on {two} {move2}',
      'let {one} {move} and {two} {move2}',
      '{move} on {one}, no motion on {two}',
      'keep {two} still and {move} on {one}',
    ],
    slots: {
      one: singles,
      two: singles.map(({ say, value }) => ({ say, value: Number(value) })),
      move: moves,
      move2: moves,
    },
    expect: ({ one, two, move, move2 }) => [
      { motion: { photo: one, type: move } },
      { motion: { photo: two, type: move2 ?? 'none' } },
      ...rest([one, two]),
    ],
  },
  {
    wish: 'some and the rest',
    capability: 'motion',
    says: [
      '{move} on {scope}, {move2} on the rest',
      '{scope} {move}, the rest {move2}',
      '{scope} {move}, all the others {move2}',
      'use {move} for {scope} and {move2} for everything else',
      '{move} on {scope} and {move2} on all others',
      '{move2} everywhere except {scope}, which {should|} {move}',
      '{scope} should {move}, the others should {move2}',
      '{move2} on all photos, but {move} on {scope}',
    ],
    slots: { scope: scopes.slice(0, 7), move: moves, move2: moves },
    expect: ({ scope, move, move2 }) => [
      { motion: { photo: scope, type: move } },
      { motion: { photo: all.filter((at) => !scope.includes(at)), type: move2 } },
    ],
  },
  {
    wish: 'by turns',
    capability: 'motion',
    says: [
      '{odd|odd-numbered|odd numbered} {photos|pictures} {move}, {even|even-numbered|even numbered} {ones|photos} {move2}',
      'the odd photos {move} and the even ones {move2}',
      '{move} on the odd photos, {move2} on the even photos',
      '{move} on the first, {move2} on the second, and so on',
      'first photo {move}, second photo {move2}, and so on',
      'alternate {move} and {move2}, starting with {move}',
      'alternate between {move} and {move2}',
      '{move} and {move2} alternately',
      'every odd photo should {move}, every even photo should {move2}',
      '{move}, then {move2}, then {move}, and so on',
    ],
    slots: { move: moves, move2: moves },
    expect: ({ move, move2 }) => [
      { motion: { photo: [1, 3, 5], type: move } },
      { motion: { photo: [2, 4, 6], type: move2 } },
    ],
  },
  {
    wish: 'odd and even, moving and still',
    capability: 'motion',
    says: [
      'odd {photos|pictures|numbered pictures} {move}, even {ones|photos} {stay still|still|none|no motion}',
      '{move} on the odd photos, no motion on the even ones',
      'the odd ones {move}, the even ones hold still',
    ],
    slots: { move: moves },
    expect: ({ move }) => [
      { motion: { photo: [1, 3, 5], type: move } },
      { motion: { photo: [2, 4, 6], type: 'none' } },
    ],
  },
  {
    wish: 'how strong',
    capability: 'motion',
    says: [
      'make the {zoom|motion} on {scope} {stronger|more pronounced|bigger}',
      'a stronger {zoom|motion} on {scope}',
      '{stronger|more} {motion|movement} on {scope}',
      'double the {zoom|motion} on {scope}',
      'increase the {motion|zoom} on {scope}',
    ],
    slots: { scope: scopes },
    expect: ({ scope }) => [{ motion: { photo: scope, change: 'stronger' } }, ...rest(scope)],
  },
  {
    wish: 'how gentle',
    capability: 'motion',
    says: [
      'make the {zoom|motion} on {scope} {gentler|weaker|more subtle|smaller}',
      'a gentler {zoom|motion} on {scope}',
      'less {motion|movement|zoom} on {scope}',
      'halve the {zoom|motion} on {scope}',
      'half the {zoom|motion} on {scope}',
      'reduce the {motion|zoom} on {scope}',
    ],
    slots: { scope: scopes },
    expect: ({ scope }) => [{ motion: { photo: scope, change: 'gentler' } }, ...rest(scope)],
  },
];
