import { hasTag, type Token, textOf } from '../../language/index.js';

const isFiller = (token: Token): boolean =>
  /^(please|now|so|well|there|,|!|, and|请|麻烦|麻烦你|帮我|帮忙|劳烦|请帮我|替我|拜托|然后|接着)$/.test(
    token.text,
  );
const opensPolitely = (token: Token | undefined): boolean =>
  token !== undefined && (hasTag(token, 'hello', 'yes') || isFiller(token));
const endsPolitely = (token: Token | undefined): boolean =>
  token !== undefined && (hasTag(token, 'thanks') || /^(please|pls|,|[~～]+)$/.test(token.text));

/** `just Thank you`, `shorter: Thanks`, 写谢谢, 加一句 今天也辛苦了: words to write. */
const saidBefore =
  /^(?::|=|just|write|rather|写|写上|叫|(?:\S+ )*(?:say|says|saying|read|reads|reading|like))$/;
const announced = (piece: readonly Token[], at: number): boolean => {
  const [before, token] = [piece[at - 1], piece[at]];
  if (before === undefined || !hasTag(token, 'thanks')) return false;
  const whose =
    before.tags.length === 0 ? !/^[了吧哈啊的呀呢嘛]$/.test(before.text) : /^[也都你您]/.test(before.text);
  const part = before.end === token!.start && token!.text.startsWith('辛苦') && whose;
  return part || saidBefore.test(before.text);
};

/** `correct the title to Our Day` */
const mends = (piece: readonly Token[], at: number): boolean =>
  piece[at]?.text === 'correct' && /^(?:the|my|our|his|her|it|this|that)\b/.test(piece[at + 1]?.text ?? '');

/** `there is so much wind in it` greets nobody. */
const tells = (piece: readonly Token[], at: number): boolean =>
  piece[at]?.text === 'there' &&
  /^(?:is|are|was|were|'|'s|s|isn|aren|will|has|seems?)$/.test(piece[at + 1]?.text ?? '');

/**
 * A piece without the politeness around its wish: `ok, bigger title thanks`, `hi there, portrait please`. A piece that
 * is nothing else stays as it is.
 */
export function withoutCourtesy(piece: readonly Token[]): readonly Token[] {
  let from = 0;
  while (opensPolitely(piece[from]) && !tells(piece, from) && !mends(piece, from)) from++;
  // `I'd like you to cut it` is no question that `can you` might be.
  const request = piece
    .slice(from, from + 3)
    .findIndex(({ text }) => /^(i want you |i need you )?to$/.test(text));
  if (request >= 0 && /\byou to$/.test(textOf(piece.slice(from, from + request + 1)))) from += request + 1;
  let to = piece.length;
  while (to > from && endsPolitely(piece[to - 1]) && !announced(piece, to - 1)) to--;
  // 去掉看效果: what it is done for.
  if (to - from > 2 && piece[to - 1]!.text === '效果' && /^看(?:看|下|一下)?$/.test(piece[to - 2]!.text))
    to -= 2;
  if (from === 0 && to === piece.length) return piece;
  const wish = piece.slice(from, to);
  return wish.some((token) => token.tags.length > 0 && !hasTag(token, 'canYou')) ? wish : piece;
}

const greeting =
  /^\s*(?:(?:hi|hello|hey|hiya|good (?:morning|evening|afternoon))(?: there| again| everyone| kinora)?|ok|okay|alright)\s*[,.!]+\s*(?!what|how|who|why)(?=\S+\s+\S+)/i;

/** `is there a way to make it warmer`, where something is to be done to the film. */
const aWay =
  /\bis there (?:a|any) way (?:to|you can|you could) (?=(?:make|turn|change|slow|speed|remove|move|swap|brighten|zoom)\b)/gi;

/** The sentence without the greeting in front of its wish: `Hi! add "2024" to it`. */
export const withoutGreeting = (sentence: string): string =>
  sentence
    .replace(greeting, '')
    .replace(aWay, 'can you ')
    .replace(laughs, '')
    .replace(chatty, '')
    .replace(called, '$1, ')
    .replace(arrow, ': ');

/** `Caption 5 -> "Dunes"` */
const arrow = / ?(?:->|→|=>) ?(?=["“\p{L}])/gu;

/** `No dear, it should say ...`: how somebody is called says nothing of a wish. */
const called =
  /^\s*(no|nope|yes|yeah|oh|ok|okay|thanks|well|sorry|please|hi|hello|ah|right|now|and),? (?:my )?(?:dear|dearie|love|lovely|darling|honey|hun|hon|sweetie|sweetheart|pet|mate|pal|bro|bruv|dude|buddy|babe|sir|madam|ma'am|boss|friend|man)\s*[,.!]+\s*(?=\S)/i;

/** `lol no take it off`, `it's still dull tho`: how one types who chats, and no word of a wish. */
const laughs =
  /^\s*(?:(?:lol|lmao|haha(?:ha)*|hehe|omg|yo)\b[,.! ]*(?=\S)|hm+[,.]* (?=(?:just )?(?:a (?:bit|little|touch|tad) )?(?:more|less)\b[^a-z]*$))/i;
const chatty = /[ ,]+(?:lol|lmao|haha(?:ha)*|hehe|tho|xd)(?=[.!?]*\s*$)/i;
