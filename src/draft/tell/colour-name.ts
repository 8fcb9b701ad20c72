import { type ColourName, colours } from '../../shared/index.js';

/** What people call a colour, in every language a change is told in. */
const words: Readonly<Record<ColourName, Readonly<Record<string, string>>>> = {
  white: { en: 'white', zh: '白色', ja: '白', es: 'blanco', de: 'Weiß', fr: 'blanc' },
  black: { en: 'black', zh: '黑色', ja: '黒', es: 'negro', de: 'Schwarz', fr: 'noir' },
  red: { en: 'red', zh: '红色', ja: '赤', es: 'rojo', de: 'Rot', fr: 'rouge' },
  darkRed: {
    en: 'dark red',
    zh: '深红色',
    ja: '濃い赤',
    es: 'rojo oscuro',
    de: 'Dunkelrot',
    fr: 'rouge foncé',
  },
  orange: { en: 'orange', zh: '橙色', ja: 'オレンジ', es: 'naranja', de: 'Orange', fr: 'orange' },
  peach: { en: 'peach', zh: '暖橙色', ja: '桃色', es: 'melocotón', de: 'Pfirsich', fr: 'pêche' },
  yellow: { en: 'yellow', zh: '黄色', ja: '黄色', es: 'amarillo', de: 'Gelb', fr: 'jaune' },
  lightYellow: {
    en: 'light yellow',
    zh: '浅黄色',
    ja: '淡い黄色',
    es: 'amarillo claro',
    de: 'Hellgelb',
    fr: 'jaune clair',
  },
  gold: { en: 'gold', zh: '金色', ja: '金色', es: 'dorado', de: 'Gold', fr: 'doré' },
  green: { en: 'green', zh: '绿色', ja: '緑', es: 'verde', de: 'Grün', fr: 'vert' },
  lightGreen: {
    en: 'light green',
    zh: '浅绿色',
    ja: '薄緑',
    es: 'verde claro',
    de: 'Hellgrün',
    fr: 'vert clair',
  },
  darkGreen: {
    en: 'dark green',
    zh: '深绿色',
    ja: '深緑',
    es: 'verde oscuro',
    de: 'Dunkelgrün',
    fr: 'vert foncé',
  },
  blue: { en: 'blue', zh: '蓝色', ja: '青', es: 'azul', de: 'Blau', fr: 'bleu' },
  lightBlue: { en: 'light blue', zh: '浅蓝色', ja: '水色', es: 'celeste', de: 'Hellblau', fr: 'bleu clair' },
  darkBlue: {
    en: 'dark blue',
    zh: '深蓝色',
    ja: '紺',
    es: 'azul oscuro',
    de: 'Dunkelblau',
    fr: 'bleu foncé',
  },
  turquoise: { en: 'turquoise', zh: '青色', ja: 'ターコイズ', es: 'turquesa', de: 'Türkis', fr: 'turquoise' },
  purple: { en: 'purple', zh: '紫色', ja: '紫', es: 'morado', de: 'Violett', fr: 'violet' },
  lavender: { en: 'lavender', zh: '浅紫色', ja: '薄紫', es: 'lavanda', de: 'Lavendel', fr: 'lavande' },
  pink: { en: 'pink', zh: '粉色', ja: 'ピンク', es: 'rosa', de: 'Rosa', fr: 'rose' },
  magenta: { en: 'magenta', zh: '玫红色', ja: 'マゼンタ', es: 'magenta', de: 'Magenta', fr: 'magenta' },
  brown: { en: 'brown', zh: '棕色', ja: '茶色', es: 'marrón', de: 'Braun', fr: 'marron' },
  cream: { en: 'cream', zh: '米色', ja: 'クリーム色', es: 'crema', de: 'Creme', fr: 'crème' },
  grey: { en: 'grey', zh: '灰色', ja: 'グレー', es: 'gris', de: 'Grau', fr: 'gris' },
  lightGrey: {
    en: 'light grey',
    zh: '浅灰色',
    ja: '明るいグレー',
    es: 'gris claro',
    de: 'Hellgrau',
    fr: 'gris clair',
  },
  darkGrey: {
    en: 'dark grey',
    zh: '深灰色',
    ja: '濃いグレー',
    es: 'gris oscuro',
    de: 'Dunkelgrau',
    fr: 'gris foncé',
  },
};

/** How far two colours may lie apart in each channel and still have one name. */
const near = 24;

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** What people call a colour (`#E53935` is red); a colour without a name of its own stays as it was written. */
export function colourName(hex: string, language: string): string {
  const wanted = channels(hex);
  const apart = (name: ColourName): number =>
    Math.max(
      ...channels(colours[name]).map((value, index) => Math.abs(value - (wanted[index] ?? Number.NaN))),
    );
  const names = Object.keys(words) as ColourName[];
  const best = names.sort((a, b) => apart(a) - apart(b))[0];
  return best !== undefined && apart(best) <= near ? (words[best][language] ?? words[best].en ?? hex) : hex;
}
