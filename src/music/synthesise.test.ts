import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { moods } from '../catalogue/index.js';
import { composeMusic } from './compose-music.js';
import { synthesise } from './synthesise.js';

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
