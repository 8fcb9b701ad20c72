import { hasOneOf, hasTag, type Token, textOf, wordAt } from '../../language/index.js';
import { onlyNames } from './read-piece.js';

/** A piece that leaves out what was said before, with the words that say it. */
export const completed = (
  piece: readonly Token[],
  index: number,
  pieces: readonly (readonly Token[])[],
): readonly Token[] => {
  const others = pieces[index + 1]?.some((token) => hasTag(token, 'rest')) ?? false;
  return ownValue(ditto(withPronoun(withRest(piece), index), index), { index, others });
};

const leftOver =
  /^(?:(?:what|whatever) ?(?:' ?s|is|s|are)? ?(?:still )?left(?: over)?|whatever remains|what remains|(?:the )?(?:ones|photos|pictures) (?:that are |that ' re |still |which are )?left(?: over)?)(?= (?!to\b|of\b|out\b|in\b)|$)/;

/** `what's left 5 seconds each`: what was not named. */
function withRest(piece: readonly Token[]): readonly Token[] {
  const at = piece.findIndex(
    ({ text }, index) =>
      /^(?:what|whats|whatever)$/.test(text) ||
      (index < 3 && /^(?:the )?(?:ones|photos|pictures)$/.test(text)),
  );
  if (at < 0 || piece.length < at + 3) return piece;
  const said = textOf(piece.slice(at, at + 7));
  const found = leftOver.exec(said)?.[0];
  if (found === undefined) return piece;
  // A token may be two words.
  let to = at;
  for (let words = found.split(' ').length; words > 0; to++) words -= piece[to]!.text.split(' ').length;
  const rest = { ...piece[at]!, end: piece[to - 1]!.end, text: 'rest', tags: [{ concept: 'rest' }] };
  return [...piece.slice(0, at), rest, ...piece.slice(to)];
}

const modal = /^(should|shall|must|needs?|gets?|is to|can|may|should be|has to)$/;

/** `except the third, which should be 6`: a relative clause after a comma says it of what was named. */
const withPronoun = (piece: readonly Token[], index: number): readonly Token[] =>
  index > 0 && /^which$/.test(piece[0]?.text ?? '') && modal.test(piece[1]?.text ?? '')
    ? [{ ...piece[0]!, text: 'it', tags: [{ concept: 'it' }] }, ...piece.slice(1)]
    : piece;

/** `and so does the one with the church`: the wish before for that one as well. */
function ditto(piece: readonly Token[], index: number): readonly Token[] {
  const opening = /^(?:and )?(?:so )?(?:does|do|is|are|should|can|must|will|goes)(?: the)?$/;
  const at = piece.findIndex((token) => !/^(?:and|so|and so)$/.test(token.text));
  const verb = piece[at];
  const names = piece.slice(at + 1);
  if (index === 0 || verb === undefined || !opening.test(verb.text) || names.length === 0) return piece;
  const named = names.every((token) => onlyNames([token]) || /^(?:one|with|of|in)$/.test(token.text));
  const end = piece.at(-1)!.end;
  return named && names.some((token) => token.tags.length > 0)
    ? [...names, wordAt(end, 'too', 'too')]
    : piece;
}

const everything = new Set(['all', 'rest', 'perPhoto']);
const values = new Set(['duration', 'aMotion', 'aLook', 'aTransition']);

/** 每张都放大，除了合影静止; 除了合影静止，其余都放大: an exception with a value of its own is a wish for what it names. */
function ownValue(
  piece: readonly Token[],
  { index, others: beforeOthers }: { index: number; others: boolean },
): readonly Token[] {
  const opens =
    (index > 0 || beforeOthers) &&
    hasTag(piece[0], 'except') &&
    /^\p{Script=Han}/u.test(piece[0]?.text ?? '');
  const others = piece.some((token) => hasOneOf(token, everything));
  const own = piece.some((token) => hasOneOf(token, values) || /静止$|^住$/.test(token.text));
  return opens && own && !others ? piece.slice(1) : piece;
}
