import type { Named } from '../shared/index.js';

/** Red, green, blue of a gamma-encoded sRGB pixel, each 0..1. */
export type Rgb = readonly [number, number, number];

/** A colour grade as a pure function of one pixel. Baked into a 33-point cube and applied once when a photo is loaded. */
export interface Look extends Named {
  map(color: Rgb): Rgb;
}

export const defineLook = <const Entry extends Look>(entry: Entry): Entry => entry;
