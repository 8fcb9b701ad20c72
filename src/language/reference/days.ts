import type { Token } from '../tokens.js';
import { number, ordinal, text } from './words.js';

const months = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** `July 2nd`, `2 July`, 四月六号: the day the photos were taken on, as `-MM-DD`. */
export function dayIn(tokens: readonly Token[]): { from: number; to: number; day: string } | undefined {
  const two = (value: number): string => String(value).padStart(2, '0');
  for (const [index, token] of tokens.entries()) {
    const word = token.tags.length === 0 && /^[a-z]{3}/.test(token.text);
    const month = word ? months.findIndex((name) => name.startsWith(token.text)) + 1 : 0;
    const near =
      month === 0
        ? undefined
        : [index + 1, index - 1, index - 2].find(
            (at) => ordinal(tokens[at]) !== undefined || number(tokens[at]) !== undefined,
          );
    if (near !== undefined && token.text !== 'mar') {
      const day = ordinal(tokens[near]) ?? number(tokens[near])!;
      return {
        from: Math.min(index, near),
        to: Math.max(index, near) + 1,
        day: `-${two(month)}-${two(day)}`,
      };
    }
    const zhMonth = number(token);
    const zhDay = number(tokens[index + 2]);
    if (zhMonth !== undefined && tokens[index + 1]?.text === '月' && zhDay !== undefined) {
      const to = /^[号日]/.test(text(tokens[index + 3])) ? index + 4 : index + 3;
      return { from: index, to, day: `-${two(zhMonth)}-${two(zhDay)}` };
    }
  }
  return undefined;
}
