import { type Token, textOf } from '../../language/index.js';
import { copiesGoOn } from '../intents/duplicating.js';
import { entersLater } from '../intents/song-entry.js';

/** Pieces of which the second goes on with the wish of the first. */
const goesOn: readonly ((before: string, piece: string) => boolean)[] = [copiesGoOn, entersLater];

/** Chinese pieces, with those in one that say one wish: 西湖放两遍，开头一次，结尾一次. */
export function rejoined(pieces: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  const joined: (readonly Token[])[] = [];
  const said = (piece: readonly Token[]): string => textOf(piece, '');
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn.some((goes) => goes(said(before), said(piece))))
      joined[joined.length - 1] = [...before, ...piece];
    else joined.push(piece);
  }
  return joined;
}
