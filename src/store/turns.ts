import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { AppError } from '../shared/index.js';
import { type Connection, change, type Database, json, row, rows, transaction } from './database.js';
import { readBalance, reserve, settle } from './ledger.js';
import { type Json, lockSession } from './sessions.js';
import { announce } from './wakeups.js';

export type TurnStatus = 'imported' | 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

/** One exchange: a user's message and the events that answer it. `id` is the run of its event ids. */
export interface TurnRow {
  readonly id: string;
  readonly sequence: number;
  readonly session_key: number;
  readonly user_id: string;
  readonly invocation: string;
  readonly request_hash: string;
  readonly message: Json;
  readonly streaming: boolean;
  readonly status: TurnStatus;
  readonly owner: string | null;
  readonly price: number;
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
}

export interface StoredEvent {
  readonly seq: number;
  readonly event: Json;
}

export const turnTopic = (turnId: string): string => `turn:${turnId}`;
export const isOpen = (turn: TurnRow): boolean => turn.status === 'queued' || turn.status === 'running';

export interface NewTurn {
  sessionKey: number;
  userId: string;
  requestHash: string;
  message: Json;
  streaming: boolean;
  idempotencyKey: string | undefined;
  price: number;
  maxWaiting: number;
  now: Date;
}

/**
 * Accepts a message: a new turn with its price frozen, or the turn this message belongs to already (same idempotency
 * key; same message while that turn is open). Too little credit: `no-credits`; too many waiting: `rate-limited`.
 */
export function acceptTurn(
  database: Database,
  given: NewTurn,
): Promise<{ turn: TurnRow; attached: boolean }> {
  return transaction(database, async (tx) => {
    await lockSession(tx, given.sessionKey);
    if (given.idempotencyKey !== undefined) {
      const earlier = await row(
        tx,
        sql<TurnRow>`
          select * from turns where user_id = ${given.userId} and idempotency_key = ${given.idempotencyKey}`,
      );
      if (earlier !== undefined) {
        if (earlier.request_hash === given.requestHash && earlier.session_key === given.sessionKey) {
          return { turn: earlier, attached: true };
        }
        throw new AppError('conflict', 'This Idempotency-Key was used with another message.');
      }
    }
    const open = await rows(
      tx,
      sql<TurnRow>`
        select * from turns where session_key = ${given.sessionKey} and status in ('queued', 'running')
        order by sequence`,
    );
    const same = open.find((turn) => turn.request_hash === given.requestHash);
    if (same !== undefined) return { turn: same, attached: true };
    if (open.length > given.maxWaiting) {
      throw new AppError('rate-limited', `At most ${given.maxWaiting} messages wait in one session.`);
    }
    const id = randomBytes(12).toString('base64url');
    if (!(await reserve(tx, { userId: given.userId, turnId: id, price: given.price, now: given.now }))) {
      throw new AppError('no-credits', 'There are not enough credits for this message.', {
        fields: { ...(await readBalance(tx, given.userId)) },
      });
    }
    const turn = await row(
      tx,
      sql<TurnRow>`
        insert into turns (id, session_key, user_id, invocation, request_hash, message, streaming,
          idempotency_key, price, created_at)
        values (${id}, ${given.sessionKey}, ${given.userId}, ${`e-${randomUUID()}`}, ${given.requestHash},
          ${json(given.message)}, ${given.streaming}, ${given.idempotencyKey ?? null}, ${given.price}, ${given.now})
        returning *`,
    );
    await announce(tx, 'turns');
    return { turn: turn!, attached: false };
  });
}

/** The session's next waiting turn, now ours and running; undefined while another one runs or none waits. */
export function claimTurn(
  database: Database,
  {
    sessionKey,
    owner,
    leaseSeconds,
    now,
  }: { sessionKey: number; owner: string; leaseSeconds: number; now: Date },
): Promise<TurnRow | undefined> {
  return transaction(database, async (tx) => {
    const locked = await row(tx, sql`select 1 from sessions where key = ${sessionKey} for update`);
    if (locked === undefined) return undefined;
    return row(
      tx,
      sql<TurnRow>`
        update turns set status = 'running', owner = ${owner}, started_at = ${now},
          lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
        where id = (select id from turns where session_key = ${sessionKey} and status = 'queued'
            order by sequence limit 1)
          and not exists (select 1 from turns where session_key = ${sessionKey} and status = 'running')
        returning *`,
    );
  });
}

/** Says that this process still works on its turns. */
export const renewLeases = (database: Database, owner: string, leaseSeconds: number): Promise<number> =>
  change(
    database,
    sql`update turns set lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
      where owner = ${owner} and status = 'running'`,
  );

