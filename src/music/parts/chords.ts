import type { MoodPart } from '../../catalogue/index.js';
import { chordAt, type Draught, type Plan } from '../plan.js';
import { voiceChord } from '../theory.js';
import { hitsOf, strengthOf } from './rhythm.js';

/** Accompanying chords: one rhythm per section, voices that move as little as they can, a new hit at every chord. */
export function playChords(plan: Plan, part: Extract<MoodPart, { role: 'chords' }>, name: string): Draught[] {
  const notes: Draught[] = [];
  const order = plan.random(`${name}/rhythms`).shuffle(part.rhythms);
  const perBar = plan.mood.beatsPerBar;
  let voicing: number[] = [];
  let voiced: unknown;
  for (let bar = 0; bar < plan.form.bars; bar++) {
    if (plan.intensity(bar) < part.from) continue;
    const { index } = plan.section(bar);
    const hits = hitsOf(order[index % order.length]!);
    const starts = plan.chords.filter((one) => one.beat >= bar * perBar && one.beat < (bar + 1) * perBar);
    const played = new Map(hits.map((hit) => [hit.beat, hit]));
    for (const { beat } of starts) {
      const inBar = beat - bar * perBar;
      if (!played.has(inBar)) played.set(inBar, { beat: inBar, beats: 1, step: 'x' });
    }
    const inOrder = [...played.values()].sort((a, b) => a.beat - b.beat);
    for (const [i, hit] of inOrder.entries()) {
      const beat = bar * perBar + hit.beat;
      if (beat >= plan.form.beats) break;
      const { chord } = chordAt(plan, beat);
      if (chord !== voiced) {
        voicing = voiceChord(chord, voicing, part);
        voiced = chord;
      }
      const until = inOrder[i + 1]?.beat ?? perBar;
      const beats = (until - hit.beat) * part.length;
      for (const [voice, key] of voicing.entries()) {
        notes.push({
          beat,
          beats,
          key,
          strength: strengthOf(hit.step) * 0.85,
          delayMs: voice * part.strumMs,
        });
      }
    }
  }
  const ending = voiceChord(plan.home, voicing, part);
  for (const [voice, key] of ending.entries()) {
    notes.push({
      beat: plan.form.beats,
      beats: Number.POSITIVE_INFINITY,
      key,
      strength: 0.7,
      delayMs: voice * Math.max(part.strumMs, 25),
    });
  }
  return notes;
}
