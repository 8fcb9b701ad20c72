import {
  AV_LOG_QUIET,
  AV_OPT_TYPE_INT64,
  AVDISCARD_ALL,
  AVERROR_EAGAIN,
  AVMEDIA_TYPE_VIDEO,
  AVSEEK_FLAG_BACKWARD,
} from 'node-av/constants';
import { Codec, CodecContext, FormatContext, Frame, InputFormat, Log, Packet } from 'node-av/lib';
import { AppError } from '../shared/index.js';
import { ClipScaler, type ClipView } from './clip-scaler.js';
import { demuxers, onlyWith } from './demuxers.js';
import type { FormatName } from './formats.js';
import { checkPictureSize, type MediaLimits } from './limits.js';
import { displaySize, rotationOf } from './probe-av.js';
import type { ClipFrameFacts } from './requests.js';

/** A clip or animation opened for one view of it. */
export interface MovingPicture {
  readonly durationMs: number;
  /** Goes to the frame shown at a moment and gives its number. */
  seek(atMs: number): number | Promise<number>;
  /** The frame gone to last. */
  read(): { facts: Omit<ClipFrameFacts, 'frame'>; bytes: Buffer };
  close(): void;
}

/** Further ahead than this a seek is cheaper than decoding on; key frames usually lie 1 to 10 s apart. */
const aheadMs = 3000;

/**
 * Opens the picture of a clip with the one demuxer of its format; only the file itself is read. Untrusted files: only
 * in a child process. The frame at a moment is the last one that begins then or before, whatever was read earlier.
 * Damaged packets are skipped and the picture before stays; `unreadable-file` when nothing can be decoded.
 */
export function openClip(
  path: string,
  { label, format, limits }: { label: string; format: FormatName; limits: MediaLimits },
  view: ClipView,
): MovingPicture {
  Log.setLevel(AV_LOG_QUIET);
  const damaged = (reason: string): AppError =>
    new AppError('unreadable-file', `"${label}" ${reason}.`, { fields: { label } });
  const context = new FormatContext();
  const packet = new Packet();
  const [first, second] = [new Frame(), new Frame()];
  const decoder = new CodecContext();
  let scaler: ClipScaler | undefined;
  const close = (): void => {
    scaler?.close();
    decoder.freeContext();
    first.free();
    second.free();
    packet.free();
    context.closeInputSync();
  };
  try {
    const demuxer = demuxers[format]!;
    const options = onlyWith(demuxer);
    const opened = context.openInputSync(`file:${path}`, InputFormat.findInputFormat(demuxer), options);
    options.free();
    if (opened < 0 || context.findStreamInfoSync() < 0)
      throw damaged(`cannot be read as ${format}: it is damaged or cut off`);
    const index = context.findBestStream(AVMEDIA_TYPE_VIDEO);
    const stream = index < 0 ? undefined : context.streams[index];
    const codec = stream === undefined ? null : Codec.findDecoder(stream.codecpar.codecId);
    if (stream === undefined || codec === null) throw damaged('has no picture that can be decoded');
    const shown = displaySize(stream);
    for (const size of [stream.codecpar, shown]) checkPictureSize(label, size, limits);
    decoder.allocContext3(codec);
    decoder.parametersToContext(stream.codecpar);
    decoder.pktTimebase = stream.timeBase;
    decoder.threadCount = 2;
    // A stream may change its size on the way to more than its header says. Decoders count with their own rims.
    decoder.setOption('max_pixels', BigInt(Math.ceil(limits.maxPixels * 1.1) + 65_536), AV_OPT_TYPE_INT64);
    // No options: node-av frees a dictionary twice that the synchronous open has used up.
    if (decoder.open2Sync(codec, null) < 0) throw damaged('has pictures in a form that cannot be decoded');
    for (const each of [packet, first, second]) each.alloc();
    scaler = new ClipScaler(label, view, {
      rotation: (rotationOf(stream) + (view.turn ?? 0)) % 360,
      shown,
    });
    for (const other of context.streams) if (other.index !== index) other.discard = AVDISCARD_ALL;
    return frames({
      ...{ context, decoder, packet, index, scaler, close, damaged },
      frames: [first, second],
      ...clockOf(context, stream.timeBase),
    });
  } catch (cause) {
    close();
    throw cause;
  }
}

