import { type Look, looks, tableLook } from '../catalogue/index.js';
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
