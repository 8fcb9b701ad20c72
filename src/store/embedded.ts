import { type ChildProcess, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AppError } from '../shared/index.js';
import { endClient } from './connections.js';
import { findPgBinaries, type PgBinaries } from './pg-binaries.js';

/** Major version of the binaries; a data directory of another one is refused. */
const pgMajor = '18';
/** A server that recovers after a crash can take a while; it is waited for, never started a second time. */
const startTimeoutMs = 60_000;
/** How often a server that somebody else has started is looked after; our own tells when it ends. */
const watchEveryMs = 500;
/** The longest path a unix socket may have, less the name PostgreSQL appends. */
const maxSocketFolder = 107 - '/.s.PGSQL.5432.lock.12345'.length;

/** A running PostgreSQL that belongs to one data directory. */
export interface EmbeddedPostgres {
  /** Connection string; `databaseUrl('name')` for another database of the same server. */
  readonly url: string;
  databaseUrl(name: string): string;
  /** Process id of the server, for tests and the process table. */
  readonly pid: () => number | undefined;
  /** Leaves the server running and stops looking after it. */
  release(): Promise<void>;
  /** Stops the server (fast shutdown: transactions roll back, everything committed is on disk). */
  stop(): Promise<void>;
}

/**
 * Starts, or adopts, the PostgreSQL in `<dataDir>/postgres`. It listens on a unix socket inside the data directory
 * only, is restarted when it dies, and outlives us when we are killed: the next start finds and adopts it.
 */
export async function startEmbeddedPostgres({ dataDir }: { dataDir: string }): Promise<EmbeddedPostgres> {
  const home = resolve(dataDir);
  mkdirSync(home, { recursive: true });
  const account = serverAccount(home);
  const socketFolder = prepareSocketFolder(home, account);
  const data = join(home, 'postgres');
  const binaries = findPgBinaries({ fallbackFolder: join(home, 'pg-links') });
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise({ home, data, binaries, account });
  const version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim();
  if (version !== pgMajor) {
    throw new AppError(
      'not-writable',
      `The data directory is of PostgreSQL ${version}; this Kinora carries ${pgMajor}. Restore a backup into a new directory.`,
    );
  }
  const databaseUrl = (name: string): string =>
    `postgresql://kinora@localhost/${name}?host=${encodeURIComponent(socketFolder)}`;
  const url = databaseUrl('kinora');
  let stopping = false;
  let exits = 0;
  /** Whether the server is our child. */
  let own = false;
  const launch = (): ChildProcess => {
    own = true;
    removeStalePidFile(data);
    const log = openSync(join(home, 'postgres.log'), 'a');
    const child = spawn(
      binaries.postgres,
      ['-D', data, '-k', socketFolder, ...settings.flatMap((item) => ['-c', item])],
      {
        stdio: ['ignore', log, log],
        // A terminal's Ctrl-C must reach us and not the database.
        detached: true,
        env: { ...binaries.env, PATH: process.env.PATH ?? '', TZ: 'UTC', LC_ALL: 'C' },
        ...account,
      },
    );
    closeSync(log);
    child.unref();
    child.on('error', () => {});
    child.on('exit', () => {
      exits++;
      if (!stopping) void revive();
    });
    return child;
  };
  let reviving = false;
  const revive = async (): Promise<void> => {
    if (reviving) return;
    reviving = true;
    await sleep(Math.min(5000, 100 * 2 ** exits));
    own = false;
    const there = stopping || (await answers(databaseUrl('postgres'), data));
    if (!there && !stopping) launch();
    reviving = false;
  };
  const watch = setInterval(() => {
    const pid = readPid(data);
    if (!own && (pid === undefined || !isPostgres(pid))) void revive();
  }, watchEveryMs);
  watch.unref();
  if (!(await answers(databaseUrl('postgres'), data))) launch();
  try {
    await waitUntilReady(
      { url: databaseUrl('postgres'), data, log: join(home, 'postgres.log') },
      () => exits,
    );
  } catch (cause) {
    stopping = true;
    clearInterval(watch);
    throw cause;
  }
  exits = 0;
  await createDatabase(databaseUrl('postgres'));
  return {
    url,
    databaseUrl,
    pid: () => readPid(data),
    async release() {
      stopping = true;
      clearInterval(watch);
    },
    async stop() {
      stopping = true;
      clearInterval(watch);
      const pid = readPid(data);
      if (pid === undefined || !isPostgres(pid)) return;
      // Whoever does not shut down in order is broken off: what was committed is in the log and is read at the next start.
      for (const [signal, withinMs] of [
        ['SIGINT', 8000],
        ['SIGQUIT', 1000],
      ] as const) {
        process.kill(pid, signal);
        for (let i = 0; i < withinMs / 50 && isPostgres(pid); i++) await sleep(50);
        if (!isPostgres(pid)) return;
      }
    },
  };
}

