import { hasTag, type Token } from './tokens.js';

const begins = /^(?:(?:start|starts|starting|begin|begins|beginning) (?:with|from|at|on)|from)$/;

/** `every other photo, starting with the first`: where the row begins is part of who is meant. */
export function everyOtherFrom(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token) => token.text === 'every other');
  const from = at < 0 ? -1 : tokens.findIndex((token, index) => index > at && begins.test(token.text));
  if (from < 0) return tokens;
  let end = from + 1;
  while (/^(?:the|photo|number|picture|with|#)$/.test(tokens[end]?.text ?? '')) end++;
  const first = /^(?:first|one|1|1st)$/.test(tokens[end]?.text ?? '');
  if (!first && !/^(?:second|two|2|2nd)$/.test(tokens[end]?.text ?? '')) return tokens;
  end++;
  while (/^(?:one|photo|picture)$/.test(tokens[end]?.text ?? '')) end++;
  const before = tokens[from - 1]?.text === ',' ? from - 1 : from;
  return tokens.flatMap((token, index) => {
    if (index >= before && index < end) return [];
    return index === at && first && hasTag(token, 'everyOther')
      ? [{ ...token, tags: [{ concept: 'odd' }] }]
      : [token];
  });
}
