/** How a text is to be drawn. All sizes in pixels of the output. */
export interface TextSpec {
  /** Any string; more than 500 characters are cut, control characters left out. Newlines break lines. */
  readonly text: string;
  /** Font family key (see `fontFamilies`) or a common font name, which is mapped to the nearest family. */
  readonly font: string;
  /** Wished font size; the block is shrunk from here until it fits. */
  readonly sizePx: number;
  /** 100..900; the nearest weight the family has is used. */
  readonly weight: number;
  readonly italic: boolean;
  /** #RGB, #RRGGBB or #RRGGBBAA, as the other colours. */
  readonly color: string;
  readonly align: 'left' | 'center' | 'right';
  /** Distance of baselines in font sizes. Tall scripts (Thai, Devanagari, Arabic) raise it to what they need. */
  readonly lineHeight: number;
  /** Extra space between letters in font sizes; ignored for joined scripts. */
  readonly tracking: number;
  readonly uppercase: boolean;
  readonly strokeColor: string | null;
  /** Width of the outline outside the letters. */
  readonly strokePx: number;
  readonly shadow: boolean;
  /** Colour of a box behind the block, or null. */
  readonly box: string | null;
  /** A line beside the text as an accent, or null. */
  readonly rule: { readonly side: 'left' | 'below' | 'above'; readonly color: string } | null;
  /** The block, with its box and rule, fits into this width and height. */
  readonly maxWidthPx: number;
  readonly maxHeightPx: number;
  /** Into what the raster is cut. Joined and complex scripts are cut into words at the finest. */
  readonly unit: 'whole' | 'line' | 'word' | 'letter';
  /** BCP 47 tag; decides Han variants and word breaks. Guessed from the script when left out. */
  readonly language?: string;
  /**
   * What lies behind, when known: mean luma 0 (black)..1 (white), and `busy` 0 (flat)..1 (full of detail). With it
   * shadow, outline and box are strengthened until the text can be read.
   */
  readonly backdrop?: Backdrop;
}

/** What lies behind a text. */
export interface Backdrop {
  readonly luma: number;
  readonly busy: number;
}

/** A part of a text that moves on its own. */
export interface TextUnit {
  /** Whole pixels, relative to the block's left top; shadows and overhangs reach outside the block. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** RGBA rows, alpha not multiplied in. */
  readonly pixels: Uint8Array;
  /** The unit is read from right to left (its reveal starts at the right). */
  readonly rtl: boolean;
  /** The box and rule behind the text, not part of it. */
  readonly ground: boolean;
}

/** A drawn text. Laid over each other in order, the units give the whole text. */
export interface TextRaster {
  /** Size of the block: lines, box and rule; without shadow. */
  readonly width: number;
  readonly height: number;
  readonly units: readonly TextUnit[];
  readonly lines: number;
  /** Font size that was used, after fitting. */
  readonly sizePx: number;
  /** Content hash of block and units, for caches. */
  readonly hash: string;
}

const maxCharacters = 500;

/**
 * The text as it is drawn: well-formed, at most 500 characters, without control characters and bidi overrides
 * (isolates stay), stacked marks thinned to four per letter, at most one empty line in a row.
 */
export function cleanText(text: string): string {
  const wellFormed = text.slice(0, 4 * maxCharacters).replace(/\p{Surrogate}/gu, '\ufffd');
  const plain = wellFormed
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/\t/g, ' ')
    // Controls except newline; soft hyphens; overrides and embeddings; deprecated format characters; noncharacters; byte order mark.
    .replace(/(?!\n)\p{Cc}|[\u00ad\u202a-\u202e\u206a-\u206f\ufdd0-\ufdef\ufeff\ufffe\uffff]/gu, '')
    .normalize('NFC')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/[^\S\n\u00a0\u202f]+/g, (space) => (space === '\u3000' ? space : ' '))
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return [...plain].slice(0, maxCharacters).join('').trim();
}
