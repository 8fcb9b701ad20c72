import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { AppError } from '../../shared/index.js';
import { type Coverage, readCoverage } from './coverage.js';

/** One typeface: a file for every weight it has. */
interface Typeface {
  readonly id: string;
  readonly package: string;
  readonly weights: readonly number[];
  readonly italics: boolean;
  file(weight: number, italic: boolean): string;
}

const weightNames: Readonly<Record<number, string>> = {
  100: 'Thin',
  200: 'ExtraLight',
  300: 'Light',
  400: 'Regular',
  500: 'Medium',
  600: 'SemiBold',
  700: 'Bold',
  800: 'ExtraBold',
  900: 'Black',
};
const allWeights = Object.keys(weightNames).map(Number);

/** Latin, Cyrillic, Greek, Vietnamese and Devanagari. */
const notoSans: Typeface = {
  id: 'latin',
  package: '@embedpdf/fonts-latin',
  weights: allWeights,
  italics: true,
  file: (weight, italic) =>
    `fonts/NotoSans-${italic && weight === 400 ? '' : weightNames[weight]}${italic ? 'Italic' : ''}.ttf`,
};

/** 350 is what these packages call DemiLight. */
const han = (id: string, name: string, weights: readonly number[]): Typeface => ({
  id,
  package: `@embedpdf/fonts-${id}`,
  weights,
  italics: false,
  file: (weight) => `fonts/NotoSans${name}-${weight === 350 ? 'DemiLight' : weightNames[weight]}.otf`,
});

const simplified = han('sc', 'Hans', [300, 350, 400, 500, 700]);
const japanese = han('jp', 'JP', [100, 300, 350, 400, 500, 700, 900]);
const korean = han('kr', 'KR', [100, 300, 350, 400, 500, 700, 900]);

const twoWeights = (id: string, name: string): Typeface => ({
  id,
  package: `@embedpdf/fonts-${id}`,
  weights: [400, 700],
  italics: false,
  file: (weight) => `fonts/${name}-${weightNames[weight]}.ttf`,
});

const thai: Typeface = {
  id: 'thai',
  package: '@expo-google-fonts/noto-sans-thai',
  weights: allWeights,
  italics: false,
  file: (weight) => `${weight}${weightNames[weight]}/NotoSansThai_${weight}${weightNames[weight]}.ttf`,
};

const emoji: Typeface = {
  id: 'emoji',
  package: '@fontsource/noto-color-emoji',
  weights: [400],
  italics: false,
  file: () => 'files/noto-color-emoji-emoji-400-normal.woff2',
};

/** Fontsource cuts a family into one file per script; each is a typeface here. */
const fontsource = (
  name: string,
  options: { subsets: readonly string[]; weights: readonly number[]; italics: boolean },
): Typeface[] =>
  options.subsets.map((subset) => ({
    id: `${name}-${subset}`,
    package: `@fontsource/${name}`,
    weights: options.weights,
    italics: options.italics,
    file: (weight, italic) => `files/${name}-${subset}-${weight}-${italic ? 'italic' : 'normal'}.woff2`,
  }));

const latinAndMore = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext'];
const mono = fontsource('jetbrains-mono', {
  subsets: ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'],
  weights: allWeights.slice(0, 8),
  italics: true,
});

const families = {
  sans: { name: 'Noto Sans', words: [], faces: [notoSans] },
  serif: {
    name: 'Playfair Display',
    words: ['times', 'georgia', 'garamond', 'playfair', 'baskerville', 'didot', 'song', 'ming', '宋', '明朝'],
    faces: fontsource('playfair-display', {
      subsets: latinAndMore.slice(0, 4),
      weights: allWeights.slice(3),
      italics: true,
    }),
  },
  display: {
    name: 'Oswald',
    words: ['oswald', 'impact', 'anton', 'bebas', 'condensed', 'headline'],
    faces: fontsource('oswald', { subsets: latinAndMore, weights: allWeights.slice(1, 7), italics: false }),
  },
  handwriting: {
    name: 'Caveat',
    words: ['caveat', 'script', 'cursive', 'hand', 'brush', 'comic', '手写', '手寫'],
    faces: fontsource('caveat', {
      subsets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'],
      weights: allWeights.slice(3, 7),
      italics: false,
    }),
  },
  mono: {
    name: 'JetBrains Mono',
    words: ['courier', 'console', 'consolas', 'code', 'typewriter'],
    faces: mono,
  },
} as const satisfies Record<string, { name: string; words: readonly string[]; faces: readonly Typeface[] }>;

/** Key of a font family that comes with Kinora. */
export type FontFamily = keyof typeof families;

/** The families a text can be drawn in, with the typeface behind each. Other scripts are filled in by Noto fonts. */
export const fontFamilies: readonly { readonly key: FontFamily; readonly name: string }[] = Object.entries(
  families,
).map(([key, { name }]) => ({ key: key as FontFamily, name }));

