import {
  AV_DISPOSITION_ATTACHED_PIC,
  AV_LOG_QUIET,
  AV_PKT_DATA_DISPLAYMATRIX,
  AVMEDIA_TYPE_AUDIO,
  AVMEDIA_TYPE_VIDEO,
} from 'node-av/constants';
import { FormatContext, InputFormat, Log, Packet, type Stream } from 'node-av/lib';
import { AppError } from '../shared/index.js';
import { demuxers, onlyWith } from './demuxers.js';
import { isoTime } from './exif.js';
import type { FileFacts } from './file-facts.js';
import { type FormatName, formatOf } from './formats.js';
import { checkPictureSize, type MediaLimits } from './limits.js';

/** Facts of a video or sound file; a container without a picture counts as sound. */
type AvFacts = Omit<FileFacts, 'format' | 'sizeBytes' | 'hash'>;

/** Reads the headers, and for raw sound streams every packet, with the one demuxer the bytes ask for. */
export async function probeAv(
  path: string,
  { label, format, limits }: { label: string; format: FormatName; limits: MediaLimits },
): Promise<AvFacts> {
  Log.setLevel(AV_LOG_QUIET);
  const damaged = (reason: string): AppError =>
    new AppError('unreadable-file', `"${label}" ${reason}.`, { fields: { label } });
  const context = new FormatContext();
  const demuxer = demuxers[format]!;
  const options = onlyWith(demuxer);
  try {
    if ((await context.openInput(`file:${path}`, InputFormat.findInputFormat(demuxer), options)) < 0) {
      throw damaged(`begins like ${format} but cannot be read: it is damaged or cut off`);
    }
    if ((await context.findStreamInfo()) < 0) throw damaged('has no picture or sound that can be read');
    const packet = new Packet();
    packet.alloc();
    try {
      return factsOf(context, packet, {
        format,
        damaged,
        check: (size) => checkPictureSize(label, size, limits),
      });
    } finally {
      packet.free();
    }
  } finally {
    options.free();
    context.closeInputSync();
  }
}

function factsOf(
  context: FormatContext,
  packet: Packet,
  {
    format,
    damaged,
    check,
  }: {
    format: FormatName;
    damaged: (reason: string) => AppError;
    check: (size: { width: number; height: number }) => void;
  },
): AvFacts {
  // The cover picture of a song is not a film.
  const ofType = (type: number): Stream | undefined =>
    context.streams.find(
      ({ codecpar, disposition }) =>
        codecpar.codecType === type && (disposition & AV_DISPOSITION_ATTACHED_PIC) === 0,
    );
  const [video, audio] = [ofType(AVMEDIA_TYPE_VIDEO), ofType(AVMEDIA_TYPE_AUDIO)];
  if (video === undefined && audio === undefined) throw damaged('has neither picture nor sound');
  if (audio !== undefined && video === undefined && !(audio.codecpar.sampleRate > 0)) {
    throw damaged('has no sound that can be read');
  }
  const durationMs = durationOf(context, packet, { audio: video === undefined ? audio : undefined, format });
  if (!(durationMs > 0)) throw damaged('has no length: it is damaged or cut off');
  const rotation = video === undefined ? 0 : rotationOf(video);
  const coded = video === undefined ? { width: 0, height: 0 } : displaySize(video);
  if (video !== undefined) {
    check(video.codecpar);
    check(coded);
  }
  const fps = video === undefined ? null : frameRate(video);
  const tags = { ...audio?.metadata?.getAll(), ...video?.metadata?.getAll(), ...context.metadata?.getAll() };
  const { make = '', model = '' } = {
    make: tags['com.apple.quicktime.make'],
    model: tags['com.apple.quicktime.model'],
  };
  const { kind, mimeType } = video === undefined ? soundOf(format) : formatOf(format);
  return {
    kind,
    mimeType,
    width: rotation % 180 === 0 ? coded.width : coded.height,
    height: rotation % 180 === 0 ? coded.height : coded.width,
    durationMs,
    fps,
    hasAlpha: false,
    hasAudio: audio !== undefined,
    animated: false,
    frames: video === undefined ? 0 : Number(video.nbFrames) || Math.round((durationMs * (fps ?? 0)) / 1000),
    capturedAt: isoTime(tags['com.apple.quicktime.creationdate'] ?? tags.creation_time ?? ''),
    camera: `${make} ${model}`.trim() || null,
    orientation: { 0: 1, 90: 6, 180: 3, 270: 8 }[rotation] ?? 1,
    colourProfile: null,
    focus: null,
    tempo: null,
  };
}

/** Frames a second, average first: phones film at varying rates. Null when the file does not say. */
function frameRate({ avgFrameRate, rFrameRate }: Stream): number | null {
  const rate = [avgFrameRate, rFrameRate].find(({ num, den }) => num > 0 && den > 0 && num / den <= 240);
  return rate === undefined ? null : Math.round((1000 * rate.num) / rate.den) / 1000;
}

/** An MP4 or WEBM without a picture is a sound file. */
function soundOf(format: FormatName): { kind: 'audio'; mimeType: string } {
  const { mimeType } = formatOf(format);
  return { kind: 'audio', mimeType: mimeType.replace(/^video\//, 'audio/') };
}

/** Milliseconds: the header's, or the sum over all packets where headers only guess (MP3, AAC, WAV). */
function durationOf(
  context: FormatContext,
  packet: Packet,
  { audio, format }: { audio: Stream | undefined; format: FormatName },
): number {
  if (audio === undefined || !['mp3', 'aac', 'wav'].includes(format))
    return Math.round(Number(context.duration) / 1000);
  let ticks = 0n;
  while (context.readFrameSync(packet) >= 0) {
    if (packet.streamIndex === audio.index) ticks += packet.duration;
    packet.unref();
  }
  const { num, den } = audio.timeBase;
  return Math.round((1000 * Number(ticks) * num) / den);
}

/** Size a player shows before turning: pixels that are not square are made so by enlarging, in either direction. */
export function displaySize({ codecpar, sampleAspectRatio }: Stream): { width: number; height: number } {
  const { width, height } = codecpar;
  const given = [sampleAspectRatio, codecpar.sampleAspectRatio].find(({ num, den }) => num > 0 && den > 0);
  const ratio = given === undefined ? 1 : given.num / given.den;
  // Beyond 4:1 it is damage: real formats stay between 8:11 and 2:1.
  if (ratio < 0.25 || ratio > 4) return { width, height };
  return ratio >= 1
    ? { width: Math.round(width * ratio), height }
    : { width, height: Math.round(height / ratio) };
}

/** Clockwise degrees (0, 90, 180, 270) a player turns the picture by, from the display matrix. */
export function rotationOf(stream: Stream): number {
  // Nine 32-bit integers, 16.16 fixed point; the first two are the cosine and the sine.
  const matrix = stream.codecpar.getCodedSideData(AV_PKT_DATA_DISPLAYMATRIX);
  if (matrix === null || matrix.length < 36) return 0;
  const degrees = (Math.atan2(matrix.readInt32LE(4), matrix.readInt32LE(0)) * 180) / Math.PI;
  return (Math.round(degrees / 90) * 90 + 360) % 360;
}
