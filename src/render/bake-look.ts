import { type Look, looks, tableLook, tableMap } from '../catalogue/index.js';
import type { Composition } from '../compose/index.js';
import type { SegmentLook } from '../draft/index.js';

/** Points of the colour cube on each axis; 33 is what grading programs use. */
const cubeSize = 33;

/** A colour cube, red fastest, 8 bits a channel. */
export interface Cube {
  readonly size: number;
  readonly data: Uint8Array;
}

/** The look a slide's preset names: one that came with the draft, or one of the catalogue. */
export function lookOf({ looks: own }: Composition, preset: string): Look {
  return Object.hasOwn(own, preset) ? tableLook(preset, own[preset]!) : looks.get(preset);
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * A look and its amounts baked into a cube; null when nothing would change. Brightness is a gamma curve (±1 = a
 * factor of 2 on the exponent), contrast a slope about middle grey, saturation a mix with BT.709 luma.
 */
export function bakeLook(wish: SegmentLook, look: Look): Cube | null {
  const { strength, brightness, contrast, saturation } = wish;
  if ((look.name === 'none' || strength === 0) && brightness === 0 && contrast === 0 && saturation === 0)
    return null;
  const data = new Uint8Array(cubeSize ** 3 * 3);
  const gamma = 2 ** -brightness;
  const slope = 2 ** contrast;
  let at = 0;
  for (let b = 0; b < cubeSize; b++) {
    for (let g = 0; g < cubeSize; g++) {
      for (let r = 0; r < cubeSize; r++) {
        const source = [r, g, b].map((value) => value / (cubeSize - 1)) as [number, number, number];
        const graded = look.map(source);
        const mixed = source.map((value, channel) => value + (graded[channel]! - value) * strength);
        const curved = mixed.map((value) => (clamp(value) ** gamma - 0.5) * slope + 0.5);
        const luma = 0.2126 * curved[0]! + 0.7152 * curved[1]! + 0.0722 * curved[2]!;
        for (const value of curved)
          data[at++] = Math.round(clamp(luma + (value - luma) * (1 + saturation)) * 255);
      }
    }
  }
  return { size: cubeSize, data };
}

/** A baked look for planes of Y, U and V (BT.709, limited range) in place of red, green and blue; 16 bits a channel. */
export function yuvCube(cube: Cube): { size: number; data: Uint16Array } {
  const at = tableMap(cube);
  const data = new Uint16Array(cubeSize ** 3 * 3);
  const word = (byte: number): number => Math.round(Math.min(255, Math.max(0, byte)) * 257);
  let next = 0;
  for (let v = 0; v < cubeSize; v++) {
    for (let u = 0; u < cubeSize; u++) {
      for (let y = 0; y < cubeSize; y++) {
        const [luma, cb, cr] = [y, u, v].map((value) => (value * 255) / (cubeSize - 1)) as [
          number,
          number,
          number,
        ];
        const rgb = rgbOf((luma - 16) / 219, (cb - 128) / 224, (cr - 128) / 224);
        const inside = rgb.map(clamp) as [number, number, number];
        // Most nodes lie outside of RGB, yet colours beside them inside: what was cut off is added again.
        const [r, g, b] = at(inside).map((value, channel) => value + rgb[channel]! - inside[channel]!) as [
          number,
          number,
          number,
        ];
        const graded = 0.2126 * r + 0.7152 * g + 0.0722 * b;
        data[next++] = word(16 + graded * 219);
        data[next++] = word(128 + ((b - graded) / 1.8556) * 224);
        data[next++] = word(128 + ((r - graded) / 1.5748) * 224);
      }
    }
  }
  return { size: cubeSize, data };
}

const rgbOf = (y: number, cb: number, cr: number): [number, number, number] => [
  y + 1.5748 * cr,
  y - (0.2126 * 1.5748 * cr + 0.0722 * 1.8556 * cb) / 0.7152,
  y + 1.8556 * cb,
];
