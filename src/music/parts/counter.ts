import type { MoodPart } from '../../catalogue/index.js';
import type { Draught, Plan } from '../plan.js';
import { nearestOf } from '../theory.js';

/** Slow guide tones: thirds and sevenths that move by step from chord to chord, under or over the tune. */
export function playCounter(
  plan: Plan,
  part: Extract<MoodPart, { role: 'counter' }>,
  name: string,
): Draught[] {
  const notes: Draught[] = [];
  const perBar = plan.mood.beatsPerBar;
  const random = plan.random(name);
  let key = (part.range[0] + part.range[1]) / 2;
  for (const span of plan.chords) {
    const turn = random.next();
    if (plan.intensity(Math.floor(span.beat / perBar)) < part.from) continue;
    const { tones } = span.chord;
    const guides = tones.filter((_, index) => index === 1 || index === 3);
    key = nearestOf(turn < 0.75 ? guides : tones, Math.round(key + (turn - 0.4) * 4), part.range);
    notes.push({ beat: span.beat, beats: span.beats * 0.98, key, strength: 0.7 });
  }
  notes.push({
    beat: plan.form.beats,
    beats: Number.POSITIVE_INFINITY,
    key: nearestOf(plan.home.tones.slice(1, 3), Math.round(key), part.range),
    strength: 0.65,
  });
  return notes;
}
