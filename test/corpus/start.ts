import { type Asset, assetSchema, type Draft, draftSchema } from '../../src/draft/index.js';
import type { Conversation } from './format.js';

/** One entry of assets.json. */
export interface CorpusAsset {
  readonly name: string;
  readonly kind: 'image' | 'video' | 'audio';
  readonly width?: number;
  readonly height?: number;
  readonly durationMs?: number;
  readonly capturedAt?: string;
}

const mimeTypes = { image: 'image/jpeg', video: 'video/mp4', audio: 'audio/mpeg' } as const;

/** What is measured of a song at its upload; every song of the sets has the same. */
const songTempo = { bpm: 104, firstBeatMs: 320 };

/** A set of assets.json as uploaded assets, in upload order; file ids are f1, f2, ... */
export const uploadedAssets = (set: readonly CorpusAsset[]): Asset[] =>
  set.map((asset, index) =>
    assetSchema.parse({
      fileId: `f${index + 1}`,
      name: asset.name,
      kind: asset.kind,
      mimeType: mimeTypes[asset.kind],
      hash: String(index + 1).padStart(64, '0'),
      sizeBytes: 1_000_000 + index,
      width: asset.width ?? 0,
      height: asset.height ?? 0,
      durationMs: asset.durationMs ?? 0,
      fps: asset.kind === 'video' ? 30 : null,
      hasAudio: asset.kind !== 'image',
      capturedAt: asset.capturedAt ?? null,
      tempo: asset.kind === 'audio' ? songTempo : null,
    }),
  );

/** The draft a conversation starts with: `fresh`, `plain` and `film` as README.md describes them. */
export function startDraft(start: Conversation['start'], assets: readonly Asset[]): Draft {
  const pictures = assets.filter((asset) => asset.kind !== 'audio');
  const portrait = pictures.filter((asset) => asset.height > asset.width).length;
  const size = portrait * 2 > pictures.length ? { width: 1080, height: 1920 } : { width: 1920, height: 1080 };
  if (start === 'fresh') return draftSchema.parse({ version: 1, tracks: [] });
  const film = start === 'film';
  const photoMs = film ? 4000 : 3000;
  let startMs = 0;
  const segments = pictures.map((asset, index) => {
    const durationMs = asset.kind === 'video' ? asset.durationMs : photoMs;
    const last = index === pictures.length - 1;
    const segment = {
      id: `s${index + 1}`,
      startMs,
      durationMs,
      name: asset.name,
      fileId: asset.fileId,
      mediaKind: asset.kind,
      width: asset.width,
      height: asset.height,
      motion: film && asset.kind === 'image' ? { type: index % 2 === 0 ? 'zoom_in' : 'zoom_out' } : null,
      transition: film && !last ? { type: 'crossfade', durationMs: 600 } : null,
    };
    startMs += durationMs;
    return segment;
  });
  const tracks: unknown[] = [{ kind: 'video', id: 't1', name: 'Main', segments }];
  if (film) {
    tracks.push(
      {
        kind: 'audio',
        id: 't2',
        name: 'BGM',
        role: 'bgm',
        segments: [
          {
            id: 'm1',
            startMs: 0,
            durationMs: startMs,
            name: 'Calm piano',
            mood: 'calm_piano',
            volume: 0.4,
            fadeOutMs: 1500,
          },
        ],
      },
      {
        kind: 'text',
        id: 't3',
        name: 'Title',
        role: 'title',
        segments: [
          {
            id: 'x1',
            startMs: 0,
            durationMs: 3000,
            name: 'Title',
            text: 'Our Days',
            style: { size: 90, color: '#FFFFFF', position: 'center' },
          },
        ],
      },
    );
  }
  return draftSchema.parse({ version: 1, ...size, tracks });
}
