import { expect, it } from 'vitest';
import { findFocus, type SmallPicture } from './focus.js';

/** A plain picture with a square of another colour around a point given in fractions. */
function square(x: number, y: number, colour: number[], ground: number[]): SmallPicture {
  const [width, height] = [160, 100];
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const inside =
      Math.abs((i % width) / width - x) < 0.06 && Math.abs(Math.floor(i / width) / height - y) < 0.1;
    data.set(inside ? colour : ground, i * 3);
  }
  return { data, width, height };
}

it('the focus is on the one thing that differs, bright or dark', () => {
  for (const [x, y] of [
    [0.3, 0.3],
    [0.7, 0.6],
    [0.25, 0.75],
  ] as const) {
    for (const [colour, ground] of [
      [
        [200, 60, 40],
        [90, 120, 200],
      ],
      [
        [20, 20, 20],
        [230, 230, 225],
      ],
    ] as const) {
      const focus = findFocus(square(x, y, [...colour], [...ground]));
      expect(Math.hypot(focus.x - x, focus.y - y)).toBeLessThan(0.04);
    }
  }
});

it('a picture without a subject has its focus in the middle', () => {
  expect(findFocus(square(0.5, 0.5, [100, 100, 100], [100, 100, 100]))).toEqual({ x: 0.5, y: 0.5 });
  expect(findFocus({ data: new Uint8Array([1, 2, 3]), width: 1, height: 1 })).toEqual({ x: 0.5, y: 0.5 });
});
