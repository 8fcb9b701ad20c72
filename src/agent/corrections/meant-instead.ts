import { hasTag, type Reading, type Token, tagValue } from '../../language/index.js';

const oops =
  /^(?:i mean|i meant|i mean to say|sorry|sorry i mean|sorry i meant|no i mean|no i meant|or rather|rather|actually|make that|no|no wait|wait no|oops|err?|uh no|scratch that)$/;
const link = /^(?:the|my|our|that|this|to|of)$/;

/** What a token names: a photo, a length, a bare number, or a place in the row; undefined for other words. */
type Kind = 'photo' | 'time' | 'number' | 'place';
function kindOf(token: Token | undefined): Kind | undefined {
  if (token === undefined || hasTag(token, 'mark')) return undefined;
  if (hasTag(token, 'duration')) return 'time';
  if (hasTag(token, 'file', 'fileWord')) return 'photo';
  if (/^\d+$/.test(token.text) && typeof tagValue(token, 'number') === 'number') return 'number';
  return hasTag(token, 'ordinal', 'first', 'last') ? 'place' : undefined;
}

const isNoun = (token: Token | undefined): boolean => hasTag(token, 'photo') && kindOf(token) === undefined;
const joins = (token: Token | undefined): boolean => hasTag(token, 'and') && token?.text !== 'then';

/** Rows of values by `and`, from `at` on: where they end, and their kinds; undefined when another word stands there. */
function valuesAt(tokens: readonly Token[], at: number): { end: number; kinds: Kind[] } | undefined {
  const kinds: Kind[] = [];
  let end = at;
  for (; end < tokens.length && !hasTag(tokens[end], 'mark'); end++) {
    const token = tokens[end]!;
    const kind = kindOf(token);
    if (kind !== undefined) kinds.push(kind === 'number' && isNoun(tokens[end - 1]) ? 'photo' : kind);
    else if (joins(token) && kindOf(tokens[end + 1]) === undefined && !link.test(tokens[end + 1]?.text ?? ''))
      break;
    else if (!(joins(token) || isNoun(token) || link.test(token.text))) return undefined;
  }
  return kinds.length > 0 && new Set(kinds).size === 1 ? { end, kinds } : undefined;
}

/** From where to where the last words of `kinds` stand before `until`; undefined when they are not there. */
function lastOf(
  tokens: readonly Token[],
  until: number,
  kinds: readonly Kind[],
): [number, number] | undefined {
  const [kind] = kinds;
  const alike = (token: Token): boolean => {
    const own = kindOf(token);
    if (own === kind) return true;
    // `photo 5, I mean the temple`, `the beach, I mean photo 4`, `5 seconds, I mean 4`
    if (kind === 'photo') return own === 'number' || own === 'place';
    return kind === 'number' && own === 'time';
  };
  let to = until;
  while (to > 0 && !alike(tokens[to - 1]!)) {
    if (/^[.;!?\n:]$/.test(tokens[to - 1]!.text)) return undefined;
    to--;
  }
  let from = to;
  for (let left = kinds.length; left > 0; from--) {
    if (from === 0) return undefined;
    if (alike(tokens[from - 1]!)) left--;
    else if (!(joins(tokens[from - 1]) || link.test(tokens[from - 1]!.text) || isNoun(tokens[from - 1])))
      return undefined;
  }
  return to === 0 ? undefined : [from, to];
}

/** `4` in the place of `5 seconds` is so many seconds. */
const asTime = (token: Token, old: Token): Token => {
  const seconds = Number(tagValue(token, 'number'));
  return kindOf(old) === 'time' && kindOf(token) === 'number'
    ? { ...token, text: `${token.text} seconds`, tags: [{ concept: 'duration', value: seconds * 1000 }] }
    : token;
};

/** `remove the market, I mean the temple`: what is said behind takes the place of what was said before. */
export function meantInstead(reading: Reading): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en' || tokens.length > 60) return reading;
  for (let at = 2; at < tokens.length - 1; at++) {
    if (tokens[at - 1]!.text !== ',' && !/^(?:i|or|i mean|i meant|or rather)$/.test(tokens[at]!.text))
      continue;
    let said = tokens[at]!.text.replace(/,$/, '');
    let from = at + 1;
    while (from < tokens.length && !oops.test(said) && from - at < 4)
      said = `${said} ${tokens[from++]!.text}`.replace(/ ?,$/, '');
    while (from < tokens.length && oops.test(`${said} ${tokens[from]!.text}`))
      said = `${said} ${tokens[from++]!.text}`;
    if (!oops.test(said)) continue;
    if (tokens[from]?.text === ',') from++;
    const values = valuesAt(tokens, from);
    const start = tokens[at - 1]!.text === ',' ? at - 1 : at;
    const old = values === undefined ? undefined : lastOf(tokens, start, values.kinds);
    if (values === undefined || old === undefined) continue;
    const given = tokens.slice(from, values.end);
    const named = given.map((token) => asTime(token, tokens[old[1] - 1]!));
    // `photo 5, I mean photo 4`: the noun and the article are said again.
    let first = old[0];
    while (
      first > 0 &&
      (isNoun(tokens[first - 1]) || link.test(tokens[first - 1]!.text)) &&
      isSaidAgain(given, tokens[first - 1]!)
    )
      first--;
    const rest = tokens.slice(old[1], start);
    const noun = rest.length > 0 && isNoun(rest[0]) && given.some(isNoun) ? rest.slice(1) : rest;
    const behind = tokens.slice(
      tokens[values.end]?.text === ',' &&
        noun.length === 0 &&
        tokens[values.end + 1] !== undefined &&
        !joins(tokens[values.end + 1])
        ? values.end + 1
        : values.end,
    );
    return meantInstead({ ...reading, tokens: [...tokens.slice(0, first), ...named, ...noun, ...behind] });
  }
  return reading;
}

const isSaidAgain = (given: readonly Token[], token: Token): boolean =>
  isNoun(token)
    ? given.some(isNoun) || given.some((item) => kindOf(item) === 'photo')
    : given.some(({ text }) => link.test(text));
