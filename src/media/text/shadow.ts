/** A grey picture: coverage 0..1 per pixel. */
export interface Coverage {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

/** One layer of a soft shadow, sizes in font sizes. */
interface Layer {
  readonly sigma: number;
  readonly drop: number;
  /** Gain before clipping at 1: thin strokes keep a full shadow. */
  readonly gain: number;
  readonly weight: number;
}

/** A close layer gives the letters an edge, the wide ones melt into the photo. */
const layers: readonly Layer[] = [
  { sigma: 0.035, drop: 0.02, gain: 1.3, weight: 0.55 },
  { sigma: 0.11, drop: 0.035, gain: 1.5, weight: 0.55 },
  { sigma: 0.26, drop: 0.05, gain: 1.5, weight: 0.4 },
];

/** How far a shadow reaches from the letters, in font sizes. */
export const shadowReach = 0.75;

/**
 * Soft shadows of parts that lie over each other. `add` takes the coverage of the next part and returns the shadow it
 * adds to those before it, so that all parts together have the shadow of the whole and none darkens an earlier part.
 */
export function shadowOf(options: { width: number; height: number; sizePx: number; strength: number }): {
  add(part: Coverage, x: number, y: number): Float32Array;
} {
  const { width, height, sizePx, strength } = options;
  const sums = layers.map(() => new Float32Array(width * height));
  const before = new Float32Array(width * height);
  const covered = new Float32Array(width * height);
  return {
    add(part, left, top) {
      layers.forEach((layer, index) => {
        const soft = blur(part, layer.sigma * sizePx);
        const drop = Math.round(layer.drop * sizePx);
        const sum = sums[index]!;
        for (let row = 0; row < part.height; row++) {
          const y = top + row + drop;
          if (y < 0 || y >= height) continue;
          for (let column = 0; column < part.width; column++) {
            const x = left + column;
            if (x >= 0 && x < width) sum[y * width + x]! += soft[row * part.width + column]!;
          }
        }
      });
      const added = new Float32Array(part.values.length);
      for (let row = 0; row < part.height; row++) {
        for (let column = 0; column < part.width; column++) {
          const x = left + column;
          const y = top + row;
          if (x < 0 || x >= width || y < 0 || y >= height) continue;
          const at = y * width + x;
          let clear = 1;
          layers.forEach((layer, index) => {
            clear *= 1 - layer.weight * strength * Math.min(1, sums[index]![at]! * layer.gain);
          });
          const now = 1 - clear;
          const old = before[at]!;
          added[row * part.width + column] =
            now <= old ? 0 : ((now - old) / (1 - old)) * (1 - Math.min(1, covered[at]!));
          before[at] = Math.max(old, now);
          covered[at]! += part.values[row * part.width + column]!;
        }
      }
      return added;
    },
  };
}

/** Gaussian blur by three box blurs (running sums), the edge taken as empty. */
function blur(part: Coverage, sigma: number): Float32Array {
  const radius = Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  const { width, height } = part;
  let from = Float32Array.from(part.values);
  let to = new Float32Array(from.length);
  for (let pass = 0; pass < 3; pass++) {
    for (let row = 0; row < height; row++) boxLine(from, to, row * width, 1, width, radius);
    [from, to] = [to, from];
    for (let column = 0; column < width; column++) boxLine(from, to, column, width, height, radius);
    [from, to] = [to, from];
  }
  return from;
}

function boxLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  count: number,
  radius: number,
): void {
  const share = 1 / (2 * radius + 1);
  let sum = 0;
  for (let index = 0; index < Math.min(radius, count); index++) sum += from[start + index * step]!;
  for (let index = 0; index < count; index++) {
    if (index + radius < count) sum += from[start + (index + radius) * step]!;
    to[start + index * step] = sum * share;
    if (index >= radius) sum -= from[start + (index - radius) * step]!;
  }
}
