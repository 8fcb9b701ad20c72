import type { Filler, Phrasing } from './phrasing.js';

const near = (value: number): [number, number] => [value - 0.005, value + 0.005];
const kinds: Filler[] = ['brightness', 'contrast', 'saturation'].map((say) => ({ say, value: say }));
const parts: Filler[] = [
  { say: '20%', value: 0.2 },
  { say: '15 %', value: 0.15 },
  { say: '25 percent', value: 0.25 },
  { say: 'ten percent', value: 0.1 },
  { say: '30 per cent', value: 0.3 },
];
const more: Filler[] = [
  { say: '35%', value: 0.35 },
  { say: '40 percent', value: 0.4 },
  { say: '5%', value: 0.05 },
];
/** Photos of the set `trip`, and those that must stay as they are. */
const scopes: Filler[] = [
  { say: 'photo 3', value: [3] },
  { say: 'the third photo', value: [3] },
  { say: 'the temple', value: [3] },
  { say: 'temple.jpg', value: [3] },
  { say: 'photos 2 to 4', value: [2, 3, 4] },
  { say: 'photos 1, 3 and 5', value: [1, 3, 5] },
  { say: 'the last two photos', value: [5, 6] },
  { say: 'the beach and the market', value: [1, 2] },
  { say: 'all photos but the temple', value: [1, 2, 4, 5, 6] },
  { say: 'every photo except the last', value: [1, 2, 3, 4, 5] },
  { say: 'every second photo', value: [2, 4, 6] },
  { say: 'the whole film', value: [1, 2, 3, 4, 5, 6] },
  { say: 'everything', value: [1, 2, 3, 4, 5, 6] },
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
const seconds: Filler[] = singles.map(({ say, value }) => ({ say, value: Number(value) }));
const all = [1, 2, 3, 4, 5, 6];
const rest = (used: readonly number[]) => {
  const free = all.filter((at) => !used.includes(at));
  return free.length === 0
    ? []
    : [{ look: { photo: free, brightness: 0, contrast: 0, saturation: 0, preset: 'none' } }];
};

/** Amounts of light and colour, to the percent, on the photos that are named. */
export const exactColours: readonly Phrasing[] = [
  {
    wish: 'one amount up',
    capability: 'look',
    says: [
      'raise the {kind} of {scope} by {part}',
      '{increase|boost} {the |}{kind} {on|of} {scope} by {part}',
      '{kind} +{part} on {scope}',
      '{scope}: {kind} +{part}',
      '{scope} {part} more {kind}',
      'give {scope} {part} more {kind}',
      '{part} more {kind} {on|for} {scope}',
      'by {part}, raise the {kind} of {scope}',
      'the {kind} of {scope} should go up by {part}',
      'the {kind} of {scope} needs to be raised by {part}',
      'turn up the {kind} on {scope} by {part}',
      'turn the {kind} of {scope} up {part}',
      'add {part} {kind} to {scope}',
      'on {scope} raise the {kind} by {part}',
      'for {scope}, increase {kind} by {part}',
    ],
    slots: { kind: kinds, part: parts, scope: scopes },
    expect: ({ kind, part, scope }) => [{ look: { photo: scope, [kind]: near(part) } }, ...rest(scope)],
  },
  {
    wish: 'one amount down',
    capability: 'look',
    says: [
      'lower the {kind} of {scope} by {part}',
      '{reduce|decrease} {the |}{kind} {on|of} {scope} by {part}',
      '{kind} -{part} on {scope}',
      '{kind} minus {part} on {scope}',
      '{scope}: {kind} -{part}',
      'give {scope} {part} less {kind}',
      '{part} less {kind} {on|for} {scope}',
      'the {kind} of {scope} should go down by {part}',
      'turn down the {kind} on {scope} by {part}',
      'bring the {kind} of {scope} down by {part}',
      'take {part} {kind} off {scope}',
      'on {scope}, drop the {kind} by {part}',
      'cut the {kind} of {scope} by {part}',
    ],
    slots: { kind: kinds, part: parts, scope: scopes },
    expect: ({ kind, part, scope }) => [{ look: { photo: scope, [kind]: near(-part) } }, ...rest(scope)],
  },
  {
    wish: 'one amount set',
    capability: 'look',
    says: [
      'set the {kind} of {scope} to +{part}',
      'set {kind} to +{part} on {scope}',
      'set {kind} on {scope} to +{part}',
      'put the {kind} of {scope} at +{part}',
      '{scope}: {kind} at +{part}',
      'the {kind} of {scope} should be +{part}',
      'I want {kind} at +{part} for {scope}',
      'change the {kind} of {scope} to +{part}',
    ],
    slots: { kind: kinds, part: parts, scope: scopes },
    expect: ({ kind, part, scope }) => [{ look: { photo: scope, [kind]: near(part) } }, ...rest(scope)],
  },
  {
    wish: 'two amounts for the same photos',
    capability: 'look',
    says: [
      'raise the {kind} by {part} and lower the {other} by {part2} on {scope}',
      'on {scope}, raise the {kind} by {part} and lower the {other} by {part2}',
      '{kind} +{part} and {other} -{part2} on {scope}',
      '{kind} +{part}, {other} -{part2} for {scope}',
      '{scope}: {kind} +{part}, {other} -{part2}',
      '{kind} {part} and {other} -{part2} on {scope}',
      'set {kind} to +{part} and {other} to -{part2} on {scope}',
      'give {scope} {part} more {kind} and {part2} less {other}',
      '{part} more {kind} and {part2} less {other} on {scope}',
      'increase the {kind} of {scope} by {part} and decrease the {other} by {part2}',
      '{scope} should get {part} more {kind} and {part2} less {other}',
      'raise {kind} by {part}, reduce {other} by {part2}, both on {scope}',
    ],
    slots: { kind: kinds, other: kinds, part: parts, part2: more, scope: scopes },
    expect: ({ kind, other, part, part2, scope }) => [
      { look: { photo: scope, [kind]: near(part), [other]: near(-part2) } },
      ...rest(scope),
    ],
  },
  {
    wish: 'two photos, an amount each',
    capability: 'look',
    says: [
      'set the {kind} of {one} to +{part} and reduce the {other} of {two} by {part2}',
      'raise the {kind} of {one} by {part} and lower the {other} of {two} by {part2}',
      '{kind} +{part} on {one} and {other} -{part2} on {two}',
      '{one}: {kind} +{part}, {two}: {other} -{part2}',
      'on {one} raise the {kind} by {part}, on {two} lower the {other} by {part2}',
      'give {one} {part} more {kind} and {two} {part2} less {other}',
      'increase {kind} by {part} on {one} and decrease {other} by {part2} on {two}',
      'reduce the {other} of {two} by {part2} and set the {kind} of {one} to +{part}',
      '{one} needs {part} more {kind}, {two} {part2} less {other}',
      'the {kind} of {one} should be {part} higher, the {other} of {two} {part2} lower',
    ],
    slots: { kind: kinds, other: kinds, part: parts, part2: more, one: singles, two: seconds },
    expect: ({ kind, other, part, part2, one, two }) => [
      { look: { photo: one, [kind]: near(part), [other]: 0 } },
      { look: { photo: two, [other]: near(-part2), [kind]: 0 } },
      ...rest([one, two]),
    ],
  },
  {
    wish: 'two photos, one kind',
    capability: 'look',
    says: [
      'make {one} {part} brighter and {two} {part2} darker',
      'brighten {one} by {part} and darken {two} by {part2}',
      '{one} {part} brighter, {two} {part2} darker',
      '{one} should be {part} brighter and {two} {part2} darker',
      '{part} brighter for {one}, {part2} darker for {two}',
      'raise the brightness of {one} by {part} and lower it by {part2} on {two}',
      'brightness +{part} on {one}, -{part2} on {two}',
      'set the brightness of {one} to +{part} and of {two} to -{part2}',
      'set the brightness to +{part} on {one} and -{part2} on {two}',
    ],
    slots: { part: parts, part2: more, one: singles, two: seconds },
    expect: ({ part, part2, one, two }) => [
      { look: { photo: one, brightness: near(part) } },
      { look: { photo: two, brightness: near(-part2) } },
      ...rest([one, two]),
    ],
  },
  {
    wish: 'an amount for the photo in hand',
    capability: 'look',
    after: [{ says: ['make {one} black and white', 'sepia on {one}'], capability: 'look' }],
    says: [
      'raise its {kind} by {part}',
      '{kind} +{part} on it',
      'and {part} more {kind}',
      'its {kind} should go up by {part}',
      'also increase the {kind} of that photo by {part}',
      'now raise the {kind} there by {part}',
    ],
    slots: { kind: kinds.slice(0, 2), part: parts, one: singles },
    expect: ({ kind, part, one }) => [{ look: { photo: one, [kind]: near(part) } }, ...rest([one])],
  },
  {
    wish: 'a look by its strength',
    capability: 'look',
    says: [
      'put {look} on {scope} at {part}',
      '{look} on {scope} at {part} strength',
      '{look} at {part} on {scope}',
      'make {scope} {look}, {part} strength',
      'use the {look} look on {scope} with {part} strength',
      '{scope}: {look} {part}',
      '{part} {look} on {scope}',
      'apply {look} to {scope} at {part}',
    ],
    slots: {
      look: [
        { say: 'sepia', value: 'sepia' },
        { say: 'vintage', value: 'vintage' },
        { say: 'black and white', value: 'bw' },
        { say: 'noir', value: 'noir' },
      ],
      part: parts,
      scope: scopes,
    },
    expect: ({ look, scope }) => [{ look: { photo: scope, preset: look } }, ...rest(scope)],
  },
  {
    wish: 'two looks',
    capability: 'look',
    says: [
      '{one} {in |}{look}, {two} {in |}{look2}',
      'make {one} {look} and {two} {look2}',
      '{look} on {one} and {look2} on {two}',
      '{look} for {one}, {look2} for {two}',
      '{one} should be {look} and {two} {look2}',
      'turn {one} {look} and {two} {look2}',
      'I want {one} in {look} and {two} in {look2}',
      'put a {look} look on {one} and a {look2} look on {two}',
    ],
    slots: {
      one: singles,
      two: seconds,
      look: [
        { say: 'sepia', value: 'sepia' },
        { say: 'black and white', value: 'bw' },
      ],
      look2: [
        { say: 'vintage', value: 'vintage' },
        { say: 'noir', value: 'noir' },
        { say: 'vivid', value: 'vivid' },
      ],
    },
    expect: ({ one, two, look, look2 }) => [
      { look: { photo: one, preset: look } },
      { look: { photo: two, preset: look2 } },
      ...rest([one, two]),
    ],
  },
  {
    wish: 'one look for some, another for the rest',
    capability: 'look',
    says: [
      '{scope} {look}, the rest {look2}',
      'make {scope} {look} and the rest {look2}',
      '{look} on {scope}, {look2} on the rest',
      '{look} for {scope} and {look2} for all the others',
      'put {look} on {scope} and {look2} on everything else',
      'all others {look2}, {scope} {look}',
    ],
    slots: {
      scope: scopes.slice(0, 8),
      look: [
        { say: 'sepia', value: 'sepia' },
        { say: 'black and white', value: 'bw' },
      ],
      look2: [
        { say: 'vintage', value: 'vintage' },
        { say: 'noir', value: 'noir' },
      ],
    },
    expect: ({ scope, look, look2 }) => [
      { look: { photo: scope, preset: look } },
      { look: { photo: all.filter((at) => !scope.includes(at)), preset: look2 } },
    ],
  },
];
