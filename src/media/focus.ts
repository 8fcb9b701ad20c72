/** A small RGB picture, rows without gaps; about 160 pixels on the longer side is enough. */
export interface SmallPicture {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

type Colour = [lightness: number, redGreen: number, blueYellow: number];

/**
 * Where to look, as fractions from the left top: the centre of gravity of what differs from the picture's edges in
 * colour, is rich in detail or has the colour of skin, nearer the middle counting more. A picture without a subject
 * gives its middle. Compared by eye on 20 photos with sharp's attention strategy, which takes one brightest spot and
 * preferred sofas and clouds to dogs and kites.
 */
export function findFocus(picture: SmallPicture): { x: number; y: number } {
  const { width, height, data } = picture;
  const colours = Array.from({ length: width * height }, (_, i) =>
    opponent(data[3 * i]!, data[3 * i + 1]!, data[3 * i + 2]!),
  );
  const distance = distanceFrom(colours.filter((_, i) => isEdge(i, picture)));
  let [sumX, sumY, sum] = [0, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const strange = Math.min(4, distance(colours[i]!));
      const weight =
        strange ** 2 * (0.4 + detailAt(colours, x, y, picture) / 30) + (isSkin(data, i) ? 1.5 : 0);
      const [u, v] = [(x + 0.5) / width - 0.5, (y + 0.5) / height - 0.5];
      const pull = (weight * Math.exp(-(u * u + v * v) / (2 * 0.3 ** 2))) ** 2;
      sumX += pull * u;
      sumY += pull * v;
      sum += pull;
    }
  }
  const fraction = (value: number): number => (sum > 0 ? Math.round((0.5 + value / sum) * 1000) / 1000 : 0.5);
  return { x: fraction(sumX), y: fraction(sumY) };
}

const opponent = (r: number, g: number, b: number): Colour => [
  0.299 * r + 0.587 * g + 0.114 * b,
  r - g,
  b - (r + g) / 2,
];

/** True in a strip along the left, right and top; subjects often stand on the bottom edge. */
function isEdge(i: number, { width, height }: SmallPicture): boolean {
  const strip = Math.max(1, Math.round(Math.min(width, height) * 0.08));
  const x = i % width;
  return x < strip || x >= width - strip || i < strip * width;
}

/** How many standard deviations a colour lies from the given ones (Mahalanobis distance). */
function distanceFrom(colours: readonly Colour[]): (colour: Colour) => number {
  const mean = [0, 1, 2].map((k) => colours.reduce((sum, colour) => sum + colour[k]!, 0) / colours.length);
  const spread = (a: number, b: number): number =>
    colours.reduce((sum, colour) => sum + (colour[a]! - mean[a]!) * (colour[b]! - mean[b]!), 0) /
    colours.length;
  // 60 on the diagonal: noise of a plain wall is no structure.
  const [xx, yy, zz] = [spread(0, 0) + 60, spread(1, 1) + 60, spread(2, 2) + 60];
  const [xy, xz, yz] = [spread(0, 1), spread(0, 2), spread(1, 2)];
  const [a, b, c] = [yy * zz - yz * yz, xz * yz - xy * zz, xy * yz - xz * yy];
  const [d, e, f] = [xx * zz - xz * xz, xy * xz - xx * yz, xx * yy - xy * xy];
  const determinant = xx * a + xy * b + xz * c;
  return (colour) => {
    const [p, q, r] = [colour[0] - mean[0]!, colour[1] - mean[1]!, colour[2] - mean[2]!];
    const square = p * p * a + q * q * d + r * r * f + 2 * (p * q * b + p * r * c + q * r * e);
    return Math.sqrt(Math.max(0, square / determinant));
  };
}

/** Difference of lightness from the four neighbours, at most 60; 0 on the outermost pixels. */
function detailAt(colours: readonly Colour[], x: number, y: number, { width, height }: SmallPicture): number {
  if (x === 0 || y === 0 || x === width - 1 || y === height - 1) return 0;
  const at = (offset: number): number => colours[y * width + x + offset]![0];
  return Math.min(60, Math.abs(4 * at(0) - at(-1) - at(1) - at(-width) - at(width)));
}

function isSkin(data: Uint8Array, i: number): boolean {
  const [r, g, b] = [data[3 * i]!, data[3 * i + 1]!, data[3 * i + 2]!];
  return r > 60 && r > g && g > b && r - g > 8 && r - g < 90 && r - b > 20;
}
