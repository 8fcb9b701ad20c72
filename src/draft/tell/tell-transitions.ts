import type { Draft, VideoSegment } from '../schema.js';
import { few, shotsOf, type Telling, touches } from './telling.js';

/** What happens at the cuts, at the beginning and at the end. */
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
  const edges = (['opening', 'ending'] as const)
    .filter((edge) => diff.fields.some(({ field }) => field.split('.')[0] === edge))
    .map((edge) => {
      const there = after[edge];
      return there === null
        ? words[edge](null, '')
        : words[edge](telling.name('transition', there.type), words.seconds(there.durationMs));
    });
  if (diff.moved.length > 0 && sequence(telling.before) === sequence(after)) return edges;
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
  if (touched.length === 0) return edges;
  const items = touched.map((change) => ({
    place: change.after,
    from: (change.before.segment as VideoSegment).transition,
    to: (change.after.segment as VideoSegment).transition,
  }));
  const kinds = items.filter(({ from, to }) => from?.type !== to?.type);
  const lines: string[] = [];
  const where = (places: readonly { readonly index: number }[]): string => {
    const shown = places.length > few ? places.slice(0, few - 1) : places;
    const said = shown.map(({ index }) => words.between(index + 1, index + 2));
    return words.list(
      shown.length < places.length ? [...said, words.more(places.length - shown.length)] : said,
    );
  };
  const groups = grouped(kinds, ({ to }) => `${to?.type ?? 'none'} ${to?.durationMs ?? 0}`);
  const what = new Set(kinds.map(({ to }) => to?.type ?? 'none'));
  if (groups.length === 1 && kinds.length >= cuts) {
    const to = kinds[0]!.to;
    lines.push(
      to === null
        ? words.transitionNoneAll
        : words.transitionAll(telling.name('transition', to.type), words.seconds(to.durationMs)),
    );
  } else if (groups.length > few && what.size > 2 && !what.has('none') && kinds.length >= cuts) {
    lines.push(
      words.transitionAll(
        words.list([...what].map((type) => telling.name('transition', type))),
        words.seconds(kinds[0]!.to?.durationMs ?? 0),
      ),
    );
  } else {
    for (const group of groups) {
      const { to } = group[0]!;
      const at = where(group.map(({ place }) => place));
      lines.push(
        to === null
          ? words.transitionNone(at)
          : words.transition(at, telling.name('transition', to.type), words.seconds(to.durationMs)),
      );
    }
  }
  const lengths = items.filter(({ from, to }) => from !== null && to !== null && from.type === to.type);
  const spans = grouped(lengths, ({ from, to }) => `${from?.durationMs} ${to?.durationMs}`);
  for (const group of spans.slice(0, few)) {
    const { from, to } = group[0]!;
    const there = list.slice(0, -1).filter(({ transition }) => transition !== null).length;
    const whole = (spans.length === 1 && group.length === there) || cuts === 1;
    lines.push(
      words.transitionLength(
        whole ? null : where(group.map(({ place }) => place)),
        words.seconds(from!.durationMs),
        words.seconds(to!.durationMs),
      ),
    );
  }
  return [...lines, ...edges];
}

/** Items that are told in one sentence, in the order in which the first of each comes. */
function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}
