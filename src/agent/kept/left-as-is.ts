import { hasTag, type Reading, type Token } from '../../language/index.js';
import { type Clause, contracted } from '../reading/clause.js';
import { says } from '../reading/run-on.js';
import { removing } from './bans-removal.js';

/** What opens a run that only says what is to stay as it is. */
const opener = new RegExp(
  `^(?:${[
    '(?:but |and |just )?without(?: (?:ever|really|actually|also|in any way|you))? (?:changing|touching|altering|affecting|modifying|editing|disturbing|adjusting|messing with|messing up|interfering with|playing with|fiddling with|tampering with|doing anything to|making (?:any )?changes to)',
    '(?:with |and |but |make )?(?:no|zero|without (?:a |any )?) ?(?:other |further )?(?:changes?|edits?|alterations?|modifications?) (?:to|in|of|on)(?: the music)?',
    '(?:but |and |so |please )?(?:keep (?:your|those) )?(?:hands|fingers) off(?: of)?',
  ].join('|')})$`,
);
/** The same with words behind what is named. */
const around: readonly { readonly opens: RegExp; readonly closes: RegExp; readonly bare?: true }[] = [
  {
    opens: /^nothing (?:about|on|in|of|with|at)$/,
    closes:
      /^(?:should|must|may|can|is to|has to|needs to|shall|will) (?:be )?(?:change|changed|altered|touched|moved|different)$/,
  },
  {
    opens: /^(?:but |and )?(?:i|we) (?:do ?n't|do not|dont|never) (?:want|need)$/,
    closes: /^(?:to be )?(?:changed|touched|altered|modified|tampered with|messed with)$|^to change$/,
  },
  {
    opens: /^(?:while |whilst |but |and |by |just )?(?:keeping|leaving)$/,
    closes:
      /^(?:(?:exactly|just|all|both) )?(?:as (?:it|they) (?:is|are|was|were)|as is|as before|alone|unchanged|untouched|the same|same|intact|in place|in peace)$/,
    bare: true,
  },
];
/** The same of what is to go on being there: whatever is named, it is not taken away. */
const sparing = new RegExp(
  `^(?:but |and |just )?without (?:ever |even )?(?:${removing}|moving|shifting|muting|silencing|hiding|resizing|restyling|recolou?ring|renaming|rewording)$`,
);
/** `and don't change anything else`, as a whole. */
const nothingElse =
  /^(?:but |and |please |, and )*(?:do ?n ?'? ?t|do not|never|dont|without) ?(?:please )?(?:change|touch|alter|modify|edit|do|changing|touching|altering|affect|affecting|mess with) (?:anything|any ?thing|any of the|a thing) (?:else|other)(?: at all| in the film| in it)?$/;
/** `gold, but not bigger`: the same way of being otherwise is turned down. */
const notMore =
  /^(?:but |and |just )?not (?:any )?(?:bigger|larger|smaller|longer|shorter|louder|quieter|brighter|darker|faster|slower|higher|lower|bolder)$/;

const nouns =
  'title caption text endCard lowerThird music sound voice transition motion look order canvas size colour color font position style background speed format fade volume beat photo fileName brightness duration'.split(
    ' ',
  );
const names = ['file', 'fileWord', 'ordinal', 'first', 'last', 'number'];
const small =
  /^(?:the|my|our|its|his|her|their|any|all|of|it|them|that|this|these|those|either|or|nor|one|ones|other|others|else|anything|everything|rest|single|whole|at all|in any way|whatsoever|'|s|'s|themselves|itself|own|same|original|calm|piano)$/;
const stop = (token: Token | undefined): boolean =>
  token === undefined ||
  hasTag(token, 'mark') ||
  /^(?:and|but|then|please|, and|, but|so|thanks|thank you)$/.test(token.text);
const isNoun = (token: Token): boolean =>
  hasTag(token, 'quote', ...nouns) ||
  /^(?:words?|wording|place|spot|sizes?|piano|song|tune|faces?|people|letters|lettering|placement|timing|order|pictures?)$/.test(
    token.text,
  );
const isName = (token: Token): boolean => hasTag(token, ...names);
/** How long the film is has a reader of its own. */
const ofLength = /^(?:length|total|duration|film|video|movie|slideshow|overall|running time|runtime|time)$/;

/** The index after the things named from `from` on; undefined where anything else is said of them. */
function pastThings(tokens: readonly Token[], from: number): number | undefined {
  let at = from;
  while (at < tokens.length) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    if (ofLength.test(token.text)) return undefined;
    // `the title and the music`, and not `the title and make it red`
    if (/^(?:and|,|, and|or)$/.test(token.text) && at > from && next !== undefined) {
      const after = small.test(next.text) && tokens[at + 2] !== undefined ? tokens[at + 2]! : next;
      const goesOn = isNoun(after) || isName(after);
      const rest = tokens.slice(at + 1, at + 5);
      if (goesOn && !says(rest)) {
        at++;
        continue;
      }
      break;
    }
    if (!(small.test(token.text) || isNoun(token) || isName(token))) break;
    at++;
  }
  return at > from ? at : undefined;
}

interface Run {
  readonly to: number;
  /** Photos it names, that a wish for all of them spares. */
  readonly spared: readonly Token[];
}

/** The run that begins at `at`. */
function runAt(tokens: readonly Token[], at: number): Run | undefined {
  let said = '';
  for (let count = 1; count <= 8 && tokens[at + count - 1] !== undefined; count++) {
    said = `${said} ${contracted(tokens[at + count - 1]!.text)}`.trim();
    const from = at + count;
    if ((nothingElse.test(said) || notMore.test(said)) && stop(tokens[from])) return { to: from, spared: [] };
    const spares = sparing.test(said);
    const frame = around.find(({ opens }) => opens.test(said));
    if (!spares && frame === undefined && !opener.test(said)) continue;
    if (said.endsWith(' the music') && stop(tokens[from])) return { to: from, spared: [] };
    const past = pastThings(tokens, from);
    if (past === undefined) continue;
    const things = tokens.slice(from, past);
    const photos =
      !spares && !things.some((token) => isNoun(token) && !hasTag(token, 'photo')) && things.some(isName);
    const to = frame === undefined ? past : closed(tokens, past, frame.closes);
    if (to !== undefined && stop(tokens[to])) return { to, spared: photos ? things : [] };
    if (frame?.bare && !photos && stop(tokens[past])) return { to: past, spared: [] };
  }
  return undefined;
}

/** The index after words that close a run. */
function closed(tokens: readonly Token[], from: number, closes: RegExp): number | undefined {
  let said = '';
  for (let at = from; at < Math.min(from + 5, tokens.length); at++) {
    said = `${said} ${tokens[at]!.text}`.trim();
    if (closes.test(said)) return at + 1;
  }
  return undefined;
}

/** A clause that says nothing but what is to stay as it is. */
export function onlyLeaves({ tokens, reading: { language } }: Clause): boolean {
  if (language !== 'en') return false;
  let at = 0;
  while (at < tokens.length && stop(tokens[at])) at++;
  const run = at < tokens.length ? runAt(tokens, at) : undefined;
  return run !== undefined && run.to === tokens.length;
}

/** Words for all photos, and for the film that is made of them. */
const wide = ['all', 'photo', 'film'];

const except = (token: Token): Token => ({ ...token, text: 'except', tags: [{ concept: 'except' }] });

/** Longest sentence that is looked through, in tokens. */
const longest = 120;

/**
 * A sentence without what it says is to stay as it is: `make the title red without changing the music`, `and don't change
 * anything else`. Photos a wish for all of them leaves untouched are its exception.
 */
export function withoutLeftAsIs(reading: Reading): Reading {
  const { tokens } = reading;
  if (reading.language !== 'en' || tokens.length > longest) return reading;
  if (tokens.some((token) => hasTag(token, 'undo'))) return reading;
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const run = runAt(tokens, at);
    if (run === undefined) {
      kept.push(tokens[at]!);
      continue;
    }
    const all =
      kept.some((token) => hasTag(token, ...wide)) ||
      // `make it 30 seconds without changing the sunset`
      (kept.some((token) => hasTag(token, 'duration')) && !kept.some(isName));
    if (run.spared.length > 0 && all) kept.push(except(tokens[at]!), ...run.spared);
    // Of the marks around it one is left.
    const last = kept.at(-1);
    at = run.to - 1;
    if ((kept.length === 0 || hasTag(last, 'mark')) && stop(tokens[at + 1]) && at + 1 < tokens.length) at++;
    else if (hasTag(last, 'mark') && at + 1 >= tokens.length) kept.pop();
  }
  return kept.length === tokens.length || !kept.some((token) => !hasTag(token, 'mark'))
    ? reading
    : { ...reading, tokens: kept };
}
