import { sql } from 'kysely';
import type { Asset } from '../draft/index.js';
import { type Connection, json, row, rows } from './database.js';
import type { Json } from './sessions.js';

/** One media file of a session. `blob` holds the original bytes, `view_blob` what browsers are shown. */
export interface AssetRow {
  readonly id: string;
  readonly session_key: number;
  readonly name: string;
  readonly hash: string;
  readonly size_bytes: number;
  readonly blob: string;
  readonly view_blob: string;
  readonly view_type: string;
  readonly thumbnail_blob: string | null;
  readonly asset: Asset;
  readonly source: 'upload' | 'url' | 'generated';
  /** How a generated asset was made; null for uploads. */
  readonly made: Json | null;
  readonly created_at: Date;
}

/** The media of a session in upload order. */
export const listAssets = (connection: Connection, sessionKey: number): Promise<AssetRow[]> =>
  rows(connection, sql<AssetRow>`select * from assets where session_key = ${sessionKey} order by position`);

/** Adds a file; the same bytes under the same name give the row that is there already (C-6.6). */
export async function addAsset(
  tx: Connection,
  given: Omit<AssetRow, 'made'> & { made?: Json },
): Promise<{ asset: AssetRow; added: boolean }> {
  const made = given.made === undefined ? null : json(given.made);
  const added = await row(
    tx,
    sql<AssetRow>`
      insert into assets (id, session_key, name, hash, size_bytes, blob, view_blob, view_type, thumbnail_blob,
        asset, source, made, created_at)
      values (${given.id}, ${given.session_key}, ${given.name}, ${given.hash}, ${given.size_bytes}, ${given.blob},
        ${given.view_blob}, ${given.view_type}, ${given.thumbnail_blob}, ${json(given.asset)}, ${given.source},
        ${made}, ${given.created_at})
      on conflict (session_key, hash, name) do nothing returning *`,
  );
  if (added !== undefined) return { asset: added, added: true };
  const there = await row(
    tx,
    sql<AssetRow>`
      select * from assets where session_key = ${given.session_key} and hash = ${given.hash} and name = ${given.name}`,
  );
  return { asset: there!, added: false };
}

/** The asset of that id, whoever owns it: for capability URLs, which are their own authorisation. */
export const findAsset = (connection: Connection, id: string): Promise<AssetRow | undefined> =>
  row(connection, sql<AssetRow>`select * from assets where id = ${id}`);

/** Number and bytes of a session's files. */
export async function mediaUsage(
  connection: Connection,
  sessionKey: number,
): Promise<{ files: number; bytes: number }> {
  const found = await row(
    connection,
    sql<{ files: number; bytes: number }>`
      select count(*) as files, coalesce(sum(size_bytes), 0)::bigint as bytes
      from assets where session_key = ${sessionKey}`,
  );
  return found!;
}
