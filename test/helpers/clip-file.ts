import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_LOG_QUIET,
  AV_PIX_FMT_YUV420P,
  AV_SAMPLE_FMT_S16,
} from 'node-av/constants';
import { Codec, CodecContext, FFmpegError, FormatContext, Frame, Log, Packet, Rational } from 'node-av/lib';

/** A clip to write, made with FFmpeg's own encoders and muxers inside node-av. */
export interface ClipRecipe {
  /** `matroska` and `mov` take ffv1 (lossless, any format) and PCM. */
  readonly muxer: 'matroska' | 'mov' | 'mp4';
  readonly codec: 'ffv1' | 'mpeg4' | 'libx264';
  readonly width: number;
  readonly height: number;
  /** Start of each frame, ms; more than `pictures` need are not written. */
  readonly timesMs: readonly number[];
  /** Planes of frame `index`, without gaps. */
  picture(index: number): Buffer;
  /** Default: 8-bit 4:2:0. */
  readonly format?: typeof AV_PIX_FMT_YUV420P;
  readonly aspect?: readonly [number, number];
  readonly color?: { space?: number; range?: number; transfer?: number; primaries?: number };
  /** Frames between key frames; default 12. */
  readonly keyEvery?: number;
  /** From this frame on the pictures have another size, told only inside the stream. */
  readonly grow?: { readonly from: number; readonly width: number; readonly height: number };
  /** 16-bit stereo at 48 kHz, interleaved, and when it starts. */
  readonly sound?: { readonly startMs: number; readonly samples: Int16Array };
}

const must = (result: number): number => {
  FFmpegError.throwIfError(result);
  return result;
};

/** Writes the clip; times are kept to the millisecond. */
export function writeClip(path: string, recipe: ClipRecipe): void {
  Log.setLevel(AV_LOG_QUIET);
  const output = new FormatContext();
  must(output.allocOutputContext2(null, recipe.muxer, path));
  let encoder = videoEncoder(recipe);
  const stream = output.newStream();
  stream.timeBase = encoder.timeBase;
  stream.codecpar.fromContext(encoder);
  if (recipe.aspect !== undefined) stream.sampleAspectRatio = new Rational(...recipe.aspect);
  const audio = recipe.sound === undefined ? null : soundEncoder();
  const audioStream = audio === null ? null : output.newStream();
  if (audio !== null && audioStream !== null) {
    audioStream.timeBase = audio.timeBase;
    audioStream.codecpar.fromContext(audio);
  }
  must(output.openOutputSync());
  must(output.writeHeaderSync());
  const packet = new Packet();
  packet.alloc();
  const drain = (from: CodecContext, index: number): void => {
    while (from.receivePacketSync(packet) >= 0) {
      packet.streamIndex = index;
      // Without a length of the last one an MP4's edit list would cut it off.
      if (index === 0 && packet.duration === 0n) packet.duration = 40n;
      packet.rescaleTs(from.timeBase, output.streams[index]!.timeBase);
      must(output.interleavedWriteFrameSync(packet));
    }
  };
  const { format = AV_PIX_FMT_YUV420P, color = {}, grow } = recipe;
  for (const [index, atMs] of recipe.timesMs.entries()) {
    if (index === grow?.from) {
      must(encoder.sendFrameSync(null));
      drain(encoder, 0);
      encoder.freeContext();
      encoder = videoEncoder({ ...recipe, ...grow });
    }
    const { width, height } = grow !== undefined && index >= grow.from ? grow : recipe;
    const frame = Frame.fromVideoBuffer(recipe.picture(index), { width, height, format });
    frame.pts = BigInt(atMs);
    const next = recipe.timesMs[index + 1] ?? atMs + 40;
    frame.duration = BigInt(next - atMs);
    Object.assign(frame, tags(color));
    must(encoder.sendFrameSync(frame));
    frame.free();
    drain(encoder, 0);
  }
  must(encoder.sendFrameSync(null));
  drain(encoder, 0);
  if (audio !== null) {
    const { startMs, samples } = recipe.sound!;
    const frame = Frame.fromAudioBuffer(Buffer.from(samples.buffer), {
      nbSamples: samples.length / 2,
      format: AV_SAMPLE_FMT_S16,
      sampleRate: 48_000,
      channelLayout: AV_CHANNEL_LAYOUT_STEREO,
    });
    frame.pts = BigInt(startMs * 48);
    must(audio.sendFrameSync(frame));
    frame.free();
    must(audio.sendFrameSync(null));
    drain(audio, 1);
    audio.freeContext();
  }
  must(output.writeTrailerSync());
  output.closeOutputSync();
  encoder.freeContext();
  packet.free();
}

const tags = ({ space, range, transfer, primaries }: NonNullable<ClipRecipe['color']>): object => ({
  ...(space === undefined ? {} : { colorSpace: space }),
  ...(range === undefined ? {} : { colorRange: range }),
  ...(transfer === undefined ? {} : { colorTrc: transfer }),
  ...(primaries === undefined ? {} : { colorPrimaries: primaries }),
});

function videoEncoder(recipe: ClipRecipe): CodecContext {
  const codec = Codec.findEncoderByName(recipe.codec as Parameters<typeof Codec.findEncoderByName>[0])!;
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  encoder.width = recipe.width;
  encoder.height = recipe.height;
  encoder.pixelFormat = recipe.format ?? AV_PIX_FMT_YUV420P;
  encoder.timeBase = new Rational(1, 1000);
  encoder.framerate = new Rational(25, 1);
  encoder.gopSize = recipe.keyEvery ?? 12;
  encoder.maxBFrames = 0;
  encoder.threadCount = 1;
  Object.assign(encoder, tags(recipe.color ?? {}));
  if (recipe.aspect !== undefined) encoder.sampleAspectRatio = new Rational(...recipe.aspect);
  if (recipe.grow === undefined) encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  // No options: node-av frees a dictionary twice that the synchronous open has used up.
  must(encoder.open2Sync(codec, null));
  return encoder;
}

function soundEncoder(): CodecContext {
  const codec = Codec.findEncoderByName('pcm_s16le' as Parameters<typeof Codec.findEncoderByName>[0])!;
  const encoder = new CodecContext();
  encoder.allocContext3(codec);
  encoder.sampleRate = 48_000;
  encoder.sampleFormat = AV_SAMPLE_FMT_S16;
  encoder.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
  encoder.timeBase = new Rational(1, 48_000);
  encoder.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
  must(encoder.open2Sync(codec));
  return encoder;
}
