import { hasOneOf, hasTag, type Reading, rawText, type Token, tagValue } from '../../language/index.js';

const textNouns = new Set(['title', 'caption', 'lowerThird', 'endCard', 'text']);

/** The word names a kind of text. */
export const isTextNoun = (token: Token | undefined): boolean =>
  (hasOneOf(token, textNouns) || token?.text === 'credits') &&
  !/^(write|writing|type|the names|names on)$/.test(token?.text ?? '');

export const wordOf = (token: Token | undefined): string => token?.text ?? '';
/** A mark that ends a sentence. */
export const isStop = (token: Token | undefined): boolean =>
  hasTag(token, 'mark') && /^[.;!?\n]$/.test(token!.text);
export const isQuote = (token: Token | undefined): boolean => hasTag(token, 'quote');

/** The word was typed with a capital. */
export const isCapital = (reading: Reading, token: Token): boolean =>
  /^\p{Lu}/u.test(rawText(reading, token, token));

/** `add a headline Stay fresh`: the first capital of a sentence that began without one, and more words after it. */
export const startsWords = (reading: Reading, tokens: readonly Token[], at: number): boolean =>
  at > 0 &&
  at + 1 < tokens.length &&
  !isStop(tokens[at + 1]!) &&
  isCapital(reading, tokens[at]!) &&
  !tokens[at]!.tags.some(({ concept }) => concept === 'fileMaybe' || concept === 'filePart') &&
  !tokens.slice(0, at).some((token) => isCapital(reading, token));

/** `as the title`, `as a small subtitle`: the words before it are a text of this kind. */
export const asRole = (tokens: readonly Token[], index: number): boolean =>
  /^(as|for)$/.test(wordOf(tokens[index])) &&
  (/^(the|a|an|my|our)$/.test(wordOf(tokens[index + 1])) || wordOf(tokens[index]) === 'as') &&
  tokens
    .slice(index + 1, index + 5)
    .some((token) => hasTag(token, 'title', 'caption', 'endCard', 'lowerThird'));

/** Words that say how or when a text is shown. */
export const mannerConcepts = (
  'colour bigger smaller longer shorter top bottom left right center up down duration percentage ' +
  'bold italic shadow outline box font pixels aAnimation aTitleStyle little much more less size ' +
  'position slower faster color aLook canvasSize shortSide fps'
).split(' ');
export const mannerWords =
  /^(in|the|a|an|of|on|at|with|and|for|to|as|its|it|font|letters?|text|screen|corner|please|pls|thanks|big|small|style|look|side|edge|colou?r|one|only|just|instead|then|too|now|stay|visible|gone|shown|readable|legible|easier|nicer|better|fancier|cooler|prettier|different|something|more|less|there|here|all|caps|capitals?|uppercase|lowercase|upper|lower|case|read|see|be|is|not|so|very|really|quite|up|longer|later|earlier|sooner|until|till|from|before|after|first|last|when|while|during|whole|time|film|video|entire|throughout|same|back|again|animated|animation|fancy|fade|slide|pop|appear|disappear|come|go|show|start|end|hard|simple|plain|elegant|modern|classy|playful|fun|handwritten|handwriting|serif|cursive|neon|minimal|clear|clearer|centered|centred|placed|moved|removed|deleted|hidden|changed|synced|black|white|transparent|overhead|high|low|bang|plumb|slap|smack|dead|upwards|downwards|along)$/;

/** The word only says how or when. */
export const isManner = (token: Token): boolean =>
  hasTag(token, 'mark') || mannerWords.test(token.text) || hasTag(token, ...mannerConcepts);

/** The word says how a text looks or where it stands on the picture, or only joins such words. */
export const isLook = (token: Token): boolean => isManner(token) || hasTag(token, 'and');

const ofPhotos = (
  'photo ordinal file fileWord filePart clip all first last it them rest both perPhoto start end ' +
  'film next'
).split(' ');

