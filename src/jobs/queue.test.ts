import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../test/helpers/client.js';
import { type TestDatabase, testDatabase } from '../../test/helpers/database.js';
import { JobQueue, type TakenJob } from './queue.js';

const lease = 2;
let test: TestDatabase;
const queues: JobQueue[] = [];
const open = async (): Promise<JobQueue> => {
  const queue = new JobQueue(test.url, { onError: () => {}, lease });
  await queue.start();
  queues.push(queue);
  return queue;
};

beforeAll(async () => {
  test = await testDatabase();
});
afterAll(async () => {
  for (const queue of queues) await queue.stop({ graceMs: 0 });
  await test.close();
});

const takeSoon = async (queue: JobQueue): Promise<TakenJob> => {
  let job: TakenJob | undefined;
  await until(async () => {
    job = await queue.take(['plan']);
    return job !== undefined;
  });
  return job!;
};

it('R2: a job is its holder’s alone as long as it lives, and soon another’s when it has died', async () => {
  const [first, second] = [await open(), await open()];
  await first.send(test.database, 'plan', { renderKey: 'long' });
  const held = await takeSoon(first);
  await sleep(2.5 * lease * 1000);
  expect([await second.take(['plan']), held.lost.aborted]).toEqual([undefined, false]);
  await held.done();
  expect(await second.take(['plan'])).toBeUndefined();

  await first.send(test.database, 'plan', { renderKey: 'left' });
  await takeSoon(first);
  await first.stop({ graceMs: 0 });
  const inherited = await takeSoon(second);
  expect(inherited.data).toEqual({ renderKey: 'left' });
  await inherited.done();
});

it('R2: who was away while its job went to another learns it, and what it then says changes nothing', async () => {
  const queue = await open();
  await queue.send(test.database, 'plan', { renderKey: 'away' });
  const job = await takeSoon(queue);
  const state = sql<{ state: string }>`select state from pgboss.job where data ->> 'renderKey' = 'away'`;
  // What another's taking does to the row.
  await sql`update pgboss.job set retry_count = retry_count + 1 where state = 'active'`.execute(
    test.database,
  );
  expect(await until(() => job.lost.aborted)).toBe(true);
  for (const say of [job.done, () => job.again('no'), job.release]) {
    await say();
    expect((await state.execute(test.database)).rows).toEqual([{ state: 'active' }]);
  }
});

it('a job given back by a stopping worker is taken again at once, as if for the first time', async () => {
  const queue = await open();
  await queue.send(test.database, 'chunk', { renderKey: 'back', index: 0 });
  const counts = sql<{ retry_count: number }>`select retry_count from pgboss.job where name = 'chunk'`;
  for (let i = 0; i < 4; i++) await (await queue.take(['chunk']))!.release();
  const job = await queue.take(['chunk']);
  expect((await counts.execute(test.database)).rows).toEqual([{ retry_count: 0 }]);
  await job!.done();
});
