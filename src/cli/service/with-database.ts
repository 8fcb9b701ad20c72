import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../server/index.js';
import { AppError } from '../../shared/index.js';
import { type Database, migrate, openDatabase, startEmbeddedPostgres } from '../../store/index.js';

/** Runs `work` on the installation's database, whether a server runs or not, and leaves it as it was. */
export async function withDatabase<T>(
  settings: Settings,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const { url, leave } = await reach(settings);
  const database = openDatabase(url, { max: 3, long: true });
  try {
    await migrate(database);
    return await work(database);
  } finally {
    await database.destroy();
    await leave();
  }
}

async function reach(settings: Settings): Promise<{ url: string; leave: () => Promise<void> }> {
  if (settings.DATABASE_URL !== undefined) return { url: settings.DATABASE_URL, leave: async () => {} };
  const folder = join(settings.KINORA_DATA_DIR, 'postgres');
  if (!existsSync(folder)) {
    throw new AppError(
      'not-found',
      `There is no Kinora data in ${settings.KINORA_DATA_DIR}. Start \`kinora serve\` first.`,
    );
  }
  const running = existsSync(join(folder, 'postmaster.pid'));
  const server = await startEmbeddedPostgres({ dataDir: settings.KINORA_DATA_DIR });
  return { url: server.url, leave: running ? server.release : server.stop };
}
