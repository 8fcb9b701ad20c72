import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { SharedReads } from './shared-reads.js';

it('callers of one turn of the event loop share a read, later ones and other keys have their own', async () => {
  const reads = new SharedReads();
  let calls = 0;
  const read = (key: string) => reads.read(key, async () => ++calls);
  expect(await Promise.all([read('a'), read('a'), read('b')])).toEqual([1, 1, 2]);
  await nextTurn();
  expect(await read('a')).toBe(3);
});

it('a read that fails fails for all who share it and for nobody after', async () => {
  const reads = new SharedReads();
  const failing = () => reads.read('a', () => Promise.reject(new Error('gone')));
  const results = await Promise.allSettled([failing(), failing()]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await nextTurn();
  expect(await reads.read('a', async () => 'back')).toBe('back');
});
