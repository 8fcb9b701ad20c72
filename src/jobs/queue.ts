import { setTimeout as sleep } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import { AppError } from '../shared/index.js';
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
}
export type JobName = keyof JobData;

/** A job in hand: its lease is renewed until one of the verbs gives it up. */
export interface TakenJob {
  readonly name: JobName;
  readonly data: JobData[JobName];
  /** Aborted when somebody else has the job: the lease ended while this process or the database was away. */
  readonly lost: AbortSignal;
  done(): Promise<void>;
  /** Gives it back for another attempt, or to the dead ones when there were enough. */
  again(reason: string): Promise<void>;
  /** Gives it back as if it had not been taken. */
  release(): Promise<void>;
}

/** A dead worker is noticed when the lease of its job ends, however long the work takes. */
const leaseSeconds = 30;
/** Renewed five times within a lease: a slow moment loses none. */
const renewalsPerLease = 5;

const queues: Record<
  JobName,
  { expireInSeconds: number; retryLimit: number; retryDelay: number; deadLetter?: string }
> = {
  dead: { expireInSeconds: 60, retryLimit: 10, retryDelay: 1 },
  plan: { expireInSeconds: leaseSeconds, retryLimit: 2, retryDelay: 1, deadLetter: 'dead' },
  chunk: { expireInSeconds: leaseSeconds, retryLimit: 2, retryDelay: 1, deadLetter: 'dead' },
  stitch: { expireInSeconds: leaseSeconds, retryLimit: 2, retryDelay: 1, deadLetter: 'dead' },
  webhook: { expireInSeconds: 30, retryLimit: 6, retryDelay: 5 },
};

/** Whose turn at the job it is: every taking of a job has its own count. */
interface Lease {
  readonly name: JobName;
  readonly id: string;
  readonly count: number;
  readonly lost: AbortController;
}

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
  readonly #leaseSeconds: number;
  readonly #leases = new Set<Lease>();
  #renewal: NodeJS.Timeout | undefined;
  #running = false;
  #closed = false;

  /** `lease`: seconds after which the job of a dead worker is given out again, 30 unless a test cannot wait. */
  constructor(
    url: string,
    { onError, lease = leaseSeconds }: { onError: (cause: Error) => void; lease?: number },
  ) {
    this.#leaseSeconds = lease;
    this.#pool = openPool(url, { max: 6 });
    this.#boss = new PgBoss({
      db: { executeSql: (text, values) => this.#execute(text, values) },
      maintenanceIntervalSeconds: Math.ceil(lease / 6),
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
    const renew = (): void => {
      this.#renew([...this.#leases]).catch(() => {});
    };
    this.#renewal = setInterval(renew, (this.#leaseSeconds * 1000) / renewalsPerLease);
    this.#running = true;
  }

  /** Prolongs leases and gives those that are still ours; pg-boss counts them from the start of the work. */
  async #renew(leases: readonly Lease[]): Promise<readonly Lease[]> {
    if (leases.length === 0) return [];
    const { rows } = await this.#execute(
      `update pgboss.job j set started_on = now()
       from unnest($1::text[], $2::uuid[], $3::int[]) lease (name, id, count)
       where j.name = lease.name and j.id = lease.id and j.retry_count = lease.count and j.state = 'active'
       returning j.id`,
      [leases.map(({ name }) => name), leases.map(({ id }) => id), leases.map(({ count }) => count)],
    );
    if (this.#closed) return [];
    const ours = new Set((rows as { id: string }[]).map(({ id }) => id));
    for (const lease of leases) {
      if (ours.has(lease.id) || !this.#leases.delete(lease)) continue;
      lease.lost.abort(new AppError('cancelled', 'Another worker has this job.'));
    }
    return leases.filter(({ id }) => ours.has(id));
  }

  /** Gives a job up by `say`, unless it is somebody else's by now. */
  async #giveUp(lease: Lease, say: () => Promise<unknown>): Promise<void> {
    const ours = await this.#renew([lease]);
    this.#leases.delete(lease);
    if (ours.length > 0) await say();
  }

  get running(): boolean {
    return this.#running;
  }

  /** Sends a job within a transaction, so that it exists exactly when the rows do. Higher priority goes first. */
  async send<Name extends JobName>(
    connection: Connection | Database,
    name: Name,
    data: JobData[Name],
    { priority = 0 }: { priority?: number } = {},
  ): Promise<void> {
    const { deadLetter, retryLimit, retryDelay, expireInSeconds } = queues[name];
    await this.#boss.send(name, data, {
      db: jobConnection(connection) as PgBoss.Db,
      expireInSeconds: Math.min(expireInSeconds, this.#leaseSeconds),
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
      const [job] = await this.#boss.fetch<JobData[JobName]>(name, { batchSize: 1, includeMetadata: true });
      if (job === undefined) continue;
      const { id, data, retryCount: count } = job;
      const lease: Lease = { name, id, count, lost: new AbortController() };
      this.#leases.add(lease);
      return {
        name,
        data,
        lost: lease.lost.signal,
        done: () => this.#giveUp(lease, () => this.#boss.complete(name, id)),
        again: (reason) => this.#giveUp(lease, () => this.#boss.fail(name, id, { message: reason })),
        release: () => this.#giveUp(lease, () => this.#untake(lease)),
      };
    }
    return undefined;
  }

  #untake({ name, id }: Lease): Promise<unknown> {
    return this.#execute(
      "update pgboss.job set state = 'created', started_on = null where name = $1 and id = $2",
      [name, id],
    );
  }

  /** Stops fetching, waits up to `graceMs` for work in hand; what is not done then expires and runs again. */
  async stop({ graceMs }: { graceMs: number }): Promise<void> {
    this.#running = false;
    clearInterval(this.#renewal);
    await this.#boss.stop({ graceful: graceMs > 0, timeout: Math.max(1000, graceMs), wait: true });
    // A statement still being repeated would keep the process alive for ever.
    this.#closed = true;
    await this.#pool.end();
  }
}
