import type { ByteSource } from './bytes.js';

/** First byte after an ID3v2 tag (which may hold a cover picture of megabytes); 0 without one. */
function afterId3(head: Buffer): number {
  if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return 0;
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + (head[at]! & 0x7f), 0);
  return size + (head[5]! & 0x10 ? 20 : 10);
}

const bitratesV1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const bitratesV2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
const sampleRates = [44100, 48000, 32000];

/** Length in bytes of the MPEG layer III frame at `at`; 0 when none starts there. */
function mp3FrameBytes(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length || bytes[at] !== 0xff || (bytes[at + 1]! & 0xe6) !== 0xe2) return 0;
  const version = (bytes[at + 1]! >> 3) & 3;
  const rate = sampleRates[(bytes[at + 2]! >> 2) & 3];
  const bitrate = (version === 3 ? bitratesV1 : bitratesV2)[bytes[at + 2]! >> 4];
  if (version === 1 || rate === undefined || !bitrate) return 0;
  const sampleRate = version === 3 ? rate : version === 2 ? rate / 2 : rate / 4;
  const padding = (bytes[at + 2]! >> 1) & 1;
  return Math.floor(((version === 3 ? 144 : 72) * bitrate * 1000) / sampleRate) + padding;
}

/** Length in bytes of the AAC frame with an ADTS header at `at`; 0 when none starts there. */
function adtsFrameBytes(bytes: Buffer, at: number): number {
  if (at + 7 > bytes.length || bytes[at] !== 0xff || (bytes[at + 1]! & 0xf6) !== 0xf0) return 0;
  const length = ((bytes[at + 3]! & 3) << 11) | (bytes[at + 4]! << 3) | (bytes[at + 5]! >> 5);
  return ((bytes[at + 2]! >> 2) & 15) < 13 && length > 7 ? length : 0;
}

/** True when two frames in a row start within 2 KB after the tag: one sync word alone is found in any data. */
async function hasFrames(
  source: ByteSource,
  head: Buffer,
  frameBytes: (bytes: Buffer, at: number) => number,
): Promise<boolean> {
  const tag = afterId3(head);
  const bytes = await source.read(tag, 8192);
  // Without a tag the sound must begin at the first byte, otherwise text with a sync word in it would pass.
  const last = tag === 0 ? 0 : 2048;
  for (let at = 0; at <= last && at < bytes.length; at++) {
    const length = frameBytes(bytes, at);
    if (length === 0) continue;
    if (frameBytes(bytes, at + length) > 0) return true;
    if (at + length === bytes.length) return true;
  }
  return false;
}

export const isMp3 = (source: ByteSource, head: Buffer): Promise<boolean> =>
  hasFrames(source, head, mp3FrameBytes);

export const isAdts = (source: ByteSource, head: Buffer): Promise<boolean> =>
  hasFrames(source, head, adtsFrameBytes);
