import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, migrate, openDatabase, startEmbeddedPostgres } from '../../src/store/index.js';

/** One PostgreSQL for a whole test run, started by the first file that needs it and stopped by `global-setup.ts`. */
const folder = join(
  tmpdir(),
  `kinora-test-${createHash('sha256')
    .update(process.env.KINORA_TEST_RUN ?? process.cwd())
    .digest('hex')
    .slice(0, 8)}`,
);

export interface TestDatabase {
  readonly database: Database;
  readonly url: string;
  close(): Promise<void>;
}

/** A database of its own for one test file, migrated unless `bare`. */
export async function testDatabase({ bare = false }: { bare?: boolean } = {}): Promise<TestDatabase> {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const server = await startEmbeddedPostgres({ dataDir: folder });
  const name = `test_${randomBytes(6).toString('hex')}`;
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = server.databaseUrl(name);
  const database = openDatabase(url, { max: 12 });
  if (!bare) await migrate(database);
  return { database, url, close: () => database.destroy() };
}

/** Stops the server of this run, if a test has started it. */
export async function stopTestDatabases(): Promise<void> {
  if (!existsSync(join(folder, 'postgres'))) return;
  const server = await startEmbeddedPostgres({ dataDir: folder });
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
