import type { EditCommand } from '../../edits/index.js';
import { hasTag, type Reading, type Token, tagValue } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { kindsOf } from '../changes/kinds.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { clauseOf } from '../reading/clause.js';
import { cutsIn, type Scene } from '../scene.js';

const head =
  /^(?:the|use|set|make|my|these|in|this|order|in order|in this order|in turn|one by one|are|as|follows|should|be|:|-|please|,)$/;
const between = /^(?:,|;|\/|and|then|and then|\n)$/;
const small = /^(?:a|an|hard|straight|simple|of|for|-|long)$/;

/** What one item of the list is; undefined when it holds another word. */
function itemOf(tokens: readonly Token[]): { transition: string; durationMs?: number } | undefined {
  let transition: string | undefined;
  let durationMs: number | undefined;
  for (const token of tokens) {
    const ms = tagValue(token, 'duration');
    const [kind] = hasTag(token, 'hardCut') ? ['none'] : kindsOf(token);
    if (kind !== undefined && transition === undefined) transition = kind;
    else if (typeof ms === 'number' && ms <= 10_000) durationMs = ms;
    else if (!small.test(token.text)) return undefined;
  }
  if (transition === undefined) return undefined;
  return { transition, ...(durationMs === undefined || transition === 'none' ? {} : { durationMs }) };
}

/** `transitions: cut, cut, fade`: as many kinds as there are cuts, one after the other. */
export function readCutsInTurn(reading: Reading, scene: Scene): ReadSentence | undefined {
  const cuts = cutsIn(scene.draft);
  const tokens = withoutCourtesy(reading.tokens);
  const noun = tokens.findIndex((token) => hasTag(token, 'transition') && kindsOf(token).length === 0);
  if (reading.language !== 'en' || cuts.length < 2 || noun < 0 || noun > 4 || tokens.length > 60)
    return undefined;
  let from = 0;
  while (from < tokens.length && (from === noun || head.test(tokens[from]!.text))) from++;
  if (from <= noun) return undefined;
  const groups: Token[][] = [[]];
  for (const token of tokens.slice(from))
    if (between.test(token.text)) groups.push([]);
    else if (token.text !== '.') groups.at(-1)!.push(token);
  const said = groups.filter((group) => group.length > 0).map(itemOf);
  if (said.length !== cuts.length || said.some((item) => item === undefined)) return undefined;
  const clause = clauseOf(tokens, reading, scene);
  const commands = cuts.map(
    ({ id }, at): EditCommand => ({ name: 'set_transition', params: { photos: [id], ...said[at] } }),
  );
  const outcome: Outcome = { kind: 'edit', commands, topic: 'transition', shots: cuts.map(({ id }) => id) };
  return readAsOne({ clause, intent: 'cuts-in-turn', outcome }, scene);
}
