import { hasTag, type Token } from '../../language/index.js';
import { advance } from '../advance.js';
import type { Outcome, Read } from '../outcome.js';
import { type Clause, clauseOf } from '../reading/clause.js';
import { readClause } from '../reading/read-clause.js';
import type { Scene } from '../scene.js';

const opens =
  /^(?:or|oh|well|but|hm+|um|er|actually|no|nope|wait|sorry|rather|or rather|better|hang on|hold on|then|just|please|instead)$/;
const correcting = /^(?:actually|no|nope|wait|sorry|rather|or rather|better|hang on|hold on)$/;
const keeps =
  /^(?:(?:let ?'? ?s|we|i) )?(?:keep|leave|have) (?:it|them|both|that|this|those|her|him)(?: in| there)?(?: (?:after all|please|though))*$/;
const alsoKeeps = /^(?:keep|leave) (?:it|them|that)(?: in)? (?:and|but)(?: |$)/;
const pronoun = /\b(?:it|them|that|her|him)\b/;

const plain = ({ text }: Token): string => text.replace(/[,.!]+/g, '');
const isLead = (token: Token): boolean => hasTag(token, 'mark', 'correction') || opens.test(plain(token));
const saidIn = (tokens: readonly Token[]): string => tokens.map(plain).join(' ').trim();

/**
 * `remove the team... no, keep it`, `drop the team and the bread, actually keep the bread`, `out with the cup, or rather put it
 * last`: what this sentence was about to take out stays, and has what is wished of it instead.
 */
export function keptAfterAll(clause: Clause, scene: Scene): Read | undefined {
  const last = scene.planned.at(-1);
  if (last?.name !== 'remove_photos' || !Array.isArray(last.params.photos) || scene.trail.asked)
    return undefined;
  if (clause.reading.language !== 'en' || clause.tokens.length > 16 || clause.has('remove')) return undefined;
  const from = clause.tokens.findIndex((token) => !isLead(token));
  const lead = clause.tokens.slice(0, Math.max(0, from));
  if (!lead.some((token) => hasTag(token, 'correction') || correcting.test(plain(token)))) return undefined;
  const gone = last.params.photos.map(String);
  const without = (kept: readonly string[]): Outcome => {
    const photos = gone.filter((id) => !kept.includes(id));
    const commands = photos.length === 0 ? [] : [{ name: 'remove_photos', params: { photos } }];
    return { kind: 'instead', here: true, commands, topic: 'shots', shots: kept };
  };
  const wish = clause.tokens.slice(from);
  const text = saidIn(wish);
  if (keeps.test(text)) return { intent: 'kept-after-all', outcome: without(gone) };
  const named = clause.namedIds;
  const ofGone = named.length > 0 && named.every((id) => gone.includes(id));
  if (/^(?:keep|leave)\b/.test(text) && ofGone) return { intent: 'kept-after-all', outcome: without(named) };
  if (!pronoun.test(text)) return undefined;
  const back = advance(scene, clause, without(gone));
  const also = alsoKeeps.test(text) ? wish.findIndex(({ text: word }) => /^(?:and|but)$/.test(word)) + 1 : 0;
  const read = readClause(clauseOf(wish.slice(also), clause.reading, back), back);
  if (read?.outcome.kind !== 'edit' || read.outcome.commands.length === 0) return undefined;
  const { commands, topic, shots = gone } = read.outcome;
  return { intent: read.intent, outcome: { kind: 'instead', here: true, commands, topic, shots } };
}
