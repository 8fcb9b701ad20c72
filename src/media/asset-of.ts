import { basename } from 'node:path';
import type { Asset } from '../draft/index.js';
import { oneLine } from '../shared/index.js';
import type { FileFacts } from './file-facts.js';

/** The asset of a probed file. Default name: the last part of the path; default id: the first 16 digits of the hash. */
export function assetOf(
  path: string,
  facts: FileFacts,
  given: { fileId?: string; name?: string } = {},
): Asset {
  const { kind, mimeType, hash, sizeBytes, width, height, durationMs, fps } = facts;
  const { hasAlpha, hasAudio, animated, capturedAt, focus, tempo } = facts;
  return {
    fileId: given.fileId ?? hash.slice(0, 16),
    name: given.name ?? oneLine(basename(path).normalize('NFC')),
    ...{ kind, mimeType, hash, sizeBytes, width, height, durationMs, fps },
    ...{ hasAlpha, hasAudio, animated, capturedAt, focus, tempo },
  };
}
