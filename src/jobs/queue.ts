import { setTimeout as sleep } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import {
  announce,
  type Connection,
  type Database,
  jobConnection,
  openPool,
  type Pool,
} from '../store/index.js';

/** What travels through each queue. */
export interface JobData {
  plan: { renderKey: string };
  chunk: { renderKey: string; index: number };
  stitch: { renderKey: string };
  /** A job of an export whose attempts are used up. */
  dead: { renderKey: string };
  webhook: { webhookId: string; renderKey: string; event: string };
  retention: Record<string, never>;
}
export type JobName = keyof JobData;

/** A job in hand. */
export interface TakenJob {
  readonly name: JobName;
  readonly data: JobData[JobName];
  done(): Promise<void>;
  /** Gives it back for another attempt, or to the dead ones when there were enough. */
  again(reason: string): Promise<void>;
}

/** Expiry is how a dead worker is noticed: well above what the work takes, short enough to wait for. */
const queues: Record<
  JobName,
  { expireInSeconds: number; retryLimit: number; retryDelay: number; deadLetter?: string }
> = {
  dead: { expireInSeconds: 60, retryLimit: 10, retryDelay: 1 },
  plan: { expireInSeconds: 120, retryLimit: 2, retryDelay: 1, deadLetter: 'dead' },
  chunk: { expireInSeconds: 90, retryLimit: 2, retryDelay: 1, deadLetter: 'dead' },
  stitch: { expireInSeconds: 900, retryLimit: 2, retryDelay: 1, deadLetter: 'dead' },
  webhook: { expireInSeconds: 30, retryLimit: 6, retryDelay: 5 },
  retention: { expireInSeconds: 600, retryLimit: 2, retryDelay: 60 },
};

/** How long the database may be away while we start. */
const startTimeoutMs = 30_000;

/** What is announced when there is a new job. */
export const jobsTopic = 'jobs';

/** Whether the statement failed because the server is away or going: class 57P, class 08, or a broken socket. */
function isConnectionLoss(cause: unknown): boolean {
  const { code = '', message = '' } = cause as { code?: string; message?: string };
  return /^(57P|08|E(CONN|PIPE|NOENT))/.test(code) || /connect|not queryable|does not answer/i.test(message);
}

/** The durable queue: pg-boss behind five verbs. Jobs run at least once; their effects are guarded transitions. */
export class JobQueue {
  readonly #boss: PgBoss;
  readonly #pool: Pool;
  #running = false;
  #closed = false;

  constructor(url: string, { onError }: { onError: (cause: Error) => void }) {
    this.#pool = openPool(url, { max: 6 });
    this.#boss = new PgBoss({
      db: { executeSql: (text, values) => this.#execute(text, values) },
      maintenanceIntervalSeconds: 5,
      archiveCompletedAfterSeconds: 3600,
      deleteAfterHours: 24,
    });
    this.#boss.on('error', onError);
  }

  /**
   * pg-boss marks jobs without waiting for the answer: an error there would end the process. While the database is
   * away the statement is repeated until it is back or we stop; marking twice does nothing.
   */
  async #execute(text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
    const startLimit = Date.now() + startTimeoutMs;
    while (!this.#closed) {
      try {
        return await this.#once(text, values);
      } catch (cause) {
        if (this.#closed) break;
        if (!isConnectionLoss(cause) || (!this.#running && Date.now() > startLimit)) throw cause;
        await sleep(250);
      }
    }
    return { rows: [] };
  }

  async #once(text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
    const client = await this.#pool.connect();
    let failed = true;
    try {
      const result = await client.query(text, values);
      failed = false;
      return result;
    } finally {
      // pg-boss sends whole transactions as one text: after an error the connection would still be inside one.
      client.release(failed);
    }
  }

  /** Creates or upgrades the queue's own tables and starts its maintenance. */
  async start(): Promise<void> {
    await this.#boss.start();
    for (const [name, options] of Object.entries(queues))
      await this.#boss.createQueue(name, { name, ...options });
    this.#running = true;
  }

  get running(): boolean {
    return this.#running;
  }

  /** Sends a job within a transaction, so that it exists exactly when the rows do. Higher priority goes first. */
  async send<Name extends JobName>(
    connection: Connection | Database,
    name: Name,
    data: JobData[Name],
    {
      priority = 0,
      expireInSeconds = queues[name].expireInSeconds,
    }: { priority?: number; expireInSeconds?: number } = {},
  ): Promise<void> {
    const { deadLetter, retryLimit, retryDelay } = queues[name];
    await this.#boss.send(name, data, {
      db: jobConnection(connection) as PgBoss.Db,
      expireInSeconds,
      retryLimit,
      retryDelay,
      retryBackoff: true,
      ...(deadLetter === undefined ? {} : { deadLetter }),
      priority,
    });
    await announce(connection, jobsTopic);
  }

  /** Works on jobs one by one, `atOnce` of them beside each other; a throw means "again later". */
  async work<Name extends JobName>(
    name: Name,
    { atOnce, everySeconds = 0.5 }: { atOnce: number; everySeconds?: number },
    handler: (data: JobData[Name]) => Promise<void>,
  ): Promise<void> {
    for (let i = 0; i < atOnce; i++) {
      await this.#boss.work<JobData[Name]>(
        name,
        { batchSize: 1, pollingIntervalSeconds: everySeconds },
        async ([job]) => {
          if (job !== undefined) await handler(job.data);
        },
      );
    }
  }

  /** The next job of the first queue that has one; whoever takes it says how it ended. */
  async take(names: readonly JobName[]): Promise<TakenJob | undefined> {
    for (const name of names) {
      const [job] = await this.#boss.fetch<JobData[JobName]>(name, { batchSize: 1 });
      if (job === undefined) continue;
      return {
        name,
        data: job.data,
        done: () => this.#boss.complete(name, job.id),
        again: (reason) => this.#boss.fail(name, job.id, { message: reason }),
      };
    }
    return undefined;
  }

  /** Stops fetching, waits up to `graceMs` for work in hand; what is not done then expires and runs again. */
  async stop({ graceMs }: { graceMs: number }): Promise<void> {
    this.#running = false;
    await this.#boss.stop({ graceful: graceMs > 0, timeout: Math.max(1000, graceMs), wait: true });
    // A statement still being repeated would keep the process alive for ever.
    this.#closed = true;
    await this.#pool.end();
  }
}
