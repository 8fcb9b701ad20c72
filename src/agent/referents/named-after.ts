import { hasTag, type Token, textOf } from '../../language/index.js';
import { onlyNames } from '../reading/read-piece.js';

const noun = /^(?:(?:the|that|this|my|our) )?(?:photo|picture|pic|image|shot|one|clip|video)$/;
const of = /^(?:of|with|where|from|showing|that|in which)$/;
const lead = /^(?:i mean|i meant|namely|so|that's|that|is|'|s|which|it's|it|i|mean|,)$/;

const isName = (token: Token): boolean =>
  hasTag(token, 'file', 'fileWord', 'ordinal', 'number') && !hasTag(token, 'duration');

/** Where `the photo of the food` begins at the end of a piece, if it names no photo that is known. */
function described(piece: readonly Token[]): number {
  const at = piece.findLastIndex(
    ({ text }, index) =>
      noun.test(text) && of.test(piece[index + 1]?.text ?? '') && index >= piece.length - 8,
  );
  if (at < 0 || piece.slice(at).some(isName)) return -1;
  const from = /^(?:the|that|this|my|our)$/.test(piece[at - 1]?.text ?? '') ? at - 1 : at;
  return piece.length - from >= 3 ? from : -1;
}

/** Only which way something goes: `that's too much`, `calmer`. */
const degree =
  /^(?:\S+ ){0,5}?(?:too (?:much|strong|dark|bright|light|fast|slow|quick|long|short|warm|cold|yellow|orange)|calmer|slower|faster|quicker|longer|shorter|brighter|darker|lighter|softer|stronger|gentler|warmer|cooler)(?: now| please)?$/;
const whose = /^(?:both|all|those|these|them|each)\b/;

/** `too much, the temple`, `calmer, both`: whose it is, said behind it. */
const saidBehind = (before: readonly Token[], piece: readonly Token[]): boolean =>
  before.length <= 8 &&
  piece.length <= 4 &&
  !before.some((token) => isName(token) || hasTag(token, 'photo', 'and')) &&
  (piece.some(isName) || whose.test(piece[0]?.text ?? '')) &&
  onlyNames(piece) &&
  degree.test(textOf(before));

/** `nothing moves but the sunset` */
const leavesOut = (before: readonly Token[], piece: readonly Token[]): boolean =>
  piece[0]?.text === 'but' &&
  piece.length <= 6 &&
  before.length <= 6 &&
  before.some(({ text }) => /^(?:nothing|none|nobody|no one)$/.test(text)) &&
  piece.some(isName) &&
  onlyNames(piece.slice(1));

/** `the photo of the food, I mean the noodles`: what is described first is the photo that is named behind it. */
export function withNameJoined(pieces: readonly (readonly Token[])[]): (readonly Token[])[] {
  const joined: (readonly Token[])[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const from = before === undefined ? -1 : described(before);
    const start = piece.findIndex((token) => !lead.test(token.text));
    const name = start < 0 ? [] : piece.slice(start);
    const bare = from >= 0 && name.length <= 4 && name.some(isName) && onlyNames(name);
    if (before !== undefined && (saidBehind(before, piece) || leavesOut(before, piece)))
      joined[joined.length - 1] = [...before, ...piece];
    else if (bare && before !== undefined) joined[joined.length - 1] = [...before.slice(0, from), ...name];
    else joined.push(piece);
  }
  return joined;
}
