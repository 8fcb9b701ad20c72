import { sql } from 'kysely';
import { type Connection, change, type Database, rows } from './database.js';

/** Deletes the users, and all that is theirs, whose last token ended before `before`; says how many. */
export const removeExpiredUsers = (database: Database, before: Date): Promise<number> =>
  change(
    database,
    sql`delete from users u where not exists (
      select 1 from tokens t where t.user_id = u.id
        and coalesce(least(t.revoked_at, t.expires_at), 'infinity'::timestamptz) >= ${before})
      and exists (select 1 from tokens t where t.user_id = u.id)
      and not exists (select 1 from renders r where r.user_id = u.id and r.status in ('pending', 'processing'))`,
  );

const blobLock = 0x6b696e71;

/**
 * Holds off the removal of blobs until the transaction ends: whoever books a blob that was there before takes it and
 * looks whether the blob still is.
 */
export async function keepBlobs(tx: Connection): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${blobLock})`.execute(tx);
}

/** Holds off the booking of blobs until the transaction ends. */
export async function freezeBlobs(tx: Connection): Promise<void> {
  await sql`select pg_advisory_xact_lock(${blobLock})`.execute(tx);
}

/** Which of the given blobs no row refers to. */
export async function unreferencedBlobs(database: Connection, blobs: readonly string[]): Promise<string[]> {
  const found = await rows(
    database,
    sql<{ blob: string }>`
      select blob from unnest(${[...blobs]}::text[]) as given (blob) where not exists (
        select 1 from assets a where a.blob = given.blob or a.view_blob = given.blob
          or a.thumbnail_blob = given.blob)
      and not exists (select 1 from renders r where r.result_blob = given.blob)
      and not exists (select 1 from chunk_blobs c where c.blob = given.blob)`,
  );
  return found.map(({ blob }) => blob);
}

/** Forgets finished chunks shared between machines that are older than `before`. */
export const forgetChunkBlobs = (database: Database, before: Date): Promise<number> =>
  change(database, sql`delete from chunk_blobs where created_at < ${before}`);
