import { hasOneOf, hasTag, type Reading, type Token, textOf } from '../../language/index.js';
import type { Scene } from '../scene.js';
import { clauseOf, within } from './clause.js';

const verbs = new Set(['add', 'remove', 'change', 'move', 'undo', 'replace', 'duplicate', 'mute']);

/** A word that asks for something to be done. */
export const isVerb = (token: Token): boolean => hasOneOf(token, verbs) && !hasTag(token, 'number');

/** What may be said of photos that a piece before only names. */
const ofNamed = new Set(
  'duration longer shorter number aLook aMotion brighter darker warmer cooler cover contain'.split(' '),
);

const likewise =
  /^(?:the|same|also|too|as|well|likewise|for|on|and|do|thing|也|要|也要|同样|一样|还有|给|上|加|加上|,)$/;

/** `the same for the temple, but it should say "Hue"`, 断桥也要，写“好兄弟”: words for photos that were just named. */
function wordsFor(
  piece: readonly Token[],
  next: readonly Token[],
  reading: Reading,
  scene: Scene,
): readonly Token[] | undefined {
  if (!next.some((token) => hasTag(token, 'quote')) || piece.some((token) => hasTag(token, 'quote')))
    return undefined;
  const { refs } = clauseOf(piece, reading, scene);
  const inside = (index: number): boolean =>
    refs.some(({ kind, ids, from, to }) => kind === 'some' && ids.length > 0 && index >= from && index < to);
  const names = piece.filter((_, index) => inside(index));
  const bare = piece.every((token, index) => inside(index) || likewise.test(token.text));
  const own = clauseOf(next, reading, scene).refs.some(({ kind }) => kind === 'some' || kind === 'all');
  const words = next.filter((token) => hasTag(token, 'quote'));
  const says = next.every((token) => hasTag(token, 'quote') || !isVerb(token) || hasTag(token, 'add'));
  return names.length > 0 && names.length < piece.length && bare && !own && says && words.length === 1
    ? [
        ...alike(piece, names),
        ...next.filter((token) => hasTag(token, 'add') && !hasTag(token, 'quote')),
        ...words,
      ]
    : undefined;
}

/** `same on the market`: the words there look as those before do. */
const alike = (piece: readonly Token[], names: readonly Token[]): readonly Token[] =>
  piece.some(({ text }) => text === 'same') ? piece : names;

/** `when we get to the temple, it should spin`: the moment first, then what happens. */
function moment(piece: readonly Token[], next: readonly Token[]): readonly Token[] | undefined {
  const said = textOf(piece);
  const opens =
    /^(?:and |then |also |but )*(?:when|where|whenever|as soon as|once) .*\b(?:to|into|from|between|after)\b/;
  return piece.length <= 14 && opens.test(said) && !piece.some((token) => hasTag(token, 'canYou'))
    ? [...piece, ...next]
    : undefined;
}

/** A verb of moving and where to, with nothing that is moved. */
const movesTo =
  /^(?:(?:please|just|can you|could you|you can) )*(?:shove|move|put|push|bring|send|stick|drag|shift|pull|place|bump|pop) (?:right |straight |all the way )?(?:to|at|in|on|before|after|behind|up|down|back|further|earlier|later)\b/;

/** Both pieces as one when the first only names photos and the second, which names none, says how long they stay. */
export function topicOf(
  piece: readonly Token[],
  next: readonly Token[],
  reading: Reading,
  scene: Scene,
): readonly Token[] | undefined {
  const worded = wordsFor(piece, next, reading, scene);
  if (worded !== undefined) return worded;
  if (reading.language !== 'en') return undefined;
  const when = moment(piece, next);
  if (when !== undefined) return when;
  const amount = next.some((token) => hasOneOf(token, ofNamed));
  // `the market ... shove to the very front`
  const moved = movesTo.test(textOf(next));
  if (!(amount || moved) || next.some((token) => hasTag(token, 'but', 'correction'))) return undefined;
  // `the sunset first, 20 seconds`: where it goes is a wish of its own.
  const end = piece.at(-1)?.text;
  if (
    /^(?:first|last)$/.test(end ?? '') &&
    hasTag(piece.at(-2), 'file', 'fileWord', 'photo', 'number', 'ordinal')
  )
    return undefined;
  const joins = (token: Token): boolean => hasTag(token, 'but', 'andThen');
  // What was read of the piece itself is known.
  const bare = piece.some(joins) ? piece.filter((token) => !joins(token)) : piece;
  const { refs } = clauseOf(bare, reading, scene);
  const names =
    refs.some((item) => item.kind === 'some' && item.ids.length > 0) &&
    !bare.some((token, index) => hasTag(token, 'except') && (index < 2 || !/^not/.test(token.text))) &&
    bare.every(
      (token, index) =>
        within(refs, index) ||
        hasTag(token, 'and') ||
        /^(the|of|from|so|ok|now|and|,|not|not the)$/.test(token.text),
    );
  const others = clauseOf(next, reading, scene).refs;
  const own = others.some((item) => item.kind === 'some' || item.kind === 'rest');
  // `temple, beach: 5 seconds` is a list of names.
  const list = others[0]?.kind === 'some' && others[0].from <= 1 && !next.some(isVerb);
  return names && (!own || list) ? [...bare, ...next] : undefined;
}
