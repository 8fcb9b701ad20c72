import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { measureLoudness } from '../../media/codec/audio.js';
import { mixAudio } from './mix.js';
import type { AudioItem } from './mix-request.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinora-mix-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a 16-bit stereo WAV at 48 kHz; `value` gives the sample at a frame, -1..1. */
function wav(name: string, { frames, value }: { frames: number; value: (frame: number) => number }): string {
  const bytes = Buffer.alloc(44 + frames * 4);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + frames * 4, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(2, 22);
  bytes.writeUInt32LE(48_000, 24);
  bytes.writeUInt32LE(192_000, 28);
  bytes.writeUInt16LE(4, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(frames * 4, 40);
  for (let i = 0; i < frames; i++) {
    const sample = Math.round(32_767 * value(i));
    bytes.writeInt16LE(sample, 44 + i * 4);
    bytes.writeInt16LE(sample, 46 + i * 4);
  }
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const sine = (hz: number, peak: number) => (frame: number) =>
  peak * Math.sin((2 * Math.PI * hz * frame) / 48_000);

const item = (source: AudioItem['source'], more: Partial<AudioItem> = {}): AudioItem => ({
  source,
  startMs: 0,
  durationMs: 3000,
  sourceStartMs: 0,
  speed: 1,
  gain: 1,
  fadeInMs: 0,
  fadeOutMs: 0,
  loop: false,
  role: 'bgm',
  ...more,
});

async function mix(items: AudioItem[], sampleCount: number) {
  const outPath = join(folder, 'out.f32');
  const result = await mixAudio({
    items,
    sampleCount,
    outPath,
    tempDir: folder,
    loudnessLufs: -14,
    truePeakDb: -1,
  });
  expect(statSync(outPath).size).toBe(sampleCount * 8);
  const bytes = readFileSync(outPath);
  const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const rms = (fromMs: number, toMs: number): number => {
    const part = samples.subarray(Math.round(fromMs * 48) * 2, Math.round(toMs * 48) * 2);
    return Math.sqrt(part.reduce((sum, one) => sum + one * one, 0) / part.length);
  };
  return { result, samples, rms };
}

const peakOf = (samples: Float32Array): number =>
  samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

function measure(samples: Float32Array) {
  const meter = measureLoudness({ truePeak: true });
  meter.add(samples);
  return meter.finish();
}

it('nothing to play is silence of the exact length', async () => {
  const { result, samples } = await mix([], 44_144);
  expect(result).toEqual({ integratedLufs: null, truePeakDb: null });
  expect(samples.every((sample) => sample === 0)).toBe(true);
});

it.each([96_001, 383_999])(
  'music of %i frames is exact, repeatable, -14 LUFS and under -1 dBTP, ends in silence',
  async (sampleCount) => {
    const music = item({ kind: 'mood', mood: 'upbeat', seed: 4 }, { durationMs: sampleCount / 48 });
    const first = await mix([music], sampleCount);
    const { integratedLufs, truePeakDb } = measure(first.samples);
    expect(Math.abs(integratedLufs! + 14)).toBeLessThan(0.5);
    expect(truePeakDb).toBeLessThanOrEqual(-1);
    expect(first.result.integratedLufs).toBeCloseTo(integratedLufs!, 1);
    const endMs = sampleCount / 48;
    expect(first.rms(endMs - 18, endMs)).toBeLessThan(1e-3);
    expect(first.rms(0, endMs / 2)).toBeGreaterThan(0.03);
    if (sampleCount < 100_000) expect((await mix([music], sampleCount)).samples).toEqual(first.samples);
  },
);

it('short music loops without a click and fades out', async () => {
  const path = wav('loop.wav', { frames: 35_123, value: sine(220, 0.4) });
  const looped = item({ kind: 'file', path, format: 'wav' }, { loop: true, fadeOutMs: 500, fadeInMs: 200 });
  const { samples, rms } = await mix([looped], 144_000);
  let jump = 0;
  for (let i = 2; i < samples.length; i += 2) jump = Math.max(jump, Math.abs(samples[i]! - samples[i - 2]!));
  const peak = peakOf(samples);
  // The steepest step of a 220 Hz sine is 2.9 % of its peak; an unfaded seam would be up to 200 %.
  expect(jump / peak).toBeLessThan(0.05);
  for (const fromMs of [300, 700, 1400, 2100]) expect(rms(fromMs, fromMs + 100)).toBeGreaterThan(0.1);
  expect(rms(0, 20)).toBeLessThan(0.02);
  expect(rms(2980, 3000)).toBeLessThan(0.01);
});

it('a sound starts, is trimmed and ends where it was asked to', async () => {
  // Loud from its second second only.
  const path = wav('late.wav', { frames: 144_000, value: (i) => (i < 48_000 ? 0 : sine(330, 0.5)(i)) });
  const trimmed = item(
    { kind: 'file', path, format: 'audio/wav' },
    { startMs: 500, durationMs: 1000, sourceStartMs: 1000, role: 'sfx' },
  );
  const { rms } = await mix([trimmed], 96_000);
  expect(rms(0, 499)).toBe(0);
  expect(rms(520, 1480)).toBeGreaterThan(0.1);
  expect(rms(1501, 2000)).toBe(0);
});

it('music goes down by about 12 dB under a voice and comes back', async () => {
  const music = item(
    { kind: 'file', path: wav('music.wav', { frames: 288_000, value: sine(110, 0.3) }), format: 'wav' },
    { durationMs: 6000 },
  );
  // High and only there for a second and a half: easy to tell from the music by a running mean.
  const voice = item(
    {
      kind: 'file',
      path: wav('voice.wav', { frames: 72_000, value: sine(4800, 0.05) }),
      format: 'wav',
    },
    { startMs: 2000, durationMs: 1500, role: 'voice' },
  );
  const { samples } = await mix([music, voice], 288_000);
  // Ten frames are one period of the voice: their mean is the music alone.
  const musicPeak = (fromMs: number, toMs: number): number => {
    let most = 0;
    for (let frame = fromMs * 48; frame < toMs * 48; frame++) {
      let sum = 0;
      for (let i = 0; i < 10; i++) sum += samples[(frame + i) * 2]!;
      most = Math.max(most, Math.abs(sum / 10));
    }
    return most;
  };
  const ducked = 20 * Math.log10(musicPeak(2500, 3300) / musicPeak(1000, 1900));
  expect(ducked).toBeGreaterThan(-13);
  expect(ducked).toBeLessThan(-11);
  expect(20 * Math.log10(musicPeak(5000, 5900) / musicPeak(1000, 1900))).toBeCloseTo(0, 0);
});

it('a click and near silence are not blown up, and hot sound is brought down', async () => {
  const click = wav('click.wav', { frames: 4800, value: (i) => (i < 40 ? 0.9 : 0) });
  const short = await mix([item({ kind: 'file', path: click, format: 'wav' }, { role: 'sfx' })], 9600);
  expect(short.result.integratedLufs).toBeNull();
  expect(peakOf(short.samples)).toBeLessThan(1);
  const hush = wav('hush.wav', { frames: 96_000, value: (i) => (i % 2 === 0 ? 1 : -1) / 32_767 });
  const quiet = await mix([item({ kind: 'file', path: hush, format: 'wav' })], 96_000);
  expect(peakOf(quiet.samples)).toBeLessThan(0.01);
  const square = wav('square.wav', { frames: 144_000, value: (i) => (i % 100 < 50 ? 1 : -1) });
  const loud = measure((await mix([item({ kind: 'file', path: square, format: 'wav' })], 144_000)).samples);
  expect(loud.integratedLufs).toBeCloseTo(-14, 0);
  expect(loud.truePeakDb).toBeLessThanOrEqual(-1);
});

it('a damaged file is named, and neither a result nor temporary files stay', async () => {
  const path = join(folder, 'broken.mp3');
  writeFileSync(path, Buffer.alloc(3000, 9));
  rmSync(join(folder, 'out.f32'), { force: true });
  const broken = item({ kind: 'file', path, format: 'mp3', label: 'My song.mp3' });
  await expect(mix([broken], 48_000)).rejects.toMatchObject({
    kind: 'unreadable-file',
    message: expect.stringContaining('"My song.mp3"'),
  });
  expect(readdirSync(folder).filter((name) => name.startsWith('mix-') || name === 'out.f32')).toEqual([]);
});

it('an abort stops the mix and leaves nothing behind', async () => {
  const stop = new AbortController();
  const attempt = mixAudio({
    items: [item({ kind: 'mood', mood: 'cinematic', seed: 1 }, { durationMs: 600_000 })],
    sampleCount: 28_800_000,
    outPath: join(folder, 'aborted.f32'),
    tempDir: folder,
    loudnessLufs: -14,
    truePeakDb: -1,
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  await expect(attempt).rejects.toMatchObject({ kind: 'cancelled' });
  expect(readdirSync(folder).filter((name) => name.startsWith('mix-') || name === 'aborted.f32')).toEqual([]);
});
