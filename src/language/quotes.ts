import type { Asset } from '../draft/index.js';
import { isSoundFile } from './addresses.js';
import type { Tag } from './trie.js';

/** A quoted stretch: where it stands with its marks, and the words between them as typed. */
interface Quote {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const pairs: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"“',
  '„': '“”"',
  '”': '”“"',
  '«': '»',
  '‹': '›',
  '「': '」',
  '｢': '｣',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '＂': '＂',
};

const single: Readonly<Record<string, string>> = { "'": "'’", '‘': "’'", '`': "`'" };

const isWord = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character);

/** The end of a quote in single marks: the last mark before a word break, so that `Emma's` does not end it. */
function singleEnd(raw: string, start: number, closers: string): number {
  let best = -1;
  for (let i = start + 1; i < raw.length && i - start < 500; i++) {
    const character = raw[i]!;
    if (character === '\n') break;
    if (!closers.includes(character) || isWord(raw[i + 1])) continue;
    // `the boys' day'` has two candidates; the first that is not a plural's apostrophe wins.
    if (best < 0) best = i;
    if (raw[i - 1] !== 's' || !raw.slice(i + 1).includes(character)) return i;
    // `'Our Days' on the first and 'Our Nights' on the last`: the next mark opens again.
    let next = raw.indexOf(character, i + 1);
    while (isWord(raw[next - 1]) && isWord(raw[next + 1])) next = raw.indexOf(character, next + 1);
    if (next > 0 && !isWord(raw[next - 1]) && isWord(raw[next + 1])) return i;
  }
  return best;
}

/** Every quoted stretch of a sentence, left to right, not nested. */
export function findQuotes(raw: string): Quote[] {
  const quotes: Quote[] = [];
  for (let i = 0; i < raw.length; i++) {
    const character = raw[i]!;
    const closers = pairs[character];
    let end = -1;
    if (closers !== undefined) {
      for (let j = i + 1; j < raw.length && j - i < 600; j++) {
        if (closers.includes(raw[j]!)) {
          end = j;
          break;
        }
      }
      // Inch and second marks (5") open nothing.
      if (character === '"' && /\d/.test(raw[i - 1] ?? '') && quotes.length === 0 && end < 0) end = -1;
    } else if (single[character] !== undefined && !isWord(raw[i - 1])) {
      end = singleEnd(raw, i, single[character]);
    }
    if (end <= i + 1) continue;
    const text = raw.slice(i + 1, end).trim();
    if (text !== '') quotes.push({ start: i, end: end + 1, text });
    i = end;
  }
  return quotes;
}

/** What a quoted stretch is: a file by its name with the ending, the name of a sound there is not, or words to show. */
export function quoteTags(text: string, assets: readonly Asset[]): Tag[] {
  const file = text.includes('.')
    ? assets.find((asset) => asset.name.toLowerCase() === text.toLowerCase())
    : undefined;
  if (file !== undefined) return [{ concept: 'file', value: file.fileId }];
  return [{ concept: isSoundFile(text) ? 'soundFile' : 'quote', value: text }];
}
