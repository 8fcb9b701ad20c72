import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AVMEDIA_TYPE_AUDIO, AVMEDIA_TYPE_VIDEO } from 'node-av/constants';
import { FormatContext } from 'node-av/lib';
import { afterAll, expect, it } from 'vitest';
import { encodeAac } from './audio-encoder.js';
import { FilmMuxer } from './muxer.js';
import { type EncodedStream, readPackets, writePackets } from './packets.js';
import { VideoEncoder } from './video-encoder.js';

const folder = mkdtempSync(join(tmpdir(), 'kinora-codec-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Eight macroblocks divide the width: with others x264's AVX-512 look-ahead is not repeatable (decision 0013).
const settings = { width: 256, height: 144, fps: 30, preset: 'veryfast', crf: 18, threads: 3 };
const frameBytes = (256 * 144 * 3) / 2;

/** A gradient that moves two pixels a frame. */
function paint(bytes: Uint8Array, index: number): void {
  bytes.fill(128, 256 * 144);
  for (let y = 0; y < 144; y++) {
    for (let x = 0; x < 256; x++) bytes[y * 256 + x] = 16 + ((x + y + 2 * index) % 200);
  }
}

async function encode({ slots, frames }: { slots: number; frames: number }): Promise<EncodedStream> {
  const memory = new SharedArrayBuffer(slots * frameBytes);
  const pictures = Array.from(
    { length: slots },
    (_, slot) => new Uint8Array(memory, slot * frameBytes, frameBytes),
  );
  const encoder = await VideoEncoder.open(settings);
  try {
    for (let i = 0; i < frames; i++) {
      const bytes = pictures[i % slots]!;
      paint(bytes, i);
      await encoder.encode({ bytes });
    }
    return await encoder.finish();
  } finally {
    encoder.close();
  }
}

it('a picture may be overwritten once its encode has resolved', async () => {
  const many = writePackets(await encode({ slots: 40, frames: 40 }));
  const few = writePackets(await encode({ slots: 2, frames: 40 }));
  expect(few.equals(many)).toBe(true);
});

it('a packet file reads back as it was written and a torn one is refused', async () => {
  const stream = await encode({ slots: 2, frames: 10 });
  const bytes = writePackets(stream);
  expect(readPackets(bytes)).toEqual(stream);
  expect(() => readPackets(bytes.subarray(0, bytes.length - 1))).toThrow('damaged');
});

it('a film of two chunks has exactly their frames and a sound of exactly the asked samples', async () => {
  const path = join(folder, 'film.mp4');
  const rawPath = join(folder, 'sound.f32');
  const frames = 45;
  const sampleCount = (frames / 30) * 48_000;
  writeFileSync(
    rawPath,
    Buffer.from(Float32Array.from({ length: sampleCount * 2 }, (_, i) => Math.sin(i / 20) / 4).buffer),
  );
  const audio = await encodeAac(rawPath, { sampleCount });
  const chunks = [await encode({ slots: 3, frames: 30 }), await encode({ slots: 3, frames: 15 })];
  expect(chunks[1]!.extradata).toEqual(chunks[0]!.extradata);
  const muxer = await FilmMuxer.open(path, {
    width: 256,
    height: 144,
    fps: 30,
    videoExtradata: chunks[0]!.extradata,
    audioExtradata: audio.extradata,
    container: 'mp4',
    title: '海边',
  });
  try {
    let start = 0;
    for (const chunk of chunks) {
      for (const packet of chunk.packets) {
        await muxer.writeVideo({ ...packet, pts: packet.pts + start, dts: packet.dts + start });
      }
      start += chunk.packets.length;
    }
    for (const packet of audio.packets) await muxer.writeAudio(packet);
    await muxer.finish();
  } finally {
    muxer.close();
  }
  expect(statSync(path).size).toBeGreaterThan(1000);
  const input = new FormatContext();
  expect(await input.openInput(path)).toBe(0);
  await input.findStreamInfo();
  const video = input.streams.find((stream) => stream.codecpar.codecType === AVMEDIA_TYPE_VIDEO)!;
  const sound = input.streams.find((stream) => stream.codecpar.codecType === AVMEDIA_TYPE_AUDIO)!;
  expect(Number(video.nbFrames)).toBe(45);
  expect((Number(video.duration) * video.timeBase.num) / video.timeBase.den).toBeCloseTo(1.5, 6);
  expect((Number(sound.duration) * sound.timeBase.num) / sound.timeBase.den).toBeCloseTo(1.5, 6);
  await input.closeInput();
});
