import { looks, photo, words } from './english-slots.js';
import type { Phrasing } from './phrasing.js';

const isText = (text: string, more: object = {}) => ({ has_text: { text, ...more } });
const title = isText('Our Days');

/** Texts without quotation marks, complaints, descriptions, what cannot be done, facts: English, one sentence each. */
export const englishTexts: readonly Phrasing[] = [
  {
    wish: 'words and place after a comma',
    capability: 'caption',
    says: [
      'write our names, Anna & Tom, on {photo}',
      'put our names, Anna & Tom, on {photo}',
      'write Anna & Tom on {photo}, in yellow',
      'add "Anna & Tom", in white, on {photo}',
      'write "Anna & Tom" on {photo}, bottom left',
      'big white letters saying Anna & Tom on {photo}',
      'a {little|small} caption on {photo}, "Anna & Tom"',
    ],
    slots: { photo },
    expect: ({ photo: at }) => [isText('Anna & Tom', { over: at }), title],
  },
  {
    wish: 'a text of its own beside the title',
    capability: 'caption',
    says: [
      'put my name, Peter Miller, in the bottom right corner the whole time',
      'show the text "Peter Miller" bottom right the whole time',
      'a text over the whole film, bottom right: "Peter Miller"',
      'at the lower right I need the lettering Peter Miller during the whole film',
    ],
    expect: () => [
      isText('Peter Miller', { position: 'bottom-right', startMs: 0, durationMs: 24_000 }),
      title,
    ],
  },
  {
    wish: 'two photos, two texts',
    capability: 'caption',
    says: [
      'write Day One on the first and Day Two on the second photo',
      'the first photo should say Day One and the second Day Two',
      'first photo: Day One, second photo: Day Two',
      'put "Day One" and "Day Two" on the first two photos',
      'label photos 1 and 2 with Day One and Day Two',
      'write "Day One" on the beach and "Day Two" on the market',
    ],
    expect: () => [isText('Day One', { over: 1 }), isText('Day Two', { over: 2 }), title],
  },
  {
    wish: 'names as captions',
    capability: 'caption',
    says: [
      'write the name of each photo under it',
      'label each photo with its name',
      'put the file names under the photos',
      "write each photo's name on it",
      'caption {every|each} photo with its name',
    ],
    expect: () => [
      { has_text: { like: 'noodles', over: 4 } },
      { has_text: { like: 'temple', over: 3 } },
      title,
    ],
  },
  {
    wish: 'closing words',
    capability: 'end_card',
    says: [
      'finish with the words {text}',
      'end {it|the film} with the words "{text}"',
      'closing text "{text}"',
      'end on a card that says {text}',
    ],
    slots: { text: words },
    expect: ({ text }) => [isText(text, { role: 'end_card' }), title],
  },
  {
    wish: 'a part of the title',
    capability: 'title',
    says: [
      'change Days to Nights in the title',
      'the title should be Our Nights instead of Our Days',
      'it should say Our Nights, not Our Days',
      'fix the title: it should be Our Nights',
    ],
    expect: () => [isText('Our Nights'), { text_count: { n: 1 } }],
  },
  {
    wish: 'the title in the way',
    capability: 'title',
    says: ['the title {covers her face|is in the way|hides the view}', 'can the title go somewhere else'],
    expect: () => [isText('Our Days', { position: 'bottom' })],
  },
  {
    wish: 'the title too short',
    capability: 'title',
    says: ['the title {disappears|goes|vanishes} too {quickly|fast|soon}', 'the title is gone too early'],
    may: ['text_times'],
    expect: () => [isText('Our Days', { startMs: 0, durationMs: [3500, 7000] })],
  },
  {
    wish: 'reasons beside a wish',
    capability: 'look',
    says: [
      "make it {look}, it's more {romantic|cheerful|elegant}",
      'make it {look}, my kids {love|like} that',
      'make it {look}, nobody needs {all that|more}',
      'make it {look}, everybody loves it',
    ],
    slots: { look: looks },
    expect: ({ look }) => [{ look: { photo: 'all', preset: look } }],
  },
  {
    wish: 'reasons beside a removal',
    capability: 'music',
    says: [
      "{drop|remove|lose} the music, it's {too sad|too loud|so boring}",
      'no music please, it gets on my nerves',
      'take the music out, nobody listens to it',
    ],
    expect: () => [{ music: { is: 'none' } }],
  },
  {
    wish: 'frozen',
    capability: 'motion',
    start: 'plain',
    says: [
      'it looks {so|too|} frozen',
      'the photos are too static',
      'liven the photos up',
      'none of them moves',
    ],
    expect: () => [{ motion: { photo: 'all', not: 'none' } }],
  },
  {
    wish: 'pale',
    capability: 'look',
    says: [
      'the colours are {so|a bit|} {boring|dull|pale}',
      'the pictures look a bit grey',
      'it looks washed out',
    ],
    expect: () => [{ look: { photo: 'all', saturation: 'up' } }],
  },
  {
    wish: 'shapes',
    capability: 'transition',
    says: ['pictures {unfold|open|appear} like a {shape}', 'the photos should appear as a growing {shape}'],
    slots: { shape: [{ say: 'star' }, { say: 'heart' }] },
    expect: ({ shape }) => [{ transition: { at: 'all', type: shape } }],
  },
  {
    wish: 'what cannot be done',
    capability: 'refusal',
    says: [
      '{remove|erase} the man from {photo}',
      'blur {her|his|the} {face|faces}',
      'make {grandma|the people|her} {smile|wave|blink}',
      'add a voice-over',
      'swap our faces',
      'rotate {photo}',
      'add {applause|a sound effect|sound of waves} at the end',
      'play Taylor Swift',
      'use Shape of You by Ed Sheeran',
      '{export it as a|make a} gif',
      'upload it to YouTube',
      'put {a heart sticker|our logo} on {photo}',
    ],
    slots: { photo },
    expect: () => [{ same: true }],
  },
  {
    wish: 'facts of a text',
    capability: 'question',
    says: ['{what|which} colour is the title?', 'what colour does the title have?'],
    expect: () => [{ same: true }, { reply_mentions: ['white'] }],
  },
  {
    wish: 'what there is',
    capability: 'question',
    says: ['{which|what} fonts are there?', 'what fonts do you have?'],
    expect: () => [{ same: true }, { reply_mentions: ['Caveat'] }],
  },
  {
    wish: 'the file',
    capability: 'question',
    says: [
      'how do I get the {file|finished video}?',
      'how can I download it?',
      'is it mp4?',
      'where does the finished {thing|video} end up?',
    ],
    expect: () => [{ same: true }, { reply_mentions: ['Export'] }],
  },
];
