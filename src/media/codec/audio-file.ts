import {
  AV_DISPOSITION_ATTACHED_PIC,
  AV_LOG_QUIET,
  AVERROR_EAGAIN,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
  AVSEEK_FLAG_BACKWARD,
} from 'node-av/constants';
import {
  avChannelLayoutDescribe,
  Codec,
  CodecContext,
  FormatContext,
  Frame,
  InputFormat,
  Log,
  Packet,
} from 'node-av/lib';
import { AppError } from '../../shared/index.js';
import { demuxerOf, onlyWith } from '../demuxers.js';
import { AudioFilter, audioRate } from './audio-filter.js';

/** Sound that is read from its start to its end, interleaved stereo at 48 kHz. */
export interface AudioReader {
  /** Fills `target` and says how many frames came; fewer than fit (also 0) only at the end. */
  read(target: Float32Array): number;
  close(): void;
}

/** One step of FFmpeg's tempo filter goes down to half speed only. */
const tempo = (speed: number): string =>
  speed === 1 ? '' : speed < 0.5 ? `atempo=0.5,${tempo(speed * 2)}` : `atempo=${speed}`;

/** Formats whose index leads straight to a moment; the others are decoded from the start. */
const seekable = ['mov', 'wav', 'matroska'];
const seekFromMs = 10_000;

/**
 * Opens the sound of a file for reading from `startMs`, `speed` times as fast (0.1..10, pitch kept). Untrusted files:
 * only in a child process. The demuxer is the one of `format` and only the file itself is read. `unreadable-file`
 * naming `label` when nothing in it is sound; damage in the middle is left out.
 */
export function openAudioFile(request: {
  path: string;
  format: string;
  label: string;
  startMs: number;
  speed: number;
}): AudioReader {
  Log.setLevel(AV_LOG_QUIET);
  const { path, format, label, startMs, speed } = request;
  const damaged = (reason: string): AppError =>
    new AppError('unreadable-file', `"${label}" ${reason}.`, { fields: { label } });
  const demuxer = demuxerOf(format);
  if (demuxer === undefined) {
    throw new AppError(
      'unsupported-file',
      `"${label}" is ${format}; sound is read from mp3, wav, m4a, aac, mp4, mov, avi, webm and mkv.`,
    );
  }
  const context = new FormatContext();
  const packet = new Packet();
  const frame = new Frame();
  let decoder: CodecContext | undefined;
  let filter: AudioFilter | undefined;
  const close = (): void => {
    filter?.close();
    decoder?.freeContext();
    frame.free();
    packet.free();
    context.closeInputSync();
  };
  try {
    const options = onlyWith(demuxer);
    const opened = context.openInputSync(`file:${path}`, InputFormat.findInputFormat(demuxer), options);
    options.free();
    if (opened < 0) throw damaged(`cannot be read as ${format}: it is damaged or cut off`);
    if (context.findStreamInfoSync() < 0) throw damaged('has no sound that can be read');
    const index = context.findBestStream(AVMEDIA_TYPE_AUDIO);
    const stream = index < 0 ? undefined : context.streams[index];
    const codec = stream === undefined ? null : Codec.findDecoder(stream.codecpar.codecId);
    if (stream === undefined || codec === null) throw damaged('has no sound that can be read');
    decoder = new CodecContext();
    decoder.allocContext3(codec);
    decoder.parametersToContext(stream.codecpar);
    decoder.pktTimebase = stream.timeBase;
    if (decoder.open2Sync(codec) < 0) throw damaged('has sound in a form that cannot be decoded');
    packet.alloc();
    frame.alloc();

    const { num, den } = stream.timeBase;
    const seeks = startMs >= seekFromMs && seekable.includes(demuxer);
    // Beside a picture, time is the file's, which both share; else it is the sound's own.
    const ownStart = stream.startTime > 0n ? stream.startTime : 0n;
    const fileStart = Number(context.startTime);
    const hasPicture = context.streams.some(
      ({ codecpar, disposition }) =>
        codecpar.codecType === AVMEDIA_TYPE_VIDEO && (disposition & AV_DISPOSITION_ATTACHED_PIC) === 0,
    );
    const origin =
      hasPicture && Number.isFinite(fileStart) && fileStart > 0
        ? BigInt(Math.round((fileStart * den) / (num * 1_000_000)))
        : hasPicture
          ? 0n
          : ownStart;
    const msAfter = (ticks: bigint): number => (Number(ticks - origin) * num * 1000) / den;
    if (seeks) {
      const ticks = BigInt(Math.round((((startMs - 1000) / 1000) * den) / num)) + origin;
      context.seekFrameSync(index, ticks, AVSEEK_FLAG_BACKWARD);
    }
    return reader({
      close,
      damaged,
      speed,
      decoder,
      frame,
      openFilter(chain, input) {
        filter?.close();
        filter = new AudioFilter(chain, input);
        return filter;
      },
      // Milliseconds still to drop when the first frame begins at `pts`; less than 0: silence that comes first.
      dropMs: (pts) => startMs - msAfter(seeks ? pts : ownStart),
      nextPacket() {
        for (;;) {
          packet.unref();
          if (context.readFrameSync(packet) < 0) return null;
          if (packet.streamIndex === index) return packet;
        }
      },
    });
  } catch (cause) {
    close();
    throw cause;
  }
}