/** Turns whose process died: running, with a lease that ran out or, with `ownersOtherThan`, held by anyone else. */
export const lostTurns = (database: Database, ownersOtherThan?: string): Promise<TurnRow[]> =>
  rows(
    database,
    ownersOtherThan === undefined
      ? sql<TurnRow>`select * from turns where status = 'running' and lease_until < clock_timestamp()`
      : sql<TurnRow>`select * from turns where status = 'running' and owner <> ${ownersOtherThan}`,
  );

/** Sessions with a waiting turn and none running. */
export const waitingSessions = async (database: Database): Promise<number[]> =>
  (
    await rows(
      database,
      sql<{ session_key: number }>`
        select distinct session_key from turns t where status = 'queued' and not exists (
          select 1 from turns r where r.session_key = t.session_key and r.status = 'running')`,
    )
  ).map(({ session_key }) => session_key);

/**
 * Ends an open turn: its last events, its status, its charge, all in the given transaction. False when it has ended
 * before (cancelled, timed out): the caller rolls back what it did for it.
 */
export async function endTurn(
  tx: Connection,
  turn: TurnRow,
  given: { status: 'done' | 'failed' | 'cancelled'; events: readonly Json[]; cost: number; now: Date },
): Promise<boolean> {
  const changed = await change(
    tx,
    sql`update turns set status = ${given.status}, ended_at = ${given.now}
      where id = ${turn.id} and status in ('queued', 'running')`,
  );
  if (changed === 0) return false;
  await appendEvents(tx, turn.id, given.events);
  await settle(tx, { userId: turn.user_id, turnId: turn.id, cost: given.cost, now: given.now });
  await announce(tx, turnTopic(turn.id));
  await announce(tx, `waiting:${turn.session_key}`);
  return true;
}

/** Adds events to a turn; each gets the id `<run>:<seq>`. */
export async function appendEvents(tx: Connection, turnId: string, events: readonly Json[]): Promise<void> {
  if (events.length === 0) return;
  const last = await row(
    tx,
    sql<{ seq: number }>`select coalesce(max(seq), 0) as seq from events where turn_id = ${turnId}`,
  );
  let seq = last!.seq;
  for (const event of events) {
    seq++;
    await sql`
      insert into events values (${turnId}, ${seq}, ${json({ ...event, id: `${turnId}:${seq}` })})`.execute(
      tx,
    );
  }
}

export const readEvents = (connection: Connection, turnId: string, after: number): Promise<StoredEvent[]> =>
  rows(
    connection,
    sql<StoredEvent>`select seq, event from events where turn_id = ${turnId} and seq > ${after} order by seq`,
  );

/** A turn's status (undefined: it is gone) and its events after a position, as of one moment. */
export async function followTurn(
  connection: Connection,
  turnId: string,
  after: number,
): Promise<{ status: TurnStatus | undefined; events: StoredEvent[] }> {
  const found = await rows(
    connection,
    sql<{ status: TurnStatus; seq: number | null; event: Json }>`
      select t.status, e.seq, e.event from turns t left join events e on e.turn_id = t.id and e.seq > ${after}
      where t.id = ${turnId} order by e.seq`,
  );
  const events = found.flatMap(({ seq, event }) => (seq === null ? [] : [{ seq, event }]));
  return { status: found[0]?.status, events };
}

export const findTurn = (connection: Connection, turnId: string): Promise<TurnRow | undefined> =>
  row(connection, sql<TurnRow>`select * from turns where id = ${turnId}`);

/** The session's turns, oldest first. */
export const listTurns = (connection: Connection, sessionKey: number): Promise<TurnRow[]> =>
  rows(connection, sql<TurnRow>`select * from turns where session_key = ${sessionKey} order by sequence`);

/** All events of a session in order, by turn. */
export const listSessionEvents = (
  connection: Connection,
  sessionKey: number,
): Promise<{ turn_id: string; seq: number; event: Json }[]> =>
  rows(
    connection,
    sql<{ turn_id: string; seq: number; event: Json }>`
      select e.turn_id, e.seq, e.event from events e join turns t on t.id = e.turn_id
      where t.session_key = ${sessionKey} order by t.sequence, e.seq`,
  );

/** Keeps the events an ADK client gave at creation as the session's past. */
export async function importEvents(
  database: Database,
  given: { sessionKey: number; userId: string; events: readonly Json[]; now: Date },
): Promise<void> {
  if (given.events.length === 0) return;
  await transaction(database, async (tx) => {
    const id = randomBytes(12).toString('base64url');
    await sql`
      insert into turns (id, session_key, user_id, invocation, request_hash, message, status, created_at, ended_at)
      values (${id}, ${given.sessionKey}, ${given.userId}, ${`e-${randomUUID()}`}, '', '{}', 'imported',
        ${given.now}, ${given.now})`.execute(tx);
    await appendEvents(tx, id, given.events);
  });
}
