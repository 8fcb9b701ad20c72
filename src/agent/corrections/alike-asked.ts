import { type Reading, textOf } from '../../language/index.js';
import { readAsOne } from '../advance.js';
import { likeAnother } from '../effects/like-another.js';
import { withoutCourtesy } from '../opening/courtesy.js';
import type { ReadSentence } from '../outcome.js';
import { clauseOf } from '../reading/clause.js';
import type { Scene } from '../scene.js';

const given = /\bwhat(?:ever)? (?:(?:you|we|i) |(?:the |my |our )?\w+(?: \w+)? (?:has|got|gets)\b)/;
const opens = /^(?:actually|rather|but|and|oh|also|then|,)$/;

/** `actually, give the dance whatever you gave the kiss`: no correction of what the kiss got. */
export function alikeAsked(reading: Reading, scene: Scene): ReadSentence | undefined {
  const { tokens } = reading;
  if (reading.language !== 'en' || tokens.length > 24) return undefined;
  if (!given.test(textOf(tokens))) return undefined;
  const said = withoutCourtesy(tokens);
  const from = said.findIndex(({ text }) => !opens.test(text));
  const clause = clauseOf(said.slice(Math.max(0, from)), reading, scene);
  const read = likeAnother(clause, scene);
  if (read === undefined) return undefined;
  return readAsOne({ clause, ...read }, scene);
}
