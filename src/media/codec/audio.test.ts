import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_SAMPLE_FMT_FLT,
  AV_SAMPLE_FMT_FLTP,
  AV_SAMPLE_FMT_S16,
  AVFMT_GLOBALHEADER,
  FF_ENCODER_AAC,
  FF_ENCODER_LIBMP3LAME,
  FF_ENCODER_PCM_S16LE,
  type FFEncoderCodec,
} from 'node-av/constants';
import { Codec, CodecContext, FormatContext, Frame, Packet, SoftwareResampleContext } from 'node-av/lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../shared/index.js';
import { AudioFilter, measureLoudness, openAudioFile } from './audio.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinora-audio-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const stereo = AV_CHANNEL_LAYOUT_STEREO;
const rate = 44_100;

/** A stereo tone of `hz` at 44.1 kHz with a peak of 0.5. */
function tone(hz: number, seconds: number): Float32Array {
  const samples = new Float32Array(Math.round(seconds * rate) * 2);
  for (let i = 0; i < samples.length; i++) {
    samples[i] = 0.5 * Math.sin((2 * Math.PI * hz * (i >> 1)) / rate);
  }
  return samples;
}

/** Encodes interleaved stereo at 44.1 kHz into a file of the container and codec. */
function encode(
  samples: Float32Array,
  { path, container, codec }: { path: string; container: string; codec: FFEncoderCodec },
): void {
  const found = Codec.findEncoderByName(codec)!;
  const planar = codec !== FF_ENCODER_PCM_S16LE;
  const encoder = new CodecContext();
  encoder.allocContext3(found);
  encoder.sampleFormat = planar ? AV_SAMPLE_FMT_FLTP : AV_SAMPLE_FMT_S16;
  encoder.sampleRate = rate;
  encoder.channelLayout = stereo;
  encoder.bitRate = 192_000n;
  encoder.timeBase = { num: 1, den: rate } as CodecContext['timeBase'];
  const output = new FormatContext();
  output.allocOutputContext2(null, container, path);
  if (((output.oformat?.flags ?? 0) & AVFMT_GLOBALHEADER) !== 0)
    encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  expect(encoder.open2Sync(found)).toBe(0);
  const stream = output.newStream();
  stream.codecpar.fromContext(encoder);
  stream.timeBase = { num: 1, den: rate } as CodecContext['timeBase'];
  expect(output.openOutputSync()).toBeGreaterThanOrEqual(0);
  expect(output.writeHeaderSync()).toBeGreaterThanOrEqual(0);
  const convert = new SoftwareResampleContext();
  convert.allocSetOpts2(stereo, encoder.sampleFormat, rate, stereo, AV_SAMPLE_FMT_FLT, rate);
  convert.init();
  const packet = new Packet();
  packet.alloc();
  const drain = (): void => {
    while (encoder.receivePacketSync(packet) >= 0) {
      packet.rescaleTs(encoder.timeBase, stream.timeBase);
      packet.streamIndex = 0;
      output.interleavedWriteFrameSync(packet);
      packet.unref();
    }
  };
  const size = encoder.frameSize || 1024;
  for (let at = 0; at < samples.length / 2; at += size) {
    const part = samples.slice(at * 2, (at + size) * 2);
    const input = Frame.fromAudioBuffer(Buffer.from(part.buffer), {
      nbSamples: part.length / 2,
      format: AV_SAMPLE_FMT_FLT,
      sampleRate: rate,
      channelLayout: stereo,
    });
    const frame = new Frame();
    frame.alloc();
    frame.format = encoder.sampleFormat;
    frame.sampleRate = rate;
    frame.channelLayout = stereo;
    convert.convertFrame(frame, input);
    frame.pts = BigInt(at);
    encoder.sendFrameSync(frame);
    drain();
    frame.free();
    input.free();
  }
  encoder.sendFrameSync(null);
  drain();
  output.writeTrailerSync();
  output.closeOutputSync();
  encoder.freeContext();
}

