// Box blur on i16 planes with 7 fractional bits; `stride` counts samples and is a multiple of 16.

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

// @ts-ignore: decorator
@inline
function low16(a: v128, b: v128): v128 {
  return i16x8.shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
}

// @ts-ignore: decorator
@inline
function high16(a: v128, b: v128): v128 {
  return i16x8.shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
}

// @ts-ignore: decorator
@inline
function store2(at: usize, stride: usize, a: v128, b: v128): void {
  v128.store(at, i64x2.shuffle(a, b, 0, 2));
  v128.store(at + stride, i64x2.shuffle(a, b, 1, 3));
}

/** Both sides rounded up to 8 samples; the strides must leave room for that. */
export function transpose(source: usize, sourceStride: i32, width: i32, height: i32, out: usize, outStride: i32): void {
  const line = <usize>sourceStride * 2;
  const column = <usize>outStride * 2;
  for (let x = 0; x < width; x += 8) {
    for (let y = 0; y < height; y += 8) {
      const from = source + <usize>(y * sourceStride + x) * 2;
      const to = out + <usize>(x * outStride + y) * 2;
      const r0 = v128.load(from), r1 = v128.load(from + line);
      const r2 = v128.load(from + 2 * line), r3 = v128.load(from + 3 * line);
      const r4 = v128.load(from + 4 * line), r5 = v128.load(from + 5 * line);
      const r6 = v128.load(from + 6 * line), r7 = v128.load(from + 7 * line);
      const a0 = low16(r0, r1), a1 = high16(r0, r1), a2 = low16(r2, r3), a3 = high16(r2, r3);
      const a4 = low16(r4, r5), a5 = high16(r4, r5), a6 = low16(r6, r7), a7 = high16(r6, r7);
      store2(to, column, i32x4.shuffle(a0, a2, 0, 4, 1, 5), i32x4.shuffle(a4, a6, 0, 4, 1, 5));
      store2(to + 2 * column, column, i32x4.shuffle(a0, a2, 2, 6, 3, 7), i32x4.shuffle(a4, a6, 2, 6, 3, 7));
      store2(to + 4 * column, column, i32x4.shuffle(a1, a3, 0, 4, 1, 5), i32x4.shuffle(a5, a7, 0, 4, 1, 5));
      store2(to + 6 * column, column, i32x4.shuffle(a1, a3, 2, 6, 3, 7), i32x4.shuffle(a5, a7, 2, 6, 3, 7));
    }
  }
}

// @ts-ignore: decorator
@inline
function rowAt(plane: usize, y: i32, height: i32, stride: i32): usize {
  return plane + <usize>(min(max(y, 0), height - 1) * stride) * 2;
}

/** Adding this to a small f32 rounds it to a whole number, which then stands in the low 16 bits. */
const MAGIC: f32 = 12582912.0;

// @ts-ignore: decorator
@inline
function mean4(sum: v128, edges: v128, inverse: v128, rest: v128): v128 {
  const inner = f32x4.mul(f32x4.convert_i32x4_s(sum), inverse);
  return f32x4.add(f32x4.add(inner, f32x4.mul(f32x4.convert_i32x4_s(edges), rest)), f32x4.splat(MAGIC));
}

// @ts-ignore: decorator
@inline
function lowWords(a: v128, b: v128): v128 {
  return i16x8.shuffle(a, b, 0, 2, 4, 6, 8, 10, 12, 14);
}

/**
 * One box pass down the columns: `radius` whole rows each way plus `rest` (0..1) of the next one. 16 columns at a time
 * with their running sums in registers; `stride` is a multiple of 16.
 */
export function blurColumns(source: usize, out: usize, stride: i32, height: i32, radius: i32, rest: f32): void {
  const whole: i32 = 2 * radius + 1;
  const share: f32 = <f32>1.0 / (<f32>whole + rest + rest);
  const inverse = f32x4.splat(share);
  const rests = f32x4.splat(rest * share);
  const line = <usize>stride * 2;
  for (let x: usize = 0; x < line; x += 32) {
    const column = source + x;
    let s0 = i32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
    for (let k = -radius; k <= radius; k++) {
      const row = rowAt(column, k, height, stride);
      const a = v128.load(row);
      const b = v128.load(row, 16);
      s0 = i32x4.add(s0, i32x4.extend_low_i16x8_u(a));
      s1 = i32x4.add(s1, i32x4.extend_high_i16x8_u(a));
      s2 = i32x4.add(s2, i32x4.extend_low_i16x8_u(b));
      s3 = i32x4.add(s3, i32x4.extend_high_i16x8_u(b));
    }
    let to = out + x;
    for (let y = 0; y < height; y++) {
      const before = rowAt(column, y - radius - 1, height, stride);
      const after = rowAt(column, y + radius + 1, height, stride);
      const leaving = rowAt(column, y - radius, height, stride);
      let enter = v128.load(after);
      let past = v128.load(before);
      // Values have 15 bits, so two of them still fit an unsigned word.
      let both = i16x8.add(enter, past);
      const m0 = mean4(s0, i32x4.extend_low_i16x8_u(both), inverse, rests);
      const m1 = mean4(s1, i32x4.extend_high_i16x8_u(both), inverse, rests);
      let change = i16x8.sub(enter, v128.load(leaving));
      s0 = i32x4.add(s0, i32x4.extend_low_i16x8_s(change));
      s1 = i32x4.add(s1, i32x4.extend_high_i16x8_s(change));
      v128.store(to, lowWords(m0, m1));
      enter = v128.load(after, 16);
      past = v128.load(before, 16);
      both = i16x8.add(enter, past);
      const m2 = mean4(s2, i32x4.extend_low_i16x8_u(both), inverse, rests);
      const m3 = mean4(s3, i32x4.extend_high_i16x8_u(both), inverse, rests);
      change = i16x8.sub(enter, v128.load(leaving, 16));
      s2 = i32x4.add(s2, i32x4.extend_low_i16x8_s(change));
      s3 = i32x4.add(s3, i32x4.extend_high_i16x8_s(change));
      v128.store(to, lowWords(m2, m3), 16);
      to += line;
    }
  }
}
