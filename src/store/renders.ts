import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { AppError } from '../shared/index.js';
import { type Connection, change, type Database, json, row, rows, transaction } from './database.js';
import type { Json } from './sessions.js';
import { announce } from './wakeups.js';

export type RenderStatus = 'pending' | 'processing' | 'completed' | 'failed';

/** What a finished export is. */
export interface RenderResult {
  readonly durationMs: number;
  readonly sizeBytes: number;
  readonly width: number;
  readonly height: number;
  readonly format: string;
}

/** How an export stands. `key` is ours, `id` the client's. */
export interface RenderProgress {
  readonly key: string;
  readonly user_id: string;
  readonly id: string;
  readonly session_key: number;
  readonly body_hash: string;
  readonly status: RenderStatus;
  readonly progress: number;
  readonly attempts: number;
  /** Time a render child has worked on it. */
  readonly spent_ms: number;
  readonly error: string | null;
  readonly total_chunks: number;
  readonly done_chunks: number;
  readonly result: RenderResult | null;
  readonly result_blob: string | null;
  readonly hidden: boolean;
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly completed_at: Date | null;
}

/** One export with what it draws: the draft in its wire form, and the wishes about the file. */
export interface RenderRow extends RenderProgress {
  readonly draft: Json;
  readonly output: Json;
}

/** All columns but the draft: it can be large, and polls come often. */
const progressColumns = sql.raw(
  'key, user_id, id, session_key, body_hash, status, progress, attempts, spent_ms, error, total_chunks, done_chunks, result, result_blob, hidden, created_at, started_at, completed_at',
);

export const renderTopic = (key: string): string => `render:${key}`;
export const isRenderOpen = (render: RenderProgress): boolean =>
  render.status === 'pending' || render.status === 'processing';

export interface NewRender {
  userId: string;
  id: string;
  sessionKey: number;
  bodyHash: string;
  draft: Json;
  output: Json;
  /** At most this many open exports of one token's user, and of the whole queue. */
  limits: { perUser: number; all: number };
  now: Date;
}

/**
 * Accepts an export; `enqueue` sends its job in the same transaction. The same id with the same body gives the
 * export that is there, with another body: `conflict`.
 */
export function acceptRender(
  database: Database,
  given: NewRender,
  enqueue: (tx: Connection, render: RenderRow) => Promise<void>,
): Promise<RenderProgress> {
  return transaction(database, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${given.userId} ${given.id}`}, 2))`.execute(
      tx,
    );
    const there = await findRender(tx, { userId: given.userId, id: given.id });
    if (there !== undefined) {
      if (there.body_hash === given.bodyHash) return there;
      throw new AppError('conflict', `The export ${given.id} was submitted before with another body.`);
    }
    const open = await row(
      tx,
      sql<{ own: number; total: number }>`
        select count(*) filter (where user_id = ${given.userId}) as own, count(*) as total
        from renders where status in ('pending', 'processing')`,
    );
    if (open!.own >= given.limits.perUser || open!.total >= given.limits.all) {
      throw new AppError('rate-limited', 'Too many exports are waiting. Try again when one has finished.');
    }
    const key = `r_${randomBytes(12).toString('hex')}`;
    const made = await row(
      tx,
      sql<RenderRow>`
        insert into renders (key, user_id, id, session_key, body_hash, draft, output, created_at)
        values (${key}, ${given.userId}, ${given.id}, ${given.sessionKey}, ${given.bodyHash},
          ${json(given.draft)}, ${json(given.output)}, ${given.now}) returning *`,
    );
    await enqueue(tx, made!);
    return made!;
  });
}

export const findRender = (
  connection: Connection,
  { userId, id }: { userId: string; id: string },
): Promise<RenderProgress | undefined> =>
  row(
    connection,
    sql<RenderProgress>`select ${progressColumns} from renders where user_id = ${userId} and id = ${id}`,
  );

export const readProgress = (connection: Connection, key: string): Promise<RenderProgress | undefined> =>
  row(connection, sql<RenderProgress>`select ${progressColumns} from renders where key = ${key}`);

export const readRender = (connection: Connection, key: string): Promise<RenderRow | undefined> =>
  row(connection, sql<RenderRow>`select * from renders where key = ${key}`);

/** The user's exports, newest first; of one session when `sessionKey` is given. */
export const listRenders = (
  connection: Connection,
  { userId, sessionKey, limit = 100 }: { userId: string; sessionKey?: number; limit?: number },
): Promise<RenderProgress[]> =>
  rows(
    connection,
    sql<RenderProgress>`
      select ${progressColumns} from renders where user_id = ${userId} and (${sessionKey ?? null}::bigint is null
        or session_key = ${sessionKey ?? null}) order by created_at desc limit ${limit}`,
  );

/** Every export that has not ended, oldest first. */
export const openRenders = (connection: Connection): Promise<RenderRow[]> =>
  rows(
    connection,
    sql<RenderRow>`select * from renders where status in ('pending', 'processing') order by created_at`,
  );

