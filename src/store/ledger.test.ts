import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/helpers/database.js';
import { transaction } from './database.js';
import { readBalance, reserve, settle } from './ledger.js';
import { issueAnonymousToken } from './users.js';

let test: TestDatabase;
const now = new Date('2026-01-01T00:00:00Z');
let count = 0;

async function newUser(grant: number): Promise<string> {
  const issued = await issueAnonymousToken(test.database, { clientId: `c${count++}`, now, days: 7, grant });
  if ('retryAt' in issued) throw new Error('no token');
  return issued.userId;
}

beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

it('R5: 40 parallel reservations of 10 on a balance of 100 give exactly 10', async () => {
  const userId = await newUser(100);
  const taken = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      transaction(test.database, (tx) => reserve(tx, { userId, turnId: `p${i}`, price: 10, now })),
    ),
  );
  expect(taken.filter(Boolean)).toHaveLength(10);
  expect(await readBalance(test.database, userId)).toEqual({ available: 0, frozen: 100 });
});

it('R5: in any order of reserve, settle, release and retry the balance is the sum of the ledger and never negative', async () => {
  const step = fc.record({
    turn: fc.integer({ min: 0, max: 5 }),
    act: fc.constantFrom('reserve', 'settle', 'release'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const userId = await newUser(3);
      const reserved = new Set<string>();
      const ended = new Map<string, number>();
      for (const { turn, act } of steps) {
        const turnId = `${userId}-${turn}`;
        if (act === 'reserve') {
          if (reserved.has(turnId)) continue;
          const done = await transaction(test.database, (tx) =>
            reserve(tx, { userId, turnId, price: 1, now }),
          );
          if (done) reserved.add(turnId);
        } else {
          const cost = act === 'settle' ? 1 : 0;
          await transaction(test.database, (tx) => settle(tx, { userId, turnId, cost, now }));
          if (reserved.has(turnId) && !ended.has(turnId)) ended.set(turnId, cost);
        }
      }
      const charged = [...ended.values()].reduce((sum, cost) => sum + cost, 0);
      const frozen = reserved.size - ended.size;
      const balance = await readBalance(test.database, userId);
      expect(balance).toEqual({ available: 3 - charged - frozen, frozen });
      const sums = await sql<{ available: number; frozen: number }>`
        select sum(available)::int as available, sum(frozen)::int as frozen from ledger
        where user_id = ${userId}`.execute(test.database);
      expect(sums.rows[0]).toEqual(balance);
    }),
    { numRuns: 30, seed: 7 },
  );
});

it('C-2.4: a new token after 7 days keeps the user, expires the old grant and books a new one', async () => {
  const clientId = '3d8f7f0e-6a0e-4a6e-9d3a-000000000001';
  const first = await issueAnonymousToken(test.database, { clientId, now, days: 7, grant: 100 });
  const early = await issueAnonymousToken(test.database, { clientId, now, days: 7, grant: 100 });
  expect('retryAt' in early).toBe(true);
  const later = new Date(now.getTime() + 7 * 86_400_000 + 1000);
  if ('retryAt' in first) throw new Error('no token');
  await transaction(test.database, async (tx) => {
    await reserve(tx, { userId: first.userId, turnId: 'x', price: 30, now });
    await settle(tx, { userId: first.userId, turnId: 'x', cost: 30, now });
  });
  const second = await issueAnonymousToken(test.database, { clientId, now: later, days: 7, grant: 100 });
  if ('retryAt' in second) throw new Error('no token');
  expect(second.userId).toBe(first.userId);
  expect(await readBalance(test.database, first.userId)).toEqual({ available: 100, frozen: 0 });
});
