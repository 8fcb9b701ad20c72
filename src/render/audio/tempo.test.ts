import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { moods } from '../../catalogue/index.js';
import { MediaProcess } from '../../media/index.js';
import { composeMusic, synthesise } from '../../music/index.js';
import { seededRandom } from '../../shared/index.js';

const folder = mkdtempSync(join(tmpdir(), 'kinora-tempo-'));
const media = new MediaProcess({ tempFolder: folder });
afterAll(async () => {
  await media.stop();
  rmSync(folder, { recursive: true, force: true });
});
const tempoOf = async (path: string) => (await media.probe({ path })).tempo;

/** Writes mono samples at 48 kHz as a 16-bit WAV file. */
function wav(name: string, samples: Float32Array): string {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(48_000, 24);
  bytes.writeUInt32LE(96_000, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, index) => {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), 44 + index * 2);
  });
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** `lateMs` of silence, then composed music with a beat. */
async function song(mood: string, lateMs: number): Promise<{ path: string; bpm: number }> {
  const score = composeMusic({ mood: moods.get(mood), seed: 3, durationMs: 40_000 });
  const raw = join(folder, `${mood}.f32`);
  await synthesise({ score, frames: 40_000 * 48, path: raw });
  const bytes = readFileSync(raw);
  rmSync(raw);
  const stereo = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const mono = new Float32Array(stereo.length / 2 + lateMs * 48);
  for (let i = 0; i < stereo.length / 2; i++)
    mono[i + lateMs * 48] = 1.5 * (stereo[i * 2]! + stereo[i * 2 + 1]!);
  return { path: wav(`${mood}.wav`, mono), bpm: score.bpm };
}
it.each([
  ['upbeat', 0],
  ['energetic', 370],
  ['playful', 0],
] as const)('the tempo of %s music is heard to 0.3 % and its beats to 50 ms', async (mood, lateMs) => {
  const { path, bpm } = await song(mood, lateMs);
  const tempo = await tempoOf(path);
  expect(Math.abs(tempo!.bpm / bpm - 1)).toBeLessThan(0.003);
  const beatMs = 60_000 / bpm;
  const off = (tempo!.firstBeatMs - lateMs) / beatMs;
  expect(Math.abs(off - Math.round(off)) * beatMs).toBeLessThan(50);
});

it('silence, noise without a beat and a second of sound have no tempo', async () => {
  const random = seededRandom('noise');
  const noise = Float32Array.from({ length: 48_000 * 20 }, () => random.next() - 0.5);
  expect(await tempoOf(wav('silence.wav', new Float32Array(48_000 * 20)))).toBeNull();
  expect(await tempoOf(wav('short.wav', noise.subarray(0, 48_000)))).toBeNull();
  expect(await tempoOf(wav('noise.wav', noise))).toBeNull();
});
