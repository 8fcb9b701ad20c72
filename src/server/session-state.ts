import { emptyDraft, ratioName } from '../draft/index.js';
import { type AssetRow, type Json, listAssets, type SessionRow } from '../store/index.js';
import type { Service } from './service.js';
import { assetUrl, thumbnailUrl } from './urls.js';

/** A file as uploads and state show it (C-6, C-8.4). */
export function fileObject(service: Service, host: string, row: AssetRow): Json {
  const { asset } = row;
  const url = assetUrl(service, host, row);
  return {
    file_id: row.id,
    filename: row.name,
    file_type: asset.kind,
    mime_type: asset.mimeType,
    size: row.size_bytes,
    cdn_url: url,
    url,
    thumbnail_url: thumbnailUrl(service, host, row),
    duration: asset.durationMs / 1000,
    width: asset.width,
    height: asset.height,
    fps: asset.fps,
    hash: row.hash,
    ...(asset.animated ? { animated: true } : {}),
  };
}

/** The stored draft with fresh media addresses: a capability in it would run out (C-6.7). */
export function freshDraft(service: Service, host: string, draft: Json, assets: readonly AssetRow[]): Json {
  const byId = new Map(assets.map((asset) => [asset.id, asset]));
  const refresh = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const segment = value as Json;
    const asset = byId.get(String((segment.m as Json | undefined)?.file_id ?? ''));
    return asset === undefined ? segment : { ...segment, u: assetUrl(service, host, asset) };
  };
  if (!Array.isArray(draft.t)) return draft;
  const tracks = draft.t.map((track: Json) =>
    Array.isArray(track.sg) ? { ...track, sg: track.sg.map(refresh) } : track,
  );
  return { ...draft, t: tracks };
}

/** The canvas of the draft; before anything is made, the one the pictures suggest. */
function canvasOf(draft: Json, assets: readonly AssetRow[]): Json {
  // Stored drafts have been through the schema; reading a long one again costs more than all the rest here.
  let { width, height } = {
    ...emptyDraft(),
    ...(draft.m as { width?: number; height?: number } | undefined),
  };
  if (Object.keys(draft).length === 0) {
    const pictures = assets.filter(({ asset }) => asset.kind !== 'audio');
    const portrait = pictures.filter(({ asset }) => asset.height > asset.width).length;
    [width, height] = portrait * 2 > pictures.length ? [1080, 1920] : [1920, 1080];
  }
  return { width, height, ratio: ratioName(width, height) };
}

/** The state of C-8.1 with the free keys of ADK clients. */
export async function sessionState(service: Service, host: string, session: SessionRow): Promise<Json> {
  const assets = await listAssets(service.database, session.key);
  return {
    ...session.extra,
    draft: freshDraft(service, host, session.draft, assets),
    video_infos: assets.map((asset) => ({ ...fileObject(service, host, asset), source: asset.source })),
    generated_media: assets.flatMap((asset) =>
      asset.made === null
        ? []
        : [
            {
              id: asset.id,
              type: asset.asset.kind,
              url: assetUrl(service, host, asset),
              cdn_url: assetUrl(service, host, asset),
              ...asset.made,
              duration: asset.asset.durationMs / 1000,
              width: asset.asset.width,
              height: asset.asset.height,
              status: 'completed',
              created_at: asset.created_at.toISOString(),
            },
          ],
    ),
    canvas_config: canvasOf(session.draft, assets),
    video_analyses: {},
  };
}
