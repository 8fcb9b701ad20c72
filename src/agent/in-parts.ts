import type { EditCommand } from '../edits/index.js';
import { hasTag, rawText, type Token } from '../language/index.js';
import { sameData } from '../shared/index.js';
import { actOf } from './acts/act.js';
import { clauseOf } from './clause.js';
import type { ReadClause } from './outcome.js';
import type { OpenTurn } from './plan-turn.js';
import { sameMatter } from './remarks.js';
import { says } from './run-on.js';
import { type Scene, sceneWith } from './scene.js';
import { joinsPair } from './split.js';

/** What a turn was read as, and the film it leaves. */
export interface Told {
  readonly items: readonly ReadClause[];
  readonly scene: Scene;
}

/** How a part of a sentence is read: its words, and the turn it would be alone. */
export interface Reader {
  open(sentence: string): OpenTurn;
  read(turn: OpenTurn): Told;
}

/** Longest sentence, in words, whose parts are read once more. */
const longest = 60;

/** Places where a sentence is cut that are tried. */
const mostCuts = 3;

const ends = /^[.;!\n]$/;
const joins =
  /^(?:and|and then|, and|then|also|and also|plus|after that|additionally|in addition|finally|然后|接着|另外|还有|顺便|同时|并且|此外|而且|顺带|再把|其次|最后)$/;

/** Words that lean on what was said before them. */
const leans =
  /^(?:it|them|that|this|those|these|they|one|ones|same|others|the others|too|either|rest)$|^(?:它|它们|这|那|这个|那个|这些|那些|都|也|一样|其他|其余|别的|剩下)/;

/** Where a sentence may fall in two: the last token of the first part and the first of the second. */
function cutsOf(tokens: readonly Token[]): { readonly left: number; readonly right: number }[] {
  const cuts: { left: number; right: number }[] = [];
  const isJoint = ({ text }: Token): boolean => ends.test(text) || joins.test(text);
  for (let at = 2; at < tokens.length - 2; at++) {
    if (!isJoint(tokens[at]!) || joinsPair(tokens, at)) continue;
    let right = at + 1;
    while (right < tokens.length && (hasTag(tokens[right], 'mark') || isJoint(tokens[right]!))) right++;
    let left = at - 1;
    while (left > 0 && hasTag(tokens[left], 'mark')) left--;
    const [first, second] = [tokens.slice(0, left + 1), tokens.slice(right)];
    // What leans on the part before it is read with it.
    if (says(first) && says(second) && !second.some(({ text }) => leans.test(text))) cuts.push({ left, right });
    at = right;
  }
  return cuts;
}

/** Every clause of it was done or told, one was done, and no exact word was left over. */
const isDone = ({ items, scene }: Told, before: Scene): boolean =>
  items.every(
    ({ outcome, ignored, intent }) =>
      (outcome?.kind === 'edit' && outcome.commands.length > 0 && (ignored ?? []).length === 0) ||
      outcome?.kind === 'nothing' ||
      intent === 'talk',
  ) &&
  scene.planned.length > 0 &&
  scene.trail === before.trail &&
  !sameData(scene.draft, before.draft);

/** What no part of a sentence does unless the whole was read so. */
const takesAway = /^(?:remove_photos|remove_text|set_style|start_over)$/;

const covers = (all: readonly EditCommand[], some: readonly EditCommand[]): boolean =>
  some.every((command) => all.some((other) => sameMatter(command, other)));

/**
 * A sentence of which something was lost, read wish by wish: where each part alone is understood to the last word, and
 * together they ask for more than was read, the parts are what it says. Undefined where nothing was lost, or its parts
 * mean nothing alone.
 */
export function inParts(turn: OpenTurn, told: Told, reader: Reader): Told | undefined {
  const { tokens } = turn.reading;
  if (tokens.length > longest || told.scene.trail !== turn.opening.trail) return undefined;
  const cuts = cutsOf(tokens);
  const lost = told.items.some(({ outcome, ignored }) => outcome === null || (ignored ?? []).length > 0);
  const { planned } = told.scene;
  if (cuts.length === 0 || (!lost && planned.length > cuts.length)) return undefined;
  for (const { left, right } of cuts.slice(0, mostCuts)) {
    const first = rawText(turn.reading, tokens[0]!, tokens[left]!);
    const second = rawText(turn.reading, tokens[right]!, tokens.at(-1)!);
    const apart = tokens.slice(left + 1, right).every(({ text }) => ends.test(text));
    const both = readBoth(turn, [first, second], apart, reader);
    if (both === undefined) continue;
    const own = both.scene.planned;
    if (!covers(own, planned) || (!lost && covers(planned, own))) continue;
    if (own.some((command) => takesAway.test(command.name) && !covers(planned, [command]))) continue;
    return both;
  }
  return undefined;
}

/** Both parts one after the other, each as a turn of its own; undefined when one of them is no wish that was understood. */
function readBoth(
  { opening }: OpenTurn,
  parts: readonly string[],
  apart: boolean,
  { open, read }: Reader,
): Told | undefined {
  const items: ReadClause[] = [];
  const planned: EditCommand[] = [];
  let scene = opening;
  for (const part of parts) {
    const turn = open(part);
    // A complaint in a sentence of its own gives the reason of its neighbour.
    if (apart && actOf(clauseOf(turn.reading.tokens, turn.reading, scene)) !== 'open') return undefined;
    const before = sceneWith(scene, { sentence: part, planned: [] });
    const told = read({ ...turn, opening: before });
    if (!isDone(told, before)) return undefined;
    items.push(...told.items);
    planned.push(...told.scene.planned);
    scene = sceneWith(told.scene, { sentence: opening.sentence });
  }
  return { items, scene: sceneWith(scene, { planned }) };
}
