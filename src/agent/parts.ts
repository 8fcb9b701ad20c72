import type { EditCommand } from '../edits/index.js';
import { sameData } from '../shared/index.js';
import { actOf } from './acts/act.js';
import type { OpenTurn } from './opening/open-turn.js';
import type { ReadClause } from './outcome.js';
import { clauseOf } from './reading/clause.js';
import { sameMatter } from './reading/remarks.js';
import { type Scene, sceneWith } from './scene.js';

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

/** What parts of a sentence need to count as understood. */
interface Needed {
  /** A complaint does not count: it gives the reason of its neighbour. */
  readonly apart?: boolean;
  /** Clauses that mean nothing in the whole sentence either, as typed. */
  readonly idle?: ReadonlySet<string>;
  /** What the film has already counts as done. */
  readonly already?: boolean;
}

/** Some wish of every command of `some` is among `all`. */
export const covers = (all: readonly EditCommand[], some: readonly EditCommand[]): boolean =>
  some.every((command) => all.some((other) => sameMatter(command, other)));

const walked = ({ trail }: Scene): boolean =>
  trail.asked || trail.undone.length > 0 || trail.redone.length > 0;

/** Every clause of it was done or told, one was done, and no exact word was left over. */
function isDone({ items, scene }: Told, before: Scene, { idle, already = false }: Needed): boolean {
  const understood = items.every(
    ({ clause, outcome, ignored, intent }) =>
      idle?.has(clause.raw) === true ||
      (outcome?.kind === 'edit' &&
        (already || outcome.commands.length > 0) &&
        (ignored ?? []).length === 0) ||
      outcome?.kind === 'nothing' ||
      intent === 'talk',
  );
  const changed = scene.planned.length > 0 && !sameData(scene.draft, before.draft);
  return (
    understood &&
    !walked(scene) &&
    (changed || (already && items.some((item) => item.outcome?.kind === 'edit')))
  );
}

/**
 * Parts of a sentence one after the other, each as a turn of its own; undefined when one of them is no wish that was
 * understood. `disjoint`: the last is about another matter than those before.
 */
export function readParts(
  { opening }: OpenTurn,
  parts: readonly string[],
  needed: Needed,
  { open, read }: Reader,
): (Told & { readonly disjoint: boolean }) | undefined {
  const items: ReadClause[] = [];
  const planned: EditCommand[] = [];
  let scene = opening;
  let disjoint = true;
  for (const part of parts) {
    const turn = open(part);
    if (needed.apart === true && actOf(clauseOf(turn.reading.tokens, turn.reading, scene)) !== 'open')
      return undefined;
    const before = sceneWith(scene, { sentence: part, planned: [] });
    const told = read({ ...turn, opening: before });
    if (!isDone(told, before, needed)) return undefined;
    items.push(...told.items);
    disjoint = planned.length === 0 || !told.scene.planned.some((command) => covers(planned, [command]));
    planned.push(...told.scene.planned);
    scene = sceneWith(told.scene, { sentence: opening.sentence });
  }
  return { items, scene: sceneWith(scene, { planned }), disjoint };
}
