const rate = 48_000;
const windowFrames = 480;
/** Below this level (RMS of 10 ms) nobody speaks: about -42 dB of full scale. */
const threshold = 0.008;
/** Pauses between words do not let the music up. */
const holdWindows = 25;

const coefficient = (timeMs: number): number => Math.exp(-1 / ((timeMs / 1000) * rate));

/**
 * Gain of the music under a voice, one value a frame: down to `depth` within 50 ms of the first word, up again over
 * 500 ms after the last. Keeps its state from block to block; blocks are whole multiples of 10 ms, except the last.
 */
export function ducker(depthDb: number): (key: Float32Array, gains: Float32Array) => void {
  const low = 10 ** (depthDb / 20);
  const attack = coefficient(50 / 3);
  const release = coefficient(500 / 3);
  let gain = 1;
  let hold = 0;
  return (key, gains) => {
    for (let from = 0; from < gains.length; from += windowFrames) {
      const until = Math.min(gains.length, from + windowFrames);
      let energy = 0;
      for (let i = from * 2; i < until * 2; i++) energy += key[i]! * key[i]!;
      const speaks = energy / ((until - from) * 2) > threshold * threshold;
      hold = speaks ? holdWindows : Math.max(0, hold - 1);
      const goal = hold > 0 ? low : 1;
      const slow = goal < gain ? attack : release;
      for (let i = from; i < until; i++) {
        gain = goal + (gain - goal) * slow;
        gains[i] = gain;
      }
    }
  };
}
