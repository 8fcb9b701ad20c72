import { hasTag, type Token, tagValue } from '../../language/index.js';

const parts: Readonly<Record<string, number>> = {
  third: 1 / 3,
  thirds: 1 / 3,
  quarter: 1 / 4,
  quarters: 1 / 4,
};

/**
 * So many times, said at a token: `three times`, `1.5 times`, `3x`, `twice`, `half`, `two thirds`. With it what the last
 * token says behind the number (`half the`), and the index after it.
 */
export function multipleAt(
  tokens: readonly Token[],
  at: number,
): { factor: number; rest: string; next: number } | undefined {
  const token = tokens[at]!;
  const said = (factor: number, next = at + 1) => ({
    factor,
    rest: /^(?:half|twice|double|triple|thrice)( .+)$/.exec(tokens[next - 1]!.text)?.[1] ?? '',
    next: /^(?:times|x)$/.test(tokens[next]?.text ?? '') ? next + 1 : next,
  });
  const multiple = tagValue(token, 'multiple');
  if (typeof multiple === 'number') return said(multiple);
  if (hasTag(token, 'triple')) return said(3);
  if (hasTag(token, 'twice')) return said(2);
  const number = token.text === 'a' ? 1 : tagValue(token, 'number');
  if (typeof number === 'number') {
    const part = parts[tokens[at + 1]?.text ?? ''];
    if (part !== undefined && !hasTag(tokens[at + 2], 'photo')) return said(number * part, at + 2);
    return /^(?:times|x)$/.test(tokens[at + 1]?.text ?? '') ? said(number) : undefined;
  }
  return hasTag(token, 'half') && /^(?:by )?half\b/.test(token.text) ? said(0.5) : undefined;
}