interface Source {
  readonly context: FormatContext;
  readonly decoder: CodecContext;
  readonly packet: Packet;
  readonly index: number;
  readonly scaler: ClipScaler;
  readonly frames: readonly [Frame, Frame];
  readonly durationMs: number;
  toTicks(ms: number): number;
  close(): void;
  damaged(reason: string): AppError;
}

/** Time runs from the start of the file, which sound and picture share, not from the first picture. */
function clockOf(
  context: FormatContext,
  { num, den }: { num: number; den: number },
): Pick<Source, 'durationMs' | 'toTicks'> {
  const startUs = Number(context.startTime);
  const startMs = Number.isFinite(startUs) && startUs > 0 ? startUs / 1000 : 0;
  return {
    durationMs: Number(context.duration) / 1000,
    toTicks: (ms) => ((ms + startMs) * den) / (num * 1000),
  };
}

function frames(source: Source): MovingPicture {
  const { context, decoder, packet, index, scaler, toTicks } = source;
  // `shown` covers the present moment, `ahead` is the frame after it.
  let [shown, ahead] = source.frames;
  let state: 'empty' | 'reading' | 'ended' = 'empty';
  let shownAt = 0;
  let aheadAt: number | null = null;

  /** Decodes into `ahead`; its time, or null at the end. */
  const decode = (): number | null => {
    for (;;) {
      ahead.unref();
      const result = decoder.receiveFrameSync(ahead);
      if (result >= 0) {
        const ticks = ahead.bestEffortTimestamp;
        // Frames without a time follow the one before at once; AV_NOPTS_VALUE is the smallest 64-bit number.
        return ticks > -(2n ** 62n) ? Number(ticks) : shownAt + 1;
      }
      if (result !== AVERROR_EAGAIN) return null;
      if (!sendNext()) return null;
    }
  };

  const sendNext = (): boolean => {
    for (;;) {
      packet.unref();
      const ended = context.readFrameSync(packet) < 0;
      if (!ended && packet.streamIndex !== index) continue;
      // A damaged packet is refused here; the picture before it stays.
      decoder.sendPacketSync(ended ? null : packet);
      return true;
    }
  };

  const startAt = (ticks: number): void => {
    if (context.seekFrameSync(index, BigInt(Math.floor(ticks)), AVSEEK_FLAG_BACKWARD) < 0) {
      context.seekFrameSync(index, BigInt(Math.floor(toTicks(0))), AVSEEK_FLAG_BACKWARD);
    }
    decoder.flushBuffers();
    state = 'reading';
    aheadAt = decode();
  };

  const step = (): void => {
    [shown, ahead] = [ahead, shown];
    shownAt = aheadAt!;
    aheadAt = decode();
    if (aheadAt === null) state = 'ended';
  };

  /** From the key frame before `ticks`, or from the start where an index points too late. */
  const jump = (ticks: number): void => {
    for (const from of [ticks, ticks - toTicks(10_000) + toTicks(0), toTicks(0)]) {
      startAt(Math.max(from, toTicks(0)));
      if (aheadAt !== null && (aheadAt <= ticks || from <= toTicks(0))) break;
    }
    if (aheadAt === null) {
      state = 'empty';
      throw source.damaged('has no picture that can be decoded: it is damaged');
    }
    step();
  };

  return {
    durationMs: source.durationMs,
    seek(atMs) {
      const ticks = toTicks(Math.max(0, atMs));
      const far = toTicks(aheadMs) - toTicks(0);
      if (state === 'empty' || ticks < shownAt) jump(ticks);
      else if (state === 'reading' && ticks > shownAt + far) jump(Math.min(ticks, lastTicks()));
      while (aheadAt !== null && aheadAt <= ticks) step();
      return shownAt;
    },
    read: () => scaler.read(shown),
    close: source.close,
  };

  /** Seeking beyond the end would find nothing. */
  function lastTicks(): number {
    return Math.max(shownAt, toTicks(source.durationMs));
  }
}
