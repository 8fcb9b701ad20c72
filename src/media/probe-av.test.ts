import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AV_CHANNEL_LAYOUT_MONO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_LOG_QUIET,
  AV_PIX_FMT_YUV420P,
  AV_PKT_DATA_DISPLAYMATRIX,
  AV_SAMPLE_FMT_FLTP,
} from 'node-av/constants';
import {
  Codec,
  CodecContext,
  Dictionary,
  FFmpegError,
  FormatContext,
  Frame,
  Log,
  Packet,
  Rational,
  type Stream,
} from 'node-av/lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FileFacts } from './file-facts.js';
import { MediaProcess } from './media-process.js';

let folder: string;
let media: MediaProcess;

beforeAll(() => {
  Log.setLevel(AV_LOG_QUIET);
  folder = mkdtempSync(join(tmpdir(), 'kinora-test-'));
  media = new MediaProcess({ tempFolder: folder });
});
afterAll(async () => {
  await media.stop();
  rmSync(folder, { recursive: true, force: true });
});

const must = (result: number): number => {
  FFmpegError.throwIfError(result);
  return result;
};

interface Recipe {
  readonly muxer: string;
  /** Two seconds of 64 x 48 at 25 fps. */
  readonly video?: 'mpeg4' | 'libvpx';
  /** About two seconds of silence at 48 kHz. */
  readonly audio?: 'aac' | 'libmp3lame' | 'pcm_s16le' | 'libopus';
  readonly turned?: boolean;
  readonly tags?: Record<string, string>;
}

/** Writes a small file with FFmpeg's own encoders and muxers. */
async function film(name: string, { muxer, video, audio, turned, tags }: Recipe): Promise<string> {
  const path = join(folder, name);
  const output = new FormatContext();
  must(output.allocOutputContext2(null, muxer, path));
  if (tags !== undefined) output.metadata = Dictionary.fromObject(tags);
  const encoders = [video && videoEncoder(video), audio && audioEncoder(audio)].filter((each) => !!each);
  const streams = encoders.map((encoder): Stream => {
    const stream = output.newStream();
    stream.timeBase = encoder.timeBase;
    stream.codecpar.fromContext(encoder);
    return stream;
  });
  if (turned) {
    const matrix = Buffer.alloc(36);
    for (const [i, value] of [0, 65536, 0, -65536, 0, 0, 0, 0, 1 << 30].entries())
      matrix.writeInt32LE(value, i * 4);
    streams[0]!.codecpar.addCodedSideData(AV_PKT_DATA_DISPLAYMATRIX, matrix);
  }
  must(output.openOutputSync());
  must(output.writeHeaderSync());
  const packet = new Packet();
  packet.alloc();
  for (const [i, encoder] of encoders.entries()) {
    const isVideo = encoder.width > 0;
    const step = encoder.frameSize || 1024;
    const count = isVideo ? 50 : Math.round(96_000 / step);
    for (let n = 0; n <= count; n++) {
      must(
        encoder.sendFrameSync(n === count ? null : isVideo ? picture(n) : silence(encoder, n * step, step)),
      );
      while (encoder.receivePacketSync(packet) >= 0) {
        packet.streamIndex = i;
        if (isVideo) packet.duration = 1n;
        packet.rescaleTs(encoder.timeBase, streams[i]!.timeBase);
        must(output.interleavedWriteFrameSync(packet));
      }
    }
  }
  must(output.writeTrailerSync());
  output.closeOutputSync();
  for (const encoder of encoders) encoder.freeContext();
  packet.free();
  return path;
}

function videoEncoder(name: 'mpeg4' | 'libvpx'): CodecContext {
  const codec = Codec.findEncoderByName(name as Parameters<typeof Codec.findEncoderByName>[0])!;
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  encoder.width = 64;
  encoder.height = 48;
  encoder.pixelFormat = AV_PIX_FMT_YUV420P;
  encoder.timeBase = new Rational(1, 25);
  encoder.framerate = new Rational(25, 1);
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  must(encoder.open2Sync(codec));
  return encoder;
}

const mono = AV_CHANNEL_LAYOUT_MONO;

function audioEncoder(name: NonNullable<Recipe['audio']>): CodecContext {
  const codec = Codec.findEncoderByName(name as Parameters<typeof Codec.findEncoderByName>[0])!;
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  encoder.sampleRate = 48_000;
  encoder.sampleFormat = codec.sampleFormats?.[0] ?? AV_SAMPLE_FMT_FLTP;
  encoder.channelLayout = mono;
  encoder.timeBase = new Rational(1, 48_000);
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  must(encoder.open2Sync(codec));
  return encoder;
}

function picture(index: number): Frame {
  const bytes = Buffer.alloc(64 * 48 * 1.5, 128);
  const frame = Frame.fromVideoBuffer(bytes, { width: 64, height: 48, format: AV_PIX_FMT_YUV420P });
  frame.pts = BigInt(index);
  return frame;
}

function silence(encoder: CodecContext, at: number, samples: number): Frame {
  const frame = Frame.fromAudioBuffer(Buffer.alloc(samples * 4), {
    nbSamples: samples,
    format: encoder.sampleFormat,
    sampleRate: 48_000,
    channelLayout: mono,
  });
  frame.pts = BigInt(at);
  return frame;
}

const short = ({ kind, format, mimeType, width, height, fps, hasAudio }: FileFacts): unknown => ({
  ...{ kind, format, mimeType, width, height, fps, hasAudio },
});
const clip = { kind: 'video', width: 64, height: 48, fps: 25, hasAudio: true };
const sound = { kind: 'audio', width: 0, height: 0, fps: null, hasAudio: true };

