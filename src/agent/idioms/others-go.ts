import { hasTag, type Token, textOf } from '../../language/index.js';
import { isName } from '../reading/joints.js';

/** `lose the rest`, `nothing else`, `the others go` */
const othersGo =
  /^(?:(?:and|but|please|then|so) )*(?:(?:lose|bin|chuck|drop|ditch|remove|delete|cut|scrap|forget|dump|toss|kill|hide|skip|take out|leave out|throw out|get rid of|none of|no|not|without) (?:all )?(?:of )?(?:the )?(?:rest|remainder|others?|everything else|other (?:ones|photos|pictures))(?: (?:out|away|off))?|(?:the )?(?:rest|others|everything else|other ones) (?:(?:can|should|must|has to|have to|is|are) )?(?:go|goes|out|no|away|gone|rubbish)|nothing (?:else|more)|no ?body else(?: does)?|no one else|no others?)(?: please| thanks| then| either)*$/;
/** The same behind what stays, in one clause. */
const behind =
  /(?: and)? (?:(?:lose|drop|remove|delete|cut|bin|scrap|ditch|get rid of|without|not|no) (?:all )?(?:the )?(?:rest|others?)|(?:all )?(?:the )?(?:rest|others|other ones) (?:(?:can|should|must|are|is) )?(?:go|goes|out|away|off|gone|cut|cuts))$/;

/** What stays, without `the others go` behind it. */
export const withoutOthers = (text: string): string => text.replace(behind, '');

const names = 'file fileWord ordinal number first last it them this photo and all both keep'.split(' ');

/** Names and the small words of what stays. */
const isStay = (piece: readonly Token[]): boolean =>
  piece.some(
    (token) =>
      isName(token) || hasTag(token, 'ordinal', 'photo') || /^(?:first|last|these|those)/.test(token.text),
  ) &&
  piece.every(
    (token) =>
      hasTag(token, ...names) ||
      /^(?:the|a|only|just|i|we|'|d|ll|want|need|use|have|let|let's|us|show|stays?|in|yes|leave|hold|on|to|is|are|enough|so|please|,|see|it)$/.test(
        token.text,
      ),
  );

/** `just the first five, lose the rest`, `no others, only the beach`: what stays and that the others go are one wish. */
export const joinOthers = (pieces: readonly Token[][]): Token[][] => {
  const joined: Token[][] = [];
  const go = (piece: readonly Token[] | undefined): boolean =>
    piece !== undefined && piece.length <= 6 && othersGo.test(textOf(piece));
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && go(piece) && isStay(before))
      joined[joined.length - 1] = [...before, ...piece];
    else if (before !== undefined && joined.length === 1 && go(before) && isStay(piece))
      joined[0] = [...piece, ...before];
    else joined.push(piece);
  }
  return joined;
};
