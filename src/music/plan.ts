import type { Mood } from '../catalogue/index.js';
import { type Random, seededRandom } from '../shared/index.js';
import { type Form, formOf, intensityAt } from './form.js';
import type { Section } from './score.js';
import { type Chord, readChord } from './theory.js';

/** One chord of the piece and the beats it lasts. */
export interface ChordSpan {
  readonly chord: Chord;
  readonly beat: number;
  readonly beats: number;
}

/** What all players agree on before they play. */
export interface Plan {
  readonly mood: Mood;
  readonly tonic: number;
  readonly form: Form;
  /** Without gaps, from beat 0 to the last chord; the last chord itself is `home`. */
  readonly chords: readonly ChordSpan[];
  readonly home: Chord;
  intensity(bar: number): number;
  section(bar: number): { readonly section: Section; readonly index: number };
  /** Numbers of their own for every purpose, so that a change in one part leaves the others as they were. */
  random(purpose: string): Random;
}

/** A note before it is played: position and length in beats, strength 0..1. */
export interface Draught {
  readonly beat: number;
  readonly beats: number;
  readonly key: number;
  readonly strength: number;
  /** Added after the swing, ms: strums and rolls. */
  readonly delayMs?: number;
}

/** The chord that sounds at a beat. */
export function chordAt(plan: Plan, beat: number): ChordSpan {
  const span = plan.chords.findLast((one) => one.beat <= beat + 1e-6);
  return span ?? { chord: plan.home, beat: 0, beats: 1 };
}

/** Chooses key, tempo, form and chords. */
export function makePlan(mood: Mood, seed: number, durationMs: number): Plan {
  const random = (purpose: string): Random => seededRandom(`${mood.name}/${seed}/${purpose}`);
  const form = formOf(mood, seed, durationMs);
  const tonic = random('key').pick(mood.keys);
  const [verse, chorus] = random('progressions').shuffle(mood.progressions);
  const read = (bar: string): Chord[] =>
    bar
      .trim()
      .split(/\s+/)
      .map((symbol) => readChord(symbol, tonic));
  const themes = { A: verse!.split('|').map(read), B: chorus!.split('|').map(read) };
  const chords: ChordSpan[] = [];
  for (const section of form.sections) {
    const theme = section.kind === 'chorus' || section.kind === 'break' ? themes.B : themes.A;
    for (let bar = 0; bar < section.bars; bar++) {
      const inBar = theme[bar % theme.length]!;
      for (const [index, chord] of inBar.entries()) {
        const beats = mood.beatsPerBar / inBar.length;
        chords.push({ chord, beat: (section.firstBar + bar) * mood.beatsPerBar + index * beats, beats });
      }
    }
  }
  return {
    mood,
    tonic,
    form,
    chords: withCadence(chords, read(random('cadence').pick(mood.cadences)), form, mood.beatsPerBar),
    home: readChord(mood.home, tonic),
    intensity: (bar) => intensityAt(form.sections, bar),
    section(bar) {
      const index = Math.max(
        0,
        form.sections.findLastIndex((one) => bar >= one.firstBar),
      );
      return { section: form.sections[index]!, index };
    },
    random,
  };
}

/** Replaces the chords of the last bar (or half bar) by the cadence that leads home. */
function withCadence(
  chords: readonly ChordSpan[],
  cadence: readonly Chord[],
  form: Form,
  perBar: number,
): ChordSpan[] {
  if (form.beats === 0) return [];
  const lastBeats = form.beats % perBar || perBar;
  const start = form.beats - lastBeats;
  const used = lastBeats < perBar ? cadence.slice(-1) : cadence;
  const beats = lastBeats / used.length;
  return [
    ...chords.filter((one) => one.beat < start - 1e-6),
    ...used.map((chord, index) => ({ chord, beat: start + index * beats, beats })),
  ];
}
