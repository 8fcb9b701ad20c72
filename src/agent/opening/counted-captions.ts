import { hasTag, type Reading, type Token, tagValue, wordAt } from '../../language/index.js';

/** `caption 2 = "Market day"`, `delete caption 4`: the caption of the photo at that place. */
export function withCountedCaptions(reading: Reading, photos: number): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en') return reading;
  const isPlace = (token: Token | undefined): boolean => {
    const number = token === undefined ? undefined : tagValue(token, 'number');
    return typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= photos;
  };
  const counted = (at: number): boolean =>
    /^(?:caption|subtitle)$/.test(tokens[at]!.text) &&
    !hasTag(tokens[at - 1], 'perPhoto') &&
    isPlace(tokens[at + 1]) &&
    /^\d+$/.test(tokens[at + 1]!.text) &&
    !/^(?:px|lines?|words?|photos?|pictures?|%|s|seconds?|times|x)$/.test(tokens[at + 2]?.text ?? '');
  if (!tokens.some((_, at) => counted(at))) return reading;
  return {
    ...reading,
    tokens: tokens.flatMap((token, at) => {
      if (!counted(at)) return [token];
      const { end } = token;
      const of = wordAt(end, 'of', 'over');
      return [token, of, wordAt(end, 'photo', 'photo')];
    }),
  };
}
