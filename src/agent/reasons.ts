import { hasTag, type Token } from '../language/index.js';

/** `a bit longer because that's the star`: the reason is told, whatever else its words could say. */
export const explains = (tokens: readonly Token[], index: number): boolean =>
  /^(?:because|cos|cuz|'?cause)$/.test(tokens[index]!.text) &&
  index >= 2 &&
  /^(?:it|that|this|they|those|these|he|she|we|i|you|the|my|our|his|her|their|everyone|everybody|people|there)\b/.test(
    tokens[index + 1]?.text ?? '',
  );

/** `the sunset 6 seconds without making the film longer`: what shall not come of it is a wish of its own. */
export const spares = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]!.text === 'without' &&
  /^(?:chang|mak|touch|alter|extend|lengthen)ing$/.test(tokens[index + 1]?.text ?? '');

/** `I look awful in it so leave it out`: what follows from a reason. */
export const concludes = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]!.text === 'so' &&
  index >= 3 &&
  !hasTag(tokens[index - 1], 'mark') &&
  (/^(?:leave|remove|delete|drop|cut|bin|take|put|move|make|give|let|please|can|could|swap|keep|use|add|turn|mute|shorten|skip)\b/.test(
    tokens[index + 1]?.text ?? '',
  ) ||
    hasTag(tokens[index + 1], 'remove'));
