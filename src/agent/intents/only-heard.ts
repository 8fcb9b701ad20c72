import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';

/** `I want to hear the dog`, `its sound back on`, 听到海浪的声音: the clip shall be heard as it was filmed. */
export const sounding =
  /\b(?:hear|audible)\b|\b(?:sound|audio|volume)\b.*\b(?:back|normal|on|original|full|again)\b|\b(?:back|normal|original)\b.*\b(?:sound|audio|volume)\b|\bthe (?:sound|audio) of\b|听到|听见|能听|声音.*(?:恢复|正常|打开|原样)|恢复.*声/;

const otherwise = 'quieter louder increase decrease percentage remove no music duration'.split(' ');

/** `sound only on the dog`, `I only want to hear the waves`: the other clips fall silent. */
export function onlyHeard(
  clause: Clause,
  clips: readonly { readonly id: string; readonly volume: number }[],
  named: readonly string[],
): Outcome | undefined {
  const others = clips.flatMap(({ id }) => (named.includes(id) ? [] : [id]));
  if (named.length === 0 || others.length === 0 || clause.reading.language !== 'en') return undefined;
  if (!/\b(?:only|just)\b/.test(clause.text) || clause.has(...otherwise)) return undefined;
  if (!clause.has('sound', 'unmute') && !sounding.test(clause.text)) return undefined;
  const silent = clips.some(({ id, volume }) => named.includes(id) && volume === 0);
  const set = (photos: readonly string[], volume: number) => ({
    name: 'set_volume',
    params: { target: 'clips', photos, volume },
  });
  const commands = [set(others, 0), ...(silent ? [set(named, 1)] : [])];
  return { kind: 'edit', commands, topic: 'clips', shots: named };
}
