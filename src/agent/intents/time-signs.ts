import { type Reference, type Token, tagValue } from '../../language/index.js';
import type { Clause } from '../reading/clause.js';
import { multipleAt } from './multiples.js';

/**
 * A clause about how long photos stay, with signs for what it names: `@0` photos, `#0` a length, `=0` a bare number, `*0` so
 * many times, `%0` so many percent.
 */
export interface Signs {
  readonly text: string;
  readonly refs: readonly Reference[];
  readonly values: readonly number[];
}

const longestOf = (refs: readonly Reference[], at: number): Reference | undefined =>
  refs.filter(({ from }) => from === at).sort((one, other) => other.to - one.to)[0];

const leaves =
  /(?<=[#=]\d+.*?)(?: ,)? (?:and|but) (?:leave|keep) (?:@\d+|the others)(?: (?:alone|untouched|there|as (?:it|they) (?:is|are)))?$/;
const each = /^(?:each|each one|a ?piece|apiece|per (?:photo|picture|pic|image))$/;

/** `the selfie should be the longest one`: how long it stays, and no place. */
export const asLongest =
  /\b(?:be|is|are|become|stay|make \S.{0,40}) the (?:very )?(?:longest|shortest)\b(?! (?:\w+ )?(?:first|last))|\b(?:longest|shortest)(?: (?:one|photo|picture|image|shot))? (?:should|must|can|may|shall|has to|ought to|is to) be\b/;

const superlative = /^(?:the )?(?:longest|shortest)\b/;

const ofTime = /\b(?:long|longer|short|shorter|length|duration)\b/;
const perOne = /^(?:each|every)\b/;

/** Verbs that lengthen or shorten what follows, as the comparative behind it. */
const verbs: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:lengthen|extend|increase|prolong|stretch)(?: (?:the )?(?:length|duration|time|screen time)(?: of)?)? (@\d+|F)(?:'s (?:length|duration|time))? (?:by )?([#=*%]\d+)(?! (?:times|of))/g,
    '$1 $2 longer',
  ],
  [
    /\b(?:shorten|reduce|decrease|trim|cut)(?: (?:down )?(?:the )?(?:length|duration|time|screen time)(?: of)?)? (@\d+|F)(?:'s (?:length|duration|time))? (?:down )?by ([#=*%]\d+)/g,
    '$1 $2 shorter',
  ],
  [/\badd (?:another |an extra )?(#\d+)(?: more| extra)? (?:on)?to (@\d+|F)/g, '$2 $1 longer'],
  [/(@\d+|F)(?:'s)?(?: (?:length|duration|time))? (?:plus|\+) ([#=]\d+)/g, '$1 $2 longer'],
  [
    /(@\d+|F)(?: (?:can|could|may|might|should|must|to|all|each|just|even))* (?:lose|drop|shed|give up|shrink by|be cut by)(?: (?:about|maybe|like|a good))? ([#=]\d+)(?! (?:photos?|pictures?))/g,
    '$1 $2 shorter',
  ],
  [
    /(@\d+|F)(?: (?:can|could|may|might|should|must|to|all|each|just|even))* (?:gain|win|grow by|do with)(?: (?:about|maybe|like|an extra|another|a good))? ([#=]\d+)(?: more| longer)?(?! (?:photos?|pictures?))/g,
    '$1 $2 longer',
  ],
  [/(@\d+|F)(?:'s)?(?: (?:length|duration|time))? minus ([#=]\d+)/g, '$1 $2 shorter'],
  [
    /(@\d+|F)(?: (?:should|must|can|may|to))? (?:end|finish|disappear|go|leave)s? ([#=]\d+) (?:earlier|sooner)/g,
    '$1 $2 shorter',
  ],
  [
    /(@\d+|F)(?: (?:should|must|can|may|to))? (?:end|finish|disappear|go|leave)s? ([#=]\d+) later/g,
    '$1 $2 longer',
  ],
];

/** `five or six`: the numbers of an estimate, of which the larger counts. */
const range = (tokens: readonly Token[], at: number): number | undefined => {
  const [from, to] = [tagValue(tokens[at], 'number'), tagValue(tokens[at + 2], 'number')];
  const near = typeof from === 'number' && typeof to === 'number' && to > from && to - from <= 2;
  return near && to <= 20 && /^(?:or|to|-|–)$/.test(tokens[at + 1]?.text ?? '') ? to * 1000 : undefined;
};

/** `those two` is one word. */
const wordNumber = (words = ''): number | undefined =>
  ({ two: 2, three: 3 })[/^(?:those|these) (two|three)$/.exec(words)?.[1] ?? ''];

/** `by half a second` may be one word. */
const by = (token: Token | undefined): string => (/^by /.test(token?.text ?? '') ? 'by ' : '');

/** The film as people name it: `F`. */
const filmNoun =
  /(?<!\b(?:its|their) )\b(?:(?:the|our|my|this|whole|entire|full|complete) )*(?:(?:total |overall |whole |entire |film |video |movie |running )*(?:length|duration|time|runtime|total)(?: of (?:the|our|my|this) (?:whole |entire |full )?(?:film|video|movie|slideshow))?|film|video|movie|slideshow|(?:whole|entire) thing|film's length|video's length)(?![\w'-])/g;

/** The signs of an English clause; with `film` what names the film is `F`, so is `it` where no photo is in hand. */
export function timeSignsOf(clause: Clause, { film }: { film: boolean } = { film: false }): Signs {
  const { tokens } = clause;
  const refs: Reference[] = [];
  const values: number[] = [];
  const words: string[] = [];
  const valueAt = (at: number): string | undefined => {
    const token = tokens[at];
    const percent = tagValue(token, 'percentage');
    if (typeof percent === 'number') return `%${values.push(percent / 100) - 1}`;
    // `add a second to the beach and take one off the temple`
    const another =
      token?.text === 'one' && values.length > 0 && /^(?:off|from)$/.test(tokens[at + 1]?.text ?? '');
    if (another) return `=${values.push(1000) - 1}`;
    const ms = tagValue(token, 'duration');
    // `one more second` is one word.
    const more = /\b(?:more|extra|another|additional)\b/.test(token?.text ?? '') ? 'another ' : '';
    if (typeof ms === 'number') return `${by(token)}${more}#${values.push(ms) - 1}`;
    const seconds = tagValue(token, 'number');
    return typeof seconds === 'number' && token!.text !== 'one'
      ? `=${values.push(seconds * 1000) - 1}`
      : undefined;
  };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    const head = token.text === 'the' ? tokens[at + 1]?.text : token.text;
    const told = superlative.test(head ?? '') && asLongest.test(clause.text);
    const ref = told ? undefined : longestOf(clause.refs, at);
    // `those five` of two photos that are spoken of are seconds.
    const counted =
      ref?.kind === 'it'
        ? (tagValue(tokens[ref.to - 1], 'number') ?? wordNumber(tokens[ref.to - 1]?.text))
        : undefined;
    const seconds =
      typeof counted === 'number' && counted !== ref!.ids.length ? valueAt(ref!.to - 1) : undefined;
    const extra = /^(?:extra|additional|more|seconds?|secs?)$/.test(tokens[ref?.to ?? -1]?.text ?? '');
    const multiple = ref === undefined ? multipleAt(tokens, at) : undefined;
    if (multiple !== undefined) {
      words.push(`${by(token)}*${values.push(multiple.factor) - 1}${multiple.rest}`);
      at = multiple.next;
      continue;
    }
    const about = ref === undefined ? range(tokens, at) : undefined;
    if (about !== undefined) {
      words.push(`=${values.push(about) - 1}`);
      at += 3;
    } else if (typeof counted === 'number' && extra) {
      words.push(`=${values.push(counted * 1000) - 1}`);
      at = ref!.to;
    } else if (seconds !== undefined) {
      words.push(seconds);
      at = ref!.to;
    } else if (
      film &&
      ref !== undefined &&
      (ref.kind === 'all' ? !perOne.test(token.text) : ref.ids.length === 0 && ref.kind !== 'rest')
    ) {
      words.push(ref.kind === 'all' ? 'ALL' : ofTime.test(clause.text) ? 'F' : token.text);
      at = ref.to;
    } else if (ref !== undefined && !(ref.kind === 'all' && each.test(token.text))) {
      words.push(`@${refs.push(ref) - 1}`);
      at = ref.to;
    } else {
      words.push(valueAt(at) ?? token.text);
      at++;
    }
  }
  let text = words.join(' ').replace(/ ' (?=s\b|re\b|d\b|ll\b|t\b)/g, "'");
  if (film) text = text.replace(filmNoun, 'F').replace(/\bF of F\b/g, 'F');
  for (const [verb, comparative] of verbs) text = text.replace(verb, comparative);
  // What stays behind a wish is no wish: `and leave the others`.
  text = text.replace(leaves, '');
  return { text, refs, values };
}
