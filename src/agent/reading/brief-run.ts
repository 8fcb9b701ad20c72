import { hasTag, type Token } from '../../language/index.js';

/** What a first sentence says of the film as a whole. */
const ofFilm = [
  ...['platform', 'canvasSize', 'portrait', 'landscape', 'square', 'duration', 'film', 'makeFilm'],
  ...['music', 'aMood', 'transition', 'aTransition', 'aLook'],
];
const ofPhotos = ['file', 'fileWord', 'ordinal', 'first', 'last', 'penultimate', 'rest', 'them', 'it'];
const ofText = ['title', 'caption', 'text', 'endCard', 'lowerThird', 'says'];
const ofPlace = ['start', 'end', 'top', 'bottom', 'center', 'colour', 'bigger', 'smaller', 'over'];
const small = /^(?:the|a|an|my|our|one|at|in|on|of|with|that|which|big|small|should|to|be|it|as|is|:)$/;
const joins = /^(?:and|with|a|an|the|my|our|,|, and|plus|also|then)$/;
const puts = /^(?:write|put|add|type|print|have it say|show)$/;

/** Where the words that announce the text at `quote` begin: `text at the start says "..."`, `put "..."`. */
function announced(tokens: readonly Token[], quote: number): number | undefined {
  let at = quote;
  let noun = false;
  while (at > 0) {
    const token = tokens[at - 1]!;
    if (puts.test(token.text)) return at - 1;
    if (hasTag(token, ...ofText)) noun = true;
    else if (!small.test(token.text) && !hasTag(token, ...ofPlace)) break;
    at--;
  }
  // `a film about our dog with "Bruno" at the start`
  if (!noun && /^with$/.test(tokens[quote - 1]?.text ?? '')) return quote;
  while (noun && at < quote && joins.test(tokens[at]!.text)) at++;
  return noun ? at : undefined;
}

/**
 * A first sentence typed in one breath, `a tiktok 20 sec hype music title says "Class of 25"`: what it says of the film, and
 * then each text. The piece itself where it has no such halves.
 */
export function brokenBrief(piece: readonly Token[]): readonly (readonly Token[])[] {
  const quote = piece.findIndex((token) => hasTag(token, 'quote'));
  const at = quote < 2 ? undefined : announced(piece, quote);
  if (at === undefined) return [piece];
  let to = at;
  while (to > 0 && joins.test(piece[to - 1]!.text)) to--;
  const head = piece.slice(0, to);
  const ofIt = head.filter((token) => hasTag(token, ...ofFilm)).length;
  // `a film about our dog`
  const about = head.findIndex(({ text }) => /^(?:about|of|for)$/.test(text));
  const isOther = (token: Token, at: number): boolean =>
    hasTag(token, ...ofText) || (hasTag(token, ...ofPhotos) && !(about >= 0 && at > about && at < about + 4));
  if (ofIt < (about < 0 ? 2 : 1) || head.some(isOther)) return [piece];
  return [head, piece.slice(at)];
}
