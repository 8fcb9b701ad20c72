/** Words of one language for what can change about the letters of a text. */
interface FeatureWords {
  readonly font: string;
  readonly heavy: string;
  readonly normal: string;
  readonly italic: string;
  readonly upright: string;
  readonly outline: readonly [on: string, off: string];
  readonly shadow: readonly [on: string, off: string];
  /** Before the name of the animation a text goes out with. */
  readonly exit: string;
  /** How a text without animations comes and goes. */
  readonly plain: readonly [comes: string, goes: string];
  readonly box: readonly [on: string, off: string];
  readonly align: Readonly<Record<string, string>>;
}

const table: Readonly<Record<string, FeatureWords>> = {
  en: {
    font: 'font',
    heavy: 'bold',
    normal: 'normal weight',
    italic: 'italic',
    upright: 'upright',
    outline: ['outlined', 'no outline'],
    shadow: ['with a shadow', 'no shadow'],
    exit: 'goes out with ',
    plain: ['simply appears', 'simply goes'],
    box: ['on a box', 'no box'],
    align: { left: 'aligned left', center: 'centred', right: 'aligned right' },
  },
  zh: {
    font: '字体',
    heavy: '加粗',
    normal: '常规粗细',
    italic: '斜体',
    upright: '正体',
    outline: ['描边', '无描边'],
    shadow: ['阴影', '无阴影'],
    exit: '退场：',
    plain: ['直接出现', '直接消失'],
    box: ['底框', '无底框'],
    align: { left: '左对齐', center: '居中对齐', right: '右对齐' },
  },
  ja: {
    font: 'フォント',
    heavy: '太字',
    normal: '標準の太さ',
    italic: '斜体',
    upright: '正体',
    outline: ['縁取り', '縁取りなし'],
    shadow: ['影付き', '影なし'],
    exit: '退場：',
    plain: ['そのまま現れる', 'そのまま消える'],
    box: ['背景枠', '背景枠なし'],
    align: { left: '左揃え', center: '中央揃え', right: '右揃え' },
  },
  es: {
    font: 'fuente',
    heavy: 'negrita',
    normal: 'grosor normal',
    italic: 'cursiva',
    upright: 'redonda',
    outline: ['con contorno', 'sin contorno'],
    shadow: ['con sombra', 'sin sombra'],
    exit: 'sale con ',
    plain: ['aparece sin animación', 'desaparece sin animación'],
    box: ['con recuadro', 'sin recuadro'],
    align: { left: 'a la izquierda', center: 'centrado', right: 'a la derecha' },
  },
  de: {
    font: 'Schrift',
    heavy: 'fett',
    normal: 'normale Stärke',
    italic: 'kursiv',
    upright: 'aufrecht',
    outline: ['mit Umriss', 'ohne Umriss'],
    shadow: ['mit Schatten', 'ohne Schatten'],
    exit: 'geht mit ',
    plain: ['erscheint einfach', 'verschwindet einfach'],
    box: ['mit Kasten', 'ohne Kasten'],
    align: { left: 'linksbündig', center: 'zentriert', right: 'rechtsbündig' },
  },
  fr: {
    font: 'police',
    heavy: 'gras',
    normal: 'graisse normale',
    italic: 'italique',
    upright: 'romain',
    outline: ['avec contour', 'sans contour'],
    shadow: ['avec ombre', 'sans ombre'],
    exit: 'sort avec ',
    plain: ['apparaît sans animation', 'disparaît sans animation'],
    box: ['avec cadre', 'sans cadre'],
    align: { left: 'à gauche', center: 'centré', right: 'à droite' },
  },
};

/** The typeface behind each font family, as a person knows it. */
const typefaces: Readonly<Record<string, string>> = {
  sans: 'Noto Sans',
  serif: 'Playfair Display',
  display: 'Oswald',
  handwriting: 'Caveat',
  mono: 'JetBrains Mono',
};

/** No typeface with Han signs but Noto Sans SC comes with Kinora: the family is that of the other letters. */
const ofHan = (language: string, text: string): string =>
  !/\p{Script=Han}/u.test(text)
    ? ''
    : language === 'zh'
      ? '（汉字没有这种字体，用思源黑体显示）'
      : language === 'en'
        ? ' (Chinese characters in Noto Sans)'
        : '';

/** What a changed field of a text's style is called: `font Caveat`, `italic`, `no shadow`; undefined when it says nothing. */
export function textFeature(language: string, field: string, value: unknown, text = ''): string | undefined {
  const words = table[language] ?? table.en!;
  const on = value !== null && value !== false && value !== undefined;
  if (field === 'font') {
    const face = `${words.font} ${typefaces[String(value)] ?? String(value)}`;
    return on ? face + (value === 'sans' ? '' : ofHan(language, text)) : undefined;
  }
  if (field === 'weight') return Number(value ?? 400) >= 600 ? words.heavy : words.normal;
  if (field === 'italic') return on ? words.italic : words.upright;
  if (field === 'stroke') return words.outline[on ? 0 : 1];
  if (field === 'shadow') return words.shadow[on ? 0 : 1];
  if (field === 'box') return words.box[on ? 0 : 1];
  return field === 'align' ? words.align[String(value)] : undefined;
}

/** How a text without animations comes (0) or goes (1). */
export const plainly = (language: string, side: 0 | 1): string => (table[language] ?? table.en!).plain[side];

/** How a text goes: `goes out with slide up`, of the name of the animation. */
export const textExit = (language: string, name: string): string =>
  (table[language] ?? table.en!).exit + (language === 'zh' ? name.replace(/入$/, '出') : name);
