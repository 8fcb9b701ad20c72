import MusicTempo from 'music-tempo';
import { openAudioFile } from './codec/audio-file.js';
import type { FileFacts } from './file-facts.js';
import type { FormatName } from './formats.js';

const sampleRate = 48_000;
/** So much of a song is listened to: 45 s cost about half a CPU second. */
const heardFrames = 45 * sampleRate;
const blockFrames = 9600;
const hopFrames = sampleRate / 100;
/** Seconds a beat may last: 70 to 150 beats a minute, so that neither every second beat nor half beats are taken. */
const beatSeconds = { least: 0.4, most: 0.857 };
/** Fewer beats are chance. */
const fewestBeats = 8;
/** Beats further from an even grid, root mean square, are no tempo: speech, rain, rubato. */
const unevenSeconds = 0.05;

/**
 * The tempo of a song and its first beat, or null where none is heard (silence, speech, very free playing). Beats are
 * those of BeatRoot (Dixon 2001) in `music-tempo`; a straight line through them (least squares) gives a tempo that does
 * not drift away over minutes. Songs whose tempo changes are not followed.
 */
export async function measureTempo(
  path: string,
  about: { format: FormatName; label: string },
): Promise<FileFacts['tempo']> {
  const samples = monoOf(path, about);
  const beats = beatsOf(samples);
  if (beats.length < fewestBeats) return null;
  const line = lineThrough(beats);
  if (line.error > unevenSeconds) return null;
  const bpm = Math.round(6000 / line.step) / 100;
  const first = ((line.start % line.step) + line.step) % line.step;
  return { bpm, firstBeatMs: Math.round(first * 1000) };
}

function monoOf(path: string, about: { format: FormatName; label: string }): Float32Array {
  const reader = openAudioFile({ path, ...about, startMs: 0, speed: 1 });
  const mono = new Float32Array(heardFrames);
  const block = new Float32Array(blockFrames * 2);
  let filled = 0;
  try {
    while (filled < heardFrames) {
      const count = reader.read(block.subarray(0, Math.min(blockFrames, heardFrames - filled) * 2));
      for (let i = 0; i < count; i++) mono[filled + i] = (block[i * 2]! + block[i * 2 + 1]!) / 2;
      filled += count;
      if (count === 0) break;
    }
  } finally {
    reader.close();
  }
  return mono.subarray(0, filled);
}

function beatsOf(samples: Float32Array): readonly number[] {
  // The library says "no tempo" by throwing.
  try {
    const { beats } = new MusicTempo(samples, {
      hopSize: hopFrames,
      timeStep: hopFrames / sampleRate,
      minBeatInterval: beatSeconds.least,
      maxBeatInterval: beatSeconds.most,
    });
    return beats;
  } catch {
    return [];
  }
}

/** The evenly spaced times nearest to the beats, and their distance from them, root mean square; all in seconds. */
function lineThrough(beats: readonly number[]): { start: number; step: number; error: number } {
  const gaps = beats.slice(1).map((beat, index) => beat - beats[index]!);
  const usual = gaps.toSorted((a, b) => a - b)[gaps.length >> 1]!;
  // Counted from beat to beat: the usual gap is too coarse (10 ms) to count from the first.
  let counted = 0;
  const numbers = [0, ...gaps.map((gap) => (counted += Math.round(gap / usual)))];
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  const [middle, time] = [mean(numbers), mean(beats)];
  const spread = mean(numbers.map((n) => (n - middle) ** 2));
  const step = mean(numbers.map((n, index) => (n - middle) * (beats[index]! - time))) / spread;
  const start = time - step * middle;
  const error = Math.sqrt(mean(numbers.map((n, index) => (beats[index]! - start - n * step) ** 2)));
  return { start, step, error };
}
