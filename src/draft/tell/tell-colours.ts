import type { VideoSegment } from '../schema.js';
import { type Changed, grouped, type Telling, touches } from './telling.js';

/** Looks and colours of photos and clips. */
export function tellColours(telling: Telling, main: readonly Changed[]): string[] {
  const { words } = telling;
  const pairs = main
    .filter((change) => touches(change, 'look'))
    .map((change) => ({
      place: change.after,
      from: (change.before.segment as VideoSegment).look,
      to: (change.after.segment as VideoSegment).look,
    }));
  const presets = pairs.filter(({ from, to }) => (from?.preset ?? 'none') !== (to?.preset ?? 'none'));
  const lines = grouped(
    telling,
    presets.map(({ place, to }) => ({ place, value: to?.preset ?? 'none' })),
    (names, preset, many) =>
      preset === 'none' ? words.lookNone(names, many) : words.look(names, telling.name('look', preset), many),
  );
  const strengths = pairs.filter(
    ({ place, from, to }) =>
      (to?.strength ?? 1) !== (presets.some((item) => item.place === place) ? 1 : (from?.strength ?? 1)) &&
      (to?.preset ?? 'none') !== 'none',
  );
  lines.push(
    ...grouped(
      telling,
      strengths.map(({ place, to }) => ({ place, value: to?.strength ?? 1 })),
      (names, strength) => words.lookStrength(names, words.percent(strength)),
    ),
  );
  for (const what of ['brightness', 'contrast', 'saturation'] as const) {
    const touched = pairs.filter(({ from, to }) => (from?.[what] ?? 0) !== (to?.[what] ?? 0));
    lines.push(
      ...grouped(
        telling,
        touched.map(({ place, from, to }) => ({
          place,
          value: { up: (to?.[what] ?? 0) > (from?.[what] ?? 0), to: to?.[what] ?? 0 },
        })),
        (names, { up, to }) => words.amount(names, what, up, `${to > 0 ? '+' : ''}${Math.round(to * 100)} %`),
      ),
    );
  }
  return lines;
}
