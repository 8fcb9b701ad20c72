import type { Token } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';

/** The words before what something is good for: `a bit bigger for the people at the back`, `so that all can read it`. */
export function coreOf({ tokens, reading }: Clause): readonly Token[] {
  if (reading.language !== 'en') return tokens;
  const at = tokens.findIndex(
    ({ text }, index) =>
      index > 0 &&
      (/^(?:so|so that|because)$/.test(text) ||
        (text === 'for' &&
          /^(?:the|my|our|their|her|his|people|everyone)$/.test(tokens[index + 1]?.text ?? '') &&
          tokens.slice(index + 1, index + 4).some((token) => people.test(token.text)))),
  );
  return at < 0 ? tokens : tokens.slice(0, at);
}
const people =
  /^(?:people|everyone|everybody|guests?|eyes|grandparents|parents|audience|viewers?|visitors?|customers?|folks?|kids|pews|ones|mum|mom|dad|gran|grandma|grandpa|nan|boss|public|room|hall)$/;
