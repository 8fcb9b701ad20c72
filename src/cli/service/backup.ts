import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { finished, pipeline } from 'node:stream/promises';
import { type Blobs, diskBlobs, hashFile, parseS3Url, s3Blobs } from '../../blobs/index.js';
import { readSettings, type Settings } from '../../server/index.js';
import { AppError } from '../../shared/index.js';
import { type Database, type DumpLine, dumpRows, loadRows, referencedBlobs } from '../../store/index.js';
import type { CliContext } from '../define-command.js';
import { openStore } from './open-store.js';
import { withDatabase } from './with-database.js';

/** Writes rows and bytes into a new folder; the folder appears under its name when it is complete. */
export async function backUp(folder: string, context: CliContext): Promise<void> {
  const target = resolve(folder);
  if (existsSync(target)) throw new AppError('not-writable', `${target} exists already.`);
  const settings = readSettings(process.env);
  await withDatabase(settings, (database) => writeBackup(database, { settings, target, context }));
}

async function writeBackup(
  database: Database,
  { settings, target, context }: { settings: Settings; target: string; context: CliContext },
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const temporary = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const blobs = await blobsOf(settings);
    const rows = await writeRows(join(temporary, 'rows.jsonl'), (write) => dumpRows(database, write));
    // Bytes never change and are removed only long after their rows: what the dump names is still there.
    const hashes = await referencedBlobs(database);
    for (const hash of hashes) await copyOut(blobs, hash, join(temporary, 'blobs', hash));
    await rename(temporary, target);
    context.print(`Backed up ${rows} rows and ${hashes.length} files to ${target}.`);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

const blobsOf = async (settings: Settings): Promise<Blobs> =>
  settings.KINORA_BLOBS === undefined
    ? diskBlobs(join(settings.KINORA_DATA_DIR, 'blobs'))
    : s3Blobs(parseS3Url(settings.KINORA_BLOBS));

async function writeRows(
  path: string,
  dump: (write: (line: DumpLine) => Promise<void>) => Promise<void>,
): Promise<number> {
  const output = createWriteStream(path);
  let count = 0;
  await dump(async (line) => {
    count++;
    if (!output.write(`${JSON.stringify(line)}\n`)) await once(output, 'drain');
  });
  output.end();
  await finished(output);
  return count - 1;
}

async function copyOut(blobs: Blobs, hash: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await pipeline(await blobs.read(hash), createWriteStream(target));
  const handle = await open(target, 'r');
  await handle.sync().finally(() => handle.close());
}

async function* readLines(path: string): AsyncGenerator<DumpLine> {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    if (line !== '') yield JSON.parse(line) as DumpLine;
  }
}

/** Puts a backup into an empty installation. Bytes go first and are checked against their names. */
export async function restoreFrom(folder: string, context: CliContext): Promise<void> {
  const source = resolve(folder);
  const rows = join(source, 'rows.jsonl');
  if (!existsSync(rows)) throw new AppError('not-found', `${source} is no Kinora backup.`);
  const settings = readSettings(process.env);
  const store = await openStore(settings, { long: true });
  try {
    const wanted = new Set<string>();
    for await (const line of readLines(rows)) {
      if (!('row' in line)) continue;
      for (const key of ['blob', 'view_blob', 'thumbnail_blob', 'result_blob']) {
        if (typeof line.row[key] === 'string') wanted.add(line.row[key]);
      }
    }
    const temp = join(settings.KINORA_DATA_DIR, 'temp');
    await mkdir(temp, { recursive: true });
    for (const hash of wanted) {
      const copy = join(temp, `restore-${hash}`);
      await copyFile(join(source, 'blobs', hash), copy);
      if ((await hashFile(copy)) !== hash)
        throw new AppError('bad-input', `The backup is damaged: file ${hash}.`);
      await store.blobs.put(copy, { hash });
    }
    await loadRows(store.database, readLines(rows));
    context.print(`Restored ${wanted.size} files and all rows from ${source}.`);
  } finally {
    await store.close();
  }
}