const cases: [name: string, recipe: Recipe, facts: Record<string, unknown>][] = [
  [
    'an MP4',
    { muxer: 'mp4', video: 'mpeg4', audio: 'aac' },
    { ...clip, format: 'mp4', mimeType: 'video/mp4' },
  ],
  [
    'a MOV',
    { muxer: 'mov', video: 'mpeg4', audio: 'aac' },
    { ...clip, format: 'mov', mimeType: 'video/quicktime' },
  ],
  [
    'an AVI',
    { muxer: 'avi', video: 'mpeg4', audio: 'libmp3lame' },
    { ...clip, format: 'avi', mimeType: 'video/x-msvideo' },
  ],
  [
    'a Matroska film',
    { muxer: 'matroska', video: 'mpeg4', audio: 'aac' },
    { ...clip, format: 'mkv', mimeType: 'video/x-matroska' },
  ],
  [
    'a silent WEBM',
    { muxer: 'webm', video: 'libvpx' },
    { ...clip, hasAudio: false, format: 'webm', mimeType: 'video/webm' },
  ],
  [
    'a WEBM with sound only',
    { muxer: 'webm', audio: 'libopus' },
    { ...sound, format: 'webm', mimeType: 'audio/webm' },
  ],
  [
    'an MP4 turned by its matrix',
    { muxer: 'mp4', video: 'mpeg4', turned: true },
    { ...clip, width: 48, height: 64, hasAudio: false, format: 'mp4', mimeType: 'video/mp4' },
  ],
  [
    'an MP4 with sound only',
    { muxer: 'mp4', audio: 'aac' },
    { ...sound, format: 'mp4', mimeType: 'audio/mp4' },
  ],
  ['an M4A', { muxer: 'ipod', audio: 'aac' }, { ...sound, format: 'm4a', mimeType: 'audio/mp4' }],
  ['an MP3', { muxer: 'mp3', audio: 'libmp3lame' }, { ...sound, format: 'mp3', mimeType: 'audio/mpeg' }],
  ['a WAV', { muxer: 'wav', audio: 'pcm_s16le' }, { ...sound, format: 'wav', mimeType: 'audio/wav' }],
  ['an AAC stream', { muxer: 'adts', audio: 'aac' }, { ...sound, format: 'aac', mimeType: 'audio/aac' }],
];
for (const [name, recipe, facts] of cases) {
  it(`M1: ${name} named like a photo is known by its content, two seconds long`, async () => {
    const seen = await media.probe({ path: await film('holiday.jpg', recipe) });
    expect(short(seen)).toEqual(facts);
    expect(Math.abs(seen.durationMs - 2000)).toBeLessThanOrEqual(60);
  });
}

it('a film tells when it was made', async () => {
  const tags = { creation_time: '2024-05-31T08:09:10.000000Z' };
  const path = await film('dated.mp4', { muxer: 'mp4', video: 'mpeg4', tags });
  expect((await media.probe({ path })).capturedAt).toBe('2024-05-31T08:09:10');
});

it('M1: a cut off MP4 is refused and a cut off MP3 is as long as what is left', async () => {
  const whole = readFileSync(await film('whole.mp4', { muxer: 'mp4', video: 'mpeg4', audio: 'aac' }));
  const cut = join(folder, 'cut.mp4');
  writeFileSync(cut, whole.subarray(0, whole.length >> 1));
  await expect(media.probe({ path: cut })).rejects.toMatchObject({ kind: 'unreadable-file' });
  const song = readFileSync(await film('song.mp3', { muxer: 'mp3', audio: 'libmp3lame' }));
  const half = join(folder, 'half.mp3');
  writeFileSync(half, song.subarray(0, song.length >> 1));
  const { durationMs } = await media.probe({ path: half });
  expect(durationMs).toBeGreaterThan(800);
  expect(durationMs).toBeLessThan(1200);
});

it('a photo request for a film gives a picture of it, one for a sound is refused', async () => {
  const path = await film('clip.mp4', { muxer: 'mp4', video: 'mpeg4' });
  const { width, height, channels, pixels } = await media.decodePhoto({ path, width: 16, height: 8 });
  expect({ width, height, channels }).toEqual({ width: 16, height: 8, channels: 3 });
  expect(pixels).toHaveLength(16 * 8 * 3);
  const song = await film('song.mp3', { muxer: 'mp3', audio: 'libmp3lame' });
  await expect(media.decodePhoto({ path: song, width: 8, height: 8 })).rejects.toMatchObject({
    kind: 'unsupported-file',
  });
});

it('M4: a playlist behind a fake brand or a subtitle makes no request', async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests++;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const list = `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nhttp://127.0.0.1:${port}/x.ts\n#EXT-X-ENDLIST\n`;
  const heads = [
    '\0\0\0\x10ftypisom\0\0\0\0',
    'RIFF\0\x10\0\0AVI ',
    'RIFF\0\x10\0\0WAVE',
    'ID3\x03\0\0\0\0\0\0',
    '\x1a\x45\xdf\xa3\x86\x42\x82\x84webm',
    '',
  ];
  for (const head of heads) {
    const path = join(folder, 'list.mp4');
    writeFileSync(path, Buffer.from(head + list, 'latin1'));
    await expect(media.probe({ path })).rejects.toMatchObject({ row: { code: 4001 } });
  }
  await new Promise((resolve) => server.close(resolve));
  expect(requests).toBe(0);
});
