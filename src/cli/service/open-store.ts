import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { type Blobs, diskBlobs, parseS3Url, s3Blobs } from '../../blobs/index.js';
import type { Settings } from '../../server/index.js';
import {
  type Database,
  migrate,
  openDatabase,
  startEmbeddedPostgres,
  takeServerLock,
} from '../../store/index.js';
import { prepareDataFolder } from './data-folder.js';

/** The database and the bytes of an installation, opened. */
export interface OpenStore {
  readonly url: string;
  readonly database: Database;
  readonly blobs: Blobs;
  /** Whether this process is the only one that uses the database: it belongs to our data directory. */
  readonly alone: boolean;
  close(): Promise<void>;
}

/**
 * Opens what the settings name: the embedded PostgreSQL under our lock, or the one of `DATABASE_URL`. `onLost`: another
 * server took the lock; `long`: a transaction may take as long as it takes.
 */
export async function openStore(
  settings: Settings,
  { onLost = () => {}, long = false }: { onLost?: (cause: Error) => void; long?: boolean },
): Promise<OpenStore> {
  const folder = settings.KINORA_DATA_DIR;
  prepareDataFolder(folder);
  const closers: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.reverse()) await closer();
  };
  try {
    let url = settings.DATABASE_URL;
    if (url === undefined) {
      // PostgreSQL's account must be able to enter when it is not ours.
      if (process.getuid?.() === 0) chmodSync(folder, 0o711);
      const server = await startEmbeddedPostgres({ dataDir: folder });
      ({ url } = server);
      const release = await takeServerLock(url, onLost);
      closers.push(() => server.stop(), release);
    }
    const database = openDatabase(url, { long });
    closers.push(() => database.destroy());
    await migrate(database);
    const blobs =
      settings.KINORA_BLOBS === undefined
        ? diskBlobs(join(folder, 'blobs'))
        : await s3Blobs(parseS3Url(settings.KINORA_BLOBS));
    return { url, database, blobs, alone: settings.DATABASE_URL === undefined, close };
  } catch (cause) {
    await close().catch(() => {});
    throw cause;
  }
}
