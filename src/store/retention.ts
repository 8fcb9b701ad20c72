import { sql } from 'kysely';
import { change, type Database, rows } from './database.js';

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

/** Which of the given blobs no row refers to. */
export async function unreferencedBlobs(database: Database, blobs: readonly string[]): Promise<string[]> {
  const found = await rows(
    database,
    sql<{ blob: string }>`
      select blob from unnest(${[...blobs]}::text[]) as given (blob) where not exists (
        select 1 from assets a where a.blob = given.blob or a.view_blob = given.blob
          or a.thumbnail_blob = given.blob)
      and not exists (select 1 from renders r where r.result_blob = given.blob)`,
  );
  return found.map(({ blob }) => blob);
}
