import { hasTag, type Reading, type Token } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { stepsChinese } from '../intents/steps-chinese.js';
import { stepsSaid } from '../intents/undo.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { clauseOf } from '../reading/clause.js';
import type { Scene } from '../scene.js';
import { commandsNamed } from './history.js';

const backward =
  /\b(?:ago|undo|revert|roll back|go back|take back|(?:steps?|changes?|edits?) back|back (?:\d|a couple|two|three|four|five))\b/;
/** `undo everything`, `all that back`: every turn. */
const allBack =
  /^(?:(?:please|can you|could you|i want to|i'd like to) )*(?:(?:undo|revert|reset|discard|cancel|take back|roll back) (?:everything|all(?: of)?(?: (?:it|this|that|them|those|my|the))?(?: (?:last )?changes?| edits?| steps?)?)|(?:take |put |bring )?(?:everything|all(?: of)? (?:it|this|that|them)) back)$/;
const keeping =
  /^(?:(?:but|and|only|just|except|please) )*(?:with|keep|keeping|leave|leaving|not|except(?: for)?|apart from|other than|without (?:touching|losing|changing)|still with|the (?:new )?[\w ]{1,30}? (?:stays?|can stay|should stay|remains?)|the\b|everything but)/;

/** Where what is kept begins: at a mark, or at `but` or `except` inside. */
function parted(tokens: readonly Token[]): readonly [readonly Token[], readonly Token[]] | undefined {
  const at = tokens.findIndex((token, index) => index > 0 && hasTag(token, 'mark', 'except', 'but'));
  if (at < 0) return undefined;
  const rest = hasTag(tokens[at], 'mark') ? tokens.slice(at + 1) : tokens.slice(at);
  return rest.some((token) => hasTag(token, 'mark')) ? undefined : [tokens.slice(0, at), rest];
}

/**
 * `the way it was two steps ago, but with the new title`, `all that back, except the sepia`: so many turns are taken back
 * but for what of them is named. Undefined when no turns are counted or nothing is to be kept.
 */
export function stepsBackBut(reading: Reading, scene: Scene): ReadSentence | undefined {
  const { past } = scene.conversation;
  if (reading.language === 'zh' && past.length > 0 && reading.tokens.length <= 14) {
    const clause = clauseOf(withoutCourtesy(reading.tokens), reading, scene);
    const outcome = stepsChinese.read(clause, scene);
    if (outcome !== undefined) return readAsOne({ clause, intent: 'undo', outcome }, scene);
  }
  if (reading.language !== 'en' || past.length === 0 || reading.tokens.length > 30) return undefined;
  const end = reading.tokens.at(-1)?.text === '.' ? -1 : undefined;
  const parts = parted(withoutCourtesy(reading.tokens.slice(0, end)));
  if (parts === undefined) return undefined;
  const [back, kept] = parts.map((part) => clauseOf(withoutCourtesy(part), reading, scene)) as [
    ReturnType<typeof clauseOf>,
    ReturnType<typeof clauseOf>,
  ];
  const steps = allBack.test(back.text) ? past.length : stepsSaid(back);
  if (steps === undefined || steps < 1 || steps > past.length) return undefined;
  if (!(backward.test(back.text) || allBack.test(back.text)) || !keeping.test(kept.text)) return undefined;
  if (kept.has('duration', 'quote')) return undefined;
  const since = past.slice(-steps);
  const named = new Set(commandsNamed(kept, since, scene));
  const known = named.size > 0 || commandsNamed(kept, past, scene).length > 0;
  if (!known) return undefined;
  const dropped = new Set(since.flatMap(({ commands }) => commands).filter((command) => !named.has(command)));
  const outcome: Outcome =
    named.size === 0 ? { kind: 'undo', steps } : { kind: 'without', from: past.length - steps, dropped };
  return readAsOne({ clause: back, intent: 'undo', outcome }, scene);
}
