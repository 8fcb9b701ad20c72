import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Blobs } from '../blobs/index.js';
import {
  type Database,
  forgetChunkBlobs,
  freezeBlobs,
  openRenders,
  removeExpiredUsers,
  transaction,
  unreferencedBlobs,
} from '../store/index.js';
import type { JobQueue } from './queue.js';

const hourMs = 3_600_000;

/**
 * Starts every open export again from its finished chunks. Only for the one server of an embedded database: jobs that
 * dead processes left are thrown away, so nothing waits for their expiry.
 */
export async function resumeRenders(database: Database, jobs: JobQueue): Promise<number> {
  return transaction(database, async (tx) => {
    await sql`delete from pgboss.job where name in ('plan', 'chunk', 'stitch') and state < 'completed'`.execute(
      tx,
    );
    const open = await openRenders(tx);
    // Sent at one moment, only the priority keeps them in order.
    for (const [index, { key }] of open.entries()) {
      await jobs.send(tx, 'plan', { renderKey: key }, { priority: open.length - index });
    }
    return open.length;
  });
}

/** Removes files in the making that a dead process left behind. */
export async function sweepTempFiles(
  folder: string,
  { olderThanMs }: { olderThanMs: number },
): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const info = await stat(path).catch(() => undefined);
    if (info !== undefined && Date.now() - info.mtimeMs >= olderThanMs) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

/**
 * Deletes users, and what is theirs, `days` after their last token ended; then the blobs no row refers to. Rows go
 * first: a kill in between leaves files without rows, which the next run removes.
 */
export async function applyRetention(
  database: Database,
  blobs: Blobs,
  { now, days }: { now: Date; days: number },
): Promise<{ users: number; blobs: number }> {
  const users = await removeExpiredUsers(database, new Date(now.getTime() - days * 24 * hourMs));
  await forgetChunkBlobs(database, new Date(now.getTime() - 48 * hourMs));
  let removed = 0;
  for await (const page of blobs.list()) {
    // A blob is written before its row: young ones may be waiting for theirs.
    const old = page
      .filter(({ writtenAt }) => Date.now() - writtenAt.getTime() > hourMs)
      .map(({ hash }) => hash);
    await transaction(database, async (tx) => {
      await freezeBlobs(tx);
      for (const hash of await unreferencedBlobs(tx, old)) {
        await blobs.remove(hash);
        removed++;
      }
    });
  }
  return { users, blobs: removed };
}
