import { hasTag, type Reading, type Token } from '../../language/index.js';
import { isStop } from './english-words.js';

const names = /^(?:captions?|labels?|names?|words|titles|place names)$/;

/**
 * `the name of each place under the picture (Beach, Market, Temple)`: what stands in brackets behind a word for captions are
 * their words, one a photo, as behind a colon.
 */
export function withBracketList(reading: Reading): Reading {
  const { tokens } = reading;
  const open = tokens.findIndex(({ text }) => text === '(');
  const close = tokens.findIndex(({ text }, at) => at > open && text === ')');
  if (open < 2 || close < 0 || reading.language !== 'en') return reading;
  const list = tokens.slice(open + 1, close);
  if (
    list.filter(({ text }) => text === ',').length < 2 ||
    list.some((token) => isStop(token) || hasTag(token, 'quote'))
  )
    return reading;
  const from = tokens.findLastIndex((token, at) => at < open && hasTag(token, 'mark')) + 1;
  const before = tokens.slice(from, open);
  const named = before.some((token) => hasTag(token, 'caption', 'fileName') || names.test(token.text));
  if (!named) return reading;
  const [first] = before;
  const word = (text: string, concept: string, { start, end }: Token): Token => ({
    start,
    end,
    text,
    tags: [{ concept }],
  });
  const stop = word('.', 'mark', tokens[close]!);
  const announced = [word('caption', 'caption', first!), word('each', 'perPhoto', before.at(-1)!)];
  return {
    ...reading,
    tokens: [
      ...tokens.slice(0, Math.max(0, from - 1)),
      ...(from > 0 ? [word('.', 'mark', tokens[from - 1]!)] : []),
      ...announced,
      word(':', 'mark', tokens[open]!),
      ...list,
      stop,
      ...tokens.slice(/^(?:,|, and|\.)$/.test(tokens[close + 1]?.text ?? '') ? close + 2 : close + 1),
    ],
  };
}
