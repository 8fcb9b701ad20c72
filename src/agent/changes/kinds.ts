import { hasTag, type Token, vocabulary } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';

/** Kinds of transitions said in the plural: `slides`, `wipes`, `fades`. */
export const kindsOf = (token: Token): string[] => {
  const own = token.tags.filter((tag) => tag.concept === 'aTransition').map((tag) => String(tag.value));
  // `use a slide between them`: elsewhere the two words mean each photo.
  if (token.text === 'a slide') return ['slide_left'];
  if (own.length > 0 || !/^[a-z]{4,}s$/.test(token.text)) return own;
  return [token.text.replace(/s$/, ''), token.text.replace(/es$/, '')]
    .flatMap((word) => vocabulary('en').get(word))
    .filter((tag) => tag.concept === 'aTransition')
    .map((tag) => String(tag.value))
    .slice(0, 1);
};

const swapping = /^(replace|swap|change|switch|turn|exchange|substitute|convert)$/;
const over = /^(with|for|to|by|into)$/;
const instead =
  /^(instead of|rather than|not|no|without|from|than|statt|anstatt|anstelle|en lugar de|en vez de|au lieu d(?:e|es|u)|à la place d(?:e|es|u))$/;

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
