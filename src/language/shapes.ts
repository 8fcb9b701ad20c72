import type { Language } from './detect.js';
import { isLetter } from './normalise.js';
import { readChinese } from './number-words.js';
import { canvasOfRatio, isKnownRatio } from './platforms.js';
import type { Tag } from './trie.js';

/** What was found at a place of a text: where it ends and what it may mean. */
export type Found = { readonly end: number; readonly tags: Tag[] };

const at = (pattern: RegExp, text: string, start: number): RegExpExecArray | null => {
  pattern.lastIndex = start;
  return pattern.exec(text);
};

const numeral = '[零〇一二两三四五六七八九十百千万]+';

/** Structured values, tried in this order; each sticky and linear. */
const shapes: readonly [RegExp, (match: RegExpExecArray, language: Language) => Tag[] | undefined][] = [
  [
    // `photo 3: 2.5 seconds` is a place and a length.
    /(\d{1,2}(?:\.\d{1,2})?)\s?[:：]\s?(\d{1,2})(?!\d|:|[.,]\d|\s?(?:s|secs?|seconds?|sek\w*|seg\w*|秒)(?![a-z]))/y,
    ([, a, b]) => {
      const ratio = `${Number(a)}:${Number(b)}`;
      if (isKnownRatio(ratio)) return [{ concept: 'canvasSize', value: canvasOfRatio(Number(a), Number(b)) }];
      if (b!.length !== 2 || Number(b) > 59 || a!.includes('.')) return undefined;
      return [{ concept: 'duration', value: (Number(a) * 60 + Number(b)) * 1000 }];
    },
  ],
  [
    /(?<!\d)[:：](\d{2})(?![\d:.,])/y,
    ([, seconds]) => [{ concept: 'duration', value: Number(seconds) * 1000 }],
  ],
  [
    /(\d{1,3})\s?m(?:in)?(?!2(?!\d| ?s))\s?(\d{1,2})\s?s?(?![a-z0-9])/y,
    ([, minutes, seconds]) => [
      { concept: 'duration', value: (Number(minutes) * 60 + Number(seconds)) * 1000 },
    ],
  ],
  [
    /(\d{3,4})\s?(?:[x×*]|by)\s?(\d{3,4})(?!\d)/y,
    ([, a, b]) => [{ concept: 'canvasSize', value: { width: Number(a), height: Number(b), exact: true } }],
  ],
  [
    // `shorten photo 3 by 2 seconds` is a place and a length.
    /(\d{1,2})\s?(?:[x×比]|by)\s?(\d{1,2})(?!\d|\.\d|\s?(?:s|secs?|seconds?|percent|%)(?![a-z]))/y,
    ([, a, b]) =>
      isKnownRatio(`${a}:${b}`)
        ? [{ concept: 'canvasSize', value: canvasOfRatio(Number(a), Number(b)) }]
        : undefined,
  ],
  [
    new RegExp(`(${numeral})比(${numeral})`, 'y'),
    ([, a, b]) => {
      const [w, h] = [readChinese(a!), readChinese(b!)];
      if (w === undefined || h === undefined || !isKnownRatio(`${w}:${h}`)) return undefined;
      return [{ concept: 'canvasSize', value: canvasOfRatio(w, h) }];
    },
  ],
  // $1.2M is a price and no time; it means nothing to a film.
  [
    /[$€£]\s?\d[\d.,]*\d\s?(?:[km]|bn|million)?(?![a-z\d])|[$€£]\s?\d\s?(?:[km]|bn|million)?(?![a-z\d.,])/y,
    () => [{ concept: 'plain' }],
  ],
  // 14.09.2024 is one word.
  [/\d{1,2}([./-])\d{1,2}\1(?:19|20)\d{2}(?!\d)/y, () => [{ concept: 'plain' }]],
  // 2025.5.10 is one word, a day.
  [/\d{4}([./-])\d{1,2}\1\d{1,2}(?!\d)/y, ([day]) => [{ concept: 'day', value: day }]],
  [/#([0-9a-f]{6})(?![0-9a-f])/y, ([, hex]) => [{ concept: 'colour', value: `#${hex!.toUpperCase()}` }]],
  [
    /#([0-9a-f])([0-9a-f])([0-9a-f])(?![0-9a-f])/y,
    ([all, r, g, b]) =>
      /^#\d+$/.test(all)
        ? undefined
        : [{ concept: 'colour', value: `#${r}${r}${g}${g}${b}${b}`.toUpperCase() }],
  ],
  [
    /(360|480|540|720|1080|1440|2160)\s?[pi](?![a-z])/y,
    ([, side]) => [{ concept: 'shortSide', value: Number(side) }],
  ],
  [/4k(?![a-z])|uhd(?![a-z])/y, () => [{ concept: 'shortSide', value: 2160 }]],
  [/full[\s-]?hd(?![a-z])|hd(?![a-z])|全高清|超清|高清/y, () => [{ concept: 'shortSide', value: 1080 }]],
  [
    /(\d{1,3})\s?(?:fps|frames? per sec(?:ond)?s?|frames? a sec(?:ond)?|帧每秒|帧)(?![a-z])/y,
    ([, n]) => [{ concept: 'rate', value: Number(n) }],
  ],
  [
    new RegExp(`百分之(?:(\\d+(?:\\.\\d+)?)|(${numeral}))`, 'y'),
    ([, digits, words]) => [{ concept: 'percentage', value: Number(digits ?? readChinese(words!)) }],
  ],
  // 两成音量 is a fifth of it; 换成 and 做成 have no numeral before them.
  [
    /([一二两三四五六七八九\d])成(?=音量|声音|声|就|的|左右|吧|$|[,.!])/y,
    ([, n]) => [{ concept: 'percentage', value: 10 * Number(/\d/.test(n!) ? n : readChinese(n!)) }],
  ],
  [
    /(\d+(?:[.,]\d+)?)\s?(?:%|percent(?![a-z])|per cent(?![a-z])|pct(?![a-z])|prozent|por ciento|pour cent|パーセント)/y,
    ([, n]) => [{ concept: 'percentage', value: Number(n!.replace(',', '.')) }],
  ],
  [
    /(\d+(?:\.\d+)?)\s?(?:x|×|倍|times(?= (?:as|longer|slower|faster)\b))(?![a-z0-9])/y,
    ([, n]) => [{ concept: 'multiple', value: Number(n) }],
  ],
  [new RegExp(`(${numeral})倍`, 'y'), ([, n]) => [{ concept: 'multiple', value: readChinese(n!) }]],
  [
    /(\d+)\s?(?:st|nd|rd|th|º|ª|°|er|ère|ème|e)(?![\p{L}\d])/uy,
    ([, n]) => [{ concept: 'ordinal', value: Number(n) }],
  ],
  [
    // 第一二张 are two places, 第十二张 is one.
    new RegExp(
      `第\\s?(?:(\\d+)|([一二两三四五六七八九](?=[一二三四五六七八九](?![十百千]))|${numeral}))`,
      'y',
    ),
    ([, digits, words]) => [{ concept: 'ordinal', value: Number(digits ?? readChinese(words!)) }],
  ],
  [/(\d+)\s?(?:枚目|番目|つ目)/y, ([, n]) => [{ concept: 'ordinal', value: Number(n) }]],
  [
    new RegExp(`(${numeral})(?:枚目|番目|つ目)`, 'y'),
    ([, n]) => [{ concept: 'ordinal', value: readChinese(n!) }],
  ],
  [
    /(\d{1,2})\s?\/\s?(\d{1,2})(?!\d|\/)/y,
    ([, a, b]) =>
      Number(b) > 0 && Number(a) < Number(b)
        ? [{ concept: 'number', value: Number(a) / Number(b) }]
        : undefined,
  ],
  [/[½¼¾]/y, ([sign]) => [{ concept: 'number', value: { '½': 0.5, '¼': 0.25, '¾': 0.75 }[sign] }]],
  [
    /(\d+(?:[.,]\d+)?)/y,
    ([, n], language) => {
      const comma = n!.indexOf(',');
      if (comma >= 0 && (language === 'en' || language === 'zh')) return undefined;
      return [{ concept: 'number', value: Number(n!.replace(',', '.')) }];
    },
  ],
  [/(\d+)/y, ([, n]) => [{ concept: 'number', value: Number(n) }]],
  [
    new RegExp(`(${numeral}点${numeral})`, 'y'),
    ([, n]) => {
      const [whole, part] = n!.split('点').map((side) => readChinese(side));
      return whole === undefined || part === undefined
        ? undefined
        : [{ concept: 'number', value: whole + part / 10 ** String(part).length }];
    },
  ],
  [new RegExp(`(${numeral})`, 'y'), ([, n]) => [{ concept: 'number', value: readChinese(n!) }]],
];

/** The value that begins at `start`: a length, a ratio, a percentage, a number...; undefined when none does. */
export function shapeAt(text: string, start: number, language: Language): Found | undefined {
  const first = text[start]!;
  if (first === ':' && !/\s/.test(text[start - 1] ?? ' ')) return undefined;
  if (!/[:\d#$€£百第½¼¾四4fhu全超高零〇一二两三四五六七八九十千万]/.test(first)) return undefined;
  if (/[a-z]/.test(first) && isLetter(text[start - 1])) return undefined;
  for (const [pattern, read] of shapes) {
    const match = at(pattern, text, start);
    if (match === null) continue;
    // `IMG_2031` and `a4` are words, not numbers.
    if (/\d/.test(first) && /[a-z_]/.test(text[start - 1] ?? '')) return undefined;
    const tags = read(match, language)?.filter((tag) => !Number.isNaN(tag.value));
    if (tags !== undefined && tags.length > 0) return { end: start + match[0].length, tags };
  }
  return undefined;
}
