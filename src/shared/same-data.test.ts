import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sameData } from './same-data.js';

it('data is the same as its copy', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => sameData(value, JSON.parse(JSON.stringify(value)))));
});

it('a value, a key or a length that differs is seen', () => {
  expect(sameData({ a: { b: [1, 2] } }, { a: { b: [1, 3] } })).toBe(false);
  expect(sameData({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(sameData([1], [1, 2])).toBe(false);
  expect(sameData([], {})).toBe(false);
  expect(sameData(null, 0)).toBe(false);
});

it('the order of keys and keys left undefined do not count', () => {
  expect(sameData({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  expect(sameData({ a: 1, b: undefined }, { a: 1 })).toBe(true);
});
