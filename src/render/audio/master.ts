import { closeSync, openSync, writeSync } from 'node:fs';
import type { AudioCodec } from '../../media/index.js';
import type { RawMix } from './mix-down.js';
import type { MixResult } from './mix-request.js';
import { openRawFile } from './raw-file.js';

const blockFrames = 9600;
/** Silence with a little noise is not blown up to the loudness of music. */
const mostGainDb = 30;
const attempts = 5;
/** Music rarely peaks this much higher between its samples than at them; where it does, the limiter comes in later. */
const betweenSamplesDb = 2;
/** Room for peaks between the samples that a limiter leaves which sees the samples only, and one that sees more. */
const roomDb = { plain: 0.5, oversampled: 0.15 };

/**
 * Brings a mix to the wanted loudness with one gain, and under the wanted true peak with a limiter. The result is
 * measured and made again when it is off: with a corrected gain, because limiting takes loudness away, and with a
 * limiter at four times the rate (192 kHz, six times the work), which sees the peaks between the samples, when music's
 * usual room for them was not enough.
 */
export function master(request: {
  mixPath: string;
  measured: RawMix;
  outPath: string;
  sampleCount: number;
  loudnessLufs: number;
  truePeakDb: number;
  audio: AudioCodec;
  onProgress(done: number): void;
}): MixResult {
  const { measured, loudnessLufs, truePeakDb } = request;
  const peak = 20 * Math.log10(measured.samplePeak);
  let gainDb =
    measured.integratedLufs === null
      ? Math.min(0, truePeakDb - peak)
      : Math.min(mostGainDb, loudnessLufs - measured.integratedLufs);
  let kind: keyof typeof roomDb = 'plain';
  let limitDb = truePeakDb - roomDb[kind];
  let limited = peak + gainDb > truePeakDb - betweenSamplesDb;
  let result: MixResult = { integratedLufs: null, truePeakDb: null };
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const limiter = `alimiter=limit=${10 ** (limitDb / 20)}:attack=5:release=60:level=0:latency=1`;
    const steps = [
      `volume=${gainDb}dB`,
      ...(limited && kind === 'oversampled' ? ['aresample=192000'] : []),
      ...(limited ? [limiter] : []),
    ];
    result = pass(request, { chain: steps.join(',') });
    const tooHigh = (result.truePeakDb ?? truePeakDb) - truePeakDb;
    if (!limited && tooHigh > 0) {
      limited = true;
      continue;
    }
    if (!limited || (result.integratedLufs === null && tooHigh <= 0)) break;
    const tooQuiet = loudnessLufs - (result.integratedLufs ?? loudnessLufs);
    const capped = gainDb >= mostGainDb;
    if (tooHigh <= 0 && (Math.abs(tooQuiet) < 0.2 || capped)) break;
    gainDb += Math.min(3, tooQuiet * 1.15);
    if (tooHigh > 0) {
      limitDb = kind === 'plain' ? truePeakDb - roomDb.oversampled : limitDb - tooHigh - 0.05;
      kind = 'oversampled';
    }
  }
  return result;
}

function pass(
  {
    mixPath,
    outPath,
    sampleCount,
    audio,
    onProgress,
  }: {
    mixPath: string;
    outPath: string;
    sampleCount: number;
    audio: AudioCodec;
    onProgress(done: number): void;
  },
  { chain }: { chain: string },
): MixResult {
  const source = openRawFile(mixPath);
  const filter = new audio.AudioFilter(chain);
  const meter = audio.measureLoudness({ truePeak: true });
  const file = openSync(outPath, 'w', 0o600);
  let written = 0;
  const write = (samples: Float32Array): void => {
    const kept = samples.subarray(0, Math.max(0, (sampleCount - written) * 2));
    if (kept.length === 0) return;
    meter.add(kept);
    writeSync(file, new Uint8Array(kept.buffer, kept.byteOffset, kept.byteLength));
    written += kept.length / 2;
  };
  const drain = (): void => {
    for (let piece = filter.pull(); piece !== null; piece = filter.pull()) write(piece.samples);
  };
  try {
    const block = new Float32Array(blockFrames * 2);
    for (;;) {
      const count = source.read(block);
      if (count > 0) filter.push(block.subarray(0, count * 2));
      drain();
      onProgress(written / sampleCount);
      if (count < blockFrames) break;
    }
    filter.finish();
    drain();
    // Resampling may round the last samples away.
    while (written < sampleCount) write(new Float32Array(Math.min(blockFrames, sampleCount - written) * 2));
  } finally {
    closeSync(file);
    source.close();
    filter.close();
  }
  return meter.finish();
}
