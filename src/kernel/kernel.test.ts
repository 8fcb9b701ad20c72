import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { type Frame, Kernel, type Picture } from './index.js';

let kernel: Kernel;
beforeAll(async () => {
  kernel = await Kernel.create();
});

const black = { y: 16, u: 128, v: 128 };
const white = { y: 235, u: 128, v: 128 };

function frameOf(width: number, height: number, color = black): Frame {
  const frame = kernel.createFrame({ width, height });
  kernel.fill(frame, color);
  return frame;
}

function pictureOf(
  width: number,
  height: number,
  pixel: (x: number, y: number) => readonly number[],
  hasAlpha = false,
): Picture {
  const channels = hasAlpha ? 4 : 3;
  const pixels = new Uint8Array(width * height * channels);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++) for (const value of pixel(x, y)) pixels[i++] = value;
  }
  const picture = kernel.createPicture({ width, height, hasAlpha });
  kernel.loadRgb(picture, pixels, { channels });
  return picture;
}

const grey = (value: number) => [value, value, value] as const;
const texture = (x: number, y: number) =>
  [
    128 + 100 * Math.sin(x * 0.31 + y * 0.17),
    128 + 90 * Math.sin(x * 0.11 - y * 0.23 + 1),
    128 + 80 * Math.cos(x * 0.07 + y * 0.05),
  ].map(Math.round);
const luma = (frame: Frame, x: number, y: number) => frame.bytes[y * frame.width + x]!;
const chroma = (frame: Frame, x: number, y: number) => {
  const { width, height, bytes } = frame;
  const at = width * height + (y * width) / 2 + x;
  return [bytes[at]!, bytes[at + (width * height) / 4]!] as const;
};
const all = (width: number, height: number) => ({ x: 0, y: 0, width, height });
const hash = (frame: Frame) => createHash('sha256').update(frame.bytes).digest('hex');

function textureFrame(width: number, height: number): Frame {
  const frame = frameOf(width, height);
  const picture = pictureOf(width, height, texture);
  kernel.draw(frame, picture, all(width, height));
  kernel.releasePicture(picture);
  return frame;
}

it.each([
  ['white', [255, 255, 255], [235, 128, 128]],
  ['black', [0, 0, 0], [16, 128, 128]],
  ['middle grey', [128, 128, 128], [126, 128, 128]],
  ['red', [255, 0, 0], [63, 102, 240]],
  ['green', [0, 255, 0], [173, 42, 26]],
  ['blue', [0, 0, 255], [32, 240, 118]],
])('%s becomes its BT.709 limited-range value', (_name, rgb, expected) => {
  const frame = frameOf(64, 32);
  const picture = pictureOf(64, 32, () => rgb);
  kernel.draw(frame, picture, all(64, 32));
  expect([luma(frame, 30, 15), ...chroma(frame, 15, 7)]).toEqual(expected);
  expect(new Set(frame.bytes.subarray(0, 64 * 32)).size).toBe(1);
});

it('a picture drawn at its own size is unchanged within 1', () => {
  const frame = textureFrame(128, 64);
  for (let y = 0; y < 64; y++) {
    for (let x = 0; x < 128; x++) {
      const [r, g, b] = texture(x, y) as [number, number, number];
      const y709 = 16 + ((0.2126 * r + 0.7152 * g + 0.0722 * b) * 219) / 255;
      expect(Math.abs(luma(frame, x, y) - y709)).toBeLessThanOrEqual(1);
    }
  }
});

it('a ramp shifted by half a pixel is the ramp at the half values', () => {
  const frame = frameOf(64, 16);
  const picture = pictureOf(96, 16, (x) => grey(x * 2));
  const at = (x: number) => 16 + (x * 2 * 219) / 255;
  kernel.draw(frame, picture, { x: -10.5, y: 0, width: 96, height: 16 });
  for (let x = 0; x < 64; x++) expect(Math.abs(luma(frame, x, 8) - at(x + 10.5))).toBeLessThanOrEqual(1);
});

it('an edge at a fraction of a pixel covers that fraction', () => {
  const frame = frameOf(64, 32);
  const picture = pictureOf(32, 16, () => [255, 255, 255]);
  kernel.draw(frame, picture, { x: 8.25, y: 4.5, width: 32, height: 16 });
  expect([luma(frame, 7, 10), luma(frame, 8, 10), luma(frame, 9, 10)]).toEqual([16, 180, 235]);
  expect([luma(frame, 39, 10), luma(frame, 40, 10), luma(frame, 41, 10)]).toEqual([235, 71, 16]);
  expect([luma(frame, 20, 3), luma(frame, 20, 4), luma(frame, 20, 20), luma(frame, 20, 21)]).toEqual([
    16, 126, 126, 16,
  ]);
});

