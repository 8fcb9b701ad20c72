/** One played note. Times from the start of the piece. */
export interface ScoreNote {
  /** Index into `Score.parts`. */
  readonly part: number;
  readonly startMs: number;
  readonly durationMs: number;
  /** MIDI key, and strength 1..127. */
  readonly key: number;
  readonly velocity: number;
}

/** One player: the sound (General MIDI program, or the drum kit) and its place in the mix, as in the mood. */
export interface ScorePart {
  readonly role: string;
  readonly program: number | 'drums';
  readonly level: number;
  readonly pan: number;
  readonly room: number;
  readonly chorus: number;
}

export type SectionKind = 'intro' | 'verse' | 'chorus' | 'break' | 'outro';

/** A stretch of whole bars; the intensity runs evenly from `from` to `to`. */
export interface Section {
  readonly kind: SectionKind;
  readonly firstBar: number;
  readonly bars: number;
  readonly from: number;
  readonly to: number;
}

/** A finished piece of music, exactly `durationMs` long. */
export interface Score {
  readonly mood: string;
  readonly seed: number;
  readonly durationMs: number;
  readonly bpm: number;
  readonly parts: readonly ScorePart[];
  /** In the order of their starts. */
  readonly notes: readonly ScoreNote[];
  readonly sections: readonly Section[];
  /** Every beat up to and with the last chord, for cuts on the beat. */
  readonly beatTimesMs: readonly number[];
  /** The first beat of every bar, and the last chord. */
  readonly barTimesMs: readonly number[];
  /** When the last chord comes; it rings until the end. */
  readonly endingMs: number;
}
