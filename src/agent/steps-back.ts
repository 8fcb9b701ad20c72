import type { Reading } from '../language/index.js';
import { advance } from './advance.js';
import { clauseOf } from './clause.js';
import { withoutCourtesy } from './courtesy.js';
import { commandsNamed } from './history.js';
import { stepsChinese } from './intents/steps-chinese.js';
import { stepsSaid } from './intents/undo.js';
import type { Outcome, ReadClause } from './outcome.js';
import type { Scene } from './scene.js';
import { splitPieces } from './split.js';

const backward =
  /\b(?:ago|undo|revert|roll back|go back|take back|(?:steps?|changes?|edits?) back|back (?:\d|a couple|two|three|four|five))\b/;
const keeping =
  /^(?:(?:but|and|only|just|except|please) )*(?:with|keep|keeping|leave|leaving|not|except(?: for)?|without (?:touching|losing|changing)|still with|the (?:new )?\w+ (?:stays?|can stay|should stay|remains?))\b/;

/**
 * `the way it was two steps ago, but with the new title`: so many turns are taken back but for what of them is named.
 * Undefined when no turns are counted or nothing is to be kept.
 */
export function stepsBackBut(
  reading: Reading,
  scene: Scene,
): { items: readonly ReadClause[]; scene: Scene } | undefined {
  const { past } = scene.conversation;
  if (reading.language === 'zh' && past.length > 0 && reading.tokens.length <= 14) {
    const clause = clauseOf(withoutCourtesy(reading.tokens), reading, scene);
    const outcome = stepsChinese.read(clause, scene);
    if (outcome !== undefined)
      return { items: [{ clause, intent: 'undo', outcome }], scene: advance(scene, clause, outcome) };
  }
  if (reading.language !== 'en' || past.length === 0 || reading.tokens.length > 30) return undefined;
  const pieces = splitPieces(reading.tokens).map(withoutCourtesy);
  const [first, second, ...more] = pieces;
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const [back, kept] = [clauseOf(first, reading, scene), clauseOf(second, reading, scene)];
  const steps = stepsSaid(back);
  if (steps === undefined || steps < 1 || steps > past.length) return undefined;
  if (!backward.test(back.text) || !keeping.test(kept.text) || kept.has('duration', 'quote'))
    return undefined;
  const since = past.slice(-steps);
  const named = new Set(commandsNamed(kept, since, scene));
  const known = named.size > 0 || commandsNamed(kept, past, scene).length > 0;
  if (!known) return undefined;
  const dropped = new Set(since.flatMap(({ commands }) => commands).filter((command) => !named.has(command)));
  const outcome: Outcome =
    named.size === 0 ? { kind: 'undo', steps } : { kind: 'without', from: past.length - steps, dropped };
  return { items: [{ clause: back, intent: 'undo', outcome }], scene: advance(scene, back, outcome) };
}
