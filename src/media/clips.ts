import sharp from 'sharp';
import { animationPage, partOf } from './animation.js';
import type { MovingPicture } from './clip-reader.js';
import type { FormatName } from './formats.js';
import type { MediaLimits } from './limits.js';
import type { PhotoSource } from './open-photo.js';
import { decodePhoto } from './photo.js';
import type { ClipFrameFacts, ClipRequest } from './requests.js';
import { turnedSize } from './turn.js';
import { unreadable } from './unreadable.js';

/** Clips kept open between requests: two of a transition and one on a track above. */
const openLimit = 3;

/** What a clip or animation is opened with. */
export interface ClipFile {
  readonly path: string;
  readonly label: string;
  readonly format: FormatName;
  readonly limits: MediaLimits;
}

/** Least recently used first. */
const open = new Map<string, MovingPicture>();
/** Facts of the last frame of each open clip. */
const answered = new Map<string, Omit<ClipFrameFacts, 'frame'>>();

/** True when the clip of a request is open, so that its file need not be looked at again. */
export const isOpen = (ask: ClipRequest): boolean => open.has(keyOf(ask));

const keyOf = ({ path, crop, width, height, turn = 0, form }: ClipRequest): string =>
  JSON.stringify([path, crop, width, height, turn, form]);

/** The frame of a clip at a moment; without bytes when the caller knows it already. */
export async function clipFrame(
  file: ClipFile | undefined,
  ask: ClipRequest,
): Promise<{ value: ClipFrameFacts; bytes?: Buffer }> {
  const key = keyOf(ask);
  let clip = open.get(key);
  if (clip === undefined) {
    while (open.size >= openLimit) closeOldest();
    const { openClip } = await import('./clip-reader.js');
    const { path, ...options } = file!;
    const { crop, width, height, turn = 0, form } = ask;
    clip = openClip(path, options, { form, size: { width, height }, turn, ...(crop && { crop }) });
  }
  open.delete(key);
  open.set(key, clip);
  const frame = await clip.seek(ask.atMs);
  // Scaling costs about as much as decoding: a frame the caller has is neither scaled nor sent.
  const last = answered.get(key);
  if (frame === ask.known && last !== undefined) return { value: { ...last, frame } };
  const { facts, bytes } = clip.read();
  answered.set(key, facts);
  return { value: { ...facts, frame }, bytes };
}

function closeOldest(): void {
  const [key, clip] = open.entries().next().value!;
  open.delete(key);
  answered.delete(key);
  clip.close();
}

/** As `clipFrame`, for an animated picture. */
export async function animationFrame(
  { path, label }: ClipFile,
  ask: ClipRequest,
): Promise<{ value: ClipFrameFacts; bytes?: Buffer }> {
  const { crop, width, height, turn = 0 } = ask;
  const { page, photo } = await animationPage(path, label, ask.atMs);
  const part = partOf(turnedSize(photo, turn), crop);
  const { data, channels } = await decodePhoto(photo, { width, height, turn, ...(crop && { crop }) });
  const form = channels === 4 ? 'rgba' : 'rgb';
  const value = { width, height, form, frame: page, part } as const;
  return page === ask.known ? { value } : { value, bytes: data };
}

/** One frame of a clip as a still picture; without `atMs` the frame at a tenth of its length. */
export async function clipPicture({ path, ...options }: ClipFile, atMs?: number): Promise<PhotoSource> {
  const { openClip } = await import('./clip-reader.js');
  const clip = openClip(path, options, { form: 'rgb' });
  try {
    await clip.seek(atMs ?? clip.durationMs / 10);
    const { facts, bytes } = clip.read();
    const { width, height } = facts;
    return {
      label: options.label,
      width,
      height,
      lateProfile: undefined,
      async run(work) {
        try {
          return await work(sharp(bytes, { raw: { width, height, channels: 3 } }));
        } catch (cause) {
          throw unreadable(options.label, cause);
        }
      },
    };
  } finally {
    clip.close();
  }
}
