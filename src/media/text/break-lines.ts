/** A piece of a paragraph that no line break splits, with the cost of breaking after it. */
export interface Atom {
  readonly text: string;
  /** Blank before the next atom; left out where the line breaks. */
  readonly space: string;
  /** 0 is a good place for a line break, Infinity none. */
  readonly cost: number;
}

/** What may not start a line (closing marks, small kana, prolonged sound) and what may not end one. */
const noStart =
  /^[、。，．・：；？！｡､･,.:;?!%‰℃°)\]}〕〉》」』】〙〗〟’”»›｝）］ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿー～〜…‥—々〻ヽヾゝゞ·'"）\u0e2f\u0e46]/u;
const noEnd = /[([{〔〈《「『【〘〖〝‘“«‹｛（［¿¡#$¥￥€£]$/u;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60々ー]/u;
const breaksAnywhere = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]/u;
const dictionaryScript = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
/** Articles, prepositions, initials and dashes belong to the word after them. */
const shortWord = /^(?:\p{Ll}{1,3}|(?:\p{Lu}\.)+|[—–])$/u;
const glue = /[\u00a0\u202f\u2060]/;

/** Costs in the unit of the line balance: 1 is a line that misses the mean by a tenth of the width. */
const insideWord = 6;
const afterHyphen = 4;
const afterShortWord = 1.5;
const emergency = 1000;

const segmenters = new Map<string, Intl.Segmenter>();
function segment(text: string, language: string, granularity: 'word' | 'grapheme'): string[] {
  const key = `${granularity} ${language}`;
  let segmenter = segmenters.get(key);
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(language, { granularity });
    segmenters.set(key, segmenter);
  }
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** The text as a reader's letters: a base with its marks, a whole emoji sequence. */
export const graphemes = (text: string): string[] => segment(text, 'en', 'grapheme');

/** Cuts a paragraph (no newline) where lines may break: between words, and between Han and kana characters. */
export function atomsOf(paragraph: string, language: string): Atom[] {
  const pieces: { text: string; wordEnd: boolean }[] = [];
  for (const word of segment(paragraph, language, 'word')) {
    const letters = breaksAnywhere.test(word) ? graphemes(word) : [word];
    letters.forEach((text, index) => {
      pieces.push({ text, wordEnd: index === letters.length - 1 });
    });
  }
  const atoms: { text: string; space: string; cost: number }[] = [];
  pieces.forEach(({ text, wordEnd }, index) => {
    const last = atoms.at(-1);
    if (/^[\s\u200b]+$/u.test(text) && !glue.test(text)) {
      if (last !== undefined) {
        last.space += text.replaceAll('\u200b', '');
        last.cost = shortWord.test(last.text) ? afterShortWord : 0;
      }
      return;
    }
    const cost = breakCost(text, pieces[index + 1]?.text ?? '', wordEnd);
    if (last !== undefined && last.cost === Number.POSITIVE_INFINITY) {
      last.text += text;
      last.cost = cost;
    } else {
      atoms.push({ text, space: '', cost });
    }
  });
  return atoms;
}

function breakCost(before: string, after: string, wordEnd: boolean): number {
  if (after === '' || glue.test(before) || glue.test(after)) return Number.POSITIVE_INFINITY;
  if (noStart.test(after) || noEnd.test(before)) return Number.POSITIVE_INFINITY;
  const first = [...after][0]!;
  const lastOne = [...before].at(-1)!;
  if (cjk.test(lastOne) || cjk.test(first)) {
    if (/[、。，．：；？！」』）】》]$/u.test(before)) return -2;
    return wordEnd ? 0 : insideWord;
  }
  if (dictionaryScript.test(lastOne) && dictionaryScript.test(first)) return 1;
  if (emoji.test(before) || emoji.test(after)) return 2;
  if (/[-\u2010\u2013\u2014/?&=_]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return afterHyphen;
  return Number.POSITIVE_INFINITY;
}

/** Splits atoms wider than a line into letters; a last resort for endless words. */
export function splitWideAtoms(
  atoms: readonly Atom[],
  width: (text: string) => number,
  maxWidth: number,
): Atom[] {
  return atoms.flatMap((atom) => {
    if (width(atom.text) <= maxWidth) return [atom];
    const letters = graphemes(atom.text);
    return letters.map((text, index) => ({
      text,
      space: index === letters.length - 1 ? atom.space : '',
      cost: index === letters.length - 1 ? atom.cost : emergency,
    }));
  });
}

/**
 * Sets atoms into as few lines as the width allows, of lengths as even as possible, breaking at good places.
 * Returns null when an atom is wider than a line.
 */
export function breakLines(
  atoms: readonly Atom[],
  width: (text: string) => number,
  maxWidth: number,
): string[] | null {
  const count = atoms.length;
  if (count === 0) return [''];
  const widths = atoms.map((atom) => width(atom.text));
  const spaces = atoms.map((atom) => (atom.space === '' ? 0 : width(atom.space)));
  if (widths.some((each) => each > maxWidth)) return null;
  const lineCount = fewestLines(atoms, widths, spaces, maxWidth);
  const total = widths.reduce((sum, each, index) => sum + each + spaces[index]!, 0);
  const mean = total / lineCount;
  // best[k][i]: cheapest way to set the first i atoms in k lines.
  const best = Array.from({ length: lineCount + 1 }, () => new Float64Array(count + 1).fill(Infinity));
  const from = Array.from({ length: lineCount + 1 }, () => new Int32Array(count + 1));
  best[0]![0] = 0;
  for (let line = 1; line <= lineCount; line++) {
    for (let end = 1; end <= count; end++) {
      const breakAt = end === count ? 0 : atoms[end - 1]!.cost;
      if (breakAt === Number.POSITIVE_INFINITY) continue;
      let lineWidth = -spaces[end - 1]!;
      for (let start = end - 1; start >= 0; start--) {
        lineWidth += widths[start]! + spaces[start]!;
        if (lineWidth > maxWidth) break;
        const miss = ((lineWidth - mean) / maxWidth) * 10;
        const cost = best[line - 1]![start]! + miss * miss + breakAt;
        if (cost < best[line]![end]!) {
          best[line]![end] = cost;
          from[line]![end] = start;
        }
      }
    }
  }
  const lines: string[] = [];
  for (let line = lineCount, end = count; line > 0; line--) {
    const start = from[line]![end]!;
    lines.unshift(textOf(atoms.slice(start, end)));
    end = start;
  }
  return lines;
}

function fewestLines(
  atoms: readonly Atom[],
  widths: readonly number[],
  spaces: readonly number[],
  maxWidth: number,
): number {
  let lines = 1;
  let used = 0;
  for (let index = 0; index < atoms.length; index++) {
    if (used > 0 && used + widths[index]! > maxWidth) {
      lines++;
      used = 0;
    }
    used += widths[index]! + spaces[index]!;
  }
  return lines;
}

const textOf = (atoms: readonly Atom[]): string =>
  atoms.map((atom, index) => atom.text + (index === atoms.length - 1 ? '' : atom.space)).join('');

/** The words of a line with their offsets: what stands between blanks, and Han and kana words with their marks. */
export function wordsOf(line: string, language: string): { text: string; start: number }[] {
  const words: { text: string; start: number }[] = [];
  let start = 0;
  let open = false;
  for (const atom of atomsOf(line, language)) {
    start = line.indexOf(atom.text, start);
    const last = words.at(-1);
    if (open && last !== undefined) last.text = line.slice(last.start, start + atom.text.length);
    else words.push({ text: atom.text, start });
    start += atom.text.length;
    open = atom.space === '' && (atom.cost === insideWord || atom.cost === afterHyphen);
  }
  return words;
}
