import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { endClient } from './connections.js';
import type { Connection } from './database.js';

const answerMs = 5000;

/** Announces that the rows of `topic` changed, when the transaction commits. */
export async function announce(connection: Connection, topic: string): Promise<void> {
  await sql`select pg_notify('kinora', ${topic})`.execute(connection);
}

/**
 * Listens for announcements of every process. An announcement only says "look again": the rows are the truth, so a
 * lost one costs a delay and never data; after a reconnect every listener is woken once.
 */
export class Wakeups {
  readonly #url: string;
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  #client: pg.Client | undefined;
  #stopped = false;

  constructor(url: string) {
    this.#url = url;
  }

  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      keepAlive: true,
      connectionTimeoutMillis: answerMs,
      query_timeout: answerMs,
    });
    client.on('notification', ({ payload }) => this.#emitter.emit(payload ?? ''));
    client.on('error', () => {});
    client.on('end', () => {
      if (!this.#stopped && this.#client === client) void this.#reconnect();
    });
    try {
      await client.connect();
      await client.query('listen kinora');
    } catch (cause) {
      await endClient(client);
      throw cause;
    }
    this.#client = client;
  }

  async #reconnect(): Promise<void> {
    this.#client = undefined;
    while (!this.#stopped) {
      await sleep(250);
      try {
        await this.start();
        for (const topic of this.#emitter.eventNames()) this.#emitter.emit(topic);
        return;
      } catch {
        // The database is still away.
      }
    }
  }

  /** Calls `listener` on every announcement of `topic` until the returned function is called. */
  on(topic: string, listener: () => void): () => void {
    this.#emitter.on(topic, listener);
    return () => this.#emitter.off(topic, listener);
  }

  /** Resolves on the next announcement of `topic`, or after `timeoutMs`. */
  next(topic: string, timeoutMs: number): Promise<void> {
    return new Promise((done) => {
      const finish = (): void => {
        clearTimeout(timer);
        off();
        done();
      };
      const timer = setTimeout(finish, timeoutMs);
      const off = this.on(topic, finish);
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    if (this.#client !== undefined) await endClient(this.#client);
  }
}
