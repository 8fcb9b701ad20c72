import { sql } from 'kysely';
import { AppError } from '../shared/index.js';
import { type Connection, change, row } from './database.js';

/** Credits of a user, whole numbers. */
export interface Balance {
  readonly available: number;
  readonly frozen: number;
}

type Kind = 'grant' | 'expire' | 'reserve' | 'settle' | 'release';

interface Booking {
  userId: string;
  turnId: string | null;
  kind: Kind;
  available: number;
  frozen: number;
  now: Date;
}

/**
 * One change of a balance: a row of the append-only ledger and the same amounts on the user's row, whose checks keep
 * both sums at 0 or above. False when the balance does not allow it; nothing is written then.
 */
async function book(tx: Connection, booking: Booking): Promise<boolean> {
  const { userId, turnId, kind, available, frozen, now } = booking;
  const changed = await change(
    tx,
    sql`update users set available = available + ${available}, frozen = frozen + ${frozen}
      where id = ${userId} and available + ${available} >= 0 and frozen + ${frozen} >= 0`,
  );
  if (changed === 0) return false;
  await sql`
    insert into ledger (user_id, turn_id, kind, available, frozen, created_at)
    values (${userId}, ${turnId}, ${kind}, ${available}, ${frozen}, ${now})`.execute(tx);
  return true;
}

export async function readBalance(connection: Connection, userId: string): Promise<Balance> {
  const found = await row(connection, sql<Balance>`select available, frozen from users where id = ${userId}`);
  if (found === undefined) throw new AppError('token-invalid', 'The owner of this token no longer exists.');
  return found;
}

/** Gives a user `amount` credits; what is left of the grant before expires (C-2.4). */
export async function bookGrant(
  tx: Connection,
  { userId, amount, now }: { userId: string; amount: number; now: Date },
): Promise<void> {
  const { available } = await readBalance(tx, userId);
  if (available > 0) {
    await book(tx, { userId, turnId: null, kind: 'expire', available: -available, frozen: 0, now });
  }
  await book(tx, { userId, turnId: null, kind: 'grant', available: amount, frozen: 0, now });
}

/** Freezes the price of a turn; false when the balance is too small. A price of 0 books nothing. */
export async function reserve(
  tx: Connection,
  { userId, turnId, price, now }: { userId: string; turnId: string; price: number; now: Date },
): Promise<boolean> {
  if (price === 0) return true;
  return book(tx, { userId, turnId, kind: 'reserve', available: -price, frozen: price, now });
}

/**
 * Ends a turn's reservation: `cost` is charged, the rest given back; a cost of 0 releases all. Does nothing when the
 * turn froze nothing or has been settled before, so a retry never charges twice.
 */
export async function settle(
  tx: Connection,
  { userId, turnId, cost, now }: { userId: string; turnId: string; cost: number; now: Date },
): Promise<void> {
  const held = await row(
    tx,
    sql<{ frozen: number }>`
      select frozen from ledger r where turn_id = ${turnId} and kind = 'reserve' and not exists (
        select 1 from ledger e where e.turn_id = r.turn_id and e.kind in ('settle', 'release'))
      for update`,
  );
  if (held === undefined) return;
  const kind = cost > 0 ? 'settle' : 'release';
  await book(tx, { userId, turnId, kind, available: held.frozen - cost, frozen: -held.frozen, now });
}
