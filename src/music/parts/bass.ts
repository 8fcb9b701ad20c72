import type { MoodPart } from '../../catalogue/index.js';
import { chordAt, type Draught, type Plan } from '../plan.js';
import { nearestKey, nearestOf, scaleOf } from '../theory.js';
import { hitsOf, strengthOf } from './rhythm.js';

/** The bass: roots near the last one, other chord tones where the rhythm says so, steps that lead to the next chord. */
export function playBass(plan: Plan, part: Extract<MoodPart, { role: 'bass' }>, name: string): Draught[] {
  const notes: Draught[] = [];
  const order = plan.random(`${name}/rhythms`).shuffle(part.rhythms);
  const perBar = plan.mood.beatsPerBar;
  const [low, high] = part.range;
  const scale = scaleOf(plan.mood.scale, plan.tonic);
  const inRange = (key: number): number => {
    let fitted = key;
    while (fitted < low) fitted += 12;
    while (fitted > high) fitted -= 12;
    return fitted;
  };
  let root = inRange(Math.round((low + high) / 2) - 3);
  for (let bar = 0; bar < plan.form.bars; bar++) {
    if (plan.intensity(bar) < part.from) continue;
    const hits = hitsOf(order[plan.section(bar).index % order.length]!);
    for (const hit of hits) {
      const beat = bar * perBar + hit.beat;
      if (beat >= plan.form.beats) break;
      const span = chordAt(plan, beat);
      root = inRange(nearestKey(span.chord.root, Math.round(root * 0.7 + (low + high) * 0.12)));
      let key = root;
      if (hit.step === 'O') key = inRange(root + 12);
      if (hit.step === '5') key = inRange(nearestKey(span.chord.tones[2] ?? span.chord.root, root + 5));
      if (hit.step === '3') key = inRange(nearestKey(span.chord.tones[1] ?? span.chord.root, root + 4));
      if (hit.step === 'A') {
        const next = chordAt(plan, beat + hit.beats);
        const goal =
          beat + hit.beats >= plan.form.beats
            ? nearestKey(plan.home.root, root)
            : nearestKey(next.chord.root, root);
        // From below when the line rises, from above when it falls; a scale step, so that it never sounds wrong.
        key = goal === root ? root : nearestOf(scale, goal + (goal > root ? -2 : 2), [low - 2, high + 2]);
      }
      notes.push({
        beat,
        beats: hit.beats * part.length,
        key,
        strength: strengthOf(hit.step),
      });
    }
  }
  notes.push({
    beat: plan.form.beats,
    beats: Number.POSITIVE_INFINITY,
    key: inRange(nearestKey(plan.home.root, root)),
    strength: 0.85,
  });
  return notes;
}
