/** Colours people have a word for, in every language a change is told in. */
const names: readonly [hex: string, words: Readonly<Record<string, string>>][] = [
  ['#FFFFFF', { en: 'white', zh: '白色', ja: '白', es: 'blanco', de: 'Weiß', fr: 'blanc' }],
  ['#000000', { en: 'black', zh: '黑色', ja: '黒', es: 'negro', de: 'Schwarz', fr: 'noir' }],
  ['#E53935', { en: 'red', zh: '红色', ja: '赤', es: 'rojo', de: 'Rot', fr: 'rouge' }],
  [
    '#D32F2F',
    { en: 'dark red', zh: '深红色', ja: '濃い赤', es: 'rojo oscuro', de: 'Dunkelrot', fr: 'rouge foncé' },
  ],
  ['#FB8C00', { en: 'orange', zh: '橙色', ja: 'オレンジ', es: 'naranja', de: 'Orange', fr: 'orange' }],
  ['#F5A04C', { en: 'peach', zh: '暖橙色', ja: '桃色', es: 'melocotón', de: 'Pfirsich', fr: 'pêche' }],
  ['#FDD835', { en: 'yellow', zh: '黄色', ja: '黄色', es: 'amarillo', de: 'Gelb', fr: 'jaune' }],
  [
    '#FFF3B0',
    {
      en: 'light yellow',
      zh: '浅黄色',
      ja: '淡い黄色',
      es: 'amarillo claro',
      de: 'Hellgelb',
      fr: 'jaune clair',
    },
  ],
  ['#D4AF37', { en: 'gold', zh: '金色', ja: '金色', es: 'dorado', de: 'Gold', fr: 'doré' }],
  ['#43A047', { en: 'green', zh: '绿色', ja: '緑', es: 'verde', de: 'Grün', fr: 'vert' }],
  [
    '#A5D6A7',
    { en: 'light green', zh: '浅绿色', ja: '薄緑', es: 'verde claro', de: 'Hellgrün', fr: 'vert clair' },
  ],
  [
    '#1B5E20',
    { en: 'dark green', zh: '深绿色', ja: '深緑', es: 'verde oscuro', de: 'Dunkelgrün', fr: 'vert foncé' },
  ],
  ['#1E88E5', { en: 'blue', zh: '蓝色', ja: '青', es: 'azul', de: 'Blau', fr: 'bleu' }],
  [
    '#90CAF9',
    { en: 'light blue', zh: '浅蓝色', ja: '水色', es: 'celeste', de: 'Hellblau', fr: 'bleu clair' },
  ],
  [
    '#0D2A5C',
    { en: 'dark blue', zh: '深蓝色', ja: '紺', es: 'azul oscuro', de: 'Dunkelblau', fr: 'bleu foncé' },
  ],
  [
    '#26C6DA',
    { en: 'turquoise', zh: '青色', ja: 'ターコイズ', es: 'turquesa', de: 'Türkis', fr: 'turquoise' },
  ],
  ['#8E24AA', { en: 'purple', zh: '紫色', ja: '紫', es: 'morado', de: 'Violett', fr: 'violet' }],
  ['#CE93D8', { en: 'lavender', zh: '浅紫色', ja: '薄紫', es: 'lavanda', de: 'Lavendel', fr: 'lavande' }],
  ['#F48FB1', { en: 'pink', zh: '粉色', ja: 'ピンク', es: 'rosa', de: 'Rosa', fr: 'rose' }],
  ['#D81B60', { en: 'magenta', zh: '玫红色', ja: 'マゼンタ', es: 'magenta', de: 'Magenta', fr: 'magenta' }],
  ['#795548', { en: 'brown', zh: '棕色', ja: '茶色', es: 'marrón', de: 'Braun', fr: 'marron' }],
  ['#F5E6CC', { en: 'cream', zh: '米色', ja: 'クリーム色', es: 'crema', de: 'Creme', fr: 'crème' }],
  ['#9E9E9E', { en: 'grey', zh: '灰色', ja: 'グレー', es: 'gris', de: 'Grau', fr: 'gris' }],
  [
    '#D3D3D3',
    {
      en: 'light grey',
      zh: '浅灰色',
      ja: '明るいグレー',
      es: 'gris claro',
      de: 'Hellgrau',
      fr: 'gris clair',
    },
  ],
  [
    '#424242',
    {
      en: 'dark grey',
      zh: '深灰色',
      ja: '濃いグレー',
      es: 'gris oscuro',
      de: 'Dunkelgrau',
      fr: 'gris foncé',
    },
  ],
];

/** How far two colours may lie apart in each channel and still have one name. */
const near = 24;

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** What people call a colour (`#E53935` is red); a colour without a name of its own stays as it was written. */
export function colourName(hex: string, language: string): string {
  const wanted = channels(hex);
  const apart = (other: string): number =>
    Math.max(...channels(other).map((value, index) => Math.abs(value - (wanted[index] ?? Number.NaN))));
  const best = [...names].sort((a, b) => apart(a[0]) - apart(b[0]))[0];
  return best !== undefined && apart(best[0]) <= near ? (best[1][language] ?? best[1].en ?? hex) : hex;
}
