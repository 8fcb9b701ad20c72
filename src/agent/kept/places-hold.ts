import { advance } from '../advance.js';
import type { Outcome, ReadSentence } from '../outcome.js';
import { photosIn, shotIds } from '../scene.js';

/**
 * `put the train second and the beach third`: every place that was given holds in the end, whichever was said first. What
 * is not named stands around them as it did.
 */
export function withPlaces<Found extends ReadSentence>(read: Found): Found {
  const { planned, draft } = read.scene;
  const moves = planned.filter(({ name }) => name === 'move_photos');
  if (read.scene.fresh || moves.length < 2 || moves.length < planned.length) return read;
  const list = shotIds(draft);
  const goals = new Map<string, number>();
  for (const { params } of moves) {
    const [id, ...more] = photosIn({ params });
    const to = params.to === 'end' ? list.length : params.to;
    if (id === undefined || more.length > 0 || typeof to !== 'number') return read;
    if (goals.has(id) || [...goals.values()].includes(to) || to > list.length) return read;
    goals.set(id, to);
  }
  const order = list.filter((id) => !goals.has(id));
  for (const [id, to] of [...goals].sort(([, one], [, other]) => one - other)) order.splice(to - 1, 0, id);
  const given = read.items.findLast(({ outcome }) => outcome?.kind === 'edit' && outcome.commands.length > 0);
  if (given === undefined || order.every((id, at) => id === list[at])) return read;
  const { focus } = read.scene;
  const commands = [{ name: 'move_photos', params: { photos: order, to: 1 } }];
  const outcome: Outcome = { kind: 'edit', commands, topic: focus.topic };
  return { ...read, scene: { ...advance(read.scene, given.clause, outcome), focus } };
}
