import type { Token } from '../../language/index.js';

/** What two tokens stand over, first and last. */
const spanOf = (first: Token, last: Token): { start: number; end: number } => ({
  start: first.start,
  end: last.end,
});

/** Words of a text said without quotes, from `first` to `last`, as one quote. */
export const quoted = (text: string, first: Token, last: Token): Token => ({
  ...spanOf(first, last),
  text,
  tags: [
    { concept: 'quote', value: text },
    { concept: 'captured', value: true },
  ],
});

/** The words of several texts, said from `first` to `last`, as one quote; its words are all of them, parted by slashes. */
export const quotedLines = (lines: readonly string[], first: Token, last: Token): Token => {
  const text = lines.join(' / ');
  return {
    ...spanOf(first, last),
    text,
    tags: [
      { concept: 'quote', value: text },
      { concept: 'lines', value: lines },
    ],
  };
};
