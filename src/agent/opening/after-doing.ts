import { hasTag, type Reading, type Token, wordAt } from '../../language/index.js';

const deeds = ['remove', 'swap', 'move', 'add', 'replace', 'duplicate', 'reverse', 'restore'];

/** `dropping the confetti`: something that is done to the film. */
const isDoing = (token: Token | undefined): boolean =>
  /^[a-z]+ing\b/.test(token?.text ?? '') && hasTag(token, ...deeds);

const isVerb = (token: Token): boolean =>
  hasTag(token, 'change', 'makeFilm', 'move', 'swap', 'add', ...deeds);

/** `make it 25 seconds after dropping the confetti`: two wishes, and the one behind `after` comes first. */
export function afterDoing(reading: Reading): Reading {
  const { tokens } = reading;
  const at = tokens.findIndex(({ text }, index) => text === 'after' && isDoing(tokens[index + 1]));
  if (reading.language !== 'en' || at < 0 || tokens.length > 40) return reading;
  if (tokens.some((token) => hasTag(token, 'question', 'quote'))) return reading;
  const begins = tokens.slice(0, at).findLastIndex((token) => hasTag(token, 'mark')) + 1;
  const after = tokens.slice(at + 1);
  const stop = after.findIndex(
    (token, index) => hasTag(token, 'mark') || (at === begins && index > 1 && isVerb(token)),
  );
  const deed = stop < 0 ? after : after.slice(0, stop);
  const rest = stop < 0 ? [] : after.slice(stop);
  if (deed.length < 2) return reading;
  const comma: Token = wordAt(deed[0]!.start, '.', 'mark');
  const wish = tokens.slice(begins, at);
  const follows = hasTag(rest[0], 'mark') || rest.length === 0 ? rest : [comma, ...rest];
  return {
    ...reading,
    tokens: [...tokens.slice(0, begins), ...deed, ...(wish.length > 0 ? [comma, ...wish] : []), ...follows],
  };
}
