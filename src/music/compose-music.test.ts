import { describe, expect, it } from 'vitest';
import { moods } from '../catalogue/index.js';
import { composeMusic } from './compose-music.js';
import { makePlan } from './plan.js';
import type { Score } from './score.js';

const lengths = [2000, 3700, 8000, 15_000, 31_700, 60_000, 183_456];
const melodyOf = (score: Score): string => {
  const part = score.parts.findIndex(({ role }) => role === 'melody');
  const tune = score.notes.filter((note) => note.part === part);
  return tune.map(({ key }) => key).join(' ');
};

describe.each(moods.all)('$name', (mood) => {
  it.each(lengths)(
    '%i ms: the last chord comes in time to ring out and nothing sounds later',
    (durationMs) => {
      const score = composeMusic({ mood, seed: 7, durationMs });
      const ringMs = durationMs - score.endingMs;
      const barMs = (mood.beatsPerBar * 60_000) / score.bpm;
      expect(ringMs).toBeGreaterThan(score.endingMs === 0 ? 0 : 0.59 * barMs);
      expect(ringMs).toBeLessThan(Math.max(durationMs < 3000 ? durationMs + 1 : 0, 1.8 * barMs));
      expect(score.bpm).toBeGreaterThanOrEqual(mood.bpm[0]);
      expect(score.bpm).toBeLessThanOrEqual(mood.bpm[1]);
      expect(score.barTimesMs.at(-1)).toBe(score.endingMs);
      expect(Math.max(...score.notes.map((note) => note.startMs + note.durationMs))).toBeLessThanOrEqual(
        durationMs,
      );
      const last = score.notes.filter((note) => note.startMs >= score.endingMs - 40);
      expect(last.length).toBeGreaterThan(4);
    },
  );

  it('is repeatable, and ten seeds give ten pieces that differ in more than half of their tune', () => {
    const pieces = Array.from({ length: 10 }, (_, seed) => composeMusic({ mood, seed, durationMs: 30_000 }));
    expect(composeMusic({ mood, seed: 3, durationMs: 30_000 })).toEqual(pieces[3]);
    const tunes = pieces.map((score) => melodyOf(score).split(' '));
    for (const [i, tune] of tunes.entries()) {
      for (const other of tunes.slice(i + 1)) {
        const same = tune.filter((key, at) => key === other[at]).length;
        expect(same / Math.max(tune.length, other.length)).toBeLessThan(0.5);
      }
    }
    const accompaniments = pieces.map(({ notes, parts }) =>
      notes
        .filter(({ part }) => !['melody', 'drums'].includes(parts[part]!.role))
        .map(({ key }) => key)
        .join(),
    );
    expect(new Set(accompaniments).size).toBe(10);
  });

  it('plays chord tones on the first beat of every bar, and the beat grid is where notes begin', () => {
    for (const seed of [1, 2, 3]) {
      const score = composeMusic({ mood, seed, durationMs: 60_000 });
      const plan = makePlan(mood, seed, 60_000);
      const near = mood.looseMs + 1;
      let onBeat = 0;
      for (const [bar, timeMs] of score.barTimesMs.slice(0, -1).entries()) {
        const chord = plan.chords.findLast(({ beat }) => beat <= bar * mood.beatsPerBar + 1e-6)!.chord;
        const starting = score.notes.filter(
          (note) => Math.abs(note.startMs - timeMs) <= near && score.parts[note.part]!.program !== 'drums',
        );
        if (starting.length > 0) onBeat++;
        for (const note of starting) expect(chord.tones).toContain(note.key % 12);
      }
      // Where the tune pauses and the accompaniment syncopates a bar may begin without a note.
      expect(onBeat / (score.barTimesMs.length - 1)).toBeGreaterThan(0.9);
    }
  });

  it('grows from the beginning to the fullest section and varies from one eight bars to the next', () => {
    const score = composeMusic({ mood, seed: 5, durationMs: 120_000 });
    const perBar = (kind: string): number => {
      const sections = score.sections.filter((section) => section.kind === kind);
      const bars = sections.flatMap(({ firstBar, bars: count }) =>
        Array.from({ length: count }, (_, i) => firstBar + i),
      );
      const barMs = (mood.beatsPerBar * 60_000) / score.bpm;
      const inside = score.notes.filter((note) => bars.includes(Math.floor((note.startMs + 30) / barMs)));
      return inside.length / bars.length;
    };
    expect(perBar('chorus')).toBeGreaterThan(1.5 * perBar('intro'));
    expect(score.sections.map(({ kind }) => kind)[0]).toBe('intro');
    expect(score.sections.at(-1)?.kind).toBe('outro');
    expect(score.sections.reduce((sum, section) => sum + section.bars, 0)).toBe(score.barTimesMs.length - 1);
  });
});

it('hardly any long note of the tune lies a semitone beside a note of the accompaniment', () => {
  let long = 0;
  let clashes = 0;
  for (const mood of moods.all) {
    const { notes, parts } = composeMusic({ mood, seed: 11, durationMs: 60_000 });
    const roleOf = (part: number): string => parts[part]!.role;
    const chords = notes.filter(({ part }) => roleOf(part) === 'chords' || roleOf(part) === 'arpeggio');
    for (const note of notes) {
      if (roleOf(note.part) !== 'melody' || note.durationMs < 250) continue;
      long++;
      const together = chords.filter(
        (other) =>
          Math.min(other.startMs + other.durationMs, note.startMs + note.durationMs) -
            Math.max(other.startMs, note.startMs) >
          200,
      );
      if (together.some(({ key }) => Math.abs(key - note.key) === 1)) clashes++;
    }
  }
  expect(long).toBeGreaterThan(200);
  expect(clashes / long).toBeLessThan(0.02);
});

it('an hour of music is composed and fits', () => {
  const score = composeMusic({ mood: moods.get('ambient'), seed: 1, durationMs: 3_600_000 });
  expect(score.durationMs - score.endingMs).toBeLessThan(8000);
});
