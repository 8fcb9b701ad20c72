import { hasTag, type Token } from './tokens.js';

/** `duplicate photos 1 and 3`, `skip the first photo`: words known as one are a verb and what it is done to. */
export const verbNouns = (tokens: readonly Token[]): readonly Token[] =>
  tokens.flatMap((token, index): readonly Token[] => {
    // `write Hello on whichever comes first then`: the first one.
    if (
      token.text === 'whichever' &&
      /^(?:comes|is|stands|goes|ends up)$/.test(tokens[index + 1]?.text ?? '') &&
      hasTag(tokens[index + 2], 'first', 'last')
    )
      return [{ ...token, text: 'the', tags: [] }];
    // It is counted after what was done.
    if (tokens[index - 2]?.text === 'whichever' && hasTag(token, 'first', 'last'))
      return [token, { start: token.end, end: token.end, text: 'now', tags: [] }];
    if (
      index > 0 &&
      tokens[index - 1]!.text === 'whichever' &&
      /^(?:comes|is|stands|goes|ends up)$/.test(token.text)
    )
      return hasTag(tokens[index + 1], 'first', 'last') ? [] : [token];
    // `but leave him silent`, `but leave it at 4`: how it is to be left, and no exception.
    if (token.text === 'but leave' && leftSo(tokens[index + 1], tokens[index + 2])) {
      const { start, end } = token;
      return [
        { start, end: start + 3, text: 'but', tags: [{ concept: 'but' }] },
        { start: end - 5, end, text: 'leave', tags: [{ concept: 'keep' }] },
      ];
    }
    // `remove the title it looks silly`: the title, and why.
    const named = /^(title|caption) it$/.exec(token.text)?.[1];
    if (named !== undefined && /^(?:the|that|this|my|our|her|his)$/.test(tokens[index - 1]?.text ?? '')) {
      const { start, end } = token;
      return [
        { start, end: start + named.length, text: named, tags: [{ concept: named }] },
        { start: end - 2, end, text: 'it', tags: [{ concept: 'it' }] },
      ];
    }
    // `the kiss should last longest`: how long, and not which.
    if (
      token.text === 'last' &&
      /^(?:should|must|shall|will|can|could|may|might)$/.test(tokens[index - 1]?.text ?? '') &&
      index + 1 < tokens.length &&
      !hasTag(tokens[index + 1], 'mark')
    )
      return [{ ...token, tags: [] }];
    // `skip the first photo`; `skip the first 3 seconds` is a part of a clip.
    const at = token.text === 'skip the first' ? index + 1 : -1;
    const counted = hasTag(tokens[at], 'number') ? at + 1 : at;
    if (at > 0 && (hasTag(tokens[counted], 'photo') || tokens[counted] === undefined)) {
      const { start, end } = token;
      return [
        { start, end: start + 4, text: 'skip', tags: [{ concept: 'remove' }] },
        { start: start + 5, end: start + 8, text: 'the', tags: [] },
        {
          start: end - 5,
          end,
          text: 'first',
          tags: [{ concept: 'first' }, { concept: 'ordinal', value: 1 }],
        },
      ];
    }
    const noun = /^duplicate (photos|pictures|images)$/.exec(token.text)?.[1];
    if (noun === undefined || !hasTag(tokens[index + 1], 'number')) return [token];
    const end = token.end - noun.length;
    return [
      { start: token.start, end: end - 1, text: 'duplicate', tags: [{ concept: 'duplicate' }] },
      { start: end, end: token.end, text: noun, tags: [{ concept: 'photo' }] },
    ];
  });

const leftSo = (first: Token | undefined, second: Token | undefined): boolean =>
  (/^(?:it|him|her|them|that)$/.test(first?.text ?? '') &&
    second !== undefined &&
    !hasTag(second, 'mark') &&
    !/^(?:out|off|alone|be|please|as|in)$/.test(second.text)) ||
  // `but leave the rest alone`
  hasTag(first, 'rest') ||
  (/^(?:the|all)$/.test(first?.text ?? '') && hasTag(second, 'rest'));

/** Words after a verb: what it is done to. */
const taken = /^(it|them|that|this|these|those|him|her|me|us|the|my|our|his|their|a|an|all|both|each|every)$/;

/** In `it looks weird` the word is no colour look. */
export const withoutVerbLook = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, index) => {
    // `show it for 6 seconds` is no wish about a show.
    const next = tokens[index + 1];
    const named =
      hasTag(next, 'photo', 'file', 'fileWord', 'ordinal', 'copy') &&
      !/^(?:the|this|our|my|a|slide)$/.test(tokens[index - 1]?.text ?? '');
    if (/^(show|edit|short)$/.test(token.text) && (named || taken.test(next?.text ?? '')))
      return { ...token, tags: token.tags.filter((tag) => tag.concept !== 'film') };
    const before = tokens[index - 1]?.text ?? '';
    // `so that it runs from 2 to 6 seconds` names no dog_running.mp4.
    const verbHere = /^(?:it|that|which)$/.test(before)
      ? /^[a-z]+s$/.test(token.text)
      : (before === 'to' && /^(?:from|for|until)\b/.test(next?.text ?? '')) ||
        // `run the waves at half speed`, `let him run`
        (/^(?:run|play)$/.test(token.text) &&
          (taken.test(next?.text ?? '') || /^(?:him|her|it|them|that|should|can|will)$/.test(before)));
    if (verbHere && hasTag(token, 'fileWord'))
      return { ...token, tags: token.tags.filter((tag) => !tag.concept.startsWith('file')) };
    // `a warm brown`: what kind of brown it is.
    if (
      /^(?:warm|cool|soft|vintage|retro|muted|pastel|rich)$/.test(token.text) &&
      hasTag(next, 'colour') &&
      !/^(?:and|&|look|tone|tones|tint|filter|style)$/.test(tokens[index + 2]?.text ?? '')
    )
      return { ...token, tags: token.tags.filter((tag) => !/^aLook$|^warmer$|^cooler$/.test(tag.concept)) };
    if (!/^looks?$/.test(token.text)) return token;
    const verb =
      /^(i|you|we|they|it|she|he|to|that|which|this|could|would|will|should|can|ones|photos|pictures|images|one|photo|picture|people)$/.test(
        before,
      );
    return verb ? { ...token, tags: token.tags.filter((tag) => tag.concept !== 'look') } : token;
  });
