import { beforeAll, expect, it } from 'vitest';
import { seededRandom } from '../shared/index.js';
import { type Frame, Kernel, type Picture, type Rect } from './index.js';

const WIDTH = 320;
const HEIGHT = 180;
const DENSITY = 1.4;
const SOURCE = { width: Math.round(WIDTH * DENSITY), height: Math.round(HEIGHT * DENSITY) };
const FRAMES = 48;

let kernel: Kernel;
let frame: Frame;
beforeAll(async () => {
  kernel = await Kernel.create();
  frame = kernel.createFrame({ width: WIDTH, height: HEIGHT });
});

function greyPicture(value: (x: number, y: number) => number): Picture {
  const pixels = new Uint8Array(SOURCE.width * SOURCE.height * 3);
  for (let y = 0, i = 0; y < SOURCE.height; y++) {
    for (let x = 0; x < SOURCE.width; x++, i += 3) pixels.fill(Math.round(value(x, y)), i, i + 3);
  }
  const picture = kernel.createPicture({ ...SOURCE, hasAlpha: false });
  kernel.loadRgb(picture, pixels, { channels: 3 });
  return picture;
}

/** Round spots every 56 source pixels; index (i, j) is centred at 56 i + 28.5, 56 j + 28.5 in continuous pixels. */
const spots = () =>
  greyPicture((x, y) => {
    const dx = (x % 56) - 28;
    const dy = (y % 56) - 28;
    return 20 + 200 * Math.exp(-(dx * dx + dy * dy) / 32);
  });

/** Grey texture of 60 waves of up to 0.3 cycles per source pixel, as detailed as a sharp photo. */
const texture = () => {
  const random = seededRandom(7);
  const waves = Array.from({ length: 60 }, () => {
    const angle = random.next() * Math.PI * 2;
    const frequency = 0.02 + 0.28 * random.next();
    return [
      Math.cos(angle) * frequency * 2 * Math.PI,
      Math.sin(angle) * frequency * 2 * Math.PI,
      random.next() * 7,
    ] as const;
  });
  return greyPicture((x, y) => {
    let sum = 128;
    for (const [a, b, phase] of waves) sum += 8 * Math.sin(a * x + b * y + phase);
    return Math.min(Math.max(sum, 0), 255);
  });
};

/** Centroid of the light around a point, in target pixels. */
function centroid(x: number, y: number): { x: number; y: number } {
  let sum = 0;
  let sumX = 0;
  let sumY = 0;
  for (let j = Math.round(y) - 13; j <= Math.round(y) + 13; j++) {
    for (let i = Math.round(x) - 13; i <= Math.round(x) + 13; i++) {
      const light = Math.max(frame.bytes[j * WIDTH + i]! - 36, 0);
      sum += light;
      sumX += light * (i + 0.5);
      sumY += light * (j + 0.5);
    }
  }
  return { x: sumX / sum, y: sumY / sum };
}

function positionErrors(place: (index: number) => Rect): number[] {
  const picture = spots();
  const errors: number[] = [];
  for (let index = 0; index < FRAMES; index++) {
    const rect = place(index);
    kernel.draw(frame, picture, rect);
    for (const [i, j] of [
      [1, 1],
      [3, 2],
      [5, 2],
    ] as const) {
      const x = rect.x + ((56 * i + 28.5) * rect.width) / SOURCE.width;
      const y = rect.y + ((56 * j + 28.5) * rect.height) / SOURCE.height;
      const found = centroid(x, y);
      errors.push(found.x - x, found.y - y);
    }
  }
  kernel.releasePicture(picture);
  return errors;
}

