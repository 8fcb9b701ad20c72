import type { Language } from '../detect.js';
import { hasTag, type Token } from '../tokens.js';

/** Where tokens name a photo: from the first, to behind the last. */
export interface PhotoSpan {
  readonly from: number;
  readonly to: number;
}

const isHan = (text: string): boolean => /^\p{Script=Han}/u.test(text);
/** Words before a photo's name that belong to it. */
const article =
  /^(?:the|a|an|my|our|his|her|their|this|that|these|those|这|那|张|个|这张|那张|这个|那个|的)$/;

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i);
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}

/** What a token is counted as: a kind of value, or its own words, Chinese ones sign by sign. */
function wordsOf(token: Token): readonly string[] {
  if (hasTag(token, 'duration')) return ['<time>'];
  if (hasTag(token, 'quote')) return ['<quote>'];
  if (hasTag(token, 'percentage')) return ['<share>'];
  if (hasTag(token, 'number') && /^\d/.test(token.text)) return ['<number>'];
  return isHan(token.text) ? [...token.text] : token.text.split(' ');
}

/**
 * What the meaning of an utterance is told by, as hashes: runs of words (Chinese: of signs), pairs with a gap, beginnings
 * of words, and the concepts of the vocabulary. Photos count as one word, whatever their names.
 */
export function featuresOf(
  tokens: readonly Token[],
  photos: readonly PhotoSpan[],
  language: Language,
): readonly number[] {
  const words = ['^'];
  const concepts: string[] = [];
  const found = new Set<number>();
  for (let at = 0; at < tokens.length; ) {
    const span = photos.find(({ from, to }) => at >= from && at < to);
    if (span !== undefined) {
      while (words.length > 1 && article.test(words.at(-1)!)) words.pop();
      if (words.at(-1) !== '<photo>') words.push('<photo>');
      concepts.push('<photo>');
      at = span.to;
      continue;
    }
    const token = tokens[at++]!;
    const own = wordsOf(token);
    words.push(...own);
    if (own[0]!.startsWith('<')) concepts.push(own[0]!);
    else if (token.tags[0] !== undefined) concepts.push(token.tags[0].concept);
    for (const { concept } of token.tags) found.add(hash(`c${concept}`));
  }
  words.push('$');
  const longest = language === 'zh' ? 4 : 3;
  for (let i = 0; i < words.length; i++) {
    let run = 'w';
    for (let n = 0; n < longest && i + n < words.length; n++) {
      run += ` ${words[i + n]}`;
      found.add(hash(run));
    }
    if (i + 2 < words.length) found.add(hash(`s${words[i]} ${words[i + 2]}`));
    const word = words[i]!;
    if (language !== 'zh' && word.length > 4 && !word.startsWith('<')) {
      found.add(hash(`p${word.slice(0, 4)}`));
      found.add(hash(`p${word.slice(0, 5)}`));
    }
  }
  for (let i = 0; i + 1 < concepts.length; i++) found.add(hash(`d${concepts[i]} ${concepts[i + 1]}`));
  return [...found];
}
