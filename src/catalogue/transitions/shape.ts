/** How large a closed shape around the origin must be to reach (x, y), x right and y down; twice as far, twice as large. */
export type Outline = (x: number, y: number) => number;

/**
 * Arrival field of a shape that grows from (cx, cy) in canvas fractions until it has covered the canvas: 0 in the
 * middle, 1 where the canvas is reached last.
 */
export function growing(
  aspect: number,
  outline: Outline,
  { cx = 0.5, cy = 0.5 } = {},
): (u: number, v: number) => number {
  const size = (u: number, v: number): number => outline((u - cx) * aspect, v - cy);
  // The shape is seen from its middle, so the canvas is covered when its border is.
  let last = 0;
  const steps = 256;
  for (let i = 0; i <= steps; i++) {
    const at = i / steps;
    last = Math.max(last, size(at, 0), size(at, 1), size(0, at), size(1, at));
  }
  return (u, v) => Math.min(1, size(u, v) / last);
}

/** Outline through corner points given in polar order around the origin (x right, y down). */
export function polygon(points: readonly (readonly [number, number])[]): Outline {
  const full = 2 * Math.PI;
  const steps = 1440;
  const table = new Float64Array(steps + 1);
  for (let i = 0; i <= steps; i++) {
    const angle = (i / steps) * full;
    const dx = Math.cos(angle);
    const dy = Math.sin(angle);
    let radius = 0;
    points.forEach(([ax, ay], index) => {
      const [bx, by] = points[(index + 1) % points.length]!;
      // Where the ray (dx, dy) meets the side a-b.
      const cross = dx * (by - ay) - dy * (bx - ax);
      if (Math.abs(cross) < 1e-12) return;
      const along = (ax * (by - ay) - ay * (bx - ax)) / cross;
      const part = (ax * dy - ay * dx) / cross;
      if (along > 0 && part >= -1e-9 && part <= 1 + 1e-9) radius = Math.max(radius, along);
    });
    table[i] = radius;
  }
  return (x, y) => {
    const at = ((Math.atan2(y, x) / full + 1) % 1) * steps;
    const index = Math.floor(at);
    const part = at - index;
    const radius = table[index]! * (1 - part) + table[Math.min(steps, index + 1)]! * part;
    return Math.sqrt(x * x + y * y) / radius;
  };
}

/** Turns an arrival field round: what was reached last is reached first. */
export const closing =
  (arrival: (u: number, v: number) => number): ((u: number, v: number) => number) =>
  (u, v) =>
    1 - arrival(u, v);
