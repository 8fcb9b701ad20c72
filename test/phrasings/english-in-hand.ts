import { looks, photo } from './english-slots.js';
import type { Phrasing } from './phrasing.js';

/** What goes on from captions, transitions, motions and looks that were just changed. */
export const englishInHand: readonly Phrasing[] = [
  {
    wish: 'captions in hand',
    capability: 'caption',
    after: [
      {
        says: ['caption every photo with its name', 'add the file names as captions'],
        capability: 'caption',
      },
    ],
    says: [
      'only keep the first {one|} and the last {one|}',
      'remove all but the first and the last {one|}',
      'all but the first and the last away',
      'only keep the ones on the beach and the night train',
      '{only|just} the first and the last stay, the others go',
    ],
    expect: () => [
      { count: 6 },
      { has_text: { like: 'beach' } },
      { has_text: { like: 'night' } },
      { no_text: { like: 'temple' } },
      { no_text: { like: 'noodles' } },
    ],
  },
  {
    wish: 'transitions in hand',
    capability: 'transition',
    after: [{ says: ['use slide transitions', 'make all transitions slides'], capability: 'transition' }],
    says: [
      'only keep the first {one|}',
      'remove all but the first {one|}',
      'all but the first {one|} away',
      'only the first one {please|}',
    ],
    expect: () => [
      { count: 6 },
      { transition: { at: 1, type: ['slide_left', 'slide_right', 'slide_up', 'slide_down'] } },
      { transition: { at: [2, 3, 4, 5], not: ['slide_left'] } },
    ],
  },
  {
    wish: 'another value for the same photo',
    capability: 'look',
    after: [{ says: ['make {photo} {look}'], capability: 'look' }],
    says: [
      '{actually|sorry|wait} no, {other}',
      'no, {other} {please|}',
      'make it {other} instead',
      'or rather {other}',
      '{other} instead',
    ],
    slots: { photo, look: looks.slice(1), other: looks.slice(2) },
    expect: ({ photo: at, other }) => [
      { look: { photo: at, preset: other } },
      { look: { photo: at === 1 ? 2 : 1, not: other[0]! } },
    ],
  },
  {
    wish: 'too much of it',
    capability: 'look',
    after: [{ says: ['make {photo} {a lot|much|} brighter', 'brighten {photo}'], capability: 'look' }],
    says: ["{that's|that is|it's|} too much {now|}", 'a bit less', 'less', 'not that much', 'too far'],
    slots: { photo },
    expect: ({ photo: at }) => [
      { look: { photo: at, brightness: 'down' } },
      { look: { photo: at === 1 ? 2 : 1, brightness: 0 } },
    ],
  },
  {
    wish: 'places after transitions are theirs',
    capability: 'transition',
    after: [{ says: ['all transitions wipe left', 'wipe left everywhere'], capability: 'transition' }],
    says: [
      'second one not, that one {slides|should slide}',
      'the second one should slide',
      'not the second, that one slides',
    ],
    expect: () => [
      { transition: { at: 2, type: 'slide_left' } },
      { transition: { at: [1, 3, 4, 5], type: 'wipe_left' } },
      { count: 6 },
    ],
  },
  {
    wish: 'only some transitions stay',
    capability: 'transition',
    after: [{ says: ['all transitions wipe left'], capability: 'transition' }],
    says: [
      'only the first and the third {transition |}stay{, others cut|, the others go|}',
      'keep only the first and the third',
    ],
    expect: () => [
      { transition: { at: [1, 3], type: 'wipe_left' } },
      { transition: { at: [2, 4, 5], type: 'none' } },
      { count: 6 },
    ],
  },
  {
    wish: 'the cut in hand takes another time',
    capability: 'transition',
    after: [{ says: ['fade to black between the temple and the noodles'], capability: 'transition' }],
    says: [
      '{hm|} {a bit|a little} {slower|longer} {please|}',
      'that was too {fast|quick|short}',
      'could that be {slower|longer}?',
    ],
    expect: () => [
      { transition: { at: 3, type: 'fade_black', change: 'longer' } },
      { transition: { at: [1, 2, 4, 5], type: 'crossfade' } },
    ],
  },
  {
    wish: 'the motion in hand is stronger or gentler',
    capability: 'motion',
    after: [{ says: ['zoom in on the temple'], capability: 'motion' }],
    says: ['not that much', 'a bit less', '{way|} too strong', 'tone it down {a bit|}', 'slower'],
    expect: () => [{ motion: { photo: 'temple', type: 'zoom_in', change: 'gentler' } }],
  },
  {
    wish: 'one kind of media goes, the other stays',
    capability: 'remove',
    assets: 'clips',
    says: [
      'get rid of {the|all} {clips|videos}, {just the photos|only photos|the photos stay}',
      'out with the {videos|clips}',
      'delete {every clip|all footage} and {leave|keep} only the {stills|pictures}',
      '{photos|pictures} only',
    ],
    expect: () => [{ order: ['garden', 'picnic', 'kids'] }],
  },
  {
    wish: 'the neighbours of a photo, and not the photo',
    capability: 'look',
    says: [
      '{make|} the {two|two photos} {before|in front of} the sunset black and white',
      'the two {pictures|photos|} {after|behind|following} the market in black and white',
    ],
    expect: () => [
      { look: { photo: 'temple', preset: 'bw' } },
      { look: { photo: 'noodles', preset: 'bw' } },
      { look: { photo: 'sunset', not: 'bw' } },
      { look: { photo: 'market', not: 'bw' } },
    ],
  },
  {
    wish: 'the noise of the clip in hand',
    capability: 'clip',
    assets: 'clips',
    after: [{ says: ['{make|play} the waves slower'], capability: 'clip' }],
    says: [
      'but without {that|the} {roaring|wind|noise}',
      'and no {hissing|wind} please',
      'but cut the roaring',
    ],
    expect: () => [
      { count: 5 },
      { clip: { name: 'waves', volume: 0 } },
      { clip: { name: 'dog_running', volume: 1 } },
    ],
  },
  {
    wish: 'where the text in hand stands',
    capability: 'title',
    after: [{ says: ['title in {gold|red}'], capability: 'title' }],
    says: [
      'it {is right over|covers|hides} the {temple|market}, {shift|move} it to the {top}',
      'it sits on the beach, {push|move} it to the {top}',
    ],
    slots: { top: [{ say: 'top', value: 'top' }] },
    expect: () => [{ has_text: { like: 'our days', position: 'top' } }, { unchanged: ['order'] }],
  },
];
