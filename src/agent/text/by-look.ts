import type { TextSegment } from '../../draft/index.js';
import { type Token, tagValue } from '../../language/index.js';

const small = /^(?:small|smaller|smallest|tiny|little)$/;
const big = /^(?:big|bigger|biggest|large|larger|largest|huge)$/;
/** Size of letters where a text names none. */
const usualSize = 54;

const sizeOf = ({ style }: TextSegment): number => style.size ?? usualSize;

/** `the red one`, `the small one`: texts of a row by how they look, and where that is said. */
export function byLook(
  tokens: readonly Token[],
  hand: readonly TextSegment[],
): { from: number; to: number; texts: readonly TextSegment[] } | undefined {
  const at = tokens.findIndex((token, index) => {
    const next = tokens[index + 1]?.text ?? '';
    const looks =
      small.test(token.text) || big.test(token.text) || typeof tagValue(token, 'colour') === 'string';
    return looks && /^(?:the|that)$/.test(tokens[index - 1]?.text ?? '') && /^ones?$/.test(next);
  });
  if (at < 1 || hand.length < 2) return undefined;
  const { text } = tokens[at]!;
  const colour = tagValue(tokens[at]!, 'colour');
  const sizes = hand.map(sizeOf);
  const size = small.test(text) ? Math.min(...sizes) : big.test(text) ? Math.max(...sizes) : undefined;
  const found = hand.filter((item) =>
    size === undefined ? item.style.color === colour : sizeOf(item) === size,
  );
  return found.length === 0 || found.length === hand.length
    ? undefined
    : { from: at - 1, to: at + 2, texts: found };
}
