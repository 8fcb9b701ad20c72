import { expect, it } from 'vitest';
import { Kernel, type Slant } from './index.js';

const kernel = await Kernel.create();
const size = { width: 96, height: 64 };
const texture = (x: number, y: number): number =>
  Math.round(128 + 60 * Math.sin(x * 0.31 + y * 0.17) + 50 * Math.sin(x * 0.11 - y * 0.23 + 1));

function pictureOf(width: number, height: number, alpha: number | null) {
  const channels = alpha === null ? 3 : 4;
  const pixels = new Uint8Array(width * height * channels);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) pixels[i++] = texture(x, y);
      if (alpha !== null) pixels[i++] = alpha;
    }
  }
  const picture = kernel.createPicture({ width, height, hasAlpha: alpha !== null });
  kernel.loadRgb(picture, pixels, { channels });
  return picture;
}

function drawn(work: (frame: ReturnType<Kernel['createFrame']>) => void): Uint8Array {
  const frame = kernel.createFrame(size);
  kernel.fill(frame, { y: 16, u: 128, v: 128 });
  work(frame);
  const luma = frame.bytes.slice(0, size.width * size.height);
  kernel.releaseFrame(frame);
  return luma;
}

const largest = (a: Uint8Array, b: Uint8Array): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

const straight: Slant = { corner: { x: 7, y: 5 }, across: { x: 80, y: 0 }, down: { x: 0, y: 50 } };

it('a slant without a turn shows what an ordinary drawing shows', () => {
  const picture = pictureOf(80, 50, null);
  const plain = drawn((frame) => kernel.draw(frame, picture, { x: 7, y: 5, width: 80, height: 50 }));
  expect(drawn((frame) => kernel.drawSlanted(frame, picture, straight))).toEqual(plain);
});

it('a quarter turn clockwise brings the left edge to the top, pixel for pixel', () => {
  const picture = pictureOf(50, 40, null);
  const turned = drawn((frame) =>
    kernel.drawSlanted(frame, picture, {
      corner: { x: 60, y: 8 },
      across: { x: 0, y: 50 },
      down: { x: -40, y: 0 },
    }),
  );
  const plain = drawn((frame) => kernel.draw(frame, picture, { x: 0, y: 0, width: 50, height: 40 }));
  for (let y = 1; y < 39; y++)
    for (let x = 1; x < 49; x++) expect(turned[(8 + x) * 96 + 59 - y]).toBe(plain[y * 96 + x]);
});

it('a turn there and back is the picture again, but for what two samplings soften', () => {
  const picture = pictureOf(200, 200, null);
  const at = (degrees: number): Slant => {
    const [c, s] = [Math.cos((degrees * Math.PI) / 180) * 200, Math.sin((degrees * Math.PI) / 180) * 200];
    return {
      corner: { x: 48 - (c - s) / 2, y: 32 - (s + c) / 2 },
      across: { x: c, y: s },
      down: { x: -s, y: c },
    };
  };
  const turned = drawn((frame) => kernel.drawSlanted(frame, picture, at(30)));
  let worst = 0;
  for (let y = 2; y < 62; y++) {
    for (let x = 2; x < 94; x++) {
      const [dx, dy] = [x + 0.5 - 48, y + 0.5 - 32];
      const [c, s] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
      const wanted = texture(dx * c + dy * s + 99.5, dy * c - dx * s + 99.5);
      worst = Math.max(worst, Math.abs(turned[y * 96 + x]! - (16 + (wanted * 219) / 255)));
    }
  }
  expect(worst).toBeLessThan(2.5);
});

it('alpha covers in part and outside the picture nothing changes', () => {
  const half = pictureOf(40, 40, 128);
  const slant: Slant = { corner: { x: 48, y: 4 }, across: { x: 28, y: 28 }, down: { x: -28, y: 28 } };
  const frame = drawn((target) => kernel.drawSlanted(target, half, slant));
  const opaque = pictureOf(40, 40, 255);
  const full = drawn((target) => kernel.drawSlanted(target, opaque, slant));
  expect(frame[32 * 96 + 48]! - 16).toBeCloseTo(((full[32 * 96 + 48]! - 16) * 128) / 255, -0.5);
  expect(frame[2 * 96 + 2]).toBe(16);
  const plain = pictureOf(40, 40, null);
  expect(
    largest(
      full,
      drawn((target) => kernel.drawSlanted(target, plain, slant)),
    ),
  ).toBeLessThan(2);
});

it('only the part asked for shows', () => {
  const picture = pictureOf(80, 50, null);
  const left = drawn((frame) => kernel.drawSlanted(frame, picture, straight, { shown: [0, 0.5] }));
  const whole = drawn((frame) => kernel.drawSlanted(frame, picture, straight));
  expect(left[30 * 96 + 40]).toBe(whole[30 * 96 + 40]);
  expect(left[30 * 96 + 50]).toBe(16);
});
