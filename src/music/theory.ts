import type { Mood } from '../catalogue/index.js';

/** A chord as pitch classes (0 = C), the root first. */
export interface Chord {
  readonly root: number;
  readonly tones: readonly number[];
}

const scales: Record<Mood['scale'], readonly number[]> = {
  major: [0, 2, 4, 5, 7, 9, 11],
  minor: [0, 2, 3, 5, 7, 8, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
};

/** Pitch classes of the mood's scale on a tonic. */
export const scaleOf = (scale: Mood['scale'], tonic: number): readonly number[] =>
  scales[scale].map((step) => (step + tonic) % 12);

const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'];

const qualities: Record<string, readonly number[]> = {
  '7': [10],
  maj7: [11],
  '9': [10, 14],
  maj9: [11, 14],
  '6': [9],
  add9: [14],
};

/** Reads one roman numeral as explained at `Mood.progressions`. */
export function readChord(symbol: string, tonic: number): Chord {
  const match = /^(b?)([iv]+|[IV]+)(.*)$/.exec(symbol);
  const degree = numerals.indexOf(match?.[2]?.toLowerCase() ?? '');
  if (match === null || degree < 0) throw new Error(`Not a chord: "${symbol}".`);
  const [, flat, numeral, suffix] = match;
  const root = (tonic + scales.major[degree]! - (flat === 'b' ? 1 : 0) + 12) % 12;
  const third = numeral === numeral!.toLowerCase() ? 3 : 4;
  let steps: number[] = [0, third, 7];
  if (suffix === 'sus2') steps = [0, 2, 7];
  else if (suffix === 'sus4') steps = [0, 5, 7];
  else if (suffix === 'dim') steps = [0, 3, 6];
  else if (suffix === 'm7b5') steps = [0, 3, 6, 10];
  else if (suffix !== '') {
    const added = qualities[suffix!];
    if (added === undefined) throw new Error(`Not a chord: "${symbol}".`);
    steps.push(...added);
  }
  return { root, tones: steps.map((step) => (root + step) % 12) };
}

/** The key of pitch class `tone` nearest to `key`. */
export function nearestKey(tone: number, key: number): number {
  const up = (((tone - key) % 12) + 12) % 12;
  return up <= 6 ? key + up : key + up - 12;
}

/** The key nearest to `key`, inside the range, whose pitch class is one of `tones`. */
export function nearestOf(tones: readonly number[], key: number, range: readonly [number, number]): number {
  let best = Number.NaN;
  for (let candidate = range[0]; candidate <= range[1]; candidate++) {
    if (!tones.includes(candidate % 12)) continue;
    // Equal distances take the lower key, so that tunes do not drift upwards.
    if (Number.isNaN(best) || Math.abs(candidate - key) < Math.abs(best - key)) best = candidate;
  }
  return best;
}

/**
 * Voices a chord near the previous voicing: of all close positions inside the range the one whose voices move least.
 * With more tones than voices the fifth goes first, then the root (the bass has it).
 */
export function voiceChord(
  chord: Chord,
  previous: readonly number[],
  options: { voices: number; range: readonly [number, number] },
): number[] {
  const { voices, range } = options;
  let tones = [...chord.tones];
  if (tones.length > voices) tones = tones.filter((_, index) => index !== 2);
  if (tones.length > voices) tones = tones.slice(1);
  tones = tones.slice(0, voices);
  const centre = (range[0] + range[1]) / 2;
  let best: number[] = [];
  let bestCost = Number.POSITIVE_INFINITY;
  for (let bottom = range[0]; bottom <= range[1] - 7; bottom++) {
    if (!tones.includes(bottom % 12)) continue;
    const keys = [bottom];
    while (keys.length < voices) {
      const above = keys.at(-1)!;
      const unused = tones.filter((tone) => !keys.some((key) => key % 12 === tone));
      const pool = unused.length > 0 ? unused : tones;
      keys.push(Math.min(...pool.map((tone) => above + 1 + ((((tone - above - 1) % 12) + 12) % 12))));
    }
    if (keys.at(-1)! > range[1]) continue;
    let cost = Math.abs(keys.reduce((sum, key) => sum + key, 0) / voices - centre) * 0.3;
    for (let i = 1; i < keys.length; i++) if (keys[i]! - keys[i - 1]! === 1) cost += 4;
    if (previous.length > 0) {
      for (const key of keys) cost += Math.min(...previous.map((other) => Math.abs(other - key)));
    }
    if (cost < bestCost) {
      best = keys;
      bestCost = cost;
    }
  }
  return best.length > 0 ? best : tones.map((tone) => nearestOf([tone], centre, range)).sort((a, b) => a - b);
}
