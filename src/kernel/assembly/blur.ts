// Box blur on i16 planes with 7 fractional bits; `stride` counts samples and is a multiple of 8.

export function widen(source: usize, width: i32, height: i32, out: usize, stride: i32): void {
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += 8) {
      v128.store(out + <usize>x * 2, i16x8.shl(v128.load8x8_u(source + x), 7));
    }
    source += width;
    out += <usize>stride * 2;
  }
}

export function narrow(source: usize, stride: i32, out: usize, width: i32, height: i32): void {
  const round = i16x8.splat(64);
  for (let y = 0; y < height; y++) {
    let x = 0;
    for (; x + 8 <= width; x += 8) {
      const words = i16x8.shr_u(i16x8.add(v128.load(source + <usize>x * 2), round), 7);
      v128.store64_lane(out + x, i8x16.narrow_i16x8_u(words, words), 0);
    }
    for (; x < width; x++) store<u8>(out + x, <u8>((<u32>load<u16>(source + <usize>x * 2) + 64) >> 7));
    source += <usize>stride * 2;
    out += width;
  }
}

/** Both sides rounded up to 8 samples; the strides must leave room for that. */
export function transpose(source: usize, sourceStride: i32, width: i32, height: i32, out: usize, outStride: i32): void {
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) {
      for (let k = 0; k < 8; k++) {
        const from = source + <usize>(y * sourceStride + x + k) * 2;
        const to = out + <usize>((x + k) * outStride + y) * 2;
        for (let m = 0; m < 8; m++) store<u16>(to + <usize>m * 2, load<u16>(from + <usize>(m * sourceStride) * 2));
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function rowAt(plane: usize, y: i32, height: i32, stride: i32): usize {
  return plane + <usize>(min(max(y, 0), height - 1) * stride) * 2;
}

/** One box pass down the columns: `radius` whole rows each way plus `rest` (0..1) of the next one. */
export function blurColumns(
  source: usize, out: usize, stride: i32, height: i32, radius: i32, rest: f32, sums: usize,
): void {
  const whole: i32 = 2 * radius + 1;
  const inverse = f32x4.splat(<f32>1.0 / (<f32>whole + rest + rest));
  const rests = f32x4.splat(rest);
  memory.fill(sums, 0, <usize>stride * 4);
  for (let k = -radius; k <= radius; k++) {
    const row = rowAt(source, k, height, stride);
    for (let x: usize = 0; x < <usize>stride; x += 8) {
      const value = v128.load(row + x * 2);
      const sum = sums + x * 4;
      v128.store(sum, i32x4.add(v128.load(sum), i32x4.extend_low_i16x8_u(value)));
      v128.store(sum, i32x4.add(v128.load(sum, 16), i32x4.extend_high_i16x8_u(value)), 16);
    }
  }
  for (let y = 0; y < height; y++) {
    const before = rowAt(source, y - radius - 1, height, stride);
    const after = rowAt(source, y + radius + 1, height, stride);
    const leaving = rowAt(source, y - radius, height, stride);
    for (let x: usize = 0; x < <usize>stride; x += 8) {
      const enter = v128.load(after + x * 2);
      const leave = v128.load(leaving + x * 2);
      const past = v128.load(before + x * 2);
      const sum = sums + x * 4;
      const s0 = v128.load(sum);
      const s1 = v128.load(sum, 16);
      const e0 = i32x4.extend_low_i16x8_u(enter);
      const e1 = i32x4.extend_high_i16x8_u(enter);
      const edge0 = f32x4.convert_i32x4_s(i32x4.add(e0, i32x4.extend_low_i16x8_u(past)));
      const edge1 = f32x4.convert_i32x4_s(i32x4.add(e1, i32x4.extend_high_i16x8_u(past)));
      const m0 = f32x4.mul(f32x4.add(f32x4.convert_i32x4_s(s0), f32x4.mul(edge0, rests)), inverse);
      const m1 = f32x4.mul(f32x4.add(f32x4.convert_i32x4_s(s1), f32x4.mul(edge1, rests)), inverse);
      v128.store(out + x * 2, i16x8.narrow_i32x4_s(
        i32x4.trunc_sat_f32x4_s(f32x4.nearest(m0)), i32x4.trunc_sat_f32x4_s(f32x4.nearest(m1)),
      ));
      v128.store(sum, i32x4.sub(i32x4.add(s0, e0), i32x4.extend_low_i16x8_u(leave)));
      v128.store(sum, i32x4.sub(i32x4.add(s1, e1), i32x4.extend_high_i16x8_u(leave)), 16);
    }
    out += <usize>stride * 2;
  }
}
