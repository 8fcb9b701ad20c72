/** Every cell of the grid (i32 starts, one more than cells) becomes its mean. */
export function pixelatePlane(plane: usize, stride: i32, columns: usize, across: i32, rows: usize, down: i32): void {
  for (let r = 0; r < down; r++) {
    const y0 = load<i32>(rows + <usize>r * 4);
    const y1 = load<i32>(rows + <usize>r * 4, 4);
    for (let c = 0; c < across; c++) {
      const x0 = load<i32>(columns + <usize>c * 4);
      const x1 = load<i32>(columns + <usize>c * 4, 4);
      const count = (x1 - x0) * (y1 - y0);
      if (count == 0) continue;
      let sum = count >> 1;
      for (let y = y0; y < y1; y++) {
        const row = plane + <usize>(y * stride);
        for (let x = x0; x < x1; x++) sum += <i32>load<u8>(row + x);
      }
      const mean = <u8>(sum / count);
      for (let y = y0; y < y1; y++) memory.fill(plane + <usize>(y * stride + x0), mean, <usize>(x1 - x0));
    }
  }
}
