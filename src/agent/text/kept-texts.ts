import type { TextSegment } from '../../draft/index.js';
import { hasTag, type Reading, type Token, textOf } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import { edit, type ReadSentence } from '../outcome.js';
import { type Clause, clauseOf, wholeClause } from '../reading/clause.js';
import { roleOfText, type Scene, texts } from '../scene.js';
import { chineseTextsKept } from './kept-chinese.js';
import { textsNamed } from './named-texts.js';
import { textsInHand } from './pointed.js';

const lead =
  /^(?:and|but|so|ok|okay|oh|ah|hm+|well|actually|no|nah|then|also|now|maybe|please|hey|can you|could you|would you|,)$/;
const trail = /^(?:please|then|though|after|all|again|thanks|actually|,|instead)$/;

/** What is said around the names: those named stay and the others go, or those named go. */
const frames: readonly { readonly open: RegExp; readonly close: RegExp; readonly stays: boolean }[] = [
  {
    open: /^(?:(?:only|just) )?(?:keep|leave|show) (?:only |just )?/,
    close: /(?: in| up| on| there)?$/,
    stays: true,
  },
  {
    open: /^(?:only|just|nothing but) /,
    close: /(?: (?:stays?|can stay|remains?|is needed))?$/,
    stays: true,
  },
  {
    open: /^(?:(?:remove|drop|delete|lose|take|get rid of) )?(?:all|them|all of them|them all|all of those|all captions|all the captions|the captions|those|everything)(?: (?:can|should|may|must|go|off|away|out|again))* ?,? ?(?:except|but|save|apart from|other than|bar|without)(?: for)? /,
    close: /(?: (?:(?:can|should|may) )?(?:go|off|out|away|again))*$/,
    stays: true,
  },
  { open: /^not (?:on |for )?/, close: /$/, stays: false },
  { open: /^without /, close: /$/, stays: false },
  {
    open: /^/,
    close: / (?:doesn ?'?t|does not|don ?'?t|do not) need (?:one|any|it|a caption|captions|text|words|that)$/,
    stays: false,
  },
  { open: /^/, close: / (?:needs?|should have|gets?) no (?:caption|text|words)$/, stays: false },
  {
    open: /^(?:i )?(?:do ?n ?' ?t|do not) (?:want|need) (?:a|any|the) (?:caption|text|words) (?:on|under|over|for) /,
    close: /$/,
    stays: false,
  },
  {
    open: /^/,
    close: / (?:can|should|may|could|must) (?:go|come off|be (?:removed|dropped))$/,
    stays: false,
  },
  { open: /^(?:remove|drop|delete|lose|scrap|skip) /, close: /(?: (?:again|off))?$/, stays: false },
];
const othersGo =
  /^(?:(?:all |the )*(?:others?|rest|other (?:ones|captions|texts|labels|lines))(?: of (?:them|the captions))?(?: (?:can|should|may|must|could))? (?:go|go away|off|out|away|be (?:removed|dropped)|disappear)|(?:drop|remove|delete|lose|take|get rid of|scrap) (?:all )?(?:the )?(?:others?|rest|other (?:ones|captions|texts|labels|lines))(?: (?:off|away|out))?|no(?:t the)? (?:others?|other (?:ones|captions|texts|labels)))$/;

function bare(piece: readonly Token[]): readonly Token[] {
  let from = 0;
  let to = piece.length;
  while (from < to && lead.test(piece[from]!.text)) from++;
  while (to > from && trail.test(piece[to - 1]!.text)) to--;
  return piece.slice(from, to);
}

const betweenMarks = (tokens: readonly Token[]): (readonly Token[])[] => {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    if (hasTag(token, 'mark')) pieces.push([]);
    else pieces.at(-1)!.push(token);
  }
  return pieces;
};

interface Said {
  readonly named: readonly TextSegment[];
  readonly stays: boolean;
}

/** How many tokens make up these words; some tokens are several words. */
function countOf(piece: readonly Token[], said: string): number {
  let length = -1;
  let count = 0;
  while (count < piece.length && length < said.length) length += piece[count++]!.text.length + 1;
  return said === '' ? 0 : count;
}

