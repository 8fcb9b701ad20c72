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
  const weights = layers.map((layer) => layer.weight * strength);
  // A strong shadow also reaches its full darkness closer to the letters.
  const firmness = 1 + 4.5 * Math.max(0, strength - 0.55);
  const before = new Float32Array(width * height);
  const covered = new Float32Array(width * height);
  return {
    add(part, left, top) {
      const added = new Float32Array(part.values.length);
      const firstColumn = Math.max(0, -left);
      const columns = Math.min(part.width, width - left) - firstColumn;
      const start = (row: number): number => row * part.width + firstColumn;
      const startThere = (y: number): number => y * width + left + firstColumn;
      layers.forEach((layer, index) => {
        const soft = blur(part, layer.sigma * sizePx);
        const drop = Math.round(layer.drop * sizePx);
        for (let row = 0; row < part.height; row++) {
          const y = top + row + drop;
          if (y >= 0 && y < height)
            addRow(sums[index]!, startThere(y), soft, start(row), columns, layer.gain * firmness);
        }
      });
      for (let row = 0; row < part.height; row++) {
        const y = top + row;
        if (y < 0 || y >= height) continue;
        const there = startThere(y);
        const darkness = darknessOf(sums, weights, there, columns);
        const from = start(row);
        for (let x = 0; x < columns; x++) {
          const old = before[there + x]!;
          const gain = darkness[x]! - old;
          if (gain > 0) {
            added[from + x] = (gain / (1 - old)) * (1 - Math.min(1, covered[there + x]!));
            before[there + x] = darkness[x]!;
          }
          covered[there + x]! += part.values[from + x]!;
        }
      }
      return added;
    },
  };
}

function addRow(
  sum: Float32Array,
  to: number,
  soft: Float32Array,
  from: number,
  count: number,
  gain: number,
): void {
  for (let x = 0; x < count; x++) sum[to + x]! += soft[from + x]! * gain;
}

/** Opacity of all layers over each other along one row. */
function darknessOf(
  sums: readonly Float32Array[],
  weights: readonly number[],
  start: number,
  count: number,
): Float32Array {
  const clear = new Float32Array(count).fill(1);
  sums.forEach((sum, index) => {
    const weight = weights[index]!;
    for (let x = 0; x < count; x++) clear[x]! *= 1 - weight * Math.min(1, sum[start + x]!);
  });
  for (let x = 0; x < count; x++) clear[x] = 1 - clear[x]!;
  return clear;
}

/**
 * Gaussian blur by three box blurs (running sums), the edge taken as empty. Wide blurs work on a smaller picture: at
 * two pixels of sigma and more, what is left out cannot be seen, and a 1080p title costs a tenth.
 */
function blur(part: Coverage, sigma: number): Float32Array {
  let small = part;
  let scale = 1;
  while (sigma / scale >= 4) {
    small = halve(small);
    scale *= 2;
  }
  const soft = { ...small, values: boxBlur(small, sigma / scale) };
  return scale === 1 ? soft.values : enlarge(soft, scale, part);
}

function halve({ width, height, values }: Coverage): Coverage {
  const half = { width: (width + 1) >> 1, height: (height + 1) >> 1 };
  const result = new Float32Array(half.width * half.height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      result[(y >> 1) * half.width + (x >> 1)]! += values[y * width + x]! / 4;
    }
  }
  return { ...half, values: result };
}

/** Bilinear; the centre of pixel `i` of the small picture is at `(i + 0.5) * scale` of the large one. */
function enlarge(small: Coverage, scale: number, { width, height }: Coverage): Float32Array {
  const wide = new Float32Array(width * small.height);
  const columns = taps(width, small.width, scale);
  for (let row = 0; row < small.height; row++) {
    for (let x = 0; x < width; x++) {
      const at = row * small.width + columns.near[x]!;
      const step = row * small.width + columns.far[x]!;
      wide[row * width + x] =
        small.values[at]! + (small.values[step]! - small.values[at]!) * columns.share[x]!;
    }
  }
  const result = new Float32Array(width * height);
  const rows = taps(height, small.height, scale);
  for (let y = 0; y < height; y++) {
    const upper = rows.near[y]! * width;
    const lower = rows.far[y]! * width;
    const share = rows.share[y]!;
    for (let x = 0; x < width; x++) {
      const top = wide[upper + x]!;
      result[y * width + x] = top + (wide[lower + x]! - top) * share;
    }
  }
  return result;
}

interface Taps {
  readonly near: Int32Array;
  readonly far: Int32Array;
  readonly share: Float32Array;
}

function taps(count: number, smallCount: number, scale: number): Taps {
  const result = {
    near: new Int32Array(count),
    far: new Int32Array(count),
    share: new Float32Array(count),
  };
  for (let index = 0; index < count; index++) {
    const at = Math.max(0, (index + 0.5) / scale - 0.5);
    const near = Math.min(smallCount - 1, Math.floor(at));
    result.near[index] = near;
    result.far[index] = Math.min(smallCount - 1, near + 1);
    result.share[index] = at - near;
  }
  return result;
}

function boxBlur(part: Coverage, sigma: number): Float32Array {
  const radius = Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2));
  let from = Float32Array.from(part.values);
  let to = new Float32Array(from.length);
  for (const pass of [blurRows, blurRows, blurRows, blurColumns, blurColumns, blurColumns]) {
    pass(from, to, part.width, part.height, radius);
    [from, to] = [to, from];
  }
  return from;
}

type BlurPass = (from: Float32Array, to: Float32Array, width: number, height: number, radius: number) => void;

const blurRows: BlurPass = (from, to, width, height, radius) => {
  const share = 1 / (2 * radius + 1);
  for (let start = 0; start < width * height; start += width) {
    let sum = 0;
    for (let x = 0; x < Math.min(radius, width); x++) sum += from[start + x]!;
    for (let x = 0; x < width; x++) {
      if (x + radius < width) sum += from[start + x + radius]!;
      to[start + x] = sum * share;
      if (x >= radius) sum -= from[start + x - radius]!;
    }
  }
};

/** All columns side by side: walking down each in turn would miss the cache at every step. */
const blurColumns: BlurPass = (from, to, width, height, radius) => {
  const share = 1 / (2 * radius + 1);
  const sums = new Float32Array(width);
  for (let y = 0; y < Math.min(radius, height); y++) {
    for (let x = 0; x < width; x++) sums[x]! += from[y * width + x]!;
  }
  for (let y = 0; y < height; y++) {
    const entering = y + radius < height ? (y + radius) * width : -1;
    const leaving = y >= radius ? (y - radius) * width : -1;
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const sum = entering < 0 ? sums[x]! : sums[x]! + from[entering + x]!;
      to[row + x] = sum * share;
      sums[x] = leaving < 0 ? sum : sum - from[leaving + x]!;
    }
  }
};
