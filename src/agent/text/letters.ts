import { editDistance } from '../../shared/index.js';

const letter =
  /\b(?<way>with|without|needs?|has|is missing|missing|forgot|minus|no|there(?:'s| is)) (?<count>an?|the|one|two|double|just one|only one|any)? ?(?:letter |capital )?["']?(?<sign>\p{L})["']?(?<plural>'?s)?(?= |$|[,.:;!])(?: missing)?(?:,? (?:not|instead of|rather than|and not) (?:with )?(?:an?|the)? ?["']?(?<old>\p{L})["']?(?= |$|[,.:;!]))?(?: (?:at|in) the (?:start|beginning|front|end|middle|back))?/iu;

/** How one says which word is meant: `it's spelled`, `her name is`. */
const around =
  /^(?:[,.:;!? -]+|(?:it|that|this|she|he|there)(?:'s| is)(?= )|its(?= )|the name(?:'s| is)(?= )|(?:her|his|their|my|our) (?:\w+ )?name(?:'s| is)(?= )|(?:it|that|this) (?:should|must) be(?= )|you(?: (?:forgot|missed))?(?= )|(?:in|of|for)(?= )|i (?:mean|meant|said)(?= )|(?:is )?(?:written|spel(?:t|led)|spelling|spell|typo|misspel(?:t|led)|write|wrong spelling)(?: (?:it|is|mistake))?(?= |[,:!.-]))/i;

/** Words about what went wrong; the right word follows. */
const wrong =
  /\b(?:typo|misspel(?:t|led)|spel(?:t|led|ling)|spell it|wrong(?:ly)? (?:spelling|spel(?:t|led))|should be|name(?:'s| is)|i meant?|sorry|oops|whoops|my bad)\b/i;

const shaped = (word: string, like: string): string => {
  if (like.length > 1 && like === like.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
};

const withoutAround = (said: string): string => {
  let rest = said.trim();
  for (let found = around.exec(rest); found !== null && found[0] !== ''; found = around.exec(rest))
    rest = rest.slice(found[0].length).trim();
  return rest.replace(/(?: is| in|[,.:;!? -])+$/i, '');
};

/** The words of a text with their places. */
const wordsOf = (text: string): { word: string; at: number }[] =>
  [...text.matchAll(/[\p{L}\p{N}'’]+/gu)].map((found) => ({ word: found[0], at: found.index }));

/** The word of a text that is most like this one, at most so many letters off. */
function nearest(text: string, wanted: string, most: number) {
  const [best] = wordsOf(text)
    .map((item) => ({ ...item, off: editDistance(item.word.toLowerCase(), wanted.toLowerCase()) }))
    .filter(({ off, word }) => off <= most && off < Math.min(word.length, wanted.length))
    .sort((one, other) => one.off - other.off);
  return best;
}

const put = (text: string, at: number, old: string, by: string): string =>
  text.slice(0, at) + by + text.slice(at + old.length);

/** `Sarah` without its h, `Ana` with two n's, `Katherine` with C for K. */
function relettered(word: string, { way, count, sign, old }: Record<string, string | undefined>): string {
  const low = word.toLowerCase();
  const one = (sign ?? '').toLowerCase();
  if (old !== undefined && low.includes(old.toLowerCase())) {
    const at = low.indexOf(old.toLowerCase());
    return put(word, at, old, /\p{Lu}/u.test(word[at]!) ? one.toUpperCase() : one);
  }
  if (/^(?:without|minus|no)$/i.test(way!) || /one$/i.test(count ?? '')) {
    const at = low.lastIndexOf(one);
    return at < 0 ? word : word.slice(0, at) + word.slice(at + 1);
  }
  const at = low.lastIndexOf(one);
  if (/^(?:two|double)$/i.test(count ?? ''))
    return at < 0 || low[at - 1] === one ? word : put(word, at, word[at]!, word[at]! + one);
  return at < 0 ? word + one : word;
}

/** `no, with a C: Catherine`, `Sarah without the h`, `typo: Moritz`: the text with its misspelled word put right. */
export function withLetters(said: string, text: string, { sure }: { sure: boolean }): string | undefined {
  const found = letter.exec(said);
  const groups = found?.groups;
  const rest = withoutAround(
    found === null ? said : `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`,
  );
  if (groups !== undefined && rest === '') {
    // `with a C not a K`
    const { old } = groups;
    const held =
      old === undefined
        ? []
        : wordsOf(text).filter(({ word }) => word.toLowerCase().includes(old.toLowerCase()));
    const [only, ...more] = held;
    return only === undefined || more.length > 0
      ? undefined
      : put(text, only.at, only.word, relettered(only.word, groups));
  }
  if (!/^[\p{L}\p{N}'’]{2,30}$/u.test(rest)) return undefined;
  const alone = /^\p{Lu}\p{L}{4,}$/u.test(said);
  if (groups === undefined && !sure && !alone && !wrong.test(said)) return undefined;
  const most = rest.length >= 7 ? 3 : rest.length >= 4 ? 2 : 1;
  const near = nearest(text, rest, most);
  if (near === undefined) return undefined;
  if (near.off > 0) return put(text, near.at, near.word, shaped(rest, near.word));
  if (groups !== undefined) return put(text, near.at, near.word, relettered(near.word, groups));
  return near.word === rest ? undefined : put(text, near.at, near.word, rest);
}
