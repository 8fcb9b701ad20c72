import type { Reading } from '../../language/index.js';

const twice = /^(?:twice|two times|two copies)$/;
const place = /^(?:at|in|on|before|after|near|towards|right|as)\b/;

/** `show it twice, once at the start and once at the end`: the places are those of the two. */
export function withoutOnce(reading: Reading): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en' || !tokens.some(({ text }) => twice.test(text))) return reading;
  const once = tokens.flatMap(({ text }, at) =>
    text === 'once' && place.test(tokens[at + 1]?.text ?? '') ? [at] : [],
  );
  if (once.length !== 2) return reading;
  const first = tokens.findIndex(({ text }) => twice.test(text));
  const gone = new Set(once);
  // What stands between: `twice, once at the start, once at the end`.
  for (let at = first + 1; at < once[0]!; at++) if (/^[,:–-]$/.test(tokens[at]!.text)) gone.add(at);
  const kept = tokens.flatMap((token, at) =>
    at === once[1]! - 1 && token.text === ','
      ? [{ ...token, text: 'and', tags: [{ concept: 'and' }] }]
      : gone.has(at)
        ? []
        : [token],
  );
  return { ...reading, tokens: kept };
}
