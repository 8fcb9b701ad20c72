import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../shared/index.js';
import type { Service } from './service.js';

/** At most this many files in one request. */
export const maxFiles = 100;
/** At most this many addresses in one request. */
export const maxUrls = 20;

/** A file on our disk that nobody has looked into yet, or why it did not get there. */
export interface ReceivedFile {
  readonly name: string;
  readonly path: string;
  readonly sizeBytes: number;
  readonly hash: string;
  readonly error?: AppError;
}

export const maxFileBytes = (service: Service): number => service.settings.KINORA_MAX_FILE_MB * 1024 * 1024;

export const newTempPath = (service: Service): string => join(service.tempDir, randomUUID());

export const removeReceived = async (files: readonly ReceivedFile[]): Promise<void> => {
  await Promise.all(files.map(({ path }) => rm(path, { force: true })));
};

/**
 * Streams every file of a multipart body to disk with its hash. A file that is too large is drained and reported in
 * its place; a connection that breaks leaves nothing behind.
 */
export async function receiveMultipart(service: Service, request: FastifyRequest): Promise<ReceivedFile[]> {
  await mkdir(service.tempDir, { recursive: true });
  const limit = maxFileBytes(service);
  const received: ReceivedFile[] = [];
  const aborted = new AbortController();
  const onClose = (): void => {
    if (!request.raw.complete) aborted.abort();
  };
  request.raw.once('close', onClose);
  try {
    const parts = request.parts({
      limits: { fileSize: limit, files: maxFiles, fields: 50, fieldSize: 10_000, parts: 200 },
    });
    for await (const part of parts) {
      if (part.type !== 'file') continue;
      const path = newTempPath(service);
      const hash = createHash('sha256');
      let sizeBytes = 0;
      const count = new Transform({
        transform(chunk: Buffer, _encoding, next) {
          sizeBytes += chunk.length;
          hash.update(chunk);
          next(null, chunk);
        },
      });
      // Browsers and `FormData` write a quote in a form's file name as %22 (WHATWG, multipart/form-data).
      const entry = { name: (part.filename ?? '').replaceAll('%22', '"'), path };
      received.push({ ...entry, sizeBytes: 0, hash: '' });
      await pipeline(part.file, count, createWriteStream(path), { signal: aborted.signal });
      const error = part.file.truncated ? tooLarge(entry.name, service) : undefined;
      received[received.length - 1] = {
        ...entry,
        sizeBytes,
        hash: hash.digest('hex'),
        ...(error && { error }),
      };
    }
    return received;
  } catch (cause) {
    await removeReceived(received);
    const { code } = cause as { code?: string };
    if (code === 'FST_FILES_LIMIT' || code === 'FST_PARTS_LIMIT') {
      throw new AppError('file-too-large', `At most ${maxFiles} files fit into one request.`, { cause });
    }
    if (cause instanceof AppError || code === 'ENOSPC') throw cause;
    throw new AppError('bad-input', 'The multipart body ended early or could not be read.', { cause });
  } finally {
    request.raw.off('close', onClose);
  }
}

const tooLarge = (name: string, { settings }: Service): AppError =>
  new AppError('file-too-large', `"${name}" is larger than ${settings.KINORA_MAX_FILE_MB} MB.`);

/** Fetches the given addresses to disk, one after another; the first that fails ends it. */
export async function receiveUrls(
  service: Service,
  urls: readonly string[],
  signal: AbortSignal,
): Promise<ReceivedFile[]> {
  await mkdir(service.tempDir, { recursive: true });
  const received: ReceivedFile[] = [];
  try {
    for (const url of urls) {
      const path = newTempPath(service);
      received.push({ name: url, path, sizeBytes: 0, hash: '' });
      const name = await service.fetchUrl(url, path, { maxBytes: maxFileBytes(service), signal });
      received[received.length - 1] = { name, path, ...(await measure(path)) };
    }
    return received;
  } catch (cause) {
    await removeReceived(received);
    throw cause;
  }
}

/** Writes bytes that came inside a message. */
export async function receiveBytes(service: Service, name: string, bytes: Buffer): Promise<ReceivedFile> {
  await mkdir(service.tempDir, { recursive: true });
  const path = newTempPath(service);
  const handle = await open(path, 'w');
  await handle.writeFile(bytes).finally(() => handle.close());
  return { name, path, ...(await measure(path)) };
}

async function measure(path: string): Promise<{ sizeBytes: number; hash: string }> {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  const handle = await open(path, 'r');
  for await (const chunk of handle.createReadStream()) {
    sizeBytes += (chunk as Buffer).length;
    hash.update(chunk as Buffer);
  }
  return { sizeBytes, hash: hash.digest('hex') };
}
