import { hasTag, type Reading, type Token, tagValue } from '../../language/index.js';

const edge = (token: Token | undefined): boolean => token === undefined || hasTag(token, 'mark', 'and');

/** `2 seconds each, box 4`: a name that is a word of ours as well is the photo's where a time stands behind it in a list. */
export function timedNames(reading: Reading): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en' || !tokens.some((token) => hasTag(token, 'fileMaybe'))) return reading;
  const timed = tokens.filter((token) => hasTag(token, 'duration'));
  if (timed.length === 0) return reading;
  const named = (token: Token, at: number): boolean => {
    if (!hasTag(token, 'fileMaybe')) return false;
    const before = tokens[at - 1]?.text === 'the' ? at - 2 : at - 1;
    const sign = /^(?::|=|for|gets|to)$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1;
    const time = tokens[sign];
    if (!edge(tokens[before]) || time === undefined || !edge(tokens[sign + 1])) return false;
    return hasTag(time, 'duration', 'number');
  };
  if (!tokens.some(named)) return reading;
  const photo = (token: Token): Token => ({
    ...token,
    tags: [{ concept: 'fileWord', value: tagValue(token, 'fileMaybe') }],
  });
  return { ...reading, tokens: tokens.map((token, at) => (named(token, at) ? photo(token) : token)) };
}
