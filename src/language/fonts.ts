/** Font families a text can be drawn in, with the typeface behind each and the names people give to such fonts. */
const table: readonly [key: string, name: string, words: string][] = [
  [
    'sans',
    'Noto Sans',
    'sans|sans serif|sans-serif|noto sans|arial|helvetica|roboto|open sans|futura|calibri|verdana|montserrat|poppins|黑体|无衬线|无衬线体|微软雅黑|雅黑|苹方|思源黑体',
  ],
  [
    'serif',
    'Playfair Display',
    'serif|serifs|playfair|playfair display|times new roman|georgia|garamond|baskerville|didot|bodoni|宋体|衬线|衬线体|明体|明朝体|思源宋体|仿宋',
  ],
  ['display', 'Oswald', 'oswald|impact font|anton|bebas|bebas neue|condensed|poster font|标题体|大标宋'],
  [
    'handwriting',
    'Caveat',
    'caveat|handwriting|handwritten|hand-written|hand written|cursive font|script font|brush script|comic sans|pacifico|dancing script|手写|手写体|手写字|手写字体|行书|楷体|毛笔|毛笔字',
  ],
  [
    'mono',
    'JetBrains Mono',
    'mono|monospace|monospaced|jetbrains mono|courier|courier new|consolas|typewriter font|等宽|等宽体|等宽字体|打字机字体',
  ],
];

/** Every name of a font with the family it stands for. */
export const fontWords: readonly [word: string, family: string][] = table.flatMap(([key, , words]) =>
  words.split('|').map((word): [string, string] => [word, key]),
);

/** The families as they are told to a person. */
export const fontNames: readonly string[] = table.map(([key, name]) => `${key} (${name})`);

/** What letters are like, with the family that comes nearest: `curly letters`, `an old-fashioned font`, 可爱的字体. */
const kinds: readonly [family: string, like: RegExp][] = [
  [
    'handwriting',
    /\b(?:curly|curvy|swirly|cursive|calligraph\w*|hand ?lettered|hand-?writ\w*|hand writing|signature|chalk\w*|comic|playful|childish|childlike|kiddy|kiddie|kids|cute|girly|doodle\w*|flowing|flowery|ornate|(?:wedding|invitation) ?\w*|invites?|fancy script|script|brush\w*|sketchy|informal|friendly|handmade|like a (?:diary|letter|postcard))\b|书法|花体|艺术字|圆体|圆(?:滚滚|润|圆)|可爱|楷书|隶书|毛笔|春联|行书|草书|秀气|手写|娟秀|俏皮|活泼|童趣|卡通/,
  ],
  [
    'serif',
    /\b(?:old ?-? ?fashioned|old ?-? ?english|old ?-? ?style|old ?-? ?time|olde|classical|newspaper|bookish|traditional|posh|dignified|antique|victorian|gothic|vintage|retro)\b|复古|古典|古风|传统|庄重|老报纸|书卷/,
  ],
  [
    'sans',
    /\b(?:modern|clean|plainer|simpler|neutral|contemporary|sleek|crisp)\b|现代|简洁|简约|干净|清爽|利落/,
  ],
  [
    'display',
    /\b(?:chunky|chunkier|blocky|block letters|poster|fat and|western|impactful|industrial)\b|海报体|粗壮/,
  ],
  ['mono', /\b(?:computer|robot\w*|techy|coding|terminal|typewritten)\b|像打字机|电脑字/],
];

/** The family of fonts that letters of this description come nearest to. */
export const fontLike = (text: string): string | undefined => kinds.find(([, like]) => like.test(text))?.[0];
