import { fitCanvas, readDraft, resolveAsset, writeDraft } from '../draft/index.js';
import { AppError } from '../shared/index.js';
import {
  commitDraft,
  type Json,
  listAssets,
  lockSession,
  type SessionRow,
  transaction,
  writeExtra,
} from '../store/index.js';
import type { Service } from './service.js';

const readOnly = ['video_infos', 'generated_media', 'canvas_config', 'video_analyses'];
const maxExtraBytes = 64 * 1024;

/** The free keys of a state, checked for size. */
export function checkExtra(extra: Json): Json {
  const wrong = readOnly.find((key) => key in extra);
  if (wrong !== undefined) throw new AppError('bad-input', `"${wrong}" is read only.`);
  if (Buffer.byteLength(JSON.stringify(extra)) > maxExtraBytes) {
    throw new AppError('bad-input', 'The state has room for 64 KB of own keys.');
  }
  return extra;
}

/** Applies an ADK state delta (C-10.5): the draft is checked and gets a version, other keys are kept. */
export async function applyStateDelta(
  service: Service,
  session: SessionRow,
  delta: Json,
): Promise<SessionRow> {
  const { draft, ...rest } = delta;
  const assets = (await listAssets(service.database, session.key)).map(({ asset }) => asset);
  const checked = draft === undefined ? undefined : fitCanvas(readDraft(draft));
  for (const track of checked?.tracks ?? []) {
    if (track.kind !== 'video' && track.kind !== 'audio') continue;
    for (const segment of track.segments) {
      if (!('mood' in segment && segment.mood !== null && segment.fileId === ''))
        resolveAsset(segment, assets);
    }
  }
  return transaction(service.database, async (tx) => {
    let current = await lockSession(tx, session.key);
    const now = service.now();
    if (Object.keys(rest).length > 0) {
      current = await writeExtra(tx, current, { extra: checkExtra({ ...current.extra, ...rest }), now });
    }
    if (checked === undefined) return current;
    return commitDraft(tx, current, { draft: writeDraft(checked), commands: [], label: 'state', now });
  });
}