function reader(source: {
  close(): void;
  damaged(reason: string): AppError;
  speed: number;
  decoder: CodecContext;
  frame: Frame;
  openFilter(chain: string, input: ConstructorParameters<typeof AudioFilter>[1]): AudioFilter;
  dropMs(pts: bigint): number;
  nextPacket(): Packet | null;
}): AudioReader {
  const { decoder, frame, speed } = source;
  let filter: AudioFilter | undefined;
  let inputKey = '';
  let rest = new Float32Array(0);
  /** Frames to leave out; less than 0: frames of silence to begin with. */
  let drop: number | undefined;
  let state: 'reading' | 'draining' | 'done' = 'reading';
  let heard = false;

  /** Moves one decoded frame into the filter; false when the decoder has none. */
  const decodeOne = (): boolean => {
    frame.unref();
    const result = decoder.receiveFrameSync(frame);
    if (result === AVERROR_EAGAIN && state === 'reading') {
      const packet = source.nextPacket();
      if (packet === null) state = 'draining';
      // A damaged packet is refused here and skipped: the sound goes on after it.
      decoder.sendPacketSync(packet);
      return true;
    }
    if (result < 0) return false;
    const layout = avChannelLayoutDescribe(frame.channelLayout) ?? 'stereo';
    const input = {
      sampleRate: frame.sampleRate,
      sampleFormat: frame.format as NonNullable<ConstructorParameters<typeof AudioFilter>[1]>['sampleFormat'],
      layout,
    };
    const key = `${input.sampleRate}/${input.sampleFormat}/${layout}`;
    if (filter === undefined || key !== inputKey) {
      drop ??= Math.round((source.dropMs(frame.pts) / speed) * (audioRate / 1000));
      filter = source.openFilter(tempo(speed), input);
      inputKey = key;
    }
    heard = true;
    filter.pushFrame(frame);
    return true;
  };

  /** The next samples, or null at the end. */
  const next = (): Float32Array | null => {
    for (;;) {
      if (drop !== undefined && drop < 0) {
        const frames = Math.min(-drop, 4800);
        drop += frames;
        return new Float32Array(frames * 2);
      }
      const piece = filter?.pull() ?? null;
      if (piece !== null) {
        const frames = piece.samples.length / 2;
        const left = drop ?? 0;
        if (left >= frames) {
          drop = left - frames;
          continue;
        }
        drop = 0;
        return piece.samples.subarray(left * 2);
      }
      if (state === 'done') return null;
      if (!decodeOne()) {
        state = 'done';
        if (!heard) throw source.damaged('has no sound that can be read');
        filter?.finish();
      }
    }
  };

  return {
    close: source.close,
    read(target) {
      let filled = 0;
      while (filled < target.length) {
        const samples = rest.length > 0 ? rest : next();
        if (samples === null) break;
        const count = Math.min(samples.length, target.length - filled);
        target.set(samples.subarray(0, count), filled);
        filled += count;
        rest = samples.slice(count);
      }
      return filled / 2;
    },
  };
}