/** The texts a piece names and whether they stay; undefined when it says anything else. */
function saidIn(
  piece: readonly Token[],
  clause: (tokens: readonly Token[]) => Clause,
  scene: Scene,
  hand: readonly TextSegment[],
): Said | undefined {
  const said = textOf(piece);
  for (const { open, close, stays } of frames) {
    const before = open.exec(said);
    if (before === null) continue;
    const rest = said.slice(before[0].length);
    const after = close.exec(rest);
    if (after === null) continue;
    const from = countOf(piece, before[0].trim());
    const to = piece.length - countOf(piece.toReversed(), after[0].trim());
    if (to <= from) continue;
    const named = textsNamed(clause(piece.slice(from, to)), scene, hand);
    if (named !== undefined) return { named, stays };
  }
  return undefined;
}

const edge =
  /^(?:.{0,40}[.,!;] )?(?:and |but )?(?:only|just) at the (?:very )?(?<edge>start|beginning|front|end|close)(?: after all| then| please| again)*[.!]*$/i;

/** `that's a bit much, only at the start after all`: of the same words at both ends one stays. */
function onlyAtEdge({ sentence, draft, focus }: Scene) {
  const where = edge.exec(sentence.trim())?.groups?.edge;
  const held = texts(draft).find(({ id }) => focus.texts.includes(id));
  if (where === undefined || held === undefined) return undefined;
  const twins = texts(draft)
    .filter(({ text }) => text.toLowerCase() === held.text.toLowerCase())
    .toSorted((a, b) => a.startMs - b.startMs);
  if (twins.length < 2) return undefined;
  const stays = /end|close/i.test(where) ? twins.at(-1)! : twins[0]!;
  const going = twins.filter((item) => item !== stays).map(({ id }) => id);
  return edit('remove_text', { texts: going }, { topic: 'text', texts: [stays.id] });
}

/**
 * Which of several texts stay, said after they were written: `only the first one`, `the other captions can go, just keep the
 * first`, `not the second one`, `take them off except the temple one`. Undefined when the talk is about something else.
 */
export function textsKept(reading: Reading, scene: Scene): ReadSentence | undefined {
  if (reading.language === 'zh') return chineseTextsKept(reading, scene);
  if (reading.language !== 'en' || scene.focus.topic !== 'text' || reading.tokens.length > 24)
    return undefined;
  const twin = onlyAtEdge(scene);
  if (twin !== undefined) {
    const whole = wholeClause(reading, scene);
    return readAsOne({ clause: whole, intent: 'text', outcome: twin }, scene);
  }
  const ofRole = (list: readonly TextSegment[]) =>
    list.filter(({ id }) => roleOfText(scene.draft, id) === 'caption');
  const fresh = ofRole(textsInHand(scene));
  const hand =
    fresh.length > 1 ? fresh : ofRole(texts(scene.draft)).toSorted((a, b) => a.startMs - b.startMs);
  if (hand.length < 2) return undefined;
  const clause = (tokens: readonly Token[]): Clause => clauseOf(tokens, reading, scene);
  const pieces = betweenMarks(reading.tokens).map((piece) => bare(withoutCourtesy(piece)));
  const left = pieces.filter((piece) => piece.length > 0);
  const open = left.filter((piece) => !othersGo.test(textOf(piece)));
  // `take them off again, except the temple one`
  const one =
    open.length === 2 && /^(?:except|but|apart from|other than|bar)\b/.test(textOf(open[1]!))
      ? [open.flat()]
      : open;
  if (one.length !== 1) return undefined;
  const said = saidIn(one[0]!, clause, scene, hand);
  if (said === undefined || (open.length < left.length && !said.stays)) return undefined;
  const going = hand.filter((item) => said.named.includes(item) !== said.stays);
  if (going.length === 0 || going.length === hand.length) return undefined;
  const whole = clause(reading.tokens);
  const outcome = edit('remove_text', { texts: going.map(({ id }) => id) }, { topic: 'text', texts: [] });
  return readAsOne({ clause: whole, intent: 'text', outcome }, scene);
}