it('a clip limits what is drawn, with an anti-aliased edge', () => {
  const frame = frameOf(64, 32);
  const picture = pictureOf(64, 32, () => [255, 255, 255]);
  kernel.draw(frame, picture, all(64, 32), { clip: { x: 10.5, y: 0, width: 20, height: 32 } });
  expect([9, 10, 11, 29, 30, 31].map((x) => luma(frame, x, 5))).toEqual([16, 126, 235, 235, 126, 16]);
});

it('bleed continues the edge color beyond the place', () => {
  const frame = frameOf(64, 32);
  const picture = pictureOf(16, 16, () => [255, 255, 255]);
  kernel.draw(frame, picture, { x: 8.5, y: 8, width: 16, height: 16 }, { bleed: 2 });
  expect([6, 7, 8, 24, 25, 26, 27].map((x) => luma(frame, x, 12))).toEqual([
    126, 235, 235, 235, 235, 126, 16,
  ]);
});

it('opacity mixes with what is there', () => {
  const frame = frameOf(64, 32);
  const picture = pictureOf(64, 32, () => [255, 255, 255]);
  kernel.draw(frame, picture, all(64, 32), { opacity: 0.5 });
  expect(new Set(frame.bytes.subarray(0, 64 * 32))).toEqual(new Set([126]));
});

it('a transparent pixel leaves the frame, an opaque one replaces it, a half one mixes', () => {
  const frame = frameOf(64, 32, { y: 100, u: 90, v: 150 });
  const alphas = [0, 255, 128, 0];
  const picture = pictureOf(64, 32, (x) => [255, 255, 255, alphas[x >> 4]!], true);
  kernel.draw(frame, picture, all(64, 32));
  expect([8, 24, 56].map((x) => luma(frame, x, 9))).toEqual([100, 235, 100]);
  expect(Math.abs(luma(frame, 40, 9) - 168)).toBeLessThanOrEqual(1);
  expect([4, 12, 28].map((x) => chroma(frame, x, 9))).toEqual([
    [90, 150],
    [128, 128],
    [90, 150],
  ]);
});

it.each([true, false])(
  'a place at whole pixels gives what its neighbour a millionth further gives (alpha %s)',
  (hasAlpha) => {
    const picture = pictureOf(
      40,
      20,
      (x, y) => [...texture(x, y), ...(hasAlpha ? [(x * 6 + y) & 255] : [])],
      hasAlpha,
    );
    const frames = [8, 8 + 1e-6].map((x) => {
      const frame = frameOf(64, 32, { y: 90, u: 100, v: 160 });
      kernel.draw(frame, picture, { x, y: 6, width: 40, height: 20 }, { opacity: 0.7 });
      return frame.bytes;
    });
    for (const [i, value] of frames[0]!.entries()) {
      expect(Math.abs(value - frames[1]![i]!)).toBeLessThanOrEqual(1);
    }
  },
);

it.each([1.3, 1.69, 1.71, 2.5, 7, 40])('a constant stays constant at step %s', (step) => {
  const frame = frameOf(64, 32);
  const picture = pictureOf(300, 200, () => [200, 30, 90]);
  kernel.draw(
    frame,
    picture,
    { x: 1, y: 1, width: 300 / step, height: 200 / step },
    { clip: { x: 2, y: 2, width: 4, height: 2 } },
  );
  const full = frameOf(300, 200);
  kernel.draw(full, picture, all(300, 200));
  expect(luma(frame, 3, 3)).toBe(luma(full, 10, 10));
});

it('a fine checkerboard shrunk 3.3 times is even grey', () => {
  const frame = frameOf(64, 32);
  const picture = pictureOf(400, 300, (x, y) => grey(((x + y) & 1) * 255));
  kernel.draw(frame, picture, { x: -20.3, y: -20.7, width: 400 / 3.3, height: 300 / 3.3 });
  for (let x = 0; x < 64; x++) expect(Math.abs(luma(frame, x, 9) - 126)).toBeLessThanOrEqual(1);
});

