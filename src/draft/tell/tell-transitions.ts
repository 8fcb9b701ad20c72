import type { Draft, VideoSegment } from '../schema.js';
import { few, shotsOf, type Telling, touches } from './telling.js';

/** What happens at the cuts and at the end. */
export function tellTransitions(telling: Telling): string[] {
  const { diff, words, after } = telling;
  const list = shotsOf(after);
  const cuts = list.length - 1;
  // Cuts keep their places when photos are put in another order.
  const sequence = (draft: Draft): string =>
    JSON.stringify(
      shotsOf(draft)
        .slice(0, -1)
        .map((shot) => shot.transition),
    );
  const ending = diff.fields.some(({ field }) => field.split('.')[0] === 'ending')
    ? [
        after.ending === null
          ? words.ending(null, '')
          : words.ending(
              telling.name('transition', after.ending.type),
              words.seconds(after.ending.durationMs),
            ),
      ]
    : [];
  if (diff.moved.length > 0 && sequence(telling.before) === sequence(after)) return ending;
  const touched = diff.changed.filter((change) => {
    const [from, to] = [change.before.segment as VideoSegment, change.after.segment as VideoSegment];
    // The cut after what is last now follows from the order; it is not worth a sentence.
    return (
      change.after.main &&
      touches(change, 'transition') &&
      !(to.transition === null && change.after.index === list.length - 1) &&
      !(from.transition === null && to.transition === null)
    );
  });
  if (touched.length === 0) return ending;
  const items = touched.map((change) => ({
    place: change.after,
    from: (change.before.segment as VideoSegment).transition,
    to: (change.after.segment as VideoSegment).transition,
  }));
  const kinds = items.filter(({ from, to }) => from?.type !== to?.type);
  const lines: string[] = [];
  const what = new Set(kinds.map(({ to }) => to?.type ?? 'none'));
  if (kinds.length > 0 && kinds.length >= cuts && what.size === 1) {
    const to = kinds[0]!.to;
    lines.push(
      to === null
        ? words.transitionNoneAll
        : words.transitionAll(telling.name('transition', to.type), words.seconds(to.durationMs)),
    );
  } else if (what.size > 1 && kinds.length > few) {
    lines.push(
      words.transitionAll(
        words.list([...what].map((type) => telling.name('transition', type))),
        words.seconds(kinds[0]!.to?.durationMs ?? 0),
      ),
    );
  } else {
    for (const { place, to } of kinds) {
      const where = words.between(place.index + 1, place.index + 2);
      lines.push(
        to === null
          ? words.transitionNone(where)
          : words.transition(where, telling.name('transition', to.type), words.seconds(to.durationMs)),
      );
    }
  }
  const lengths = items.filter(({ from, to }) => from !== null && to !== null && from.type === to.type);
  const first = lengths[0];
  if (first !== undefined) {
    const whole = lengths.length > 1 || cuts === 1;
    lines.push(
      words.transitionLength(
        whole ? null : words.between(first.place.index + 1, first.place.index + 2),
        words.seconds(first.from!.durationMs),
        words.seconds(first.to!.durationMs),
      ),
    );
  }
  return [...lines, ...ending];
}
