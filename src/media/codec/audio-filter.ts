import {
  AV_CHANNEL_ORDER_NATIVE,
  AV_SAMPLE_FMT_FLT,
  AVERROR_EAGAIN,
  AVERROR_EOF,
  type AVSampleFormat,
} from 'node-av/constants';
import { avGetSampleFmtName, Filter, type FilterContext, FilterGraph, FilterInOut, Frame } from 'node-av/lib';
import { AppError } from '../../shared/index.js';

/** Frames a second and channels of all sound inside Kinora. */
export const audioRate = 48_000;
const stereo = { nbChannels: 2, order: AV_CHANNEL_ORDER_NATIVE, mask: 3n };

/** What comes into a filter; left out: the house format. */
export interface AudioFormat {
  readonly sampleRate: number;
  readonly sampleFormat: AVSampleFormat;
  /** FFmpeg's name of the channel layout: `stereo`, `5.1`, `1 channels`. */
  readonly layout: string;
}

/**
 * A chain of FFmpeg audio filters: push sound in, pull what comes out. The output is always the house format, whatever
 * the chain does. `finish` after the last push, then pull until null. `close` frees it.
 */
export class AudioFilter {
  readonly #graph = new FilterGraph();
  readonly #source: FilterContext;
  readonly #sink: FilterContext;
  readonly #output = new Frame();
  #pushed = 0;

  constructor(chain: string, input?: AudioFormat) {
    const { sampleRate, sampleFormat, layout } = input ?? {
      sampleRate: audioRate,
      sampleFormat: AV_SAMPLE_FMT_FLT,
      layout: 'stereo',
    };
    this.#output.alloc();
    this.#graph.alloc();
    this.#graph.nbThreads = 1;
    const create = (filter: string, name: string, args: string | null): FilterContext => {
      const found = Filter.getByName(filter);
      const context = found === null ? null : this.#graph.createFilter(found, name, args);
      if (context === null) throw new AppError('codec-failed', `FFmpeg could not set up "${filter}".`);
      return context;
    };
    const format = avGetSampleFmtName(sampleFormat);
    this.#source = create(
      'abuffer',
      'in',
      `sample_rate=${sampleRate}:sample_fmt=${format}:channel_layout=${layout}:time_base=1/${sampleRate}`,
    );
    this.#sink = create('abuffersink', 'out', null);
    const full = [
      ...(chain === '' ? [] : [chain]),
      `aresample=${audioRate}`,
      `aformat=sample_fmts=flt:sample_rates=${audioRate}:channel_layouts=stereo`,
    ].join(',');
    const outputs = FilterInOut.createList([{ name: 'in', filterCtx: this.#source, padIdx: 0 }]);
    const inputs = FilterInOut.createList([{ name: 'out', filterCtx: this.#sink, padIdx: 0 }]);
    check(this.#graph.parsePtr(full, inputs, outputs), `set up the filters "${full}"`);
    check(this.#graph.configSync(), `connect the filters "${full}"`);
  }

  /** Gives a decoded frame in the input format. */
  pushFrame(frame: Frame): void {
    check(this.#source.buffersrcAddFrameSync(frame), 'filter sound');
  }

  /** Gives interleaved stereo samples in the house format; they are copied. */
  push(samples: Float32Array): void {
    const frame = Frame.fromAudioBuffer(Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength), {
      nbSamples: samples.length / 2,
      format: AV_SAMPLE_FMT_FLT,
      sampleRate: audioRate,
      channelLayout: stereo,
      timeBase: { num: 1, den: audioRate },
      pts: BigInt(this.#pushed),
    });
    this.#pushed += samples.length / 2;
    this.pushFrame(frame);
    frame.free();
  }

  finish(): void {
    this.#source.buffersrcAddFrameSync(null);
  }

  /**
   * The next piece of the output, valid until the next call; null when the filter wants more or has nothing left.
   * `tags` are FFmpeg's measurements (`lavfi.*`) on that piece.
   */
  pull(): { samples: Float32Array; tags: () => Record<string, string> } | null {
    this.#output.unref();
    const result = this.#sink.buffersinkGetFrameSync(this.#output);
    if (result === AVERROR_EAGAIN || result === AVERROR_EOF) return null;
    check(result, 'filter sound');
    const bytes = this.#output.data?.[0];
    const length = this.#output.nbSamples * 2;
    if (bytes === undefined) return null;
    return {
      samples: new Float32Array(bytes.buffer, bytes.byteOffset, length),
      tags: () => this.#output.getMetadata().getAll(),
    };
  }

  close(): void {
    this.#output.free();
    this.#graph.free();
  }
}

function check(result: number, doing: string): void {
  if (result < 0) throw new AppError('codec-failed', `FFmpeg could not ${doing} (${result}).`);
}
