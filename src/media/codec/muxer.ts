import {
  AV_CHANNEL_LAYOUT_STEREO,
  AV_CODEC_ID_AAC,
  AV_CODEC_ID_H264,
  AV_PIX_FMT_YUV420P,
  AV_SAMPLE_FMT_FLTP,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
} from 'node-av/constants';
import { Dictionary, FormatContext, Packet, Rational } from 'node-av/lib';
import { aacPriming, audioFormat } from './audio-encoder.js';
import { check } from './av.js';
import type { EncodedPacket } from './packets.js';

/** The streams of a film about to be written. */
export interface FilmStreams {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly videoExtradata: Uint8Array;
  readonly audioExtradata: Uint8Array;
  /** File name extension of the container: `mp4` or `mov`. */
  readonly container: 'mp4' | 'mov';
  readonly title: string;
}

/**
 * Writes one film file: H.264 and AAC, index before the data (faststart). `open`, then packets of both streams in
 * rising time, then `finish`; `close` in `finally`. The file is complete only after `finish`.
 */
export class FilmMuxer {
  readonly #context: FormatContext;
  readonly #packet = new Packet();
  readonly #fps: number;

  private constructor(context: FormatContext, fps: number) {
    this.#context = context;
    this.#fps = fps;
    this.#packet.alloc();
  }

  static async open(path: string, streams: FilmStreams): Promise<FilmMuxer> {
    const context = new FormatContext();
    check(context.allocOutputContext2(null, streams.container, path), 'opening the output');
    const video = context.newStream(null);
    const picture = video.codecpar;
    picture.codecType = AVMEDIA_TYPE_VIDEO;
    picture.codecId = AV_CODEC_ID_H264;
    picture.format = AV_PIX_FMT_YUV420P;
    picture.width = streams.width;
    picture.height = streams.height;
    picture.extradata = Buffer.from(streams.videoExtradata);
    picture.colorRange = AVCOL_RANGE_MPEG;
    picture.colorPrimaries = AVCOL_PRI_BT709;
    picture.colorTrc = AVCOL_TRC_BT709;
    picture.colorSpace = AVCOL_SPC_BT709;
    picture.chromaLocation = AVCHROMA_LOC_LEFT;
    picture.frameRate = new Rational(streams.fps, 1);
    picture.sampleAspectRatio = new Rational(1, 1);
    video.timeBase = new Rational(1, streams.fps);
    video.avgFrameRate = new Rational(streams.fps, 1);
    const audio = context.newStream(null);
    const sound = audio.codecpar;
    sound.codecType = AVMEDIA_TYPE_AUDIO;
    sound.codecId = AV_CODEC_ID_AAC;
    sound.format = AV_SAMPLE_FMT_FLTP;
    sound.sampleRate = audioFormat.sampleRate;
    sound.channelLayout = AV_CHANNEL_LAYOUT_STEREO;
    sound.extradata = Buffer.from(streams.audioExtradata);
    sound.frameSize = 1024;
    sound.initialPadding = aacPriming;
    audio.timeBase = new Rational(1, audioFormat.sampleRate);
    if (streams.title !== '') context.metadata = Dictionary.fromObject({ title: streams.title });
    check(await context.openOutput(), 'creating the output file');
    const options = Dictionary.fromObject({ movflags: '+faststart', fflags: '+bitexact' });
    check(await context.writeHeader(options), 'writing the file header');
    return new FilmMuxer(context, streams.fps);
  }

  /** `pts` and `dts` in frames of the whole film. */
  async writeVideo(packet: EncodedPacket): Promise<void> {
    await this.#write(packet, { streamIndex: 0, timeBase: { num: 1, den: this.#fps } });
  }

  /** `pts` and `dts` in samples of the whole film. */
  async writeAudio(packet: EncodedPacket): Promise<void> {
    await this.#write(packet, { streamIndex: 1, timeBase: { num: 1, den: audioFormat.sampleRate } });
  }

  async finish(): Promise<void> {
    check(await this.#context.interleavedWriteFrame(null), 'writing the film');
    check(await this.#context.writeTrailer(), 'finishing the film');
    await this.#context.closeOutput();
  }

  close(): void {
    this.#packet.free();
    this.#context.freeContext();
  }

  async #write(
    source: EncodedPacket,
    { streamIndex, timeBase }: { streamIndex: number; timeBase: { num: number; den: number } },
  ): Promise<void> {
    const packet = this.#packet;
    packet.data = Buffer.from(source.data.buffer, source.data.byteOffset, source.data.byteLength);
    packet.pts = BigInt(source.pts);
    packet.dts = BigInt(source.dts);
    packet.duration = BigInt(source.duration);
    packet.streamIndex = streamIndex;
    packet.isKeyframe = source.isKey;
    packet.rescaleTs(timeBase, this.#context.streams[streamIndex]!.timeBase);
    check(this.#context.interleavedWriteFrameSync(packet), 'writing the film');
    packet.unref();
  }
}
