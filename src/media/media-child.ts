// Entry of the child process that touches untrusted files. Started by `media-process.ts` only.
import { createHash } from 'node:crypto';
import { closeSync, constants, createReadStream, openSync, rmSync, writeSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';
import { AppError, toAppError, yieldToOthers } from '../shared/index.js';
import { animationFrame, clipFrame, clipPicture, isOpen } from './clips.js';
import { checkNotCutOff } from './cut-off.js';
import type { FileFacts } from './file-facts.js';
import { checkFileBytes } from './limits.js';
import { openPhoto } from './open-photo.js';
import { decodeBackdrop, decodePhoto, decodeThumbnail } from './photo.js';
import type { probeAv } from './probe-av.js';
import { pictureFocus, probeImage } from './probe-image.js';
import type { ClipRequest, ReplyMessage, RequestMessage } from './requests.js';
import { sniffFile } from './sniff.js';
import type { measureTempo } from './tempo.js';

sharp.cache(false);
sharp.concurrency(1);
// Only these loaders: no SVG, PDF, CSV, ImageMagick, OpenSlide or whatever a later libvips brings.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif'].map((name) => `VipsForeignLoad${name}`),
});

// A render never makes the computer unusable.
yieldToOthers();

/** Loads FFmpeg on demand: most children only see photos. */
const probeClip: typeof probeAv = async (path, options) =>
  await (await import('./probe-av.js')).probeAv(path, options);

/** Loads the beat tracker on demand: hardly any file is a song. */
const tempoOf: typeof measureTempo = async (path, about) =>
  (await import('./tempo.js')).measureTempo(path, about);

/** Size of the file; `unreadable-file` when there is none, `file-too-large` over the limit. */
async function checkedSize({ ask, label, limits }: RequestMessage): Promise<number> {
  const facts = await stat(ask.path).catch(() => undefined);
  if (!facts?.isFile()) {
    const reason = facts === undefined ? 'does not exist or may not be read' : 'is not a file';
    throw new AppError('unreadable-file', `"${label}" ${reason}.`, { fields: { label } });
  }
  checkFileBytes(label, facts.size, limits);
  return facts.size;
}

async function probe(request: RequestMessage): Promise<FileFacts> {
  const { ask, label, limits } = request;
  const sizeBytes = await checkedSize(request);
  const sniffed = await sniffFile(ask.path, label);
  const { format } = sniffed;
  await checkNotCutOff(ask.path, label, format);
  const options = { label, format, limits };
  const facts =
    sniffed.kind === 'image' ? await probeImage(ask.path, options) : await probeClip(ask.path, options);
  // A clip whose pictures cannot be decoded is refused here, not in the middle of a render.
  const focus =
    facts.width > 0 && sniffed.kind === 'video'
      ? await pictureFocus(await clipPicture({ path: ask.path, ...options }))
      : facts.focus;
  const known = { ...sniffed, ...facts, focus };
  const tempo = known.kind === 'audio' ? await tempoOf(ask.path, { label, format }) : null;
  const hash = createHash('sha256');
  await pipeline(createReadStream(ask.path, { highWaterMark: 1 << 20 }), hash);
  return { ...known, tempo, sizeBytes, hash: hash.digest('hex') };
}

/**
 * Writes over the start of one file that is kept between requests: pages that exist already cost half of new ones,
 * and nothing else runs here that a synchronous write could hold up.
 */
function writeStart(path: string, bytes: Buffer): void {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, at);
  } finally {
    closeSync(file);
  }
}

async function answer(request: RequestMessage): Promise<{ value: unknown; bytes?: Buffer }> {
  const { name, ask, label, limits } = request;
  if (name === 'probe') return { value: await probe(request) };
  if (name === 'clip' && isOpen(ask as ClipRequest)) return await clipFrame(undefined, ask as ClipRequest);
  await checkedSize(request);
  const { format, kind } = await sniffFile(ask.path, label);
  if (kind === 'audio')
    throw new AppError('unsupported-file', `"${label}" is not a picture: it is ${format}.`);
  await checkNotCutOff(ask.path, label, format);
  const file = { path: ask.path, label, format, limits };
  if (name === 'clip') return await (kind === 'image' ? animationFrame : clipFrame)(file, ask as ClipRequest);
  const photo = kind === 'image' ? await openPhoto(ask.path, file) : await clipPicture(file, ask.atMs);
  const { width = 0, height = 0, crop, turn = 0, maxSide = 0 } = ask;
  if (name === 'thumbnail') {
    const { data, ...raw } = await decodeThumbnail(photo, maxSide);
    const bytes = await sharp(data, { raw }).flatten({ background: '#fff' }).jpeg({ quality: 82 }).toBuffer();
    return { value: { width: raw.width, height: raw.height }, bytes };
  }
  const { data, ...size } =
    name === 'photo'
      ? await decodePhoto(photo, { width, height, turn, ...(crop && { crop }) })
      : await decodeBackdrop(photo, { width, height, turn });
  return { value: size, bytes: data };
}

const reply = (message: ReplyMessage): void => void process.send?.(message);

process.on('message', (request: RequestMessage) => {
  answer(request)
    .then(async ({ value, bytes }) => {
      if (bytes !== undefined) writeStart(request.output, bytes);
      reply({ id: request.id, value, bytes: bytes?.length ?? 0 });
    })
    .catch((cause: unknown) => {
      const error = toAppError(cause);
      const { kind, message, fields } = error;
      const detail = String(
        error.cause instanceof Error ? (error.cause.stack ?? error.cause) : (error.cause ?? ''),
      );
      reply({ id: request.id, error: { kind, message, fields, detail } });
    });
});

// The parent died: what is being decoded is no longer wanted and nobody else removes our folder.
process.on('disconnect', () => {
  const folder = process.cwd();
  if (basename(folder).startsWith('kinora-media-')) rmSync(folder, { recursive: true, force: true });
  process.exit(0);
});
// Ctrl-C reaches the whole process group; the parent decides what becomes of the request.
process.on('SIGINT', () => {});
if (process.platform !== 'linux') {
  setInterval(() => reply({ rssBytes: process.memoryUsage.rss() }), 200).unref();
}
