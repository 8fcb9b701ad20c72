import type { TextSegment } from '../../draft/index.js';
import type { Clause } from '../reading/clause.js';
import { type Scene, texts } from '../scene.js';

/** Words of a clause that stand for texts. */
export interface Pointer {
  readonly from: number;
  readonly to: number;
  readonly texts: readonly TextSegment[];
}

/** What a line holds: `both prices`, `the dates`. */
const contents: readonly (readonly [name: RegExp, words: RegExp])[] = [
  [/^(?:the )?prices?$/, /[€£$¥]|\d ?p\b|\b[A-Z]{3} ?\d|\b(?:euros?|pounds?|dollars?|pence|cents|rupees)\b/],
  [
    /^(?:the )?(?:dates?|days?|years?)$/,
    /\b(?:1[5-9]|20)\d\d\b|day\b|\d[./]\d|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  ],
  [/^(?:the )?(?:hours|times?)$/, /\d ?(?:am|pm)\b|\d:\d\d|o'?clock/i],
  [/^(?:the )?(?:phone number|telephone number|number)$/, /\d[\d -]{5,}/],
];

/** `make both prices red`, `the date smaller`: texts by what they hold. */
export function holding({ tokens }: Clause, scene: Scene): Pointer | undefined {
  for (const [name, words] of contents) {
    const at = tokens.findIndex((token) => name.test(token.text));
    if (
      at < 0 ||
      !(
        /^the /.test(tokens[at]!.text) ||
        /^(?:the|both|all|all the|my|our|these|those)$/.test(tokens[at - 1]?.text ?? '')
      )
    )
      continue;
    const found = texts(scene.draft).filter(({ text }) => words.test(text));
    const several = /s$/.test(tokens[at]!.text);
    if (found.length === 0 || (found.length > 1 && !several)) continue;
    let from = at;
    while (from > 0 && /^(?:the|both|all|all the|of|my|our|these|those)$/.test(tokens[from - 1]!.text))
      from--;
    return { from, to: at + 1, texts: found };
  }
  return undefined;
}
