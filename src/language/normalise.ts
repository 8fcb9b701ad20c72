import { simplify } from './simplify.js';

/** A sentence made ready for matching: lower case, half width, simplified, with a way back to what was typed. */
export interface Normal {
  readonly raw: string;
  readonly text: string;
  /** For every UTF-16 unit of `text` the unit of `raw` it comes from, and one more for the end. */
  readonly at: readonly number[];
}

const plainSigns: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '。': '.',
  '，': ',',
  '；': ';',
  '：': ':',
  '=': ':',
  '！': '!',
  '？': '?',
  '（': '(',
  '）': ')',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\t': ' ',
  '\r': '\n',
};

/** Characters that are never typed on purpose: controls, zero-width and private-use ones. */
const unwanted = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;

/** Lower case, half width, simplified characters; decorations and invisible characters become spaces. */
export function normalise(raw: string): Normal {
  let text = '';
  const at: number[] = [];
  let index = 0;
  for (const character of raw) {
    // Printable ASCII, most of what is typed and nearly all of file names, needs no tables.
    if (character >= ' ' && character <= '~' && character !== '`' && character !== '=') {
      // `.5`: as `0.5`.
      if (character === '.' && /^\.\d/.test(raw.slice(index, index + 2)) && /(?:^|[\s(])$/.test(text)) {
        text += '0';
        at.push(index);
      }
      text += character.toLowerCase();
      at.push(index++);
      continue;
    }
    const sign = plainSigns[character] ?? (/[①-⑳⑴-⒇❶-❿]/u.test(character) ? ';' : undefined);
    const plain =
      sign ??
      (character !== '\n' && unwanted.test(character) ? ' ' : character.normalize('NFKC').toLowerCase());
    for (const unit of plain) {
      const simple = simplify(unit);
      text += simple;
      for (let i = 0; i < simple.length; i++) at.push(index);
    }
    index += character.length;
  }
  at.push(raw.length);
  return { raw, text, at };
}

/** What was typed between two places of the normal text. */
export const rawSlice = (normal: Normal, start: number, end: number): string =>
  normal.raw.slice(normal.at[start] ?? normal.raw.length, normal.at[end] ?? normal.raw.length);

const isAscii = (character: string): boolean => character.length === 1 && character <= '~';

export const isCjk = (character: string | undefined): boolean =>
  character !== undefined &&
  !isAscii(character) &&
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]/u.test(character);

export const isLetter = (character: string | undefined): boolean =>
  character !== undefined &&
  (isAscii(character) ? /[a-zA-Z0-9]/.test(character) : /[\p{L}\p{N}]/u.test(character) && !isCjk(character));
