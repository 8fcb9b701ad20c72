import { open } from 'node:fs/promises';
import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_SAMPLE_FMT_FLTP,
  FF_ENCODER_AAC,
} from 'node-av/constants';
import { Codec, CodecContext, Dictionary, Frame, Packet, Rational } from 'node-av/lib';
import { AppError } from '../../shared/index.js';
import { check, isDrained } from './av.js';
import type { EncodedPacket, EncodedStream } from './packets.js';

/** The one audio format inside Kinora: 48 kHz, two channels, 32-bit float. */
export const audioFormat = { sampleRate: 48_000, channels: 2, bytesPerSample: 8 } as const;

/** Samples an AAC encoder puts before the first one; the muxer's edit list hides them. */
export const aacPriming = 1024;

/**
 * AAC (FFmpeg's own encoder, 192 kb/s) of a raw file of interleaved 32-bit float stereo at 48 kHz with exactly
 * `sampleCount` samples a channel. Time stamps count samples, the first packet at -1024. At this rate the fast search,
 * without intensity stereo and without noise in place of sound, is nearer to the original than the thorough search
 * with both, in all bands but the bass, at 40 % of the time.
 */
export async function encodeAac(
  rawPath: string,
  { sampleCount, signal }: { sampleCount: number; signal?: AbortSignal | undefined },
): Promise<EncodedStream> {
  const codec = Codec.findEncoderByName(FF_ENCODER_AAC);
  if (codec === null) throw new AppError('codec-failed', 'This FFmpeg has no AAC encoder.');
  const context = new CodecContext();
  const packet = new Packet();
  packet.alloc();
  const file = await open(rawPath, 'r');
  try {
    context.allocContext3(codec);
    context.sampleRate = audioFormat.sampleRate;
    context.sampleFormat = AV_SAMPLE_FMT_FLTP;
    context.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
    context.timeBase = new Rational(1, audioFormat.sampleRate);
    context.bitRate = 192_000n;
    context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
    check(
      await context.open2(
        codec,
        Dictionary.fromObject({ flags: '+bitexact', aac_coder: 'fast', aac_is: '0', aac_pns: '0' }),
      ),
      'opening the AAC encoder',
    );
    const packets: EncodedPacket[] = [];
    const drain = (): void => {
      for (;;) {
        const result = context.receivePacketSync(packet);
        if (isDrained(result)) return;
        check(result, 'encoding sound');
        packets.push({
          pts: Number(packet.pts),
          dts: Number(packet.dts),
          duration: Number(packet.duration),
          isKey: true,
          data: Buffer.from(packet.data ?? []),
        });
        packet.unref();
      }
    };
    const frameSize = context.frameSize;
    const interleaved = Buffer.alloc(frameSize * audioFormat.bytesPerSample);
    for (let start = 0; start < sampleCount; start += frameSize) {
      signal?.throwIfAborted();
      const samples = Math.min(frameSize, sampleCount - start);
      await readFully(
        file,
        interleaved,
        samples * audioFormat.bytesPerSample,
        start * audioFormat.bytesPerSample,
      );
      const frame = Frame.fromAudioBuffer(planar(interleaved, samples), {
        nbSamples: samples,
        format: AV_SAMPLE_FMT_FLTP,
        sampleRate: audioFormat.sampleRate,
        channelLayout: AV_CHANNEL_LAYOUT_STEREO,
        timeBase: { num: 1, den: audioFormat.sampleRate },
      });
      frame.pts = BigInt(start);
      check(context.sendFrameSync(frame), 'encoding sound');
      frame.free();
      drain();
    }
    check(context.sendFrameSync(null), 'finishing the sound');
    drain();
    return { extradata: Buffer.from(context.extraData ?? []), packets };
  } finally {
    await file.close();
    packet.free();
    context.freeContext();
  }
}

async function readFully(
  file: Awaited<ReturnType<typeof open>>,
  target: Buffer,
  length: number,
  position: number,
): Promise<void> {
  const { bytesRead } = await file.read(target, 0, length, position);
  if (bytesRead !== length)
    throw new AppError('internal', `The sound mix ends ${length - bytesRead} bytes early.`);
}

/** Left samples, then right samples, as AAC wants them. */
function planar(interleaved: Buffer, samples: number): Buffer {
  const input = new Float32Array(interleaved.buffer, interleaved.byteOffset, samples * 2);
  const output = new Float32Array(samples * 2);
  for (let i = 0; i < samples; i++) {
    output[i] = input[2 * i]!;
    output[samples + i] = input[2 * i + 1]!;
  }
  return Buffer.from(output.buffer);
}
