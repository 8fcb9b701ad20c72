import type { MoodPart } from '../../catalogue/index.js';
import type { Random } from '../../shared/index.js';
import { type ChordSpan, chordAt, type Draught, type Plan } from '../plan.js';
import { nearestOf, scaleOf } from '../theory.js';

interface MotifNote {
  readonly beat: number;
  readonly beats: number;
  /** Move from the note before, in scale steps. */
  readonly move: number;
}

/** A bar of melody as rhythm and contour; pitches come from the chords it meets. */
function inventBar(random: Random, perBar: number, density: number, closing: boolean): MotifNote[] {
  const starts: number[] = [];
  for (let beat = 0; beat < perBar; beat++) {
    if (closing && beat >= perBar / 2) break;
    const strong = beat === 0 || beat * 2 === perBar;
    if (random.next() < (strong ? 0.75 + density * 0.25 : 0.25 + density * 0.6)) starts.push(beat);
    if (random.next() < density * (closing ? 0.35 : 0.6)) starts.push(beat + 0.5);
  }
  if (starts.length === 0) starts.push(0);
  return starts.map((beat, index) => ({
    beat,
    beats: (starts[index + 1] ?? perBar) - beat,
    move: index === 0 ? random.pick([-2, -1, 0, 1, 2]) : random.pick([-2, -1, -1, 1, 1, 2, 3, -3, 0]),
  }));
}

/** Eight bars made of few ideas: a b a c, then a' b d with a long last note. */
function inventTheme(random: Random, perBar: number, density: number): MotifNote[][] {
  const a = inventBar(random, perBar, density, false);
  const b = inventBar(random, perBar, density * 0.85, false);
  const c = inventBar(random, perBar, density * 0.6, true);
  const d = inventBar(random, perBar, density * 0.7, true);
  const lifted = a.map((note, index) => (index === 0 ? { ...note, move: note.move + 2 } : note));
  return [a, b, a, c, lifted, b, random.next() < 0.5 ? a : b, d];
}

/** The tune: a theme per kind of section, repeated with small changes, chord tones on every strong beat. */
export function playMelody(plan: Plan, part: Extract<MoodPart, { role: 'melody' }>, name: string): Draught[] {
  const notes: Draught[] = [];
  const { beatsPerBar: perBar, scale: scaleName } = plan.mood;
  const themes = {
    verse: inventTheme(plan.random(`${name}/verse`), perBar, part.density),
    chorus: inventTheme(plan.random(`${name}/chorus`), perBar, Math.min(1, part.density + 0.15)),
  };
  const scale = scaleOf(scaleName, plan.tonic);
  const [low, high] = part.range;
  const centre = (low + high) / 2 - 2;
  let key = centre;
  for (const [index, section] of plan.form.sections.entries()) {
    const random = plan.random(`${name}/section/${index}`);
    const theme = section.kind === 'chorus' ? themes.chorus : themes.verse;
    for (let inSection = 0; inSection < section.bars; inSection++) {
      const bar = section.firstBar + inSection;
      if (plan.intensity(bar) < part.from) continue;
      // A tune that never breathes is a drone: some bars of the answer stay empty, never the first of a phrase.
      const silent = random.next() < part.rest && inSection % 4 !== 0 && inSection % 8 !== 7;
      if (inSection % 8 === 0) key = key * 0.5 + centre * 0.5;
      for (const note of theme[inSection % 8]!) {
        const vary = random.next();
        if (silent) continue;
        const beat = bar * perBar + note.beat;
        if (beat >= plan.form.beats) break;
        const span = chordAt(plan, beat);
        const { chord } = span;
        const strong = note.beat % 2 === 0 || note.beats >= 1 || perBar === 3;
        const move = index > 1 && vary < 0.15 ? note.move + (vary < 0.075 ? 1 : -1) : note.move;
        const pull = (centre - key) * 0.12;
        const goal = Math.round(key + move * 1.8 + pull);
        const pool = withoutClashes(strong ? chord.tones : scale, chord.tones);
        let pitch = nearestOf(pool, goal, part.range);
        if (pitch === key && note.move !== 0 && vary < 0.6) {
          pitch = nearestOf(pool, goal + (note.move > 0 ? 2 : -2), part.range);
        }
        key = pitch;
        notes.push({
          beat,
          // Held into the next chord only where that chord has the note.
          beats: Math.min(note.beats, lasting(plan, span, key) - beat) * 0.92,
          key,
          strength: note.beat === 0 ? 0.9 : strong ? 0.8 : 0.68,
        });
      }
    }
  }
  return [...notes, ...endTune(plan, notes, scale, part.range)];
}

/** Beat until which a key suits: the end of its chord, or of the next one when that has the note too. */
function lasting(plan: Plan, span: ChordSpan, key: number): number {
  const end = span.beat + span.beats;
  if (end >= plan.form.beats) return end;
  const next = chordAt(plan, end);
  return next.chord.tones.includes(key % 12) ? end + next.beats : end;
}

/**
 * The tones that do not lie a semitone above a chord tone (over a major seventh chord the tune avoids the root), nor,
 * unless the chord has them, a semitone below one.
 */
const withoutClashes = (tones: readonly number[], chord: readonly number[]): number[] =>
  tones.filter(
    (tone) => !chord.includes((tone + 11) % 12) && (chord.includes(tone) || !chord.includes((tone + 1) % 12)),
  );

/** The tune comes home: to the tonic nearest to where it was, or the nearest tone that suits a last major seventh. */
function endTune(
  plan: Plan,
  notes: readonly Draught[],
  scale: readonly number[],
  range: readonly [number, number],
): Draught[] {
  const before = notes.at(-1)?.key ?? (range[0] + range[1]) / 2;
  const suiting = withoutClashes(plan.home.tones, plan.home.tones);
  const tonic = scale[0]!;
  const home = nearestOf(suiting.includes(tonic) ? [tonic] : suiting, before, range);
  return [
    {
      beat: plan.form.beats,
      beats: Number.POSITIVE_INFINITY,
      key: home,
      strength: 0.75,
      delayMs: 40,
    },
  ];
}
