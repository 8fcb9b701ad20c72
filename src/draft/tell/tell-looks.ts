import type { VideoSegment } from '../schema.js';
import { colourName } from './colour-name.js';
import { tellColours } from './tell-colours.js';
import { type Changed, fieldOf, grouped, shotName, shotsIn, type Telling, touches } from './telling.js';

/** How photos and clips look now: length, motion, colours, fit, file, speed, sound, cut. */
export function tellLooks(telling: Telling): string[] {
  const { words, diff } = telling;
  const main = diff.changed.filter((change) => change.after.main);
  const lines: string[] = [];
  const lengths = main.flatMap((change) => {
    const field = fieldOf(change, 'durationMs');
    return field === undefined
      ? []
      : [{ place: change.after, value: [field.from, field.to] as [number, number] }];
  });
  // Lengths that differ by a rounding millisecond read as one, and one that reads as before is not told.
  const rounded = lengths
    .map(({ place, value }) => ({
      place,
      value: value.map((ms) => words.seconds(ms)) as [string, string],
    }))
    .filter(({ value: [from, to] }) => from !== to);
  const targets = new Set(rounded.map(({ value }) => value[1]));
  if (targets.size === 1 && rounded.length > 1) {
    const from = new Set(rounded.map(({ value }) => value[0]));
    lines.push(
      words.stays(
        shotsIn(
          telling,
          rounded.map(({ place }) => place),
        ),
        rounded[0]!.value[1],
        from.size === 1 ? rounded[0]!.value[0] : null,
        true,
      ),
    );
  } else {
    lines.push(
      ...grouped(telling, rounded, (names, [from, to], many) => words.stays(names, to, from, many)).slice(
        0,
        6,
      ),
    );
  }
  const videos = (change: Changed): [VideoSegment, VideoSegment] => [
    change.before.segment as VideoSegment,
    change.after.segment as VideoSegment,
  ];
  const moves = main.filter((change) => touches(change, 'motion') && !touches(change, 'fileId'));
  const kinds = moves.filter((change) => {
    const [from, to] = videos(change);
    return from.motion?.type !== to.motion?.type;
  });
  const byKind = kinds.map((change) => {
    const { type = null, amount = 1 } = videos(change)[1].motion ?? {};
    const manner = amount <= 0.7 ? 'gently' : amount >= 1.4 ? 'strongly' : undefined;
    return { place: change.after, value: [type, manner] as const };
  });
  lines.push(
    ...grouped(telling, byKind, (names, [type, manner], many) =>
      type === null || type === 'none'
        ? words.motionNone(names, many)
        : words.motion(names, telling.name('motion', type), many, manner),
    ).slice(0, 6),
  );
  const strengths = moves.filter((change) => !kinds.includes(change) && touches(change, 'motion.amount'));
  lines.push(
    ...grouped(
      telling,
      strengths.map((change) => {
        const [from, to] = videos(change);
        return { place: change.after, value: (to.motion?.amount ?? 1) > (from.motion?.amount ?? 1) };
      }),
      (names, stronger, many) => words.motionAmount(names, stronger, many),
    ),
  );
  lines.push(...tellColours(telling, main));
  const fits = main.flatMap((change) => {
    const field = fieldOf(change, 'placement.fit');
    return field === undefined
      ? []
      : [{ place: change.after, value: field.to as 'cover' | 'contain' | 'blur' }];
  });
  const ground = colourName(telling.after.background, telling.language);
  lines.push(...grouped(telling, fits, (names, fit, many) => words.fit(names, fit, many, ground)));
  for (const change of main.filter((item) => touches(item, 'fileId'))) {
    const [from, to] = videos(change);
    lines.push(words.replaced(change.after.index + 1, from.name, to.name));
  }
  for (const change of main.filter((item) => !touches(item, 'fileId'))) {
    const [, to] = videos(change);
    const name = shotName(telling, change.after);
    if (touches(change, 'speed')) lines.push(words.speed(name, to.speed));
    if (touches(change, 'volume'))
      lines.push(words.clipVolume(name, words.percent(to.volume), to.volume === 0));
    if (touches(change, 'sourceStartMs')) {
      const end = to.sourceStartMs + Math.round(to.durationMs * to.speed);
      lines.push(words.trimmed(name, words.seconds(to.sourceStartMs), words.seconds(end)));
    }
  }
  return lines;
}
