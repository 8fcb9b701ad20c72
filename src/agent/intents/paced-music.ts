import type { Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import type { Scene } from '../scene.js';

const about = { topic: 'music' as const };

/** `not this music, something faster`: another music by its pace, where music is spoken of. */
export function pacedMusic(clause: Clause, scene: Scene): Outcome | undefined {
  const last = scene.planned.at(-1)?.name ?? '';
  const spoken =
    /_music$/.test(last) ||
    (scene.planned.length === 0 &&
      (scene.focus.topic === 'music' || /\b(?:music|song|tune|piano|soundtrack)\b/i.test(scene.sentence)));
  const pace =
    /\b(?:something|one|anything) (?:\S+ )?(faster|quicker|livelier|slower|fast|quick|lively|slow)\b/.exec(
      clause.text,
    )?.[1];
  if (pace === undefined || !spoken || clause.has('photo', 'film', 'transition', 'motion')) return undefined;
  const commands = [
    { name: 'set_music', params: { mood: pace.startsWith('slow') ? 'calm_piano' : 'upbeat' } },
  ];
  return last === 'remove_music'
    ? { kind: 'instead', here: true, commands, shots: [], ...about }
    : { kind: 'edit', commands, ...about };
}
