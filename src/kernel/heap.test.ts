import { expect, it } from 'vitest';
import { seededRandom } from '../shared/index.js';
import { Heap } from './heap.js';

it('buffers never overlap and all memory is whole again at the end', () => {
  const end = 1 << 20;
  const heap = new Heap(100, end);
  const random = seededRandom(3);
  const live: { start: number; size: number }[] = [];
  for (let i = 0; i < 5000; i++) {
    if (live.length > 20 || (live.length > 0 && random.next() < 0.5)) {
      heap.free(live.splice(Math.floor(random.next() * live.length), 1)[0]!.start);
      continue;
    }
    const size = 1 + Math.floor(random.next() * 30_000);
    const start = heap.allocate(size);
    expect(start % 64).toBe(0);
    expect(start + size).toBeLessThanOrEqual(end);
    for (const other of live) {
      expect(start + size <= other.start || other.start + other.size <= start).toBe(true);
    }
    live.push({ start, size });
  }
  for (const { start } of live) heap.free(start);
  expect(heap.usedBytes).toBe(0);
  expect(heap.allocate(end - 1000)).toBe(128);
});

it('a full heap says how much was wanted and how much is left', () => {
  const heap = new Heap(0, 4096);
  heap.allocate(1000);
  expect(() => heap.allocate(5000)).toThrow('5000 bytes wanted');
});

it('releasing twice is refused', () => {
  const heap = new Heap(0, 4096);
  const start = heap.allocate(10);
  heap.free(start);
  expect(() => heap.free(start)).toThrow('released twice');
});
