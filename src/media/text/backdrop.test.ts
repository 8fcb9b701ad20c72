import { expect, it } from 'vitest';
import { measureBackdrop } from './backdrop.js';

const plane = (value: (x: number, y: number) => number, stride = 200, height = 100) => ({
  luma: Uint8Array.from({ length: stride * height }, (_, at) => value(at % stride, Math.floor(at / stride))),
  stride,
  height,
});

it('a flat area is calm and as bright as it is', () => {
  const flat = plane((x) => (x < 100 ? 51 : 255));
  expect(measureBackdrop(flat, { x: 0, y: 0, width: 100, height: 100 })).toEqual({ luma: 0.2, busy: 0 });
});

it('strong detail is busy', () => {
  const chess = plane((x, y) => (((x >> 3) + (y >> 3)) % 2 === 0 ? 20 : 235));
  expect(measureBackdrop(chess, { x: 10, y: 10, width: 150, height: 60 })?.busy).toBe(1);
});

it('an area outside the picture is cut, one beside it has no backdrop', () => {
  const flat = plane(() => 255);
  expect(measureBackdrop(flat, { x: -50, y: 90, width: 100, height: 100 })).toEqual({ luma: 1, busy: 0 });
  expect(measureBackdrop(flat, { x: 300, y: 0, width: 10, height: 10 })).toBeNull();
});
