import pg from 'pg';

/** Connecting takes this long at most; then the server counts as away. */
const connectMs = 10_000;
/** Statements of a living server end within 30 s: a connection held for longer than this has nobody behind it. */
const holdMs = 120_000;
/** A goodbye takes this long at most. */
const goodbyeMs = 1000;

/** Connections that are given out one at a time; no fault of the server's makes waiting for one endless. */
export interface Pool {
  connect(): Promise<pg.PoolClient>;
  /** Waits a moment for connections in use, then breaks them; one still being made is not waited for. */
  end(): Promise<void>;
}

/** Opens a pool. `max` = connections held at most; `long`: they may be held as long as it takes. */
export function openPool(
  url: string,
  { max, long = false, types }: { max: number; long?: boolean; types?: pg.CustomTypesConfig },
): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: connectMs,
    statement_timeout: 30_000,
    keepAlive: true,
    ...(types === undefined ? {} : { types }),
  });
  // An idle connection ends when the server restarts; the pool opens a new one.
  pool.on('error', () => {});
  // Between two queries of a transaction nobody else listens; the next query fails and tells.
  pool.on('connect', (client) => client.on('error', () => {}));
  const held = new Map<pg.PoolClient, NodeJS.Timeout | undefined>();
  pool.on('acquire', (client) => {
    held.set(client, long ? undefined : setTimeout(() => breakOff(client), holdMs).unref());
  });
  pool.on('release', (_error, client) => {
    clearTimeout(held.get(client));
    held.delete(client);
  });
  return {
    connect: () => pool.connect(),
    async end() {
      const ended = pool.end();
      if (await passesFirst(goodbyeMs, ended)) [...held.keys()].forEach(breakOff);
      await passesFirst(goodbyeMs, ended);
    },
  };
}

/** Ends a connection of its own, whether or not the server still answers. */
export async function endClient(client: pg.Client): Promise<void> {
  if (await passesFirst(goodbyeMs, client.end())) breakOff(client);
}

/** Whether the time is over before the work has ended, well or not. */
async function passesFirst(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(true), ms);
  });
  const ended = work.then(
    () => false,
    () => false,
  );
  return Promise.race([over, ended]).finally(() => clearTimeout(timer));
}

const breakOff = (client: pg.ClientBase): void => {
  (client as pg.Client).connection.stream.destroy(new Error('The database does not answer.'));
};