/** The family meant by a key or a common font name; sans for anything unknown. */
export function findFamily(font: string): FontFamily {
  const wanted = font.toLowerCase();
  const keys = Object.keys(families) as FontFamily[];
  const exact = keys.find((key) => wanted === key || wanted === families[key].name.toLowerCase());
  if (exact !== undefined) return exact;
  if (wanted.includes('sans')) return 'sans';
  return (
    keys.find((key) => wanted.includes(key) || families[key].words.some((word) => wanted.includes(word))) ??
    'sans'
  );
}

const require = createRequire(import.meta.url);

function fontPath(face: Typeface, weight: number, italic: boolean): string {
  const file = face.file(weight, italic && face.italics);
  for (const folder of require.resolve.paths(face.package) ?? []) {
    const path = join(folder, face.package, file);
    if (existsSync(path)) return path;
  }
  throw new AppError('internal', `The font file ${file} of ${face.package} is not installed.`);
}

const nearestWeight = (face: Typeface, weight: number): number =>
  face.weights.reduce((best, each) => (Math.abs(each - weight) < Math.abs(best - weight) ? each : best));

const coverages = new Map<string, Coverage>();

/** Weights of a typeface have the same characters; the one nearest to regular is read. */
function covers(face: Typeface, codePoint: number): boolean {
  let coverage = coverages.get(face.id);
  if (coverage === undefined) {
    coverage = readCoverage(fontPath(face, nearestWeight(face, 400), false));
    coverages.set(face.id, coverage);
  }
  return coverage(codePoint);
}

const registered = new Set<string>();

/**
 * Name under which Skia knows one weight of a typeface, loading it at first use. The first load throws out the
 * computer's own fonts: the same text must give the same pixels everywhere.
 */
function register(face: Typeface, weight: number, italic: boolean): string {
  const slanted = italic && face.italics;
  const alias = `kinora-${face.id}-${weight}${slanted ? 'i' : ''}`;
  if (registered.has(alias)) return alias;
  if (registered.size === 0) GlobalFonts.removeAll();
  const path = fontPath(face, weight, slanted);
  if (GlobalFonts.registerFromPath(path, alias) === null) {
    throw new AppError('internal', `The font ${face.file(weight, slanted)} could not be loaded.`);
  }
  registered.add(alias);
  return alias;
}

/** Fonts chosen for one text, as the CSS font shorthand of a size. */
export interface FontSet {
  /** For letters of any script. */
  text(sizePx: number): string;
  /** Emoji first, upright. */
  emoji(sizePx: number): string;
  /** Han font first: for quotes and dashes that belong to Han text and are full width there. */
  han(sizePx: number): string;
}

/** The Han fonts in the order that gives a language its own glyph variants. */
export function hanOrder(language: string): readonly Typeface[] {
  if (language.startsWith('ja')) return [japanese, simplified, korean];
  if (language.startsWith('ko')) return [korean, simplified, japanese];
  return [simplified, japanese, korean];
}

/**
 * Chooses and loads the fonts for a text: those of its family, then for every character that is still missing the
 * first Noto font that has it. A Latin title therefore never loads the emoji or Han fonts.
 */
export function loadFonts(options: {
  text: string;
  family: FontFamily;
  weight: number;
  italic: boolean;
  language: string;
}): FontSet {
  const own: readonly Typeface[] = families[options.family].faces;
  const weight = nearestWeight(own[0]!, options.weight);
  const order: readonly Typeface[] = [
    ...own,
    notoSans,
    ...hanOrder(options.language),
    twoWeights('arabic', 'NotoNaskhArabic'),
    twoWeights('hebrew', 'NotoSansHebrew'),
    thai,
    emoji,
    ...mono,
  ];
  const needed = new Set<Typeface>([own[0]!]);
  for (const character of new Set(options.text)) {
    if (/\s|\p{Default_Ignorable_Code_Point}/u.test(character)) continue;
    const isEmoji = /\p{Emoji_Presentation}/u.test(character);
    const face = isEmoji ? emoji : order.find((each) => covers(each, character.codePointAt(0)!));
    if (face !== undefined) needed.add(face);
  }
  if (/\p{Extended_Pictographic}\ufe0f|\u20e3|\p{Emoji_Presentation}/u.test(options.text)) needed.add(emoji);
  const quotes = /\p{Script=Han}/u.test(options.text) ? hanOrder(options.language)[0] : undefined;
  if (quotes !== undefined) needed.add(quotes);
  const alias = (face: Typeface): string =>
    `"${register(face, nearestWeight(face, weight), options.italic)}"`;
  const list = [...new Set(order.filter((face) => needed.has(face)).map(alias))];
  // Without a bold weight of its own a face would be smeared by Skia; every name here is one weight already.
  const shorthand = (sizePx: number, names: readonly string[], slant: boolean): string =>
    `${slant ? 'italic ' : ''}${weight} ${sizePx}px ${names.join(', ')}`;
  return {
    text: (sizePx) => shorthand(sizePx, list, options.italic),
    emoji: (sizePx) =>
      `400 ${sizePx}px ${[...(needed.has(emoji) ? [alias(emoji)] : []), ...list].join(', ')}`,
    han: (sizePx) => shorthand(sizePx, quotes === undefined ? list : [alias(quotes), ...list], false),
  };
}
