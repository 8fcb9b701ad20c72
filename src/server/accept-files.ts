import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { hashFile } from '../blobs/index.js';
import { assetOf, type FileFacts } from '../media/index.js';
import { AppError, toAppError } from '../shared/index.js';
import {
  type AssetRow,
  addAsset,
  keepBlobs,
  lockSession,
  mediaUsage,
  touchSession,
  transaction,
} from '../store/index.js';
import { checkSpace } from './free-space.js';
import { newTempPath, type ReceivedFile, removeReceived } from './receive-files.js';
import type { Service } from './service.js';

/** Accepted extensions and the kind of content each must have (C-6.2). */
const kinds: Record<string, FileFacts['kind']> = {
  ...{ mp4: 'video', mov: 'video', avi: 'video', webm: 'video', mkv: 'video' },
  ...{ jpg: 'image', jpeg: 'image', png: 'image', gif: 'image', webp: 'image' },
  ...{ heic: 'image', heif: 'image', avif: 'image' },
  ...{ mp3: 'audio', wav: 'audio', m4a: 'audio', aac: 'audio' },
};
const accepted = Object.keys(kinds).join(', ');
const sessionLimits = { files: 500, bytes: 2 * 1024 ** 3 };

/** Longer side of the small picture, and of what is shown for a format browsers cannot read. */
const thumbnailSide = 480;
const viewSide = 2560;
/** Pictures browsers do not show everywhere get a JPEG beside them. */
const needsView = new Set(['image/heic', 'image/heif', 'image/avif', 'image/tiff']);

/** A given name as a label: NFC, without path parts, control and bidi characters, at most 120 characters. */
export function labelOf(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const clean = [...last]
    .filter((character) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(character))
    .join('')
    .trim();
  const extension = extname(clean).slice(0, 10);
  const stem = [...clean.slice(0, clean.length - extension.length)];
  return `${stem.slice(0, 120 - extension.length).join('')}${extension}` || 'file';
}

const unsupported = (label: string): AppError =>
  new AppError('unsupported-file', `"${label}" is not a file we can use. Accepted: ${accepted}.`);

async function inspect(
  service: Service,
  file: ReceivedFile,
  fromUrl: boolean,
): Promise<{ label: string; facts: FileFacts }> {
  let label = labelOf(file.name);
  if (file.error !== undefined) throw file.error;
  const extension = extname(label).slice(1).toLowerCase();
  const expected = kinds[extension];
  // An address often ends without an extension; its content decides then.
  if (expected === undefined && !(fromUrl && extension === '')) throw unsupported(label);
  let facts: FileFacts;
  try {
    facts = await service.media.probe({ path: file.path, label });
  } catch (cause) {
    const error = toAppError(cause);
    if (error.kind === 'unreadable-file' || error.kind === 'unsupported-file') {
      throw new AppError(error.kind, `${error.message} Accepted: ${accepted}.`, { cause });
    }
    throw error;
  }
  if (expected === undefined) label = `${label}.${facts.format === 'jpeg' ? 'jpg' : facts.format}`;
  const found = kinds[extname(label).slice(1).toLowerCase()];
  if (found !== facts.kind) throw unsupported(label);
  return { label, facts };
}

/** Writes bytes made here into the blob store and gives their key. */
async function store(service: Service, bytes: Uint8Array): Promise<string> {
  const path = newTempPath(service);
  await writeFile(path, bytes);
  const hash = await hashFile(path);
  await service.blobs.put(path, { hash });
  return hash;
}

/**
 * Takes received files into a session: looks into each, keeps all or none (C-6.3), and gives their rows in order.
 * Bytes are durable before the rows are, the rows before this returns.
 */
export async function acceptFiles(
  service: Service,
  given: { sessionKey: number; files: readonly ReceivedFile[]; source: 'upload' | 'url' },
): Promise<AssetRow[]> {
  const { sessionKey, files, source } = given;
  try {
    if (files.length === 0) throw new AppError('bad-input', 'There is no file in the request.');
    await checkSpace(service);
    const looked = await Promise.all(
      files.map((file) =>
        inspect(service, file, source === 'url').catch((cause: unknown) => toAppError(cause)),
      ),
    );
    refuseBadOnes(files, looked);
    const rows: Parameters<typeof addAsset>[1][] = [];
    for (const [index, file] of files.entries()) {
      const { label, facts } = looked[index] as { label: string; facts: FileFacts };
      rows.push(await storeFile(service, { file, label, facts, sessionKey, source }));
    }
    const result = await transaction(service.database, async (tx) => {
      await lockSession(tx, sessionKey);
      await keepBlobs(tx);
      const added = [];
      for (const row of rows) {
        if ((await service.blobs.size(row.blob)) === undefined) throw new Error('A blob has gone.');
        added.push(await addAsset(tx, row));
      }
      if (added.some((item) => item.added)) await touchSession(tx, sessionKey, service.now());
      const usage = await mediaUsage(tx, sessionKey);
      if (usage.files > sessionLimits.files || usage.bytes > sessionLimits.bytes) {
        throw new AppError('file-too-large', 'A session holds at most 500 files and 2 GB.');
      }
      return added.map(({ asset }) => asset);
    });
    for (const file of files) service.metrics.uploadedBytes.inc(file.sizeBytes);
    return result;
  } finally {
    await removeReceived(files);
  }
}

function refuseBadOnes(files: readonly ReceivedFile[], looked: readonly (AppError | object)[]): void {
  const failed = looked.flatMap((item, index) =>
    item instanceof AppError ? [{ error: item, filename: labelOf(files[index]!.name) }] : [],
  );
  const [first] = failed;
  if (first === undefined) return;
  const list = failed.map(({ filename, error }) => ({
    filename,
    code: error.row.code,
    message: error.message,
  }));
  throw new AppError(first.error.kind, first.error.message, {
    cause: first.error,
    fields: { ...first.error.fields, data: { failed: list } },
  });
}

interface FileToStore {
  file: ReceivedFile;
  label: string;
  facts: FileFacts;
  sessionKey: number;
  source: 'upload' | 'url';
}

async function storeFile(
  service: Service,
  { file, label, facts, sessionKey, source }: FileToStore,
): Promise<Parameters<typeof addAsset>[1]> {
  const id = `f_${randomBytes(12).toString('hex')}`;
  const small = facts.kind === 'audio' ? null : await picture(service, file.path, thumbnailSide);
  const view = needsView.has(facts.mimeType) ? await picture(service, file.path, viewSide) : null;
  await service.blobs.put(file.path, { hash: file.hash });
  return {
    id,
    session_key: sessionKey,
    name: label,
    hash: file.hash,
    size_bytes: file.sizeBytes,
    blob: file.hash,
    view_blob: view ?? file.hash,
    view_type: view === null ? facts.mimeType : 'image/jpeg',
    thumbnail_blob: small,
    asset: assetOf(label, facts, { fileId: id, name: label }),
    source,
    created_at: service.now(),
  };
}

async function picture(service: Service, path: string, maxSide: number): Promise<string | null> {
  try {
    return await store(service, await service.media.thumbnail({ path, maxSide }));
  } catch (cause) {
    service.log.debug({ err: cause }, 'no thumbnail');
    return null;
  }
}
