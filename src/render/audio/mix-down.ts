import { closeSync, openSync, writeSync } from 'node:fs';
import type { AudioCodec } from '../../media/index.js';
import { ducker } from './duck.js';
import type { PreparedItem } from './mix-items.js';

/** The raw mix: its loudness as `MixResult` has it, and its highest sample, which is cheaper to find than the true peak. */
export interface RawMix {
  readonly integratedLufs: number | null;
  readonly samplePeak: number;
}

const blockFrames = 4800;

/** Adds the items up into a file of raw floats, music ducked, and measures the sum. */
export function mixDown(request: {
  items: readonly PreparedItem[];
  sampleCount: number;
  path: string;
  audio: AudioCodec;
  onProgress(done: number): void;
}): RawMix {
  const { items, sampleCount, path, audio, onProgress } = request;
  const meter = audio.measureLoudness({ truePeak: false });
  const [voiceDuck, clipDuck] = [ducker(-12), ducker(-6)];
  const block = (): Float32Array => new Float32Array(blockFrames * 2);
  const bus = { bgm: block(), voice: block(), clip: block(), sfx: block() };
  const incoming = block();
  const out = block();
  const gains = { voice: new Float32Array(blockFrames), clip: new Float32Array(blockFrames) };
  const has = (role: PreparedItem['role']): boolean => items.some((item) => item.role === role);
  gains.voice.fill(1);
  gains.clip.fill(1);
  let samplePeak = 0;
  const file = openSync(path, 'wx', 0o600);
  try {
    for (let from = 0; from < sampleCount; from += blockFrames) {
      const frames = Math.min(blockFrames, sampleCount - from);
      for (const samples of Object.values(bus)) samples.fill(0);
      for (const item of items) {
        const start = Math.max(from, item.startFrame);
        const end = Math.min(from + frames, item.endFrame);
        if (end <= start) continue;
        const count = item.reader.read(incoming.subarray(0, (end - start) * 2));
        const target = bus[item.role];
        for (let i = 0; i < count; i++) {
          const gain = item.gainAt(start + i);
          const at = (start - from + i) * 2;
          target[at] = target[at]! + incoming[i * 2]! * gain;
          target[at + 1] = target[at + 1]! + incoming[i * 2 + 1]! * gain;
        }
      }
      if (has('voice')) voiceDuck(bus.voice, gains.voice.subarray(0, frames));
      if (has('clip')) clipDuck(bus.clip, gains.clip.subarray(0, frames));
      for (let i = 0; i < frames; i++) {
        const duck = Math.min(gains.voice[i]!, gains.clip[i]!);
        for (let at = i * 2; at <= i * 2 + 1; at++) {
          const sample = bus.bgm[at]! * duck + bus.voice[at]! + bus.clip[at]! + bus.sfx[at]!;
          out[at] = sample;
          samplePeak = Math.max(samplePeak, Math.abs(sample));
        }
      }
      const ready = out.subarray(0, frames * 2);
      meter.add(ready);
      writeSync(file, new Uint8Array(ready.buffer, 0, ready.byteLength));
      if (from % (blockFrames * 20) === 0) onProgress(from / sampleCount);
    }
  } finally {
    closeSync(file);
    for (const item of items) item.reader.close();
  }
  return { integratedLufs: meter.finish().integratedLufs, samplePeak };
}
