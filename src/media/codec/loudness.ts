import { AudioFilter } from './audio-filter.js';

/** Loudness by EBU R128; null where there is too little sound to measure. */
export interface Loudness {
  readonly integratedLufs: number | null;
  /** Highest peak between the samples too (4x oversampled), dB of full scale; null = digital silence. */
  readonly truePeakDb: number | null;
}

/** Measures sound that arrives in blocks of interleaved stereo at 48 kHz. */
export function measureLoudness(options: { truePeak: boolean }): {
  add(samples: Float32Array): void;
  finish(): Loudness;
} {
  const filter = new AudioFilter(
    `ebur128=metadata=1:framelog=quiet:peak=${options.truePeak ? 'true' : 'none'}`,
  );
  let integrated = Number.NEGATIVE_INFINITY;
  let peak = 0;
  const drain = (): void => {
    for (let piece = filter.pull(); piece !== null; piece = filter.pull()) {
      const tags = piece.tags();
      const value = Number(tags['lavfi.r128.I']);
      if (Number.isFinite(value)) integrated = value;
      for (const name of ['lavfi.r128.true_peaks_ch0', 'lavfi.r128.true_peaks_ch1']) {
        const linear = Number(tags[name]);
        if (linear > peak) peak = linear;
      }
    }
  };
  return {
    add(samples) {
      filter.push(samples);
      drain();
    },
    finish() {
      filter.finish();
      drain();
      filter.close();
      return {
        // The meter starts at its absolute gate, -70 LUFS: nothing passed it.
        integratedLufs: integrated <= -69.9 ? null : integrated,
        truePeakDb: peak > 0 ? 20 * Math.log10(peak) : null,
      };
    },
  };
}
