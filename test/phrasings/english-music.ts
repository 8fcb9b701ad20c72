import { moods, seconds } from './english-slots.js';
import type { Phrasing } from './phrasing.js';

/** Which music there is, how loud it is and how it ends. */
export const englishMusic: readonly Phrasing[] = [
  {
    wish: 'music mood',
    capability: 'music',
    says: [
      '{add|use|put|I want} {mood} music',
      'change the music to {something|} {mood}',
      'I want {something|} {mood} for the music',
      'make the music {more|} {mood}',
      'something {mood} for the music',
      '{mood} music',
      'use a {more|} {mood} song',
      'can we have {mood} music',
    ],
    slots: { mood: moods },
    expect: ({ mood }) => [{ music: { mood } }],
  },
  {
    wish: 'no music',
    capability: 'music',
    says: [
      '{remove|delete|drop|kill|lose} the music',
      'no music',
      'without music',
      'take the music {off|out|away}',
      'turn off the music',
      'turn the music off',
      "I don't want {any|} music",
      'get rid of the music',
    ],
    expect: () => [{ music: { is: 'none' } }],
  },
  {
    wish: 'louder',
    capability: 'music',
    says: [
      'make the music {a bit|a little|} louder',
      'turn the music up {a bit|a little|}',
      'turn up the music',
      'louder music',
      'the music is too {quiet|soft}',
      'raise the volume',
      'increase the volume {of the music|}',
      'more volume',
    ],
    expect: () => [{ music: { change: 'louder' } }],
  },
  {
    wish: 'quieter',
    capability: 'music',
    says: [
      'make the music {a bit|a little|much|} {quieter|softer}',
      'turn the music down {a bit|a little|}',
      'turn down the music',
      'lower the {music|volume}',
      'quieter music',
      'the music is too loud',
      'reduce the volume',
      'less volume',
      'tone the music down',
    ],
    expect: () => [{ music: { change: 'quieter' } }],
  },
  {
    wish: 'volume to',
    capability: 'music',
    says: [
      'set the {music|volume|music volume} to {percent}',
      'music at {percent}',
      'make the music {percent}',
      'turn the music {down|up} to {percent}',
      'volume {percent}',
      'the music at {percent} volume',
    ],
    slots: {
      percent: [
        { say: '50%', value: 0.5 },
        { say: '30 percent', value: 0.3 },
        { say: '80 %', value: 0.8 },
        { say: '20%', value: 0.2 },
      ],
    },
    expect: ({ percent }) => [{ music: { volume: [percent - 0.01, percent + 0.01] } }],
  },
  {
    wish: 'volume times',
    capability: 'music',
    says: [
      'make the music half as loud',
      'half the volume',
      'halve the volume',
      'cut the music volume in half',
      'the music half as loud',
    ],
    expect: () => [{ music: { volume: [0.19, 0.21] } }],
  },
  {
    wish: 'volume twice',
    capability: 'music',
    says: ['make the music twice as loud', 'double the volume', 'the music twice as loud'],
    expect: () => [{ music: { volume: [0.79, 0.81] } }],
  },
  {
    wish: 'fade out',
    capability: 'music',
    says: [
      'fade the music out over {dur}',
      'fade out the music over the last {dur}',
      'let the music fade out {over|for} {dur}',
      '{dur} fade out for the music',
    ],
    slots: {
      dur: seconds([
        ['3 seconds', 3000],
        ['two seconds', 2000],
        ['4s', 4000],
      ]),
    },
    expect: ({ dur }) => [{ music: { fadeOutMs: dur } }],
  },
];
