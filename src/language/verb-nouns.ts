import { hasTag, type Token } from './tokens.js';

/** `duplicate photos 1 and 3`: the word for photos that are alike is a verb and what it is done to. */
export const verbNouns = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token, index): readonly Token[] => {
    const noun = /^duplicate (photos|pictures|images)$/.exec(token.text)?.[1];
    if (noun === undefined || !hasTag(tokens[index + 1], 'number')) return [token];
    const end = token.end - noun.length;
    return [
      { start: token.start, end: end - 1, text: 'duplicate', tags: [{ concept: 'duplicate' }] },
      { start: end, end: token.end, text: noun, tags: [{ concept: 'photo' }] },
    ];
  });
