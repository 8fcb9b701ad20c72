import { sql } from 'kysely';
import { AppError } from '../shared/index.js';
import { type Database, json, row, rows } from './database.js';
import { migrations } from './migrations/all.js';

/** Tables in an order in which each only refers to those before it. */
const tables = [
  'meta',
  'users',
  'clients',
  'sessions',
  'tokens',
  'claims',
  'history',
  'assets',
  'turns',
  'events',
  'ledger',
  'renders',
  'chunks',
  'webhooks',
] as const;
type Table = (typeof tables)[number];

/** One line of a dump: the header first, then rows. */
export type DumpLine =
  | { readonly kinora: 'backup'; readonly schemaVersion: number }
  | { readonly table: Table; readonly row: Record<string, unknown> };

const pageSize = 500;

/** Every row as of one moment, while others go on writing; the queue's own tables are left out. */
export async function dumpRows(database: Database, write: (line: DumpLine) => Promise<void>): Promise<void> {
  await database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await write({ kinora: 'backup', schemaVersion: migrations.length });
      for (const table of tables) {
        const name = sql.table(table);
        await sql`declare dump no scroll cursor for select to_jsonb(t) as row from ${name} t`.execute(tx);
        for (;;) {
          const page = await rows(
            tx,
            sql<{ row: Record<string, unknown> }>`fetch ${sql.raw(String(pageSize))} from dump`,
          );
          for (const item of page) await write({ table, row: item.row });
          if (page.length < pageSize) break;
        }
        await sql`close dump`.execute(tx);
      }
    });
}

/** Fills an empty, migrated database with a dump, all or nothing. */
export async function loadRows(database: Database, lines: AsyncIterable<DumpLine>): Promise<void> {
  await database.transaction().execute(async (tx) => {
    const used = await row(tx, sql`select 1 from users limit 1`);
    if (used !== undefined)
      throw new AppError('conflict', 'This data directory is in use; restore into an empty one.');
    await sql`delete from meta`.execute(tx);
    let header = false;
    for await (const line of lines) {
      if (!header) {
        if (!('kinora' in line)) throw new AppError('bad-input', 'This is no Kinora backup.');
        if (line.schemaVersion !== migrations.length) {
          throw new AppError(
            'bad-input',
            `The backup has schema version ${line.schemaVersion}, this Kinora ${migrations.length}. Restore with the version that wrote it, then upgrade.`,
          );
        }
        header = true;
        continue;
      }
      if (!('table' in line) || !tables.includes(line.table)) {
        throw new AppError('bad-input', 'The backup holds a row of an unknown table.');
      }
      const name = sql.table(line.table);
      await sql`
        insert into ${name} overriding system value
        select * from jsonb_populate_record(null::${name}, ${json(line.row)})`.execute(tx);
    }
    if (!header) throw new AppError('bad-input', 'The backup is empty.');
    for (const [table, column] of [
      ['sessions', 'key'],
      ['assets', 'position'],
      ['turns', 'sequence'],
      ['ledger', 'id'],
    ] as const) {
      await sql`
        select setval(pg_get_serial_sequence(${table}, ${column}),
          (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)}), false)`.execute(tx);
    }
  });
}

/** Every blob a row refers to. */
export const referencedBlobs = async (database: Database): Promise<string[]> =>
  (
    await rows(
      database,
      sql<{ blob: string }>`
        select blob from assets union select view_blob from assets union select thumbnail_blob from assets
        where thumbnail_blob is not null union select result_blob from renders where result_blob is not null`,
    )
  ).map(({ blob }) => blob);
