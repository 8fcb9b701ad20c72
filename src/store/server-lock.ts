import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { AppError } from '../shared/index.js';
import { endClient } from './connections.js';

const lockNumber = 0x6b696e70;
/** A server that was killed holds its lock until PostgreSQL notices: a moment on a busy machine. */
const patienceMs = 3000;
const answerMs = 5000;

/**
 * Makes this process the only server of an embedded database, for as long as it lives: the lock hangs on a
 * connection. Another one there: `server-running`. `onLost` is called when the connection broke and another server took it.
 */
export async function takeServerLock(
  url: string,
  onLost: (cause: Error) => void,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client: pg.Client | undefined;
  const take = async (): Promise<void> => {
    const fresh = new pg.Client({
      connectionString: url,
      keepAlive: true,
      connectionTimeoutMillis: answerMs,
      query_timeout: answerMs,
    });
    fresh.on('error', () => {});
    try {
      await fresh.connect();
      const sql = 'select pg_try_advisory_lock($1) as taken';
      const { rows } = await fresh.query<{ taken: boolean }>(sql, [lockNumber]);
      if (rows[0]?.taken !== true)
        throw new AppError('server-running', 'Another Kinora server is running on this data directory.');
    } catch (cause) {
      await endClient(fresh);
      throw cause;
    }
    client = fresh;
    fresh.on('end', () => {
      if (!stopped) retake(Date.now() + 60_000);
    });
  };
  const retake = (limit: number): void => {
    setTimeout(() => {
      take().catch((cause: Error) => {
        if (stopped) return;
        if (cause instanceof AppError || Date.now() > limit) onLost(cause);
        else retake(limit);
      });
    }, 250);
  };
  const limit = Date.now() + patienceMs;
  for (;;) {
    try {
      await take();
      break;
    } catch (cause) {
      if (!(cause instanceof AppError) || Date.now() > limit) throw cause;
      await sleep(100);
    }
  }
  return async () => {
    stopped = true;
    if (client !== undefined) await endClient(client);
  };
}
