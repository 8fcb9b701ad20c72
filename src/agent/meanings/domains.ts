import type { Topic } from '../conversation.js';

/** What a family of meanings is about. */
interface Domain {
  readonly meanings: RegExp;
  /** What the talk may be about where nothing is named; any topic without it. */
  readonly topics?: readonly Topic[];
  /** The nouns of the vocabulary that name such things. */
  readonly nouns: readonly string[];
}

export const textNouns = ['title', 'caption', 'lowerThird', 'endCard', 'text'];

const domains: readonly Domain[] = [
  { meanings: /^(?:cut|smooth|transition_|tr_|ending_)/, nouns: ['transition'] },
  {
    meanings: /^(?:zoom|pan_|still|motion_)/,
    topics: ['motion', 'shots', 'film', 'look', 'fit', 'clips'],
    nouns: ['motion'],
  },
  { meanings: /^(?:text|captions)_/, nouns: textNouns },
  { meanings: /^(?:music_|beat$)/, nouns: ['music'] },
  {
    meanings: /^clip_/,
    topics: ['shots', 'motion', 'look', 'fit', 'clips', 'film', 'text'],
    nouns: ['clip', 'music'],
  },
  { meanings: /^photo_/, topics: ['shots', 'motion', 'look', 'fit', 'clips', 'film', 'text'], nouns: [] },
  {
    meanings: /^(?:bw|sepia|warm|cool|vintage|no_filter|brighter|darker|contrast|colours)/,
    topics: ['look', 'shots', 'film', 'fit', 'motion'],
    nouns: ['look', 'colour'],
  },
  {
    meanings: /^(?:whole|fill|blur_bars)$/,
    topics: ['fit', 'shots', 'film', 'look', 'motion'],
    nouns: ['background'],
  },
  {
    meanings: /^(?:film|pace)_/,
    topics: ['film', 'shots', 'music', 'look', 'motion', 'fit', 'clips'],
    nouns: [],
  },
  {
    // `too gimmicky` of the letters is no wish for another film.
    meanings: /^(?:livelier|calmer)$/,
    topics: ['film', 'shots', 'motion', 'music', 'look', 'transition', 'fit', 'clips'],
    nouns: ['style'],
  },
];

const nouns = [...new Set(domains.flatMap((domain) => domain.nouns)), 'style'];

export const domainOf = (meaning: string): Domain | undefined =>
  domains.find(({ meanings }) => meanings.test(meaning));

/** Nouns that name something a meaning is not about. */
export const foreignTo = (meaning: string): readonly string[] => {
  const own = domainOf(meaning)?.nouns ?? [];
  return nouns.filter((noun) => !own.includes(noun));
};