const settings = [
  'listen_addresses=',
  'shared_buffers=32MB',
  'max_connections=100',
  'logging_collector=off',
  'log_min_messages=warning',
  'log_min_error_statement=panic',
  'unix_socket_permissions=0700',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_wal_size=256MB',
  'jit=off',
];

/** The account PostgreSQL runs as: ours, or `nobody` when we are root, which it refuses. */
function serverAccount(home: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const nobody = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  const account = { uid: Number(nobody?.[2] ?? 65534), gid: Number(nobody?.[3] ?? 65534) };
  for (let folder = home; folder !== dirname(folder); folder = dirname(folder)) {
    const info = statSync(folder);
    if ((info.mode & 0o001) === 0 && info.uid !== account.uid) {
      throw new AppError(
        'not-writable',
        `PostgreSQL does not run as root, and the user nobody cannot enter ${folder}. Choose another KINORA_DATA_DIR or run as an ordinary user.`,
      );
    }
  }
  return account;
}

function own(path: string, account: { uid?: number; gid?: number }): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(path, account.uid, account.gid);
}

function prepareSocketFolder(home: string, account: { uid?: number; gid?: number }): string {
  const inside = join(home, 'run');
  if (Buffer.byteLength(inside) > maxSocketFolder) {
    throw new AppError(
      'not-writable',
      `KINORA_DATA_DIR is too long for a unix socket: at most ${maxSocketFolder - 4} bytes.`,
    );
  }
  mkdirSync(inside, { recursive: true, mode: 0o700 });
  own(inside, account);
  return inside;
}

interface InitOptions {
  home: string;
  data: string;
  binaries: PgBinaries;
  account: { uid?: number; gid?: number };
}

/** initdb into a temporary folder, then a rename: a killed first start leaves nothing that looks finished. */
async function initialise({ home, data, binaries, account }: InitOptions): Promise<void> {
  const temporary = mkdtempSync(join(home, 'postgres-new-'));
  own(temporary, account);
  const child = spawn(
    binaries.initdb,
    ['-D', temporary, '-U', 'kinora', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-instructions'],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...binaries.env, PATH: process.env.PATH ?? '', TZ: 'UTC', LC_ALL: 'C' },
      ...account,
    },
  );
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-2000);
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail);
    child.on('close', done);
  });
  if (code !== 0) {
    rmSync(temporary, { recursive: true, force: true });
    const reason = errors.trim().split('\n').pop() ?? '';
    throw new AppError('not-writable', `PostgreSQL could not create its data directory: ${reason}`);
  }
  try {
    renameSync(temporary, data);
  } catch (cause) {
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(join(data, 'PG_VERSION'))) throw cause;
  }
}

const readPid = (data: string): number | undefined => {
  try {
    const pid = Number.parseInt(readFileSync(join(data, 'postmaster.pid'), 'utf8'), 10);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
};

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]!.endsWith('postgres');
  } catch {
    // No /proc here (macOS): the signal is all we know.
    return process.platform !== 'linux';
  }
}

/** Process ids are recycled: PostgreSQL refuses to start while any process has the one in its pid file. */
function removeStalePidFile(data: string): void {
  const pid = readPid(data);
  if (pid !== undefined && !isPostgres(pid)) rmSync(join(data, 'postmaster.pid'), { force: true });
}

/** Whether a server answers at the url and it is the one of this very data directory. */
async function answers(url: string, data: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return resolve(rows[0]?.data_directory ?? '') === data;
  } catch {
    return false;
  } finally {
    await endClient(client);
  }
}

interface ReadyOptions {
  url: string;
  data: string;
  log: string;
}

async function waitUntilReady({ url, data, log }: ReadyOptions, exits: () => number): Promise<void> {
  const limit = Date.now() + startTimeoutMs;
  while (Date.now() < limit && exits() < 4) {
    if (await answers(url, data)) return;
    await sleep(50);
  }
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  const reason = lines.reverse().find((line) => line.includes('FATAL')) ?? lines[0] ?? '';
  throw new AppError('not-writable', `PostgreSQL did not start: ${reason}`);
}

async function createDatabase(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'kinora'");
    if (rowCount === 0) await client.query('create database kinora');
  } catch (cause) {
    // 42P04: another server starting at the same moment created it first.
    if ((cause as { code?: string }).code !== '42P04') throw cause;
  } finally {
    await endClient(client);
  }
}
