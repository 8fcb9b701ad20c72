import type { ErrorName } from '../shared/index.js';
import type { FileFacts } from './file-facts.js';
import type { MediaLimits } from './limits.js';

/** A rectangle in whole source pixels, after orientation and turn. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the media child can be asked for; the file is always `path`, messages call it `label`. */
export interface MediaRequests {
  probe: { ask: FileRequest; value: FileFacts; bytes: false };
  photo: { ask: PhotoRequest; value: PixelSize; bytes: true };
  backdrop: { ask: SizedRequest; value: PixelSize; bytes: true };
  thumbnail: { ask: ThumbnailRequest; value: { width: number; height: number }; bytes: true };
  clip: { ask: ClipRequest; value: ClipFrameFacts; bytes: boolean };
}

export interface FileRequest {
  readonly path: string;
  /** Name of the file in messages. Default: the last part of the path. */
  readonly label?: string;
}

export interface SizedRequest extends FileRequest {
  /** Exact size of the result in pixels. */
  readonly width: number;
  readonly height: number;
  /** Moment of a clip to take the picture from, ms from its start. Default: a tenth of its length. */
  readonly atMs?: number;
  /** Clockwise turn in degrees after orientation, default 0; size and crop are those of the turned picture. */
  readonly turn?: Turn;
}

/** Quarter turns in degrees. */
export type Turn = 0 | 90 | 180 | 270;

export interface PhotoRequest extends SizedRequest {
  /** The part of the picture to use. Default: all of it. */
  readonly crop?: Crop;
}

export interface ClipRequest extends PhotoRequest {
  readonly atMs: number;
  /** `yuv`: I420, BT.709 limited range, left-sited chroma; `rgb`: sRGB bytes, which a colour cube needs. */
  readonly form: 'yuv' | 'rgb';
  /** `frame` of the answer the caller still has: the same frame comes without bytes. */
  readonly known?: number;
}

/** What the bytes of a clip's frame are. */
export interface ClipFrameFacts {
  readonly width: number;
  readonly height: number;
  /** `rgba` (straight alpha) for animations with transparent pixels; `yuv` only when it was asked for. */
  readonly form: 'yuv' | 'rgb' | 'rgba';
  /** Number that names this frame of the file. */
  readonly frame: number;
  /** The part of the whole picture the bytes hold, in fractions: the asked crop, up to whole chroma samples. */
  readonly part: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface ThumbnailRequest extends FileRequest {
  /** Longer side of the result in pixels; smaller pictures are not enlarged. */
  readonly maxSide: number;
}

export interface PixelSize {
  readonly width: number;
  readonly height: number;
  /** 4 only when some pixel is not opaque; alpha is straight, not premultiplied. */
  readonly channels: 3 | 4;
}

export type RequestName = keyof MediaRequests;

/** Parent to child. `output` is the file whose start the child overwrites with its bytes. */
export interface RequestMessage {
  readonly id: number;
  readonly name: RequestName;
  readonly ask: FileRequest & Partial<ClipRequest & ThumbnailRequest>;
  readonly label: string;
  readonly limits: MediaLimits;
  readonly output: string;
}

/** Child to parent. */
export type ReplyMessage =
  | { readonly id: number; readonly value: unknown; readonly bytes: number }
  | {
      readonly id: number;
      readonly error: { kind: ErrorName; message: string; fields: Record<string, unknown>; detail: string };
    }
  | { readonly rssBytes: number };
