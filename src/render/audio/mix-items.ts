import { basename, join } from 'node:path';
import type { AudioCodec, AudioReader } from '../../media/index.js';
import { composeMusic, synthesise } from '../../music/index.js';
import { loopReader } from './loop-reader.js';
import type { ResolvedItem } from './mix-request.js';
import { openRawFile } from './raw-file.js';

const framesPerMs = 48;
/** Edges softer than this click. */
const leastFadeFrames = 240;
/** Loudness to which music and voices are brought before they are mixed with other sounds. */
const commonLufs = -16;
/** So much of a source tells its loudness. */
const measuredFrames = 10 * 60 * 48_000;
const blockFrames = 4800;

/** An item that is ready to be read: positions in frames of the mix, its gains by frame. */
export interface PreparedItem {
  readonly role: ResolvedItem['role'];
  readonly startFrame: number;
  readonly endFrame: number;
  readonly reader: AudioReader;
  /** Gain at a frame of the mix. */
  gainAt(frame: number): number;
}

/**
 * Opens the items: music is composed and synthesised into a file, files are opened. With several sounds, music and
 * voices are brought to one loudness first, so that a quiet recording is not buried under a loud song.
 */
export async function prepareItems(request: {
  items: readonly ResolvedItem[];
  sampleCount: number;
  tempDir: string;
  audio: AudioCodec;
  onProgress(done: number): void;
  onFile(label: string): void;
}): Promise<PreparedItem[]> {
  const { items, sampleCount, tempDir, audio, onProgress, onFile } = request;
  const prepared: PreparedItem[] = [];
  for (const [index, item] of items.entries()) {
    const startFrame = Math.round(item.startMs * framesPerMs);
    const wantedEnd = Math.round((item.startMs + item.durationMs) * framesPerMs);
    const endFrame = Math.min(sampleCount, wantedEnd);
    if (endFrame <= startFrame || item.gain === 0) continue;
    const open = await openItem(item, {
      audio,
      frames: endFrame - startFrame,
      path: join(tempDir, `music-${index}.f32`),
      onProgress: (done) => onProgress((index + done) / items.length),
      onFile,
    });
    const level =
      items.length > 1 && (item.role === 'bgm' || item.role === 'voice')
        ? levelOf(open, endFrame - startFrame, audio)
        : 1;
    prepared.push({
      role: item.role,
      startFrame,
      endFrame,
      reader: item.loop && item.source.kind === 'file' ? loopReader(open) : open(),
      gainAt: fades(item, { startFrame, endFrame, level: level * item.gain }),
    });
    onProgress((index + 1) / items.length);
  }
  return prepared;
}

async function openItem(
  item: ResolvedItem,
  context: {
    audio: AudioCodec;
    frames: number;
    path: string;
    onProgress(done: number): void;
    onFile(label: string): void;
  },
): Promise<() => AudioReader> {
  const { source } = item;
  if (source.kind === 'mood') {
    const { mood } = source;
    const score = composeMusic({ mood, seed: source.seed, durationMs: context.frames / framesPerMs });
    await synthesise({ score, frames: context.frames, path: context.path, onProgress: context.onProgress });
    const { bassDb, presenceDb, airDb } = mood.tone;
    // Shelves below 160 Hz and above 8 kHz, a wide bell around 3.5 kHz.
    const tone = `bass=g=${bassDb}:f=160,equalizer=f=3500:t=o:w=2:g=${presenceDb},treble=g=${airDb}:f=8000`;
    return () => filtered(openRawFile(context.path), new context.audio.AudioFilter(tone));
  }
  const label = source.label ?? basename(source.path);
  const { path, format } = source;
  const file = { path, format, label, startMs: item.sourceStartMs, speed: item.speed };
  return () => {
    context.onFile(label);
    return context.audio.openAudioFile(file);
  };
}

/** A reader whose sound goes through a filter that changes neither length nor position. */
function filtered(source: AudioReader, filter: InstanceType<AudioCodec['AudioFilter']>): AudioReader {
  const block = new Float32Array(blockFrames * 2);
  let rest = new Float32Array(0);
  let ended = false;
  return {
    close() {
      filter.close();
      source.close();
    },
    read(target) {
      let filled = 0;
      while (filled < target.length) {
        if (rest.length === 0) {
          const piece = filter.pull();
          if (piece === null) {
            if (ended) break;
            const count = source.read(block);
            if (count > 0) filter.push(block.subarray(0, count * 2));
            if (count < blockFrames) {
              filter.finish();
              ended = true;
            }
            continue;
          }
          rest = piece.samples.slice();
        }
        const count = Math.min(rest.length, target.length - filled);
        target.set(rest.subarray(0, count), filled);
        filled += count;
        rest = rest.subarray(count);
      }
      return filled / 2;
    },
  };
}

/** Factor that brings a source to the common loudness; 1 when it has none. */
function levelOf(open: () => AudioReader, frames: number, audio: AudioCodec): number {
  const reader = open();
  const meter = audio.measureLoudness({ truePeak: false });
  const block = new Float32Array(blockFrames * 2);
  try {
    for (let left = Math.min(frames, measuredFrames); left > 0; left -= blockFrames) {
      const count = reader.read(block.subarray(0, Math.min(blockFrames, left) * 2));
      if (count === 0) break;
      meter.add(block.subarray(0, count * 2));
    }
  } finally {
    reader.close();
  }
  const { integratedLufs } = meter.finish();
  if (integratedLufs === null) return 1;
  return 10 ** (Math.min(30, commonLufs - integratedLufs) / 20);
}

/** Gain by frame: the item's own, its fades as half cosines, and edges that never click. */
function fades(
  item: ResolvedItem,
  { startFrame, endFrame, level }: { startFrame: number; endFrame: number; level: number },
): (frame: number) => number {
  const length = endFrame - startFrame;
  const cut = item.source.kind === 'file';
  const least = cut ? Math.min(leastFadeFrames, length >> 2) : 0;
  const fadeIn = Math.min(length, Math.max(item.sourceStartMs > 0 ? least : 0, item.fadeInMs * framesPerMs));
  const fadeOut = Math.min(length, Math.max(least, item.fadeOutMs * framesPerMs));
  const curve = (part: number): number => 0.5 - 0.5 * Math.cos(Math.PI * part);
  return (frame) => {
    let gain = level;
    if (frame - startFrame < fadeIn) gain *= curve((frame - startFrame) / fadeIn);
    if (endFrame - frame <= fadeOut) gain *= curve((endFrame - 1 - frame) / fadeOut);
    return gain;
  };
}
