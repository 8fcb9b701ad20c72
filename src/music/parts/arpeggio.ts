import type { MoodPart } from '../../catalogue/index.js';
import type { Draught, Plan } from '../plan.js';
import { voiceChord } from '../theory.js';

/** Orders of the notes of a voicing of `size` keys. */
const shapes = {
  up: (size: number) => Array.from({ length: size }, (_, i) => i),
  down: (size: number) => Array.from({ length: size }, (_, i) => size - 1 - i),
  upDown: (size: number) => [
    ...Array.from({ length: size }, (_, i) => i),
    ...Array.from({ length: Math.max(0, size - 2) }, (_, i) => size - 2 - i),
  ],
  alberti: (size: number) => [0, size - 1, Math.floor(size / 2), size - 1],
};

/** Broken chords, starting again with every chord. */
export function playArpeggio(
  plan: Plan,
  part: Extract<MoodPart, { role: 'arpeggio' }>,
  name: string,
): Draught[] {
  const notes: Draught[] = [];
  const order = plan.random(`${name}/shapes`).shuffle(part.shapes);
  const perBar = plan.mood.beatsPerBar;
  const every = part.every / 4;
  let voicing: number[] = [];
  for (const span of plan.chords) {
    const bar = Math.floor(span.beat / perBar);
    if (plan.intensity(bar) < part.from) continue;
    voicing = voiceChord(span.chord, voicing, { voices: 4, range: part.range });
    const shape = shapes[order[plan.section(bar).index % order.length]!](voicing.length);
    for (let i = 0; i * every < span.beats - 1e-6; i++) {
      const beat = span.beat + i * every;
      notes.push({
        beat,
        beats: every * part.length,
        key: voicing[shape[i % shape.length]!]!,
        strength: beat % 1 === 0 ? 0.72 : 0.58,
      });
    }
  }
  // The last chord opens upwards, slower and slower.
  const last = voiceChord(plan.home, voicing, { voices: 4, range: part.range });
  for (const [index, key] of last.entries()) {
    notes.push({
      beat: plan.form.beats,
      beats: Number.POSITIVE_INFINITY,
      key,
      strength: 0.6 - index * 0.05,
      delayMs: index * 70 + index * index * 18,
    });
  }
  return notes;
}
