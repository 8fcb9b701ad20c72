import type { Mood } from '../../catalogue/index.js';

/** One sound of the film's mix. Times in ms of the film. */
export interface AudioItem {
  readonly source:
    | {
        readonly kind: 'file';
        readonly path: string;
        /** What the bytes are, as media's probe says: short name (`mp3`, `m4a`, `mov`) or MIME type (`audio/mpeg`). */
        readonly format: string;
        /** Name of the file in messages. Default: the last part of the path. */
        readonly label?: string;
      }
    /** Music composed to end with the item, or with the mix if that is sooner; `sourceStartMs`, `speed` and `loop` do not apply to it. */
    | { readonly kind: 'mood'; readonly mood: string; readonly seed: number };
  readonly startMs: number;
  readonly durationMs: number;
  readonly sourceStartMs: number;
  /** 0.1..10 times as fast, pitch kept. */
  readonly speed: number;
  /** 0..2, 1 = as it is. */
  readonly gain: number;
  readonly fadeInMs: number;
  readonly fadeOutMs: number;
  /** Start again, with a 20 ms crossfade, when the source ends before the item. */
  readonly loop: boolean;
  /** Music is lowered by 12 dB while a voice speaks and by 6 dB under the sound of a clip. */
  readonly role: 'bgm' | 'voice' | 'sfx' | 'clip';
}

/** An item as the mixing process gets it: the mood itself, so that the process need not load the catalogue. */
export type ResolvedItem = Omit<AudioItem, 'source'> & {
  readonly source:
    | Extract<AudioItem['source'], { kind: 'file' }>
    | { readonly kind: 'mood'; readonly mood: Mood; readonly seed: number };
};

/** What is to be mixed, in the words of the caller or as it crosses the border to the mixing process. */
export interface MixRequest<Item = AudioItem> {
  readonly items: readonly Item[];
  /** Length of the mix in frames at 48 kHz. */
  readonly sampleCount: number;
  readonly outPath: string;
  /** For files that exist during the mix only. */
  readonly tempDir: string;
  /** Wanted integrated loudness, usually -14, and highest true peak, for films -1.25. */
  readonly loudnessLufs: number;
  readonly truePeakDb: number;
}

/** The finished mix as measured by EBU R128; null when it is silent or too short (0.4 s) to have a loudness. */
export interface MixResult {
  readonly integratedLufs: number | null;
  readonly truePeakDb: number | null;
}

/** Steps of a mix and how much of its time each takes, about. */
export type MixProgress = (done: number) => void;
