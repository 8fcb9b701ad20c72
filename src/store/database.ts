import { randomBytes } from 'node:crypto';
import { CompiledQuery, Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { AppError } from '../shared/index.js';
import { openPool } from './connections.js';
import { migrations } from './migrations/all.js';

/** The database; queries are hand-written SQL, their row types stand beside them. */
export type Database = Kysely<unknown>;
/** A transaction, or the database itself. */
export type Connection = Database | Transaction<unknown>;

const int8 = 20;

/** Opens a pool. `max` = connections held at most; `long`: one may be held as long as it takes. */
export function openDatabase(
  url: string,
  { max = 20, long = false }: { max?: number; long?: boolean } = {},
): Database {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === int8 ? Number : pg.types.getTypeParser(oid, format),
  };
  const pool = openPool(url, { max, long, types: types as pg.CustomTypesConfig });
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}

/** Runs the query and gives its rows. */
export async function rows<Row>(connection: Connection, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(connection)).rows;
}

/** The first row, or undefined. */
export async function row<Row>(connection: Connection, query: RawBuilder<Row>): Promise<Row | undefined> {
  return (await query.execute(connection)).rows[0];
}

/** Runs the query and says how many rows it changed: 0 means the guard in its `where` refused. */
export async function change(connection: Connection, query: RawBuilder<unknown>): Promise<number> {
  return Number((await query.execute(connection)).numAffectedRows ?? 0n);
}

/** A JSON parameter. */
export const json = (value: unknown): RawBuilder<unknown> => sql`${JSON.stringify(value)}::jsonb`;

/** Runs `body` in one transaction, again when PostgreSQL asks for it (deadlock, serialisation), at most 5 times. */
export async function transaction<T>(
  database: Database,
  body: (tx: Transaction<unknown>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.transaction().execute(body);
    } catch (cause) {
      const code = (cause as { code?: string }).code;
      if (attempt >= 5 || (code !== '40P01' && code !== '40001')) throw cause;
    }
  }
}

/** The wrapper pg-boss takes, so that a job is sent in the same transaction as the rows it belongs to. */
export const jobConnection = (
  connection: Connection,
): { executeSql(text: string, values: unknown[]): Promise<{ rows: unknown[] }> } => ({
  async executeSql(text, values) {
    const result = await connection.executeQuery(CompiledQuery.raw(text, values));
    return { rows: result.rows };
  },
});

/** Number that says "Kinora is migrating" among PostgreSQL's advisory locks; the next one is the server lock. */
const migrationLock = 0x6b696e6f;

/**
 * Brings the schema to this build's version, all pending steps in one transaction. A newer schema than this build
 * knows is refused.
 */
export async function migrate(database: Database, steps: readonly string[] = migrations): Promise<void> {
  await database.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(tx);
    await sql`create table if not exists schema_version (version integer not null)`.execute(tx);
    const found = await row(tx, sql<{ version: number }>`select version from schema_version`);
    const version = found?.version ?? 0;
    if (version > steps.length) {
      throw new AppError(
        'not-writable',
        `This database has schema version ${version}; this Kinora knows up to ${steps.length}. Use a newer Kinora.`,
      );
    }
    if (found === undefined) await sql`insert into schema_version values (0)`.execute(tx);
    for (const step of steps.slice(version)) await sql.raw(step).execute(tx);
    await sql`update schema_version set version = ${steps.length}`.execute(tx);
  });
}

/** A secret every process of this installation shares, made once. */
export async function sharedSecret(database: Database): Promise<Buffer> {
  const fresh = randomBytes(32).toString('hex');
  await sql`insert into meta values ('secret', ${fresh}) on conflict do nothing`.execute(database);
  const found = await row(database, sql<{ value: string }>`select value from meta where key = 'secret'`);
  return Buffer.from(found!.value, 'hex');
}

/** Answers when the database does. */
export async function ping(database: Database): Promise<void> {
  await sql`select 1`.execute(database);
}
