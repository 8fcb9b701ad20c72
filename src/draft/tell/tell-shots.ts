import type { VideoSegment } from '../schema.js';
import { few, shotName, shotsOf, type Telling } from './telling.js';

/** Photos and clips that came, went or moved. */
export function tellShots(telling: Telling): string[] {
  const { diff, words, after, before } = telling;
  const lines: string[] = [];
  const added = diff.added.filter((place) => place.main);
  const removed = diff.removed.filter((place) => place.main);
  const count = shotsOf(after).length;
  if (removed.length > 0) {
    const all = removed.length === shotsOf(before).length;
    const names = removed.slice(0, few).map((place) => shotName(telling, place));
    if (removed.length > few) names.push(words.more(removed.length - few));
    lines.push(all && count === 0 ? words.allRemoved : words.shotsRemoved(words.list(names)));
  }
  if (added.length > 0) {
    const first = added[0]!.index;
    const together = added.every((place, at) => place.index === first + at);
    // Photos that came to places of their own are told one by one.
    for (const row of together || added.length > few ? [added] : added.map((place) => [place])) {
      const names = row.slice(0, few).map((place) => (place.segment as VideoSegment).name);
      if (row.length > few) names.push(words.more(row.length - few));
      const atEnd = row.at(-1)!.index === count - 1 && row.length === count - row[0]!.index;
      lines.push(words.shotsAdded(words.list(names), atEnd ? words.atEnd : words.atPlace(row[0]!.index + 1)));
    }
  }
  lines.push(...tellOrder(telling));
  return lines;
}

function tellOrder(telling: Telling): string[] {
  const { diff, words, before, after } = telling;
  if (diff.moved.length === 0) return [];
  const order = shotsOf(after);
  const was = shotsOf(before);
  const changed = order.flatMap((shot, index) => (was[index]?.id === shot.id ? [] : [index]));
  const same = was.length === order.length;
  if (same && changed.length === 2) {
    const [a, b] = changed as [number, number];
    const name = (index: number): string => words.shot(index + 1, was[index]!.name, was[index]!.mediaKind);
    return [words.swapped(name(a), name(b))];
  }
  if (diff.moved.length === 1) {
    const { place, from, to } = diff.moved[0]!;
    const shot = place.segment as VideoSegment;
    return [words.moved(words.shot(from + 1, shot.name, shot.mediaKind), to + 1)];
  }
  const names = order.slice(0, 12).map((shot) => shot.name);
  if (order.length > 12) names.push('…');
  return [words.order(names.join(' → '))];
}
