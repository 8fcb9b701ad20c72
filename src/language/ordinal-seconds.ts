import { hasTag, type Token, tagValue } from './tokens.js';

/** `4th`, `fifth`; not the `first` and `last` of `the first second of the clip`. */
const placeOf = (token: Token | undefined): number | undefined => {
  const place = tagValue(token, 'ordinal');
  return typeof place === 'number' && token!.text !== 'first' && !hasTag(token, 'last') ? place : undefined;
};

const momentOf = (token: Token, place: number, end: number): Token => ({
  ...token,
  end,
  text: `second ${place}`,
  tags: [
    { concept: 'duration', value: place * 1000 },
    { concept: 'moment', value: place * 1000 },
  ],
});

/** `from the 4th to the 8th second`: moments of the film and no photos. */
export function ordinalSeconds(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    (token, index) =>
      placeOf(token) !== undefined && /^(?:seconds?|secs?)$/.test(tokens[index + 1]?.text ?? ''),
  );
  const isSign = /^(?:to|until|till|through|and|-|–)$/;
  const second = tokens[at];
  if (second === undefined || !/^(?:the|to|-|–)$/.test(tokens[at - 1]?.text ?? '')) return tokens;
  const sign = tokens[at - 1]!.text === 'the' ? at - 2 : at - 1;
  const first = isSign.test(tokens[sign]?.text ?? '') ? placeOf(tokens[sign - 1]) : undefined;
  if (first === undefined) return tokens;
  return tokens.flatMap((token, index): readonly Token[] => {
    if (index === sign - 1) return [momentOf(token, first, token.end)];
    if (index === at) return [momentOf(token, placeOf(second)!, tokens[at + 1]!.end)];
    return index === at + 1 ? [] : [token];
  });
}
