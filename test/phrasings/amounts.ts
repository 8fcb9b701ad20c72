import type { Phrasing } from './phrasing.js';

const photo = [
  { say: 'the beach', value: 'beach' },
  { say: 'the temple', value: 'temple' },
  { say: 'the third photo', value: 'temple' },
  { say: 'the last one', value: 'night_train' },
];
const third = (kept: number): [number, number] => [kept - 0.02, kept + 0.02];

/** How much: parts, limits, sharing out, and what a time beside the music means. */
export const amounts: readonly Phrasing[] = [
  {
    wish: 'limit of the film',
    capability: 'length',
    says: [
      '{make it|keep it|the film should be} {a bit|just} under 20 seconds',
      '{no more than|at most|not more than} 20 seconds {in total|}',
      'it {must|should} not be longer than 20 seconds',
      'I need it under 20 seconds',
    ],
    expect: () => [{ total_ms: [15_000, 20_000] }],
  },
  {
    wish: 'range of the film',
    capability: 'length',
    says: [
      '{somewhere|something|anything} between 30 and 40 seconds',
      '{make it|it should be} between 30 and 40 seconds',
    ],
    expect: () => [{ total_ms: [30_000, 40_000] }],
  },
  {
    wish: 'part of the volume',
    capability: 'music',
    says: [
      '{make the|the} music {a quarter|a third|half} as loud',
      'turn the music down {to a quarter|to a third|to half}',
      'quieter, {to a quarter|to a third} of it',
    ],
    expect: () => [{ music: { volume: [0.09, 0.21] } }],
  },
  {
    wish: 'percent of the volume',
    capability: 'music',
    says: ['{make the music|music} {20 %|20 percent} louder', 'turn the music up by {20 %|20 percent}'],
    expect: () => [{ music: { volume: [0.47, 0.49] } }],
  },
  {
    wish: 'part of a photo',
    capability: 'length',
    says: ['{shorten|cut} {photo} by a third', 'make {photo} a third shorter', '{photo} a third shorter'],
    slots: { photo },
    expect: ({ photo: name }) => [{ photo_ratio: { photo: name, ratio: third(0.667) } }],
  },
  {
    wish: 'place and length',
    capability: 'length',
    says: ['photo {n}: 2.5 {seconds|s}', 'photo {n} - 2.5 {seconds|s}', '{photo} for 2.5 seconds'],
    slots: { n: ['2', '3', '4'].map((say) => ({ say, value: Number(say) })), photo },
    expect: ({ n, photo: name }) => [{ photo_ms: { photo: n ?? name, ms: 2500 } }, { total_ms: 22_500 }],
  },
  {
    wish: 'half of the film',
    capability: 'length',
    says: ['{photo} {should get|gets|should take up} half of the {film|video|time}'],
    slots: { photo },
    expect: ({ photo: name }) => [{ photo_ms: { photo: name, ms: 12_000 } }, { total_ms: [23_990, 24_010] }],
  },
  {
    wish: 'music that ends early',
    capability: 'refusal',
    says: [
      '{the music should stop|stop the music} {at 15 seconds|before the last photo}',
      'end the music {at 15 seconds|with the temple}',
      'no music {on|over} the last photo',
    ],
    expect: () => [{ same: true }],
  },
  {
    wish: 'start of the song',
    capability: 'music',
    says: [
      'start the {song|music} at {0:30|30 seconds}',
      'start 30 seconds into the {song|music}',
      'skip the first 30 seconds of the song',
    ],
    expect: () => [{ music: { sourceStartMs: 30_000 } }, { total_ms: 24_000 }],
  },
  {
    wish: 'film without a photo',
    capability: 'direction',
    start: 'fresh',
    says: [
      'make {me|} a {film|video} without {the noodles|noodles.jpg}',
      'make {me|} a {film|video} {but|and} leave out the noodles',
      'a 30 second {film|video} with everything but the noodles',
      'make a {film|video} with all {my|} photos except the noodles',
    ],
    expect: () => [{ count: 5 }, { absent: ['noodles'] }],
  },
];
