import type { EditCommand } from '../edits/index.js';
import { hasTag, type Reading, rawText, type Token } from '../language/index.js';
import { sameData } from '../shared/index.js';
import type { OpenTurn } from './opening/open-turn.js';
import { covers, type Reader, readParts, type Told } from './parts.js';
import { clauseOf } from './reading/clause.js';
import { joinsPair } from './reading/joints.js';
import { onlyNames } from './reading/read-piece.js';
import { says } from './reading/run-on.js';
import { worthTelling } from './replies/reply.js';

/** Longest sentence, in words, whose parts are read once more. */
const longest = 60;

/** Places where a sentence is cut that are tried. */
const mostCuts = 3;

const joins =
  /^(?:and|and then|, and|then|also|and also|plus|additionally|in addition|finally|然后|接着|另外|还有|顺便|同时|并且|此外|而且|顺带|再把)$/;

/** Words that lean on what was said before them. */
const leans =
  /^(?:it|them|that|this|those|these|they|one|ones|same|others|the others|too|either|rest|alone|unchanged)$|^(?:它|它们|这|那|这个|那个|这些|那些|都|也|一样|其他|其余|别的|剩下|不动$|不变$|照旧|保持|每[个次处]|时长$|长度$)/;

/** What is to stay as it is beside a wish. */
const left = /(?:[不别]动|不要动|不用[动管]|别管|[别不][改变])$/;

/** Two parts of a sentence, each perhaps a wish. */
interface Cut {
  readonly first: readonly Token[];
  readonly second: readonly Token[];
  /** Nothing but a full stop stands between the parts. */
  readonly apart: boolean;
  /** Another word than `and` opens the second part. */
  readonly plain: boolean;
}

const han = /^\p{Script=Han}/u;

function cutsOf(reading: Reading): Cut[] {
  const { tokens } = reading;
  const stop = reading.language === 'zh' ? /^[.;!\n。；！，,]$/ : /^[.;!\n]$/;
  // The number of a list stands for a full stop, and means nothing without the list.
  const isStop = (token: Token): boolean =>
    hasTag(token, 'mark') &&
    stop.test(token.text) &&
    /^\s*$|^[.;!,\n。；！，]/.test(rawText(reading, token, token));
  const isJoint = (token: Token): boolean => isStop(token) || joins.test(token.text);
  // Chinese wishes follow each other with nothing but a gap.
  const isGap = (at: number): boolean =>
    tokens[at]!.start > tokens[at - 1]!.end && han.test(tokens[at]!.text) && han.test(tokens[at - 1]!.text);
  const cuts: Cut[] = [];
  for (let at = 2; at < tokens.length - 1; at++) {
    if (!(isGap(at) || (isJoint(tokens[at]!) && !joinsPair(tokens, at)))) continue;
    let right = at;
    while (right < tokens.length && (hasTag(tokens[right], 'mark') || isJoint(tokens[right]!))) right++;
    const first = tokens.slice(0, hasTag(tokens[at - 1], 'mark') ? at - 1 : at);
    const second = tokens.slice(right);
    const between = tokens.slice(first.length, right);
    const plain = between.some(({ text }) => joins.test(text) && !/^(?:, )?and$/.test(text));
    at = right;
    if (first.length < 2 || second.length < (plain ? 1 : 2)) continue;
    if (!plain && !(says(first) && says(second))) continue;
    // `photos 2 and 4, then ...`: the list goes on to the mark.
    const stopAt = second.findIndex((token) => hasTag(token, 'mark') || isJoint(token));
    if (stopAt > 0 && onlyNames(second.slice(0, stopAt))) continue;
    // What leans on the part before it is read with it.
    if (second.some(({ text }) => leans.test(text) || left.test(text))) continue;
    if (left.test(first.at(-1)!.text)) continue;
    cuts.push({ first, second, plain, apart: between.every((token) => hasTag(token, 'mark')) });
  }
  return cuts;
}

/** What no part of a sentence does unless the whole was read so. */
const takesAway = /^(?:remove_photos|remove_text|set_style|start_over)$/;
const taking = (commands: readonly EditCommand[]): readonly EditCommand[] =>
  commands.filter(({ name }) => takesAway.test(name));

/**
 * A sentence of which something was lost, read wish by wish: where each part alone is understood to the last word, and
 * together they ask for more than was read, the parts are what it says. Undefined where nothing was lost, or its parts
 * mean nothing alone.
 */
export function inParts(turn: OpenTurn, told: Told, reader: Reader): Told | undefined {
  const { tokens } = turn.reading;
  if (tokens.length > longest || told.scene.trail !== turn.opening.trail) return undefined;
  // What is corrected halfway is one wish.
  if (tokens.some((token) => hasTag(token, 'correction') && token.text !== 'no')) return undefined;
  // Read to the letter as a whole.
  if (
    told.items.some(({ intent }) =>
      /^(?:written-exactly|subtitles|texts-kept|line-under)$/.test(intent ?? ''),
    )
  )
    return undefined;
  const cuts = cutsOf(turn.reading);
  const lost = told.items.some(
    ({ clause, outcome, ignored }) =>
      (outcome === null && worthTelling(clause)) || (ignored ?? []).length > 0,
  );
  const { planned } = told.scene;
  const idle = new Set(
    told.items.flatMap(({ clause, outcome }) =>
      outcome === null && !worthTelling(clause) ? [clause.raw] : [],
    ),
  );
  for (const { first, second, apart, plain } of cuts.slice(0, mostCuts)) {
    const full = !lost && planned.length > cuts.length;
    const takes = taking(planned).length > 0;
    if (full && !takes && !(plain && isNamed(turn, second))) continue;
    const said = [first, second].map((part) => rawText(turn.reading, part[0]!, part.at(-1)!));
    const both = readParts(turn, said, { apart, idle }, reader);
    if (both === undefined) continue;
    const own = both.scene.planned;
    // What no part asks to be taken away stays.
    const spared = takes && taking(own).length === 0;
    if (full && takes && !spared) continue;
    const otherwise = full && both.disjoint && !sameData(both.scene.draft, told.scene.draft);
    const kept = spared ? planned.filter((command) => !taking(planned).includes(command)) : planned;
    if (!covers(own, kept) || (!lost && !otherwise && covers(planned, own))) continue;
    if (!covers(planned, taking(own))) continue;
    return both;
  }
  return undefined;
}

/** It says what it is about: photos, all of them, or another thing of the film. */
function isNamed({ reading, opening }: OpenTurn, tokens: readonly Token[]): boolean {
  const clause = clauseOf(tokens, reading, opening);
  return clause.refs.length > 0 || clause.has('music', 'transition', 'title', 'caption', 'endCard', 'sound');
}