/** All frames of a reader. */
function readAll(request: Parameters<typeof openAudioFile>[0]): Float32Array {
  const reader = openAudioFile(request);
  const parts: Float32Array[] = [];
  try {
    for (;;) {
      const block = new Float32Array(9600);
      const frames = reader.read(block);
      parts.push(block.subarray(0, frames * 2));
      if (frames < 4800) break;
    }
  } finally {
    reader.close();
  }
  const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Frequency of the second from 0.3 s on, by counting rising zero crossings of the left channel. */
function frequencyOf(all: Float32Array): number {
  const samples = all.subarray(2 * 14_400, 2 * 62_400);
  let crossings = 0;
  for (let i = 2; i < samples.length; i += 2) if (samples[i - 2]! < 0 && samples[i]! >= 0) crossings++;
  return (crossings * 48_000) / (samples.length / 2);
}

const files = [
  { name: 'song.wav', format: 'wav', container: 'wav', codec: FF_ENCODER_PCM_S16LE, slackMs: 0.1 },
  { name: 'song.mp3', format: 'mp3', container: 'mp3', codec: FF_ENCODER_LIBMP3LAME, slackMs: 60 },
  { name: 'song.m4a', format: 'm4a', container: 'ipod', codec: FF_ENCODER_AAC, slackMs: 60 },
  { name: 'song.aac', format: 'aac', container: 'adts', codec: FF_ENCODER_AAC, slackMs: 60 },
];

describe.each(files)('$name', ({ name, format, container, codec, slackMs }) => {
  beforeAll(() => encode(tone(441, 3), { path: join(folder, name), container, codec }));
  const request = (more: object = {}) => ({
    path: join(folder, name),
    format,
    label: name,
    startMs: 0,
    speed: 1,
    ...more,
  });

  it('is read at 48 kHz with its length and pitch', () => {
    const samples = readAll(request());
    expect(Math.abs(samples.length / 96 - 3000)).toBeLessThanOrEqual(slackMs);
    expect(frequencyOf(samples)).toBeCloseTo(441, -1);
    expect(Math.max(...samples.subarray(48_000, 96_000))).toBeCloseTo(0.5, 1);
  });

  it('is read from a later moment, and faster with its pitch kept', () => {
    const whole = readAll(request()).length;
    expect(readAll(request({ startMs: 1000 })).length).toBe(whole - 96_000);
    const fast = readAll(request({ speed: 2 }));
    expect(Math.abs(fast.length / 96 - 1500)).toBeLessThan(slackMs + 60);
    expect(frequencyOf(fast)).toBeCloseTo(441, -1);
    const slow = readAll(request({ speed: 0.3 }));
    expect(Math.abs(slow.length / 96 - 10_000)).toBeLessThan(4 * slackMs + 120);
  });

  it('cut in the middle is read up to the cut', () => {
    const bytes = readFileSync(join(folder, name));
    // An M4A has its index at the end: without it nothing can be read.
    if (format === 'm4a') return;
    writeFileSync(join(folder, `half-${name}`), bytes.subarray(0, bytes.length >> 1));
    const samples = readAll(request({ path: join(folder, `half-${name}`) }));
    expect(Math.abs(samples.length / 96 - 1500)).toBeLessThan(200);
  });
});

it('rubbish, an empty file and a missing index are unreadable-file and name the file', () => {
  const m4a = readFileSync(join(folder, 'song.m4a'));
  const bad = {
    'rubbish.mp3': Buffer.alloc(5000, 7),
    'empty.wav': Buffer.alloc(0),
    'half.m4a': m4a.subarray(0, 2000),
  };
  for (const [name, bytes] of Object.entries(bad)) {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const format = name.split('.')[1]!;
    const attempt = (): unknown => readAll({ path, format, label: name, startMs: 0, speed: 1 });
    expect(attempt).toThrow(AppError);
    expect(attempt).toThrow(`"${name}"`);
  }
});

it('a playlist under the name of a song opens no other file', () => {
  const path = join(folder, 'list.mp3');
  writeFileSync(path, `#EXTM3U\n#EXTINF:3,\nfile:${join(folder, 'song.wav')}\n`);
  const attempt = (): unknown => readAll({ path, format: 'mp3', label: 'list.mp3', startMs: 0, speed: 1 });
  expect(attempt).toThrow('"list.mp3"');
});

it('loudness of a -20 dB tone in both channels is -20 LUFS, silence has none', () => {
  const meter = measureLoudness({ truePeak: true });
  const samples = new Float32Array(48_000 * 4);
  for (let i = 0; i < samples.length; i++)
    samples[i] = 0.1 * Math.sin((2 * Math.PI * 997 * (i >> 1)) / 48_000);
  meter.add(samples);
  const { integratedLufs, truePeakDb } = meter.finish();
  expect(integratedLufs).toBeCloseTo(-20, 0);
  expect(truePeakDb).toBeCloseTo(-20, 1);
  const silent = measureLoudness({ truePeak: true });
  silent.add(new Float32Array(48_000 * 2));
  expect(silent.finish()).toEqual({ integratedLufs: null, truePeakDb: null });
});

it('a filter gives back as many frames as it got', () => {
  const filter = new AudioFilter('volume=-6dB');
  filter.push(new Float32Array(2 * 12_345).fill(0.5));
  filter.finish();
  let frames = 0;
  for (let piece = filter.pull(); piece !== null; piece = filter.pull()) frames += piece.samples.length / 2;
  filter.close();
  expect(frames).toBe(12_345);
});
