import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type EncodedStream, readPackets, writePackets } from '../media/index.js';

/**
 * Finished chunks by key in a folder: whole or absent (written aside, then renamed), so that any number of processes
 * may share it. A damaged file counts as absent and is drawn again.
 */
export class ChunkStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The chunk of this key, or undefined. Marks it as used now. */
  async read(key: string): Promise<EncodedStream | undefined> {
    const path = this.path(key);
    try {
      const stream = readPackets(await readFile(path));
      const now = new Date();
      await utimes(path, now, now);
      return stream;
    } catch {
      return undefined;
    }
  }

  /** True when a whole chunk of this key is there. */
  async has(key: string): Promise<boolean> {
    return (await this.read(key)) !== undefined;
  }

  async write(key: string, stream: EncodedStream): Promise<void> {
    const path = this.path(key);
    await mkdir(join(path, '..'), { recursive: true });
    const aside = `${path}.${randomUUID()}.part`;
    try {
      const file = await open(aside, 'wx');
      try {
        await file.writeFile(writePackets(stream));
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, path);
    } catch (cause) {
      await rm(aside, { force: true });
      throw cause;
    }
  }

  /** Deletes the least recently used chunks until at most `limitBytes` are left, and parts older than an hour. */
  async prune(limitBytes: number): Promise<void> {
    const names = await readdir(this.#folder, { recursive: true }).catch(() => []);
    const files: { path: string; sizeBytes: number; usedMs: number }[] = [];
    for (const name of names) {
      const path = join(this.#folder, name);
      const facts = await stat(path).catch(() => null);
      if (facts === null || !facts.isFile()) continue;
      if (name.endsWith('.part')) {
        if (Date.now() - facts.mtimeMs > 3_600_000) await rm(path, { force: true });
      } else if (name.endsWith('.kpk')) files.push({ path, sizeBytes: facts.size, usedMs: facts.mtimeMs });
    }
    let total = files.reduce((sum, file) => sum + file.sizeBytes, 0);
    for (const file of files.sort((a, b) => a.usedMs - b.usedMs)) {
      if (total <= limitBytes) return;
      await rm(file.path, { force: true });
      total -= file.sizeBytes;
    }
  }

  /** Where the chunk of this key is or would be. */
  path(key: string): string {
    return join(this.#folder, key.slice(0, 2), `${key}.kpk`);
  }
}
