import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import envPaths from 'env-paths';

/** Finished chunks kept between runs at most, bytes; the least recently used go first. */
export const cacheLimitBytes = 4_000_000_000;

/** The folder for finished chunks: the user's cache folder, or a temporary one that `release` removes. */
export async function cacheFolder({
  keep,
}: {
  keep: boolean;
}): Promise<{ path: string; release: () => Promise<void> }> {
  if (keep) {
    const base = process.env.KINORA_CACHE_DIR ?? envPaths('kinora', { suffix: '' }).cache;
    const path = join(base, 'chunks');
    const made = await mkdir(path, { recursive: true }).then(
      () => true,
      () => false,
    );
    if (made) return { path, release: async () => undefined };
  }
  const path = await mkdtemp(join(tmpdir(), 'kinora-cache-'));
  return { path, release: () => rm(path, { recursive: true, force: true }) };
}
