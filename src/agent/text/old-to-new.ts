import type { TextSegment } from '../../draft/index.js';

export const isHan = (text: string): boolean => /\p{Script=Han}/u.test(text);
export const letter = /[\p{L}\p{N}]/u;

/** Where `part` stands in `words` as whole words, without regard to case; -1 when it does not. */
export function placeOf(words: string, part: string): number {
  const low = words.toLowerCase();
  const wanted = part.toLowerCase();
  for (let at = low.indexOf(wanted); at >= 0 && wanted !== ''; at = low.indexOf(wanted, at + 1)) {
    const bound = (sign: string | undefined): boolean => sign === undefined || !letter.test(sign);
    if (isHan(part) || (bound(words[at - 1]) && bound(words[at + part.length]))) return at;
  }
  return -1;
}

/** `class of 2026` for the 26 of `class of 26`: what stands around the part already is not said twice. */
function withoutShared(by: string, before: string, after: string): string {
  const low = (text: string): string[] =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s']/gu, '')
      .split(/\s+/)
      .filter((word) => word !== '');
  const words = by.split(/\s+/);
  const [left, right] = [low(before), low(after)];
  let from = Math.min(words.length - 1, left.length);
  while (from > 0 && low(words.slice(0, from).join(' ')).join(' ') !== left.slice(-from).join(' ')) from--;
  let to = Math.min(words.length - from - 1, right.length);
  while (to > 0 && low(words.slice(-to).join(' ')).join(' ') !== right.slice(0, to).join(' ')) to--;
  return words.slice(from, words.length - to).join(' ');
}

export const swapPart = (words: string, part: string, by: string): string => {
  const at = placeOf(words, part);
  if (at < 0) return words;
  const [before, after] = [words.slice(0, at), words.slice(at + part.length)];
  return (before + withoutShared(by, before, after) + after).replace(/ {2,}/g, ' ').trim();
};

const shows = '^(?:.{0,24}?\\b)?(?:it|that|this|one of them|the \\w+) (?:now )?(?:says|reads)';
const wrote =
  "^(?:.{0,24}?\\b)?(?:it|that|this|you|i|we|the \\w+) (?:now |have |'ve )?(?:says?|reads?|wrote|written|typed|put|said|spelled|spelt)";
const turn = '(?:[,;.–-]| -)?(?: but| and)? (?:instead )?';

/** `it says Ana but should be Anna`, `where it says Ana put Anna`, `I typed Ana and meant Anna`: what stands there, and what was meant. */
const wrongThenRight: readonly RegExp[] = [
  `${shows} (.{2,60}?)${turn}(?:it |that )?(?:should|must|has to|ought to|needs to) (?:have been|have said|be|say|read) (.{1,60})$`,
  `${wrote} (.{2,60}?)${turn}(?:i |we )?(?:meant?|wanted) (?:to (?:say|write|type|put) )?(.{1,60})$`,
  `${shows} (.{2,60}?)${turn}(?:(?:the|her|his|my|our|its|their) (?:\\w+ )?name(?:'s| is)|it'?s|it is|(?:change|make|correct|fix) (?:it|that|this)(?: to)?) (.{1,60})$`,
  '^(?:.{0,24}?\\b)?where it (?:now )?(?:says|reads) (.{2,60}?)(?:,| ) ?(?:please )?(?:put|write|say|have|use|make it|(?:i|we) (?:want|need)|(?:i|we).d (?:like|rather have)|it should (?:be|say|read)|should (?:be|say|read)) (.{1,60})$',
].map((frame) => new RegExp(frame, 'i'));

/** `Leak proof -> 100% leak proof` */
const arrow = /^(?:.{0,24}?: )?["'“]?(.{2,60}?)["'”]? ?(?:-+|=+)> ?["'“]?(.{1,80}?)["'”]?$/;

/** `Days should be Dayz` */
export const should =
  /^(?:.{0,24}?\b)?["'“]?([\p{L}\p{N}' -]{2,40}?)["'”]? (?:should (?:be|read|say)|must be|has to be|is (?:spelled|spelt|written)|needs to be) ["'“]?(.{1,60})$/iu;
export const pairs: readonly RegExp[] = [
  /^(?:.{0,40}?\b)?(?:change|replace|swap|switch|fix|correct|turn|make)\s+(?:the word |the |that )?(.{1,60}?)\s+(?:to|with|into|by|for)\s+(.{1,80})$/i,
  should,
  /^(?:.{0,20}?把)?(.{1,30}?)(?:那?[一两二三四五六七八]?个?字)?(?:改成|换成|改为|换为|改做|改叫|写成|应该是|应为)(.{1,60})$/,
];

const where =
  /\s+(?:in|on|of) (?:the |my |our )?(?:title|text|caption|subtitle|headline|end card|last line|first line)$/i;
export const clean = (part: string): string =>
  part
    .trim()
    // `with "Nights" in the title`
    .replace(where, '')
    // “夏天”吧
    .replace(/(?<=["”」』])(?:吧|呢|啊|好了|哈)+$/u, '')
    .replace(/^["'“”‘’「」『』]+|["'“”‘’「」『』]+$/gu, '')
    .replace(/[,;，；。.\s]+$/u, '')
    .replace(/\s+(please|instead|thanks)$/i, '')
    .replace(where, '')
    .replace(/[吧呢啊]$/u, '');

/** `change summer to june on that one`, `... in both`: where the words stand is no part of them. */
export const pointer =
  /,? (?:there|here|everywhere|(?:on|in|for|of) (?:that|this|the) (?:[\w-]+ ){0,2}(?:one|photo|picture|pic|caption|text|line|card)|(?:on|in|for) (?:both|all|all three|each|every)(?: of (?:them|those|these))?(?: (?:photos?|pictures?|captions?|texts?|lines?|places?))?)$/i;

/**
 * The texts that hold what a sentence says stands there, with what it should be in its place: `it says Ana, should say
 * Anna`, `Leak proof -> 100% leak proof`. Empty where no text has such words.
 */
export function putInPlace(
  sentence: string,
  all: readonly TextSegment[],
): readonly { item: TextSegment; text: string }[] {
  if (sentence.length > 160) return [];
  for (const frame of [...wrongThenRight, arrow]) {
    const [, said, meant] = frame.exec(sentence.trim().replace(/[.!?\s]+$/, '')) ?? [];
    // `put her name, Eleanor Ruth`: what the words are stands before them.
    if (said === undefined || meant === undefined || /^(?:her|his|our|my|the|their) .*[,:]/i.test(meant))
      continue;
    const [old, by] = [clean(said), clean(meant.replace(pointer, ''))];
    const held = by === '' ? [] : all.filter(({ text }) => placeOf(text, old) >= 0);
    if (held.length > 0) return held.map((item) => ({ item, text: swapPart(item.text, old, by) }));
  }
  return [];
}
