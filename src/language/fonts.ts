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
