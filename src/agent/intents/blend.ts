import { hasTag, type Token, vocabulary } from '../../language/index.js';
import type { Clause } from '../clause.js';

/** English verbs for one picture becoming the next, with the transition each asks for. */
const becoming: readonly [pattern: RegExp, kind: string][] = [
  [
    /^(melt|blend|dissolve|merge|bleed|flow|morph|fade|ease|cross-?fade|seep|drift|turn)(s|ing|ed)?$/,
    'crossfade',
  ],
  [/^(slide|glide|fly|flie|swipe)(s|ing)?$/, 'slide_left'],
  [/^(wipe)(s|ing|d)?$/, 'wipe_left'],
  [/^(push)(es|ing|ed)?$/, 'slide_left'],
  [/^(spin|rotate)(s|ning|ing)?$/, 'spin'],
  [/^(flip)(s|ping)?$/, 'flip'],
];

const oneToNext =
  /\b(into|to|through to|from|between|over|onto) (each other|one another|one (\S+ )?(to|into) (the (next|other)|another|each other)|the (next|following)|another|every (one|photo|picture|image|pic|shot|slide)|all (of them|the photos|photos|the pictures|pictures))\b|\b(between|among) (each|every|all|the|my|our|photos|pictures|them|everything)\b|\binto each other\b|\b(one|each|every) (photo|picture|pic|image|shot|slide|one) (to|into|over|after) (the (next|other)|another)\b/;

/** `make the pictures slide in from the right` */
const comesIn =
  /\b(photos|pictures|pics|images|shots|slides|they|them|each|one|everything) (\S+ )?(slide|slides|fly|flies|wipe|wipes|push|fade|fades|swipe|spin|flip|glide) in\b/;

/** Kinds of transitions said in the plural: `slides`, `wipes`, `fades`. */
export const kindsOf = (token: Token): string[] => {
  const own = token.tags.filter((tag) => tag.concept === 'aTransition').map((tag) => String(tag.value));
  if (own.length > 0 || !/^[a-z]{4,}s$/.test(token.text)) return own;
  return [token.text.replace(/s$/, ''), token.text.replace(/es$/, '')]
    .flatMap((word) => vocabulary('en').get(word))
    .filter((tag) => tag.concept === 'aTransition')
    .map((tag) => String(tag.value))
    .slice(0, 1);
};

/** The transition of `let them melt into one another`, `fade from one pic to the next`; undefined when none is asked. */
export function blendMeant(clause: Clause): string | undefined {
  if (clause.reading.language !== 'en') return undefined;
  const pair =
    clause.refs.filter((item) => item.kind === 'some').length === 2 && /\binto\b/.test(clause.text);
  if (!pair && !oneToNext.test(clause.text) && !comesIn.test(clause.text)) return undefined;
  for (const token of clause.tokens) {
    const found = becoming.find(([pattern]) => pattern.test(token.text));
    if (found !== undefined) return found[1];
  }
  return undefined;
}

const swapping = /^(replace|swap|change|switch|turn|exchange|substitute|convert)$/;
const over = /^(with|for|to|by|into)$/;
const instead = /^(instead of|rather than|not|no|without|from|than)$/;

/** Tokens of what is wished: without what it takes the place of (`slides instead of fades`, `replace fades with slides`). */
export function wishedPart(clause: Clause, concept: string): readonly Token[] {
  const { tokens } = clause;
  const named = tokens.flatMap((token, index) =>
    hasTag(token, concept) || (concept === 'aTransition' && kindsOf(token).length > 0) ? [index] : [],
  );
  if (named.length < 2) return tokens;
  const verb = tokens.findIndex((token) => swapping.test(token.text));
  const turn = verb < 0 ? -1 : tokens.findIndex((token, index) => index > verb && over.test(token.text));
  if (turn > 0 && named.some((index) => index > turn) && named.some((index) => index < turn))
    return tokens.slice(turn);
  const left = named.filter(
    (index) => !tokens.slice(Math.max(0, index - 3), index).some((token) => instead.test(token.text)),
  );
  return left.length > 0 && left.length < named.length
    ? tokens.filter((_, index) => !named.includes(index) || left.includes(index))
    : tokens;
}
