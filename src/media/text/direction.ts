const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u200f]/u;
const leftToRight =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}])\p{L}/u;

/** Scripts whose letters join, stack or reorder: they cannot be cut between letters. */
const complex =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}\p{Script=Myanmar}\p{Script=Khmer}\p{Script=Mongolian}]/u;

/** The text has a letter that is read from right to left, or a mark or isolate that orders it. */
export const hasRtl = (text: string): boolean =>
  rightToLeft.test(text) || /[\u200e\u2066-\u2069\u061c]/.test(text);

/** The text has a letter read from left to right. */
export const hasLtr = (text: string): boolean => leftToRight.test(text);

/** Letters of the text depend on each other's shape. */
export const isComplex = (text: string): boolean => complex.test(text);

/** A paragraph runs in the direction of its first letter (Unicode bidi rules P2 and P3). */
export function baseDirection(text: string): 'ltr' | 'rtl' {
  for (const character of text) {
    if (rightToLeft.test(character)) return 'rtl';
    if (leftToRight.test(character)) return 'ltr';
  }
  return 'ltr';
}

/** Language guessed from the script, when none is given: decides Han variants and word breaks. */
export function guessLanguage(text: string): string {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  if (/\p{Script=Thai}/u.test(text)) return 'th';
  return 'en';
}