it('a picture shrunk in one direction only keeps the other sharp', () => {
  const frame = frameOf(64, 64);
  const picture = pictureOf(640, 64, (_x, y) => grey(y < 32 ? 0 : 255));
  kernel.draw(frame, picture, all(64, 64));
  expect([30, 31, 32, 33].map((y) => luma(frame, 20, y))).toEqual([16, 16, 235, 235]);
});

it('a color cube is applied at load', () => {
  const data = Uint8Array.from({ length: 24 }, (_, i) => {
    const entry = Math.floor(i / 3);
    return 255 - ((entry >> (i % 3)) & 1) * 255;
  });
  const picture = kernel.createPicture({ width: 32, height: 16, hasAlpha: false });
  const frame = frameOf(32, 16);
  kernel.loadRgb(picture, new Uint8Array(32 * 16 * 3).fill(55), { channels: 3, cube: { size: 2, data } });
  kernel.draw(frame, picture, all(32, 16));
  expect(luma(frame, 5, 5)).toBe(Math.round(16 + (200 * 219) / 255));
});

it('a color cube between its entries is linear: swapped channels stay exact', () => {
  const size = 5;
  const data = new Uint16Array(size ** 3 * 3);
  for (let i = 0; i < size ** 3; i++) {
    const [r, g, b] = [i % size, Math.floor(i / size) % size, Math.floor(i / size ** 2)];
    data.set(
      [g!, b!, r!].map((value) => Math.round((value * 65535) / (size - 1))),
      i * 3,
    );
  }
  const colors = Array.from({ length: 64 }, (_, i) => [
    (i * 97) & 255,
    (i * 57 + 13) & 255,
    (i * 31 + 200) & 255,
  ]);
  const plain = Uint8Array.from({ length: 64 * 2 * 3 }, (_, i) => {
    const color = colors[Math.floor(i / 3) % 64]!;
    return color[(i + 1) % 3]!;
  });
  const given = Uint8Array.from({ length: 64 * 2 * 3 }, (_, i) => colors[Math.floor(i / 3) % 64]![i % 3]!);
  const frames = [plain, given].map((pixels, index) => {
    const picture = kernel.createPicture({ width: 64, height: 2, hasAlpha: false });
    kernel.loadRgb(picture, pixels, { channels: 3, cube: index === 1 ? { size, data } : null });
    const frame = frameOf(64, 2);
    kernel.draw(frame, picture, all(64, 2));
    return frame;
  });
  for (let i = 0; i < frames[0]!.bytes.length; i++) {
    expect(Math.abs(frames[0]!.bytes[i]! - frames[1]!.bytes[i]!)).toBeLessThanOrEqual(1);
  }
});

it('blend gives from at 0, to at 1 and the mean at a half', () => {
  const from = textureFrame(64, 32);
  const to = frameOf(64, 32, white);
  const target = frameOf(64, 32);
  kernel.blend(target, from, to, 0);
  expect(hash(target)).toBe(hash(from));
  kernel.blend(target, from, to, 1);
  expect(hash(target)).toBe(hash(to));
  kernel.blend(target, from, to, 0.5);
  expect(luma(target, 7, 7)).toBe(Math.floor((luma(from, 7, 7) + 235 + 1) / 2));
});

it.each([0, 0.2, 1])('a mask with feather %s leaves all at reveal 0 and covers all at 1', (feather) => {
  const mask = kernel.createMask({ width: 64, height: 32 }, (u) => u);
  const target = textureFrame(64, 32);
  const before = hash(target);
  const top = frameOf(64, 32, white);
  kernel.compositeMask(target, top, mask, { reveal: 0, feather });
  expect(hash(target)).toBe(before);
  kernel.compositeMask(target, top, mask, { reveal: 1, feather });
  expect(hash(target)).toBe(hash(top));
});

it('a mask covers what has arrived, half way in between', () => {
  const mask = kernel.createMask({ width: 200, height: 32 }, (u) => u);
  const target = frameOf(200, 32);
  kernel.compositeMask(target, frameOf(200, 32, white), mask, { reveal: 0.5, feather: 0.2 });
  expect([10, 50, 120, 199].map((x) => luma(target, x, 3))).toEqual([235, 235, 16, 16]);
  expect(Math.abs(luma(target, 100, 3) - 124)).toBeLessThanOrEqual(2);
});

