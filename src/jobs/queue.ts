import PgBoss from 'pg-boss';
import { type Connection, type Database, jobConnection } from '../store/index.js';

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

/** Expiry is how a dead worker is noticed: well above what the work takes, short enough to wait for. */
const queues: Record<
  JobName,
  { expireInSeconds: number; retryLimit: number; retryDelay: number; deadLetter?: string }
> = {
  dead: { expireInSeconds: 60, retryLimit: 10, retryDelay: 1 },
  plan: { expireInSeconds: 120, retryLimit: 2, retryDelay: 1, deadLetter: 'dead' },
  chunk: { expireInSeconds: 120, retryLimit: 2, retryDelay: 1, deadLetter: 'dead' },
  stitch: { expireInSeconds: 300, retryLimit: 2, retryDelay: 1, deadLetter: 'dead' },
  webhook: { expireInSeconds: 30, retryLimit: 6, retryDelay: 5 },
  retention: { expireInSeconds: 600, retryLimit: 2, retryDelay: 60 },
};

/** The durable queue: pg-boss behind five verbs. Jobs run at least once; their effects are guarded transitions. */
export class JobQueue {
  readonly #boss: PgBoss;
  #running = false;

  constructor(url: string, { onError }: { onError: (cause: Error) => void }) {
    this.#boss = new PgBoss({
      connectionString: url,
      max: 6,
      maintenanceIntervalSeconds: 5,
      archiveCompletedAfterSeconds: 3600,
      deleteAfterHours: 24,
    });
    this.#boss.on('error', onError);
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

  /** Sends a job within a transaction, so that it exists exactly when the rows do. */
  async send<Name extends JobName>(
    connection: Connection | Database,
    name: Name,
    data: JobData[Name],
    { startAfterSeconds }: { startAfterSeconds?: number } = {},
  ): Promise<void> {
    const { deadLetter, expireInSeconds, retryLimit, retryDelay } = queues[name];
    await this.#boss.send(name, data, {
      db: jobConnection(connection) as PgBoss.Db,
      expireInSeconds,
      retryLimit,
      retryDelay,
      retryBackoff: true,
      ...(deadLetter === undefined ? {} : { deadLetter }),
      ...(startAfterSeconds === undefined ? {} : { startAfter: startAfterSeconds }),
    });
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

  /** Stops fetching, waits up to `graceMs` for work in hand; what is not done then expires and runs again. */
  async stop({ graceMs }: { graceMs: number }): Promise<void> {
    this.#running = false;
    await this.#boss.stop({
      graceful: graceMs > 0,
      timeout: Math.max(1000, graceMs),
      wait: true,
      close: true,
    });
  }
}
