import type { Named } from '../shared/index.js';

/**
 * A rhythm as one character per sixteenth note, one bar long. `.` nothing new; `x` a hit, `X` an accent, `o` a ghost.
 * In bass rhythms the hit also says which note: `R` root, `O` the root an octave up, `5` fifth, `3` third,
 * `A` a step that leads into the next chord.
 */
export type Steps = string;

/** Order in which a broken chord is played; `alberti` is low, high, middle, high. */
export type ArpeggioShape = 'up' | 'down' | 'upDown' | 'alberti';

/** What every part of the band has: the sounds it may use and its place in the mix. */
interface MoodPartBase {
  /** General MIDI programs (0..127), one is chosen by the seed. Ignored by drums. */
  readonly programs: readonly [number, ...number[]];
  /** Plays while the music's intensity (0..1) is at least this. */
  readonly from: number;
  /** Level 0..1, place -1 (left) .. 1 (right), amount of room and chorus 0..1. */
  readonly level: number;
  readonly pan: number;
  readonly room: number;
  readonly chorus?: number;
  /** Lowest and highest key, MIDI numbers. */
  readonly range: readonly [number, number];
}

/** One player of the band. */
export type MoodPart = MoodPartBase &
  (
    | {
        /** Chords in the given rhythms; each hit sounds until the next one, times `length`. */
        readonly role: 'chords';
        readonly rhythms: readonly [Steps, ...Steps[]];
        readonly voices: number;
        /** Time between the notes of one chord, ms; 0 = together. */
        readonly strumMs: number;
        /** Part of the time to the next hit that a chord sounds, 0..1. */
        readonly length: number;
      }
    | {
        /** Broken chords: one note every few steps. */
        readonly role: 'arpeggio';
        readonly shapes: readonly [ArpeggioShape, ...ArpeggioShape[]];
        /** Sixteenths between two notes. */
        readonly every: 1 | 2 | 3 | 4;
        readonly length: number;
      }
    | { readonly role: 'bass'; readonly rhythms: readonly [Steps, ...Steps[]]; readonly length: number }
    | {
        /** The tune. `density` 0..1 is how busy it is; `rest` how much of it is silence. */
        readonly role: 'melody';
        readonly density: number;
        readonly rest: number;
      }
    | { /** Slow notes against the tune, one or two a bar. */ readonly role: 'counter' }
  );

/** A drum pattern: one rhythm per instrument of the General MIDI kit. */
export interface DrumPattern {
  /** Used while the intensity is at least this; the most demanding one that fits is played. */
  readonly from: number;
  readonly kick?: Steps;
  readonly snare?: Steps;
  readonly rim?: Steps;
  readonly clap?: Steps;
  readonly hat?: Steps;
  readonly openHat?: Steps;
  readonly ride?: Steps;
  readonly shaker?: Steps;
  readonly tambourine?: Steps;
  readonly lowTom?: Steps;
  readonly highTom?: Steps;
}

/** A kind of background music: everything the composer needs to write any number of pieces of it, of any length. */
export interface Mood extends Named {
  /** Slowest and fastest beats a minute; the exact tempo makes whole bars fit the film. */
  readonly bpm: readonly [number, number];
  readonly beatsPerBar: 3 | 4;
  /** Delay of every second note of the `swingUnit` (8th or 16th), as a part of its length: 0 straight, 0.33 triplets. */
  readonly swing: number;
  readonly swingUnit: 8 | 16;
  /** Tonics to choose from, 0 = C. */
  readonly keys: readonly [number, ...number[]];
  readonly scale: 'major' | 'minor' | 'dorian' | 'mixolydian' | 'lydian';
  /**
   * Chord progressions, bars separated by `|`, at most two chords in a bar. Roman numerals are degrees of the MAJOR
   * scale of the tonic (minor pieces write `bVI`, `bIII`), upper case major, lower case minor, then `7 maj7 9 maj9 6
   * add9 sus2 sus4 dim m7b5`.
   */
  readonly progressions: readonly [string, string, ...string[]];
  /** Chords of the bar before the last chord (one of these), and the last chord itself. */
  readonly cadences: readonly [string, ...string[]];
  readonly home: string;
  readonly parts: readonly MoodPart[];
  readonly drums: readonly DrumPattern[];
  /** Level of the drums, 0..1. */
  readonly drumLevel: number;
  /** How loosely it is played: ± ms and ± velocity. */
  readonly looseMs: number;
  readonly looseVelocity: number;
  /** Intensity of a quiet and of a full section, 0..1. */
  readonly calm: number;
  readonly full: number;
  /** Correction of the synthesiser's colour, dB: below 200 Hz, around 3.5 kHz, above 8 kHz. */
  readonly tone: { readonly bassDb: number; readonly presenceDb: number; readonly airDb: number };
}

/** Declares a mood; pure data. */
export const defineMood = (entry: Mood): Mood => entry;
