import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeClip } from '../../../test/helpers/clip-file.js';
import { openAudioFile } from './audio-file.js';

const folder = mkdtempSync(join(tmpdir(), 'kinora-sound-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A clip of two seconds whose sound is a click 100 ms after it starts. */
function clip(pictureMs: number, soundMs: number): string {
  const path = join(folder, `${pictureMs}-${soundMs}.mkv`);
  const samples = new Int16Array(48_000 * 2);
  samples.fill(20_000, 4800 * 2, 4848 * 2);
  writeClip(path, {
    muxer: 'matroska',
    codec: 'ffv1',
    width: 16,
    height: 16,
    timesMs: Array.from({ length: 50 }, (_, i) => pictureMs + i * 40),
    picture: () => Buffer.alloc(16 * 16 * 1.5, 128),
    sound: { startMs: soundMs, samples },
  });
  return path;
}

/** When the click is heard, ms; null when it is not. */
function clickMs(path: string, { startMs = 0, speed = 1 } = {}): number | null {
  const reader = openAudioFile({ path, format: 'mkv', label: 'clip', startMs, speed });
  const samples = new Float32Array(48_000 * 2 * 3);
  const frames = reader.read(samples);
  reader.close();
  const at = samples.subarray(0, frames * 2).findIndex((value) => Math.abs(value) > 0.2);
  return at < 0 ? null : at / 96;
}

it.each([
  ['together with the picture', 0, 0, 100],
  ['half a second after the picture', 0, 500, 600],
  ['before the picture', 400, 0, 100],
  ['with the picture, both late in the file', 1000, 1000, 100],
  ['after the picture, both late in the file', 1000, 1300, 400],
])('sound that begins %s is heard when it is in the file', (_name, picture, sound, expected) => {
  expect(clickMs(clip(picture, sound))).toBeCloseTo(expected, 0);
});

it('a start in the silence before the sound, one after it and another speed keep in step', () => {
  const path = clip(0, 500);
  expect(clickMs(path, { startMs: 200 })).toBeCloseTo(400, 0);
  expect(clickMs(path, { startMs: 550 })).toBeCloseTo(50, 0);
  expect(clickMs(path, { startMs: 700 })).toBeNull();
  expect(Math.abs(clickMs(path, { speed: 2 })! - 300)).toBeLessThan(30);
});
