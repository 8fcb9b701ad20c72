import { hasTag, type Token } from './tokens.js';

const universal = /^(?:all|all the|all of|every|everything|each|whole|entire|everywhere|anywhere|nowhere)\b/;
const acts =
  'add remove change move swap undo longer shorter slower faster louder quieter bigger smaller keep restore duplicate replace no duration quote'.split(
    ' ',
  );

/** `2 seconds each, but 3.5 for the first`, `but the first 3.5`: how long that one stays. */
const ownValue = (named: readonly Token[]): boolean =>
  (hasTag(named[0], 'number') && /^(?:for|on)$/.test(named[1]?.text ?? '')) ||
  (hasTag(named.at(-1), 'number') && named.at(-1)!.text.includes('.'));

/** `all texts but the title`: after `all` and before a bare name, `but` excepts and opens no wish. */
export function exceptingBut(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    if (token.text !== 'but' || hasTag(token, 'except')) return token;
    const before = tokens.slice(Math.max(0, index - 4), index);
    const value = before.some((item) => hasTag(item, 'duration'));
    let end = index + 1;
    while (
      end < tokens.length &&
      !hasTag(tokens[end], 'mark', 'and') &&
      // `every photo but the temple 3 seconds`: what the others shall have.
      (value || end < index + 2 || !(hasTag(tokens[end], 'duration') || tokens[end]!.text === 'to be'))
    )
      end++;
    const named = tokens.slice(index + 1, end);
    const excepts =
      before.some((item) => universal.test(item.text)) &&
      named.length > 0 &&
      named.length <= (/^(?:ones?|that|those)$/.test(named[1]?.text ?? '') ? 8 : 4) &&
      !(value && ownValue(named)) &&
      // `all photos 2 seconds, but the sunset 5`: a value of its own.
      !(hasTag(named.at(-1), 'number') && !hasTag(named.at(-2), 'first', 'last', 'photo', 'ordinal')) &&
      !named.some((item) => hasTag(item, ...acts));
    return excepts ? { ...token, tags: [{ concept: 'except' }] } : token;
  });
}