it('a frame can be drawn like a picture', () => {
  const source = textureFrame(64, 32);
  const target = frameOf(64, 32);
  kernel.drawFrame(target, source, all(64, 32));
  expect(hash(target)).toBe(hash(source));
  kernel.drawFrame(target, frameOf(64, 32, white), { x: 16.5, y: 8, width: 32, height: 16 });
  expect([15, 16, 17].map((x) => luma(target, x, 12))[2]).toBe(235);
});

it('a frame moved by whole pixels is copied, cut at the frame and mixed by opacity', () => {
  const source = textureFrame(64, 32);
  const target = frameOf(64, 32);
  kernel.drawFrame(target, source, { x: 6, y: -4, width: 64, height: 32 });
  expect([luma(target, 5, 3), luma(target, 6, 3), luma(target, 63, 27), luma(target, 63, 28)]).toEqual([
    16,
    luma(source, 0, 7),
    luma(source, 57, 31),
    16,
  ]);
  expect(chroma(target, 4, 3)).toEqual(chroma(source, 1, 5));
  const half = frameOf(64, 32);
  kernel.drawFrame(half, frameOf(64, 32, white), all(64, 32), { opacity: 0.5 });
  expect(luma(half, 9, 9)).toBe(126);
});

it.each([-6, 6])('a frame moved by %s whole pixels equals one moved a millionth further', (x) => {
  const source = textureFrame(64, 32);
  const [whole, near] = [x, x + 1e-6].map((left) => {
    const target = frameOf(64, 32, { y: 90, u: 100, v: 160 });
    kernel.drawFrame(target, source, { x: left, y: 2, width: 64, height: 32 });
    return target.bytes;
  });
  for (const [i, value] of whole!.entries()) expect(Math.abs(value - near![i]!)).toBeLessThanOrEqual(1);
});

it('veil at 1 is the color, adjust without change keeps every byte', () => {
  const frame = textureFrame(64, 32);
  const before = hash(frame);
  kernel.adjust(frame, { saturation: 1, light: 0 });
  kernel.veil(frame, white, 0);
  expect(hash(frame)).toBe(before);
  kernel.veil(frame, white, 1);
  expect(hash(frame)).toBe(hash(frameOf(64, 32, white)));
});

it('adjust reaches grey, black and white', () => {
  const frame = textureFrame(64, 32);
  kernel.adjust(frame, { saturation: 0 });
  expect(new Set(frame.bytes.subarray(64 * 32))).toEqual(new Set([128]));
  kernel.adjust(frame, { light: -1 });
  expect(hash(frame)).toBe(hash(frameOf(64, 32)));
  kernel.adjust(frame, { light: 1 });
  expect(hash(frame)).toBe(hash(frameOf(64, 32, white)));
});

it('a blurred constant is unchanged', () => {
  const frame = frameOf(70, 34, { y: 77, u: 100, v: 201 });
  const before = hash(frame);
  kernel.blur(frame, { radiusX: 13.7, radiusY: 6.2 });
  expect(hash(frame)).toBe(before);
});

it('blur widens smoothly with its radius', () => {
  const widths = [2, 2.25, 2.5, 2.75, 3, 3.25].map((radius) => {
    const frame = frameOf(64, 32);
    for (let y = 0; y < 32; y++) frame.bytes.fill(y >= 16 ? 235 : 16, y * 64, y * 64 + 64);
    kernel.blur(frame, { radiusX: 0, radiusY: radius });
    return luma(frame, 5, 18);
  });
  const steps = widths.slice(1).map((value, i) => widths[i]! - value);
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(1);
  for (let i = 1; i < steps.length; i++) expect(Math.abs(steps[i]! - steps[i - 1]!)).toBeLessThanOrEqual(2);
});

it('blur treats rows and columns alike', () => {
  const tall = frameOf(64, 64);
  const wide = frameOf(64, 64);
  tall.bytes.fill(200, 0, 64 * 20);
  for (let y = 0; y < 64; y++) wide.bytes.fill(200, y * 64, y * 64 + 20);
  kernel.blur(tall, { radiusX: 0, radiusY: 4.4 });
  kernel.blur(wide, { radiusX: 4.4, radiusY: 0 });
  for (let i = 0; i < 64; i++) expect(luma(wide, i, 30)).toBe(luma(tall, 30, i));
});

