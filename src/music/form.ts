import type { Mood } from '../catalogue/index.js';
import { type Random, seededRandom } from '../shared/index.js';
import type { Section, SectionKind } from './score.js';

/** The skeleton of a piece: tempo, length of the body in beats, and its sections. */
export interface Form {
  readonly bpm: number;
  readonly beatMs: number;
  readonly barMs: number;
  /** Beats before the last chord; whole bars except in very short pieces, where a half bar may end it. */
  readonly beats: number;
  readonly bars: number;
  readonly endingMs: number;
  readonly sections: readonly Section[];
}

/**
 * Chooses tempo and number of bars so that the last chord has about one bar to ring and the piece ends with the film.
 * Any tempo works with a ring between 0.6 and 1.6 bars; the choice leans to one bar and to the seed's own tempo.
 */
export function fitForm(mood: Mood, durationMs: number, random: Random): Form {
  const [slow, fast] = mood.bpm;
  const wanted = slow + (fast - slow) * random.next();
  const perBar = mood.beatsPerBar;
  const half = perBar === 4 ? 2 : perBar;
  const barMsAt = (bpm: number): number => (perBar * 60_000) / bpm;
  let best = { bpm: wanted, beats: 0, cost: Number.POSITIVE_INFINITY };
  const consider = (bpm: number, beats: number): void => {
    const ring = durationMs / barMsAt(bpm) - beats / perBar;
    if (ring < 0.6 && beats > 0) return;
    const cost =
      Math.abs(ring - 1) +
      (4 * Math.abs(bpm - wanted)) / wanted +
      (ring * barMsAt(bpm) < 1200 && beats > 0 ? 2 : 0) +
      (beats % perBar === 0 ? 0 : 0.4) +
      // A single chord is a piece only when there is no time for two.
      (beats === 0 && durationMs >= 3000 ? 1 : 0);
    if (cost < best.cost) best = { bpm, beats, cost };
  };
  const guess = Math.max(0, Math.floor(durationMs / barMsAt(wanted) - 0.6));
  for (let bars = Math.max(0, guess - 2); bars <= guess + 2; bars++) {
    const fitting = (bars + 1) * perBar * (60_000 / durationMs);
    for (const bpm of [wanted, Math.min(fast, Math.max(slow, fitting))]) {
      consider(bpm, bars * perBar);
      if (bars < 3) consider(bpm, bars * perBar + half);
    }
  }
  const beatMs = 60_000 / best.bpm;
  const bars = Math.ceil(best.beats / perBar);
  return {
    bpm: best.bpm,
    beatMs,
    barMs: beatMs * perBar,
    beats: best.beats,
    bars,
    endingMs: best.beats * beatMs,
    sections: layOut(mood, bars),
  };
}

/** The skeleton of the piece that `composeMusic` writes for the same mood, seed and length. */
export function formOf(mood: Mood, seed: number, durationMs: number): Form {
  return fitForm(mood, durationMs, seededRandom(`${mood.name}/${seed}/form`));
}

/** When the beats of a composed piece come, ms: beat `n` at `n * beatMs`, a new bar every `perBar` beats. */
export function musicBeats(piece: { mood: Mood; seed: number; durationMs: number }): {
  beatMs: number;
  perBar: number;
} {
  const { beatMs } = formOf(piece.mood, piece.seed, piece.durationMs);
  return { beatMs, perBar: piece.mood.beatsPerBar };
}

/** Splits the bars into intro, a body that rises in eight-bar steps and breathes in long pieces, and an outro. */
function layOut(mood: Mood, bars: number): Section[] {
  const { calm, full } = mood;
  const sections: Section[] = [];
  let next = 0;
  const add = (kind: SectionKind, count: number, from: number, to: number): void => {
    if (count <= 0) return;
    sections.push({ kind, firstBar: next, bars: count, from, to });
    next += count;
  };
  const middle = (calm + full) / 2;
  if (bars <= 3) {
    add('verse', bars, middle, middle);
    return sections;
  }
  const intro = bars >= 28 ? 4 : bars >= 7 ? 2 : 1;
  const outro = bars >= 28 ? 4 : bars >= 10 ? 2 : 1;
  const body = bars - intro - outro;
  const phrase: number = body >= 20 ? 8 : 4;
  const count = Math.max(1, Math.round((body - 1.5) / phrase));
  // Whole phrases; what is left over goes to the last section, which rests on it.
  const lengths = Array.from({ length: count }, () => phrase);
  lengths[count - 1] = body - phrase * (count - 1);
  add('intro', intro, calm * 0.55, calm * 0.8);
  for (const [index, length] of lengths.entries()) {
    if (index === count - 1) add('chorus', length, count === 1 ? calm : full * 0.95, full);
    else if (index % 4 === 0) add('verse', length, calm, middle);
    else if (index % 4 === 1) add('verse', length, middle, full * 0.85);
    else if (index % 4 === 2) add('chorus', length, full * 0.85, full * 0.92);
    else add('break', length, calm * 0.6, calm * 0.95);
  }
  add('outro', outro, middle, calm * 0.6);
  return sections;
}

/** Intensity in the middle of a bar, 0..1. */
export function intensityAt(sections: readonly Section[], bar: number): number {
  const section = sections.find((one) => bar >= one.firstBar && bar < one.firstBar + one.bars);
  if (section === undefined) return sections.at(-1)?.to ?? 0.5;
  return section.from + ((section.to - section.from) * (bar - section.firstBar + 0.5)) / section.bars;
}
