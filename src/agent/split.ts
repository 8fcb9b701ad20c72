import { hasTag, type Token } from '../language/index.js';

/** Marks that end a thought in every language. */
const hard = /^[.;!?\n,:]$/;

const isHard = (tokens: readonly Token[], index: number): boolean => {
  const token = tokens[index]!;
  if (!hasTag(token, 'mark') || !hard.test(token.text)) return false;
  // `photos 1, 3 and 5` is one list.
  const numeric = (item: Token | undefined): boolean =>
    item !== undefined && (hasTag(item, 'number') || hasTag(item, 'ordinal')) && !hasTag(item, 'duration');
  if (token.text === ',' && numeric(tokens[index - 1]) && numeric(tokens[index + 1])) return false;
  // `title: X` and `Duration: 30 s` belong together.
  return token.text !== ':';
};

/** A number that is followed by a full stop or closing bracket numbers a list. */
const marker0 = (tokens: readonly Token[], token: Token): boolean =>
  /^[.)]$/.test(tokens[tokens.indexOf(token) + 1]?.text ?? '');

/**
 * Pieces of a sentence between full stops, commas and words like `then`: the smallest parts that may each ask for
 * something. Which of them belong together is found out by reading them.
 */
export function splitPieces(tokens: readonly Token[]): Token[][] {
  const pieces: Token[][] = [];
  let piece: Token[] = [];
  const close = (): void => {
    const marker = piece.every(
      (token) => hasTag(token, 'mark') || (hasTag(token, 'number') && /^\d+$/.test(token.text)),
    );
    const bare = piece.length === 1 && pieces.length > 0 && !marker0(tokens, piece[0]!);
    if (piece.length > 0 && (!marker || bare)) pieces.push(piece);
    piece = [];
  };
  tokens.forEach((token, index) => {
    if (isHard(tokens, index)) {
      close();
      return;
    }
    const opens =
      hasTag(token, 'andThen') || hasTag(token, 'but') || (hasTag(token, 'correction') && index > 0);
    const joins = hasTag(token, 'and') && !/^(then|然后|接着)$/.test(token.text);
    if (opens && !joins && piece.length > 0 && !hasTag(token, 'last') && !hasTag(token, 'after')) close();
    piece.push(token);
  });
  close();
  return joinCorrections(pieces);
}

/** `no wait`, 啊不对: says nothing alone and belongs to what follows. */
const joinCorrections = (pieces: readonly Token[][]): Token[][] => {
  const joined: Token[][] = [];
  let held: Token[] = [];
  for (const [index, piece] of pieces.entries()) {
    const empty =
      index > 0 &&
      index < pieces.length - 1 &&
      piece.some((token) => hasTag(token, 'correction') && !/mean/.test(token.text)) &&
      piece.every(
        (token) =>
          hasTag(token, 'correction') || /^[啊哦哎呀对诶呃不了]$|^(oh|no|wait|sorry|hm|uh)$/.test(token.text),
      );
    if (empty) held = [...held, ...piece];
    else {
      joined.push([...held, ...piece]);
      held = [];
    }
  }
  return joined;
};

/** Where a piece might fall in two: `left` ends the first part, `right` begins the second. */
export interface Joint {
  readonly left: number;
  readonly right: number;
}

const isHan = (token: Token): boolean => /\p{Script=Han}/u.test(token.text);

/** Places inside a piece where two wishes might meet: words like `and`, or a space in a Chinese sentence. */
export const joints = (piece: readonly Token[]): Joint[] =>
  piece.flatMap((token, index): Joint[] => {
    if (index === 0) return [];
    const before = piece[index - 1]!;
    const opens = [
      'ordinal',
      'file',
      'fileWord',
      'title',
      'music',
      'transition',
      'perPhoto',
      'last',
      'rest',
    ].some((concept) => hasTag(token, concept));
    const done = piece
      .slice(0, index)
      .some(
        (item) =>
          hasTag(item, 'duration') ||
          hasTag(item, 'remove') ||
          hasTag(item, 'change') ||
          hasTag(item, 'quote'),
      );
    if (token.start > before.end && isHan(token) && isHan(before) && opens && done)
      return [{ left: index, right: index }];
    if (index === piece.length - 1) return [];
    // `a 30 second video with calm music`: what the film is made with is a wish of its own.
    const film =
      /^(with|and with|including|mit|con|avec)$/.test(token.text) &&
      piece.slice(0, index).some((item) => hasTag(item, 'film'));
    return film || hasTag(token, 'and') || hasTag(token, 'andThen')
      ? [{ left: index, right: index + 1 }]
      : [];
  });
