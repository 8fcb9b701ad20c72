import type { Reading, Token } from '../../language/index.js';

/** What two tokens stand over, first and last. */
const spanOf = (first: Token, last: Token): { start: number; end: number } => ({
  start: first.start,
  end: last.end,
});

const asks =
  /^\s*(?:(?:hey|hi|please|and|so|ok|okay|,) )*(?:can|could|would|will|may|shall|should|do|does|is|are|what|how|why)\b/;

/** Between two sentences. */
const stops = /[.!?\n]\s+/;

/** Chinese words ask something themselves only with a word for it: 标题改成夏天？ is a question about the title. */
const asksItself = (text: string, { start, end }: Token): boolean =>
  /\p{Script=Han}/u.test(text)
    ? asksHan.test(text) || !/[吗呢么谁哪啥几]|多少|为何|如何/u.test(text.slice(Math.max(0, start - 8), end))
    : asks.test(text.slice(0, start).split(stops).at(-1)!);
const asksHan = /能不能|可不可以|能否|可以吗|行吗|好吗|怎么样|如何[?？]|好不好|行不行/;

/**
 * The last token of words with the signs that belong to it: `Happy 70th, Dad!`, `The End...`; a question mark is the words' own
 * where the sentence itself asks nothing.
 */
export function withSigns({ tokens, normal }: Reading, last: Token): Token {
  const at = tokens.findIndex(({ start }) => start === last.end);
  const signs = at < 0 ? '' : (/^(?:[!?…]+|\.{3})/.exec(normal.text.slice(last.end))?.[0] ?? '');
  const own = signs.includes('?') && asksItself(normal.text, last) ? '' : signs;
  return own === '' ? last : { ...last, end: last.end + own.length };
}

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