/** Starts one more attempt; undefined when the export has ended meanwhile. */
export const startRender = (connection: Connection, key: string, now: Date): Promise<RenderRow | undefined> =>
  row(
    connection,
    sql<RenderRow>`
      update renders set status = 'processing', attempts = attempts + 1, started_at = coalesce(started_at, ${now})
      where key = ${key} and status in ('pending', 'processing') returning *`,
  );

/** Writes the chunks of a planned export; a plan made before a crash is replaced by an equal one. */
export async function planChunks(tx: Connection, key: string, cacheKeys: readonly string[]): Promise<void> {
  await sql`delete from chunks where render_key = ${key}`.execute(tx);
  for (const [index, cacheKey] of cacheKeys.entries()) {
    await sql`insert into chunks (render_key, index, cache_key) values (${key}, ${index}, ${cacheKey})`.execute(
      tx,
    );
  }
  await sql`
    update renders set total_chunks = ${cacheKeys.length}, done_chunks = 0 where key = ${key}`.execute(tx);
}

/** Marks a chunk done once; gives the counts, or undefined when it was done before or the export has ended. */
export async function finishChunk(
  tx: Connection,
  key: string,
  index: number,
): Promise<{ done: number; total: number } | undefined> {
  const changed = await change(
    tx,
    sql`update chunks set state = 'done' where render_key = ${key} and index = ${index} and state <> 'done'`,
  );
  if (changed === 0) return undefined;
  return row(
    tx,
    sql<{ done: number; total: number }>`
      update renders set done_chunks = done_chunks + 1 where key = ${key} and status = 'processing'
      returning done_chunks as done, total_chunks as total`,
  );
}

/** Moves the progress of an open export, never back; 100 is only reached by finishing. */
export async function moveProgress(connection: Connection, key: string, progress: number): Promise<void> {
  const whole = Math.max(0, Math.min(99, Math.floor(progress)));
  const changed = await change(
    connection,
    sql`update renders set progress = ${whole} where key = ${key} and status = 'processing' and progress < ${whole}`,
  );
  if (changed > 0) await announce(connection, renderTopic(key));
}

/** Ends an export well; false when it has ended before. */
export async function completeRender(
  tx: Connection,
  given: { key: string; blob: string; result: RenderResult; now: Date },
): Promise<boolean> {
  const changed = await change(
    tx,
    sql`update renders set status = 'completed', progress = 100, result = ${json(given.result)},
        result_blob = ${given.blob}, completed_at = ${given.now}
      where key = ${given.key} and status in ('pending', 'processing')`,
  );
  if (changed > 0) await announce(tx, renderTopic(given.key));
  return changed > 0;
}

/** Ends an export badly, with a sentence a person can read; false when it has ended before. */
export async function failRender(
  tx: Connection,
  given: { key: string; error: string; now: Date },
): Promise<boolean> {
  const changed = await change(
    tx,
    sql`update renders set status = 'failed', error = ${given.error}, completed_at = ${given.now}
      where key = ${given.key} and status in ('pending', 'processing')`,
  );
  if (changed > 0) await announce(tx, renderTopic(given.key));
  return changed > 0;
}

/** Takes a finished export off the artifact list; its render id keeps answering. */
export async function hideRender(connection: Connection, key: string): Promise<void> {
  await change(connection, sql`update renders set hidden = true where key = ${key}`);
}

/** The chunks of an export that are still to be drawn. */
export const waitingChunks = async (connection: Connection, key: string): Promise<number[]> =>
  (
    await rows(
      connection,
      sql<{ index: number }>`
        select index from chunks where render_key = ${key} and state <> 'done' order by index`,
    )
  ).map(({ index }) => index);

/** The cache keys of an export's chunks in order, the sound last. */
export const chunkKeys = async (connection: Connection, key: string): Promise<string[]> =>
  (
    await rows(
      connection,
      sql<{ cache_key: string }>`select cache_key from chunks where render_key = ${key} order by index`,
    )
  ).map(({ cache_key }) => cache_key);

/** The blob of a chunk another machine has drawn, if any. */
export const sharedChunk = async (connection: Connection, cacheKey: string): Promise<string | undefined> =>
  (await row(connection, sql<{ blob: string }>`select blob from chunk_blobs where cache_key = ${cacheKey}`))
    ?.blob;

/** Remembers the blob of a drawn chunk. */
export async function shareChunk(
  connection: Connection,
  { cacheKey, blob, now }: { cacheKey: string; blob: string; now: Date },
): Promise<void> {
  await sql`insert into chunk_blobs values (${cacheKey}, ${blob}, ${now}) on conflict do nothing`.execute(
    connection,
  );
}

/** Counts time a render child has worked on an export. */
export async function addSpent(connection: Connection, key: string, ms: number): Promise<void> {
  await change(
    connection,
    sql`update renders set spent_ms = spent_ms + ${Math.round(ms)} where key = ${key}`,
  );
}
