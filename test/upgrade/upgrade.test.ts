import { existsSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { readDraft } from '../../src/draft/index.js';
import { authenticate, type Database, migrate, readBalance } from '../../src/store/index.js';
import { migrations } from '../../src/store/migrations/all.js';
import { testDatabase } from '../helpers/database.js';

/**
 * What the last version with each schema left behind: `schema-N.sql`, the migrations it ran, and `schema-N.jsonl`, the
 * rows of its `kinora backup` after a session with a film, an edit, an undo, a webhook and an export. Never edited; a
 * new migration adds the fixture of the schema before it.
 */
const fixture = (version: number, kind: 'sql' | 'jsonl'): URL =>
  new URL(`./schema-${version}.${kind}`, import.meta.url);
/** The token of the user in each fixture, good until the day after it was made. */
const tokens: Record<number, string> = { 1: 'nmv_usr_yOk0t3DLMJjPrDXHcEE_eAPLjy27_zHj7KvN13Kekxk' };
const day = new Date('2026-11-22T00:00:00Z');

interface Line {
  readonly table: string;
  readonly row: Record<string, unknown>;
}

/** Puts a database into the state an older version left it in. */
async function recreate(database: Database, version: number): Promise<Line[]> {
  await sql.raw(readFileSync(fixture(version, 'sql'), 'utf8')).execute(database);
  await sql`create table schema_version (version integer not null)`.execute(database);
  await sql`insert into schema_version values (${version})`.execute(database);
  const [, ...lines] = readFileSync(fixture(version, 'jsonl'), 'utf8').trim().split('\n');
  const rows = lines.map((line) => JSON.parse(line) as Line);
  for (const { table, row } of rows) {
    await sql`
      insert into ${sql.table(table)} overriding system value
      select * from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`.execute(
      database,
    );
  }
  return rows;
}

/** Every column, index and constraint, as PostgreSQL describes them. */
const shapeOf = async (database: Database): Promise<unknown> => [
  (
    await sql`
      select table_name, column_name, data_type, is_nullable, column_default, identity_generation
      from information_schema.columns where table_schema = 'public' order by 1, 2`.execute(database)
  ).rows,
  (await sql`select indexdef from pg_indexes where schemaname = 'public' order by 1`.execute(database)).rows,
  (
    await sql`
      select conrelid::regclass::text as of, pg_get_constraintdef(oid) as rule from pg_constraint
      where connamespace = 'public'::regnamespace order by 1, 2`.execute(database)
  ).rows,
];

it.each(migrations.map((_, index) => index + 1))(
  'O7: a database of schema version %i is migrated: its shape is that of a new one, everything in it is readable',
  async (version) => {
    expect(existsSync(fixture(version, 'sql')), `test/upgrade/schema-${version}.sql`).toBe(true);
    const [fresh, old] = [await testDatabase(), await testDatabase({ bare: true })];
    try {
      const rows = await recreate(old.database, version);
      await migrate(old.database);
      expect(await shapeOf(old.database)).toEqual(await shapeOf(fresh.database));
      const caller = await authenticate(old.database, tokens[version]!, day);
      const spent = rows.filter(({ table, row }) => table === 'ledger' && row.kind === 'settle').length;
      expect(await readBalance(old.database, caller.userId)).toMatchObject({
        available: 100 - spent,
        frozen: 0,
      });
      const drafts = await sql<{ draft: unknown }>`
        select draft from sessions union all select draft from history union all select draft from renders`.execute(
        old.database,
      );
      expect(drafts.rows).toHaveLength(5);
      for (const { draft } of drafts.rows) expect(readDraft(draft)).toBeDefined();
    } finally {
      await fresh.close();
      await old.close();
    }
  },
);
