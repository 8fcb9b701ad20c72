import { Dictionary } from 'node-av/lib';
import { type FormatName, formatNames, formatOf } from './formats.js';

/** FFmpeg's demuxer of each format with sound or moving pictures. */
export const demuxers: Partial<Record<FormatName, string>> = {
  ...{ mp4: 'mov', mov: 'mov', m4a: 'mov', avi: 'avi', webm: 'matroska', mkv: 'matroska' },
  ...{ mp3: 'mp3', wav: 'wav', aac: 'aac' },
};

/** The demuxer of a format by its short name or its MIME type (`audio/mp4`); undefined when it has no sound. */
export function demuxerOf(format: string): string | undefined {
  const bare = format.replace(/^(?:audio|video)\//, '');
  const name = formatNames.find((known) => known === bare || formatOf(known).mimeType.endsWith(`/${bare}`));
  return name === undefined ? undefined : demuxers[name];
}

/** Opens with nothing but this demuxer and the file itself: no playlist, no other file, no network. To be freed. */
export const onlyWith = (demuxer: string): Dictionary =>
  Dictionary.fromObject({
    protocol_whitelist: 'file',
    format_whitelist: demuxer,
    ...(demuxer === 'mov' ? { enable_drefs: 0, use_absolute_path: 0 } : {}),
  });
