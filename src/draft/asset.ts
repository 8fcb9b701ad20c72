import { z } from 'zod';
import { AppError } from '../shared/index.js';
import type { AudioSegment, VideoSegment } from './schema.js';

/** An uploaded or given file with its probed facts. Sizes in pixels after orientation, times in whole milliseconds. */
export const assetSchema = z.object({
  fileId: z.string().min(1),
  /** The given name: a label, shown and matched, never a path. */
  name: z.string(),
  kind: z.enum(['image', 'video', 'audio']),
  mimeType: z.string(),
  /** SHA-256 of the bytes, lower-case hex. */
  hash: z.string(),
  sizeBytes: z.number().int().min(0),
  width: z.number().int().min(0).default(0),
  height: z.number().int().min(0).default(0),
  /** 0 for still images. */
  durationMs: z.number().int().min(0).default(0),
  fps: z.number().nullable().default(null),
  hasAlpha: z.boolean().default(false),
  hasAudio: z.boolean().default(false),
  animated: z.boolean().default(false),
  /** Capture time, ISO 8601 without zone as cameras write it; null when the file does not say. */
  capturedAt: z.string().nullable().default(null),
  /** Where to look: the middle of faces or subject, fractions from the left top; null when unknown. */
  focus: z.object({ x: z.number(), y: z.number() }).nullable().default(null),
  /** Of a song: beats a minute and its first beat, ms; null when it is no song or no beat is heard. */
  tempo: z.object({ bpm: z.number(), firstBeatMs: z.number() }).nullable().default(null),
});
export type Asset = z.infer<typeof assetSchema>;

/** True when the picture of an asset changes with time: clips, animated GIF and WEBP. Animated PNG shows its first page. */
export const isMoving = ({ kind, animated, mimeType }: Asset): boolean =>
  kind === 'video' || (animated && ['image/gif', 'image/webp'].includes(mimeType));

const baseName = (reference: string): string => {
  const path = reference.split(/[?#]/, 1)[0] ?? '';
  const last = path.split(/[\\/]/).pop() ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
};

/**
 * The asset a segment means, among the given ones only (C-11.7): by file id, by the `/m/<file_id>/` part of its
 * reference, by the reference's base name. None: `invalid-draft` naming the segment.
 */
export function resolveAsset(segment: VideoSegment | AudioSegment, assets: readonly Asset[]): Asset {
  const { fileId, reference } = segment;
  const inUrl = /\/m\/([^/]+)\//.exec(reference)?.[1];
  const name = baseName(reference);
  const found =
    assets.find((asset) => fileId !== '' && asset.fileId === fileId) ??
    assets.find((asset) => asset.fileId === reference || (inUrl !== undefined && asset.fileId === inUrl)) ??
    assets.find((asset) => name !== '' && asset.name === name);
  if (found === undefined) {
    const wanted = reference || fileId || 'nothing';
    throw new AppError(
      'invalid-draft',
      `Segment "${segment.id}" refers to ${JSON.stringify(wanted.slice(0, 120))}, which is not among the uploaded files.`,
    );
  }
  return found;
}
