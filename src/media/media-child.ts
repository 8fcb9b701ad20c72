// Entry of the child process that touches untrusted files. Started by `media-process.ts` only.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat, writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { pipeline } from 'node:stream/promises';
import sharp from 'sharp';
import { AppError, toAppError } from '../shared/index.js';
import type { FileFacts } from './file-facts.js';
import { checkFileBytes } from './limits.js';
import { openPhoto } from './open-photo.js';
import { decodeBackdrop, decodePhoto, decodeThumbnail } from './photo.js';
import { probeAv } from './probe-av.js';
import { probeImage } from './probe-image.js';
import type { ReplyMessage, RequestMessage } from './requests.js';
import { sniffFile } from './sniff.js';

sharp.cache(false);
sharp.concurrency(1);
// Only these loaders: no SVG, PDF, CSV, ImageMagick, OpenSlide or whatever a later libvips brings.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Tiff', 'Heif'].map((name) => `VipsForeignLoad${name}`),
});

// Niceness 10: a render never makes the computer unusable.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

async function probe({ ask, label, limits }: RequestMessage): Promise<FileFacts> {
  const { size: sizeBytes } = await stat(ask.path);
  checkFileBytes(label, sizeBytes, limits);
  const sniffed = await sniffFile(ask.path, label);
  const { format } = sniffed;
  const facts =
    sniffed.kind === 'image'
      ? await probeImage(ask.path, { label, format, limits })
      : await probeAv(ask.path, { label, format, limits });
  const hash = createHash('sha256');
  await pipeline(createReadStream(ask.path, { highWaterMark: 1 << 20 }), hash);
  return { ...sniffed, ...facts, sizeBytes, hash: hash.digest('hex') };
}

async function answer(request: RequestMessage): Promise<{ value: unknown; bytes?: Buffer }> {
  const { name, ask, label, limits } = request;
  if (name === 'probe') return { value: await probe(request) };
  checkFileBytes(label, (await stat(ask.path)).size, limits);
  const { format, kind } = await sniffFile(ask.path, label);
  if (kind !== 'image')
    throw new AppError('unsupported-file', `"${label}" is not a picture: it is ${format}.`);
  const photo = await openPhoto(ask.path, { label, format, limits });
  const { width = 0, height = 0, crop, maxSide = 0 } = ask;
  if (name === 'thumbnail') {
    const { data, ...raw } = await decodeThumbnail(photo, maxSide);
    const bytes = await sharp(data, { raw }).flatten({ background: '#fff' }).jpeg({ quality: 82 }).toBuffer();
    return { value: { width: raw.width, height: raw.height }, bytes };
  }
  const { data, ...size } =
    name === 'photo'
      ? await decodePhoto(photo, { width, height, ...(crop && { crop }) })
      : await decodeBackdrop(photo, { width, height });
  return { value: size, bytes: data };
}

const reply = (message: ReplyMessage): void => void process.send?.(message);

process.on('message', (request: RequestMessage) => {
  answer(request)
    .then(async ({ value, bytes }) => {
      if (bytes !== undefined) await writeFile(request.output, bytes, { mode: 0o600 });
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

// The parent died or stopped us: whatever is being decoded is no longer wanted.
process.on('disconnect', () => process.exit(0));
if (process.platform !== 'linux') {
  setInterval(() => reply({ rssBytes: process.memoryUsage.rss() }), 200).unref();
}
