import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SpessaSynthProcessor } from 'spessasynth_core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moods } from '../catalogue/index.js';
import { composeMusic } from './compose-music.js';
import { endInaudible, openSynth, synthesise } from './synthesise.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinora-music-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
async function play(request: { mood: string; seed: number; frames: number }) {
  const durationMs = request.frames / 48;
  const score = composeMusic({ mood: moods.get(request.mood), seed: request.seed, durationMs });
  const path = join(folder, `${count++}.f32`);
  await synthesise({ score, frames: request.frames, path });
  const bytes = readFileSync(path);
  rmSync(path);
  expect(bytes.length).toBe(request.frames * 8);
  const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const rms = (fromMs: number, toMs: number): number => {
    const part = samples.subarray(Math.round(fromMs * 48) * 2, Math.round(toMs * 48) * 2);
    return Math.sqrt(part.reduce((sum, one) => sum + one * one, 0) / part.length);
  };
  return { score, rms, durationMs, hash: createHash('sha256').update(bytes).digest('hex') };
}

it.each(moods.names)(
  '%s: 8 s sound all the way through, and the last chord rings into silence',
  async (mood) => {
    const { rms, score, durationMs } = await play({ mood, seed: 2, frames: 383_977 });
    for (let ms = 0; ms < score.endingMs - 500; ms += 500) expect(rms(ms, ms + 500)).toBeGreaterThan(0.002);
    expect(rms(score.endingMs, score.endingMs + 400)).toBeGreaterThan(0.005);
    expect(rms(durationMs - 300, durationMs)).toBeLessThan(0.3 * rms(score.endingMs, score.endingMs + 400));
    expect(rms(durationMs - 20, durationMs)).toBe(0);
  },
);

it.each(['calm_piano', 'energetic'])('%s: 31.7 s have no gap and no abrupt end', async (mood) => {
  const { rms, score, durationMs } = await play({ mood, seed: 1, frames: 1_521_600 });
  for (let ms = 0; ms < score.endingMs - 1000; ms += 1000) expect(rms(ms, ms + 1000)).toBeGreaterThan(0.003);
  expect(rms(durationMs - 20, durationMs)).toBe(0);
});

it('the same seed gives the same bytes, another seed others', async () => {
  const first = await play({ mood: 'lofi', seed: 1, frames: 96_000 });
  expect((await play({ mood: 'lofi', seed: 1, frames: 96_000 })).hash).toBe(first.hash);
  expect((await play({ mood: 'lofi', seed: 2, frames: 96_000 })).hash).not.toBe(first.hash);
});

it('a voice that rings on too softly to hear is ended, long before the synthesiser would', async () => {
  const score = composeMusic({ mood: moods.get('acoustic'), seed: 1, durationMs: 5000 });
  const blocksUntilSilence = async (after: (synth: SpessaSynthProcessor) => void): Promise<number> => {
    const synth = await openSynth(score);
    const [left, right] = [new Float32Array(512), new Float32Array(512)];
    const play = (blocks: number): void => {
      for (let i = 0; i < blocks; i++) synth.process(left, right, 0, 512);
    };
    synth.noteOn(0, 60, 100);
    play(20);
    synth.noteOff(0, 60);
    for (let block = 1; ; block++) {
      play(1);
      if (synth.voiceCount === 0) return block;
      after(synth);
    }
  };
  const alone = await blocksUntilSilence(() => {});
  expect(await blocksUntilSilence(endInaudible)).toBeLessThan(0.85 * alone);
});
