import type { Mood } from '../catalogue/index.js';
import { seededRandom } from '../shared/index.js';
import { playArpeggio } from './parts/arpeggio.js';
import { playBass } from './parts/bass.js';
import { playChords } from './parts/chords.js';
import { playCounter } from './parts/counter.js';
import { playDrums } from './parts/drums.js';
import { playMelody } from './parts/melody.js';
import { type Draught, makePlan, type Plan } from './plan.js';
import type { Score, ScoreNote, ScorePart } from './score.js';

/** Shortest and longest piece, ms. */
export const musicLimits = { minMs: 500, maxMs: 4 * 3600_000 };

/**
 * Writes a piece of music of exactly `durationMs` in the given mood. Pure: the same mood, seed and length give the same
 * notes. Other seeds give another key, tempo, chords, tune and instruments.
 */
export function composeMusic(request: { mood: Mood; seed: number; durationMs: number }): Score {
  const { mood, seed } = request;
  const durationMs = Math.min(musicLimits.maxMs, Math.max(musicLimits.minMs, request.durationMs));
  const plan = makePlan(mood, seed, durationMs);
  const parts: ScorePart[] = [];
  const written: Draught[][] = [];
  for (const [index, part] of mood.parts.entries()) {
    const name = `part/${index}`;
    const program = plan.random(`${name}/sound`).pick(part.programs);
    const { role, level, pan, room, chorus = 0 } = part;
    parts.push({ role, program, level, pan, room, chorus });
    written.push(playPart(plan, part, name));
  }
  if (mood.drums.length > 0) {
    parts.push({ role: 'drums', program: 'drums', level: mood.drumLevel, pan: 0, room: 0.12, chorus: 0 });
    written.push(playDrums(plan));
  }
  const strength = strengthByBar(plan, written);
  const notes = written.flatMap((draughts, part) =>
    perform(plan, draughts, { part, durationMs, strength, drums: parts[part]!.program === 'drums' }),
  );
  notes.sort((a, b) => a.startMs - b.startMs || a.part - b.part || a.key - b.key);
  const { form } = plan;
  const beats = Array.from({ length: form.beats + 1 }, (_, index) => index * form.beatMs);
  return {
    mood: mood.name,
    seed,
    durationMs,
    bpm: form.bpm,
    parts,
    notes,
    sections: form.sections,
    beatTimesMs: beats,
    barTimesMs: beats.filter((_, index) => index % mood.beatsPerBar === 0 || index === form.beats),
    endingMs: form.endingMs,
  };
}

function playPart(plan: Plan, part: Mood['parts'][number], name: string): Draught[] {
  switch (part.role) {
    case 'chords':
      return playChords(plan, part, name);
    case 'arpeggio':
      return playArpeggio(plan, part, name);
    case 'bass':
      return playBass(plan, part, name);
    case 'melody':
      return playMelody(plan, part, name);
    case 'counter':
      return playCounter(plan, part, name);
  }
}

/**
 * How strongly each bar is played: more with the intensity, and more when few play, or a quiet beginning would drop
 * 15 dB below the rest and seem to be a fault.
 */
function strengthByBar(plan: Plan, written: readonly Draught[][]): (bar: number) => number {
  const players = Array.from({ length: plan.form.bars + 1 }, () => 0);
  for (const draughts of written) {
    const bars = new Set(draughts.map(({ beat }) => Math.floor(beat / plan.mood.beatsPerBar)));
    for (const bar of bars) players[bar] = (players[bar] ?? 0) + 1;
  }
  return (bar) => {
    const alone = Math.max(0, 4 - (players[bar] ?? 4)) / 3;
    return (0.72 + 0.28 * plan.intensity(bar)) * (1 + 0.3 * alone);
  };
}

/** Plays written notes as a person would: swing, small delays, accents, louder where the piece is fuller. */
function perform(
  plan: Plan,
  written: readonly Draught[],
  options: { part: number; durationMs: number; drums: boolean; strength: (bar: number) => number },
): ScoreNote[] {
  const { part } = options;
  const { mood, form } = plan;
  const random = seededRandom(`${mood.name}/${plan.tonic}/${form.bpm}/play/${part}`);
  const unit = mood.swingUnit === 8 ? 0.5 : 0.25;
  const looseMs = options.drums ? mood.looseMs * 0.4 : mood.looseMs;
  return written.map((note) => {
    const odd =
      Math.round(note.beat / unit) % 2 === 1 &&
      Math.abs(note.beat / unit - Math.round(note.beat / unit)) < 0.01;
    const swung = note.beat + (odd ? mood.swing * unit : 0);
    // The sum of two uniform numbers: most notes are close to the beat.
    const late = (random.next() + random.next() - 1) * looseMs;
    const startMs = Math.max(0, swung * form.beatMs + late + (note.delayMs ?? 0));
    const loudness = note.strength * options.strength(Math.floor(note.beat / mood.beatsPerBar));
    const velocity = Math.round(loudness * 112 + (random.next() - 0.5) * 2 * mood.looseVelocity);
    const endMs = Math.min(options.durationMs, startMs + note.beats * form.beatMs);
    return {
      part,
      startMs,
      durationMs: Math.max(30, endMs - startMs),
      key: note.key,
      velocity: Math.min(127, Math.max(12, velocity)),
    };
  });
}