it('pixelate makes blocks of one value and keeps the mean', () => {
  const frame = textureFrame(64, 32);
  const sum = (bytes: Uint8Array) => bytes.reduce((total, value) => total + value, 0);
  const before = sum(frame.bytes.subarray(0, 64 * 32));
  kernel.pixelate(frame, 8);
  expect(new Set(frame.bytes.subarray(0, 64 * 32)).size).toBeLessThanOrEqual(45);
  expect(Math.abs(sum(frame.bytes.subarray(0, 64 * 32)) - before)).toBeLessThan(64 * 32);
});

it('a warp by nothing copies the source exactly, one outside covers nothing', () => {
  const source = textureFrame(100, 62);
  const target = frameOf(100, 62, white);
  const before = hash(target);
  kernel.warp(target, source, (u, v) => [u + 2, v]);
  expect(hash(target)).toBe(before);
  kernel.warp(target, source, (u, v) => [u, v]);
  expect(hash(target)).toBe(hash(source));
});

it('a warp may read the frame it writes', () => {
  const frame = textureFrame(64, 32);
  const source = textureFrame(64, 32);
  kernel.warp(frame, frame, (u, v) => [1 - u, v]);
  for (let x = 0; x < 64; x++) expect(luma(frame, x, 9)).toBe(luma(source, 63 - x, 9));
});

it('the same calls give the same bytes in another instance', async () => {
  const draw = (k: Kernel) => {
    const pixels = Uint8Array.from({ length: 200 * 120 * 3 }, (_, i) => (i * 7919 + (i >> 5)) & 255);
    const picture = k.createPicture({ width: 200, height: 120, hasAlpha: false });
    k.loadRgb(picture, pixels, { channels: 3 });
    const frame = k.createFrame({ width: 128, height: 72 });
    k.fill(frame, black);
    k.draw(frame, picture, { x: -3.37, y: 1.91, width: 141.2, height: 80.3 }, { opacity: 0.83 });
    k.blur(frame, { radiusX: 1.3, radiusY: 2.1 });
    return hash(frame);
  };
  const other = await Kernel.create();
  expect(draw(other)).toBe(draw(kernel));
  expect(other.version).toBe(kernel.version);
});

it('the code can be given as bytes', async () => {
  const bytes = new Uint8Array(readFileSync(new URL('./kernel.wasm', import.meta.url)));
  const other = await Kernel.create({ wasm: bytes, memoryBytes: 2 ** 24 });
  expect(other.version).toBe(kernel.version);
  expect(other.memory.buffer.byteLength).toBe(2 ** 24);
});

it('released memory is used again', () => {
  const cycle = () => {
    const picture = kernel.createPicture({ width: 1000, height: 700, hasAlpha: true });
    const frame = kernel.createFrame({ width: 640, height: 360 });
    kernel.releasePicture(picture);
    const mask = kernel.createMask({ width: 64, height: 36 }, (u) => u);
    kernel.releaseFrame(frame);
    kernel.releaseMask(mask);
  };
  cycle();
  const before = kernel.usedBytes;
  for (let i = 0; i < 2000; i++) cycle();
  expect(kernel.usedBytes).toBe(before);
});

it('a released buffer is refused, and so is one released twice', () => {
  const frame = frameOf(64, 32);
  kernel.releaseFrame(frame);
  expect(() => kernel.fill(frame, black)).toThrow('released');
  expect(() => kernel.releaseFrame(frame)).toThrow('released');
});

it('a place that is no number is refused', () => {
  const picture = pictureOf(8, 8, () => [0, 0, 0]);
  expect(() => kernel.draw(frameOf(8, 8), picture, { x: Number.NaN, y: 0, width: 8, height: 8 })).toThrow(
    'finite',
  );
});

it('wrong sizes and too much memory are told plainly', () => {
  expect(() => kernel.createFrame({ width: 63, height: 32 })).toThrow('even');
  expect(() => kernel.createPicture({ width: 0, height: 3, hasAlpha: false })).toThrow('whole sides');
  const picture = kernel.createPicture({ width: 8, height: 8, hasAlpha: false });
  expect(() => kernel.loadRgb(picture, new Uint8Array(5), { channels: 3 })).toThrow('needs 192 bytes, got 5');
  expect(() => kernel.blend(frameOf(64, 32), frameOf(64, 32), frameOf(32, 32), 0)).toThrow('one size');
  const frames: Frame[] = [];
  const fill = () => {
    for (let i = 0; i < 10; i++) frames.push(kernel.createFrame({ width: 16384, height: 16384 }));
  };
  expect(fill).toThrow('out of memory');
  for (const frame of frames) kernel.releaseFrame(frame);
});
