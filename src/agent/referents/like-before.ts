import { type Scene, shots } from '../scene.js';

const counts: readonly string[] = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九'];
const both: Readonly<Record<string, number>> = { 俩: 2, 仨: 3 };

/** Photos of the turns before the last one that 另外那两张 leaves out as well: they got the same (西湖也这样), or the count says so. */
export function likeBefore({ conversation, draft, sentence }: Scene): string[] {
  const turns = conversation.past.map(({ commands }) => commands.at(-1));
  const last = turns.at(-1);
  const said = /(?:另外|其余|其他|其它|剩下|余下|别的)(?:的|那|这)*([一两三四五六七八九俩仨\d])/.exec(
    sentence,
  )?.[1];
  const count = said === undefined ? 0 : (both[said] ?? Math.max(counts.indexOf(said), Number(said) || 0));
  const ids = new Set<string>();
  const { photos: _, ...kind } = last?.params ?? {};
  for (const command of turns.toReversed()) {
    const { photos, ...same } = command?.params ?? {};
    if (command?.name !== last?.name || !Array.isArray(photos)) break;
    const left = shots(draft).length - ids.size;
    if (JSON.stringify(same) !== JSON.stringify(kind) && !(count > 0 && left > count)) break;
    for (const id of photos) ids.add(String(id));
  }
  return [...ids];
}
