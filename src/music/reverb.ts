import type { ReverbProcessor, ReverbProcessorSnapshot } from 'spessasynth_core';

/** Lengths in frames at 44.1 kHz of Freeverb (Jezar at Dreampoint, 2000, public domain): eight combs, four all-passes. */
const combLengths = [1116, 1188, 1277, 1356, 1422, 1491, 1557, 1617];
const allpassLengths = [556, 441, 341, 225];
const designRate = 44_100;
/** The right side is this much longer, frames at 44.1 kHz: the width of the room. */
const spread = 23;
/** Part of a comb that comes round again, and how much of its treble is lost each time: a bright hall of about 2 s. */
const feedback = 0.905;
const damping = 0.2;
const allpassFeedback = 0.5;
/** Brings the sound to the level of the synthesiser's own reverberation (measured with an impulse). */
const gain = 0.04;

/** A delay line that is run through a block at a time. */
class Line {
  readonly buffer: Float32Array;
  at = 0;
  last = 0;

  constructor(frames: number) {
    this.buffer = new Float32Array(frames);
  }
}

function addComb(line: Line, input: Float32Array, output: Float32Array, count: number): void {
  const { buffer } = line;
  const { length } = buffer;
  let { at, last } = line;
  for (let i = 0; i < count; i++) {
    const out = buffer[at]!;
    last = out + (last - out) * damping;
    buffer[at] = input[i]! + last * feedback;
    output[i] = output[i]! + out;
    if (++at === length) at = 0;
  }
  line.at = at;
  // Numbers too small to hear are slow to compute with.
  line.last = Math.abs(last) < 1e-20 ? 0 : last;
}

function allpass(line: Line, samples: Float32Array, count: number): void {
  const { buffer } = line;
  const { length } = buffer;
  let { at } = line;
  for (let i = 0; i < count; i++) {
    const delayed = buffer[at]!;
    const input = samples[i]!;
    samples[i] = delayed - input;
    buffer[at] = input + delayed * allpassFeedback;
    if (++at === length) at = 0;
  }
  line.at = at;
}

/**
 * The room of the synthesised music: Freeverb, a mono send in, stereo added to the output. It costs a tenth of the
 * synthesiser's own plate, which was 40 % of all music. The General MIDI settings other than `level` do not change it.
 */
export class Reverb implements ReverbProcessor {
  level = 64;
  preLowpass = 0;
  character = 4;
  time = 64;
  delayFeedback = 0;
  preDelayTime = 0;
  private readonly sides: readonly { combs: Line[]; allpasses: Line[]; wet: Float32Array }[];

  /** `sampleRate` in Hz; blocks are at most `blockFrames` long. */
  constructor(sampleRate: number, blockFrames: number) {
    const scale = sampleRate / designRate;
    this.sides = [0, spread].map((extra) => ({
      combs: combLengths.map((length) => new Line(Math.round((length + extra) * scale))),
      allpasses: allpassLengths.map((length) => new Line(Math.round((length + extra) * scale))),
      wet: new Float32Array(blockFrames),
    }));
  }

  process(input: Float32Array, left: Float32Array, right: Float32Array, start: number, count: number): void {
    const amount = gain * (this.level / 64);
    for (const [index, { combs, allpasses, wet }] of this.sides.entries()) {
      wet.fill(0, 0, count);
      for (const line of combs) addComb(line, input, wet, count);
      for (const line of allpasses) allpass(line, wet, count);
      const target = index === 0 ? left : right;
      for (let i = 0; i < count; i++) target[start + i] = target[start + i]! + wet[i]! * amount;
    }
  }

  getSnapshot(): ReverbProcessorSnapshot {
    const { level, preLowpass, character, time, delayFeedback, preDelayTime } = this;
    return { level, preLowpass, character, time, delayFeedback, preDelayTime };
  }
}
