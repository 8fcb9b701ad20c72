import { hash32 } from '../../shared/index.js';

/** A number in [0, 1) for a lattice point; the same for the same seed on every machine. */
export function latticeNoise(seed: number, x: number, y: number): number {
  let hash = Math.imul(x | 0, 0x27d4eb2d) ^ Math.imul(y | 0, 0x165667b1) ^ Math.imul(seed | 0, 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

const soften = (t: number): number => t * t * (3 - 2 * t);

/** Smooth noise in [0, 1): lattice values interpolated without kinks. */
export function smoothNoise(seed: number, x: number, y: number): number {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const tx = soften(x - x0);
  const ty = soften(y - y0);
  const top = latticeNoise(seed, x0, y0) * (1 - tx) + latticeNoise(seed, x0 + 1, y0) * tx;
  const bottom = latticeNoise(seed, x0, y0 + 1) * (1 - tx) + latticeNoise(seed, x0 + 1, y0 + 1) * tx;
  return top * (1 - ty) + bottom * ty;
}

/** Cloud-like noise of a few octaves, `size` features to the canvas height, roughly evenly spread over 0..1. */
export function clouds(seed: number, aspect: number, size: number): (u: number, v: number) => number {
  const start = hash32(`clouds ${seed}`);
  return (u, v) => {
    let sum = 0;
    let weight = 0.5;
    let scale = size;
    for (let octave = 0; octave < 3; octave++) {
      sum += weight * smoothNoise(start + octave, u * aspect * scale, v * scale);
      weight /= 2.2;
      scale *= 2.1;
    }
    // The sum gathers around its middle; a soft stretch spreads it, so that no moment changes everything at once.
    const spread = (sum / 0.83 - 0.5) * 1.9 + 0.5;
    return soften(Math.min(1, Math.max(0, spread)));
  };
}