/** The word names a photo, a place in the film or what was spoken of. */
export const isRef = (token: Token | undefined): boolean => token !== undefined && hasTag(token, ...ofPhotos);

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** `on photo 2`, `over the last one`, `at the end`, `across the bottom`: where a text goes, beginning at this token. */
export function isPlace(reading: Reading, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]!;
  // `at the bottom` is one word of the lexicon.
  if (/^(?:at|in|on) /.test(token.text) && hasTag(token, 'top', 'bottom', 'left', 'right', 'center'))
    return true;
  // `£450,000 bottom right`
  if (isCorner(reading, tokens, index)) return true;
  const sure = /^(on|onto|over|under|underneath|below|beneath|above|across|for|to|on top of|during)$/.test(
    token.text,
  );
  const loose = /^(at|in|along|by|near|throughout|into)$/.test(token.text);
  if (!sure && !loose) return false;
  let at = index + 1;
  while (
    /^(the|a|an|my|our|that|this|those|these|very|of|all|each|every|both)$/.test(wordOf(tokens[at])) &&
    tokens[at + 1] !== undefined
  )
    at++;
  const target = tokens[at];
  if (target === undefined) return false;
  // `A Day at the Beach` is written as a name is.
  const capital = isCapital(reading, target);
  const named = hasTag(target, 'file', 'fileWord');
  if (named && (capital || loose)) return false;
  // `See you on 9 May`
  if (hasTag(target, 'number') && months.test(wordOf(tokens[at + 1])) && isCapital(reading, tokens[at + 1]!))
    return false;
  if (/^\d+$/.test(target.text)) return sure && !/^(for|to)$/.test(token.text);
  const photos = ['photo', 'ordinal', 'first', 'last', 'rest', 'all', 'both', 'clip'];
  if (token.text === 'to' && !named && !hasTag(target, ...photos)) return false;
  // `Keeps cold for 24 h`
  const ms = tagValue(target, 'duration');
  if (typeof ms === 'number' && ms > 600_000) return false;
  return (
    isRef(target) ||
    hasTag(target, 'top', 'bottom', 'left', 'right', 'center', 'duration') ||
    /^(screen|frame|corner)$/.test(target.text)
  );
}

/** `top left`, `bottom right`: a corner of the picture, said without a preposition. */
const isCorner = (reading: Reading, tokens: readonly Token[], index: number): boolean =>
  /^(?:top|bottom|upper|lower)$/.test(tokens[index]!.text) &&
  /^(?:left|right|cent(?:er|re))$/.test(wordOf(tokens[index + 1])) &&
  !isCapital(reading, tokens[index]!);

const verbs = (
  'add remove change move undo replace duplicate mute swap makeFilm bigger smaller longer shorter ' +
  'music transition canYou'
).split(' ');
/** The word asks for something. */
export const isVerb = (token: Token | undefined): boolean =>
  token !== undefined && hasTag(token, ...verbs) && !/^(with|want|need|use)$/.test(token.text);

/** The words from a token to the next mark. */
export const clauseFrom = (tokens: readonly Token[], index: number): readonly Token[] => {
  let end = index;
  while (end < tokens.length && !isStop(tokens[end]!) && tokens[end]!.text !== ',') end++;
  return tokens.slice(index, end);
};

/** `kinora.example`: a name with dots inside begins here. */
export const isDotted = (tokens: readonly Token[], index: number): boolean =>
  inName(tokens, index + 1) && tokens[index]!.tags.length === 0;

/** The full stop stands inside a name: nothing but the signs around it touch it. */
export const inName = (tokens: readonly Token[], stop: number): boolean =>
  tokens[stop]?.text === '.' &&
  tokens[stop - 1]?.end === tokens[stop]!.start &&
  tokens[stop + 1]?.start === tokens[stop]!.end &&
  /^[a-z]/.test(tokens[stop + 1]!.text);
