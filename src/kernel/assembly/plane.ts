// Padded planes: 32 samples left and right, 4 rows above and below, all repeating the edge.

/** Repeats the edges of a plane into its padding; `origin` is sample (0, 0). */
export function padPlane(origin: usize, stride: i32, width: i32, height: i32): void {
  const rest = stride - 32 - width;
  let row = origin;
  for (let y = 0; y < height; y++) {
    memory.fill(row - 32, load<u8>(row), 32);
    memory.fill(row + width, load<u8>(row + width - 1), rest);
    row += stride;
  }
  const first = origin - 32;
  const last = first + (height - 1) * stride;
  for (let k = 1; k <= 4; k++) {
    memory.copy(first - k * stride, first, stride);
    memory.copy(last + k * stride, last, stride);
  }
}

export function copyPlane(target: usize, targetStride: i32, source: usize, sourceStride: i32, width: i32, height: i32): void {
  for (let y = 0; y < height; y++) {
    memory.copy(target, source, width);
    target += targetStride;
    source += sourceStride;
  }
}
