import type { FormatName } from './formats.js';

/** What is known about a file after reading it once. Sizes in pixels after orientation, times in whole milliseconds. */
export interface FileFacts {
  readonly kind: 'image' | 'video' | 'audio';
  readonly format: FormatName;
  readonly mimeType: string;
  readonly sizeBytes: number;
  /** SHA-256 of the bytes, lower-case hex. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  /** 0 for still images. */
  readonly durationMs: number;
  readonly fps: number | null;
  /** True when some pixel is not opaque. */
  readonly hasAlpha: boolean;
  readonly hasAudio: boolean;
  readonly animated: boolean;
  /** 1 for still images, 0 for sound. */
  readonly frames: number;
  /** `YYYY-MM-DDTHH:MM:SS` as the camera wrote it, without zone; null when the file does not say. */
  readonly capturedAt: string | null;
  /** Maker and model. Never the place. */
  readonly camera: string | null;
  /** The EXIF value, 1 to 8; already applied to width and height. */
  readonly orientation: number;
  /** Name of the embedded colour profile; null without one (sRGB is assumed). */
  readonly colourProfile: string | null;
  /** What draws the eye, fractions from the left top; null for sound and video. */
  readonly focus: { readonly x: number; readonly y: number } | null;
  /** Beats a minute and the first beat of a song; null for everything else and where no beat is heard. */
  readonly tempo: { readonly bpm: number; readonly firstBeatMs: number } | null;
}