/** Frame-to-frame breathing of mean |Laplacian|, as a share of its mean. */
function pulsation(place: (index: number) => Rect): number {
  const picture = texture();
  const values: number[] = [];
  for (let index = 0; index < FRAMES; index++) {
    kernel.draw(frame, picture, place(index));
    let sum = 0;
    for (let y = 20; y < HEIGHT - 20; y++) {
      for (let x = 20; x < WIDTH - 20; x++) {
        const at = y * WIDTH + x;
        const { bytes } = frame;
        sum += Math.abs(
          4 * bytes[at]! - bytes[at - 1]! - bytes[at + 1]! - bytes[at - WIDTH]! - bytes[at + WIDTH]!,
        );
      }
    }
    values.push(sum);
  }
  kernel.releasePicture(picture);
  // Against the line through the neighbours: slow change is the picture's own.
  const residuals = values.slice(1, -1).map((value, i) => value - (values[i]! + values[i + 2]!) / 2);
  const mean = values.reduce((a, b) => a + b) / values.length;
  return rootMeanSquare(residuals) / mean;
}

const rootMeanSquare = (values: number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

const pan = (index: number): Rect => ({
  x: -0.07 * index - 0.2,
  y: -0.031 * index,
  width: WIDTH,
  height: HEIGHT,
});
const zoom = (index: number): Rect => {
  const width = WIDTH * (1 + 0.0011 * index);
  const height = HEIGHT * (1 + 0.0011 * index);
  return { x: (WIDTH - width) * 0.4, y: (HEIGHT - height) * 0.6, width, height };
};

it.each([
  ['pan', pan],
  ['zoom', zoom],
])('a slow %s puts every spot where it belongs', (_name, place) => {
  const errors = positionErrors(place);
  expect(rootMeanSquare(errors)).toBeLessThan(0.01);
  expect(Math.max(...errors.map(Math.abs))).toBeLessThan(0.04);
});

it.each([
  ['pan', pan],
  ['zoom', zoom],
])('sharpness does not breathe in a slow %s', (_name, place) => {
  expect(pulsation(place)).toBeLessThan(0.005);
});

it('color lies where the light lies', () => {
  const pixels = new Uint8Array(SOURCE.width * SOURCE.height * 3).fill(40);
  for (let y = 0; y < SOURCE.height; y++) {
    for (let x = 0; x < SOURCE.width; x++) {
      const distance = (x + 0.5 - 150.3) ** 2 + (y + 0.5 - 120.6) ** 2;
      pixels[(y * SOURCE.width + x) * 3] = Math.round(40 + 200 * Math.exp(-distance / 72));
    }
  }
  const picture = kernel.createPicture({ ...SOURCE, hasAlpha: false });
  kernel.loadRgb(picture, pixels, { channels: 3 });
  kernel.draw(frame, picture, { x: -3.37, y: 2.21, width: WIDTH, height: HEIGHT });
  const expected = [-3.37 + 150.3 / DENSITY, 2.21 + 120.6 / DENSITY] as const;
  const plane = frame.bytes.subarray(WIDTH * HEIGHT * 1.25);
  let sum = 0;
  let sumX = 0;
  let sumY = 0;
  for (let y = 0; y < HEIGHT / 2; y++) {
    for (let x = 0; x < WIDTH / 2; x++) {
      const red = plane[(y * WIDTH) / 2 + x]! - 128;
      sum += red;
      sumX += red * (2 * x + 0.5);
      sumY += red * (2 * y + 1);
    }
  }
  expect(Math.abs(sumX / sum - expected[0])).toBeLessThan(0.03);
  expect(Math.abs(sumY / sum - expected[1])).toBeLessThan(0.03);
});

it('the filter changes smoothly where wider taps take over', () => {
  const picture = texture();
  const drawn = [1.69999, 1.70001].map((step) => {
    kernel.draw(frame, picture, { x: 0, y: 0, width: SOURCE.width / step, height: SOURCE.height / step });
    return Uint8Array.from(frame.bytes);
  });
  let worst = 0;
  for (let y = 0; y < 140; y++) {
    for (let x = 0; x < 250; x++) {
      const at = y * WIDTH + x;
      worst = Math.max(worst, Math.abs(drawn[0]![at]! - drawn[1]![at]!));
    }
  }
  expect(worst).toBeLessThanOrEqual(2);
});
