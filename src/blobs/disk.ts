import { createReadStream } from 'node:fs';
import { access, constants, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../shared/index.js';
import type { Blobs } from './blobs.js';
import { moveDurably, syncPath } from './durable-file.js';

const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

/** Blobs in a folder: `<folder>/ab/abcd...`. Files put into it must lie on the same file system. */
export function diskBlobs(folder: string): Blobs {
  const pathOf = (hash: string): string => {
    if (!isHash(hash)) throw new AppError('not-found', 'No such file.');
    return join(folder, hash.slice(0, 2), hash);
  };
  const size = async (hash: string): Promise<number | undefined> => {
    try {
      return (await stat(pathOf(hash))).size;
    } catch {
      return undefined;
    }
  };
  return {
    remote: false,
    size,
    async put(path, { hash }) {
      const target = pathOf(hash);
      if ((await size(hash)) !== undefined) {
        // Another upload wrote it, perhaps a moment ago: its name must be durable before we rely on it.
        await syncPath(join(folder, hash.slice(0, 2)));
        await rm(path, { force: true });
        return;
      }
      await moveDurably(path, target);
      await syncPath(folder);
    },
    async read(hash, range) {
      const path = pathOf(hash);
      await access(path, constants.R_OK).catch((cause) => {
        throw new AppError('not-found', 'No such file.', { cause });
      });
      return createReadStream(path, range);
    },
    async localPath(hash) {
      if ((await size(hash)) === undefined) throw new AppError('not-found', 'No such file.');
      return pathOf(hash);
    },
    async remove(hash) {
      await rm(pathOf(hash), { force: true });
    },
    async *list() {
      await mkdir(folder, { recursive: true });
      for (const part of await readdir(folder)) {
        if (!/^[0-9a-f]{2}$/.test(part)) continue;
        const names = (await readdir(join(folder, part))).filter(isHash);
        const page = await Promise.all(
          names.map(async (hash) => {
            const info = await stat(pathOf(hash)).catch(() => undefined);
            return { hash, writtenAt: info?.mtime ?? new Date() };
          }),
        );
        if (page.length > 0) yield page;
      }
    },
    async check() {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.W_OK);
    },
  };
}
