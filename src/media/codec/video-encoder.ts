import {
  AV_CODEC_FLAG_GLOBAL_HEADER,
  AV_PIX_FMT_YUV420P,
  AVCHROMA_LOC_LEFT,
  AVCOL_PRI_BT709,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_TRC_BT709,
  FF_ENCODER_LIBX264,
} from 'node-av/constants';
import { Codec, CodecContext, Dictionary, Frame, Packet, Rational } from 'node-av/lib';
import { AppError } from '../../shared/index.js';
import { check, isDrained } from './av.js';
import type { EncodedPacket, EncodedStream } from './packets.js';

/** Everything that decides the bytes x264 writes, besides the pictures. */
export interface VideoSettings {
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  /** x264 preset name: superfast, veryfast, faster, medium. */
  readonly preset: string;
  /** Constant rate factor, 0..51; lower is better and bigger. */
  readonly crf: number;
  /** Fixed, because the bytes depend on it (SEI and slicing of the frame threads). */
  readonly threads: number;
}

/** A picture to encode: contiguous I420, BT.709 limited range, left-sited chroma. */
export interface RawPicture {
  readonly bytes: Uint8Array;
}

/**
 * x264 in this process; one encoder makes one closed group of pictures. `open`, then `encode` for every frame in
 * order, then `finish`; `close` in `finally`. Pictures are not copied before the encoder reads them, so a picture may
 * be overwritten only after its `encode` has resolved.
 */
export class VideoEncoder {
  readonly #context: CodecContext;
  readonly #settings: VideoSettings;
  readonly #packet = new Packet();
  readonly #packets: EncodedPacket[] = [];
  readonly #wrapped = new Map<Uint8Array, Frame>();
  #count = 0;

  private constructor(context: CodecContext, settings: VideoSettings) {
    this.#context = context;
    this.#settings = settings;
    this.#packet.alloc();
  }

  static async open(settings: VideoSettings): Promise<VideoEncoder> {
    const codec = Codec.findEncoderByName(FF_ENCODER_LIBX264);
    if (codec === null) throw new AppError('codec-failed', 'This FFmpeg has no H.264 encoder.');
    const context = new CodecContext();
    context.allocContext3(codec);
    context.width = settings.width;
    context.height = settings.height;
    context.pixelFormat = AV_PIX_FMT_YUV420P;
    context.timeBase = new Rational(1, settings.fps);
    context.framerate = new Rational(settings.fps, 1);
    context.threadCount = settings.threads;
    context.maxBFrames = 3;
    context.colorRange = AVCOL_RANGE_MPEG;
    context.colorPrimaries = AVCOL_PRI_BT709;
    context.colorTrc = AVCOL_TRC_BT709;
    context.colorSpace = AVCOL_SPC_BT709;
    context.chromaLocation = AVCHROMA_LOC_LEFT;
    context.setFlags(AV_CODEC_FLAG_GLOBAL_HEADER);
    const options = Dictionary.fromObject({
      preset: settings.preset,
      crf: settings.crf,
      profile: 'high',
      'x264-params': 'keyint=infinite:log-level=none',
    });
    check(await context.open2(codec, options), 'opening the H.264 encoder');
    return new VideoEncoder(context, settings);
  }

  /** Takes the next frame; resolves when the encoder has read it. */
  async encode(picture: RawPicture): Promise<void> {
    const frame = this.#wrap(picture.bytes);
    frame.pts = BigInt(this.#count++);
    check(await this.#context.sendFrame(frame), 'encoding a frame');
    this.#drain();
  }

  /** Ends the stream and gives all its packets; time stamps count frames from 0. */
  async finish(): Promise<EncodedStream> {
    check(await this.#context.sendFrame(null), 'finishing the video');
    this.#drain();
    const extradata = this.#context.extraData;
    if (extradata === null || this.#packets.length !== this.#count) {
      throw new AppError(
        'codec-failed',
        `The encoder gave ${this.#packets.length} pictures for ${this.#count}.`,
      );
    }
    return { extradata: Buffer.from(extradata), packets: this.#packets };
  }

  close(): void {
    for (const frame of this.#wrapped.values()) frame.free();
    this.#packet.free();
    this.#context.freeContext();
  }

  #wrap(bytes: Uint8Array): Frame {
    const known = this.#wrapped.get(bytes);
    if (known !== undefined) return known;
    const { width, height, fps } = this.#settings;
    const frame = Frame.fromVideoBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      width,
      height,
      format: AV_PIX_FMT_YUV420P,
      timeBase: { num: 1, den: fps },
    });
    frame.colorRange = AVCOL_RANGE_MPEG;
    frame.colorPrimaries = AVCOL_PRI_BT709;
    frame.colorTrc = AVCOL_TRC_BT709;
    frame.colorSpace = AVCOL_SPC_BT709;
    frame.chromaLocation = AVCHROMA_LOC_LEFT;
    this.#wrapped.set(bytes, frame);
    return frame;
  }

  #drain(): void {
    for (;;) {
      const result = this.#context.receivePacketSync(this.#packet);
      if (isDrained(result)) return;
      check(result, 'encoding a frame');
      this.#packets.push({
        pts: Number(this.#packet.pts),
        dts: Number(this.#packet.dts),
        duration: 1,
        isKey: this.#packet.isKeyframe,
        data: Buffer.from(this.#packet.data ?? []),
      });
      this.#packet.unref();
    }
  }
}
