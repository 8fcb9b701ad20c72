// RGB to BT.709 limited-range YUV 4:2:0 with left-sited chroma.

// 15-bit luma and chroma rows of the matrix, each with the remainder on its largest entry so that grey is exact.
const YR: i32 = 5983, YG: i32 = 20127, YB: i32 = 2032;
const UR: i32 = -3298, UG: i32 = -11094, UB: i32 = 14392;
const VR: i32 = 14392, VG: i32 = -13073, VB: i32 = -1319;

// @ts-ignore: decorator
@inline
function pair(low: i32, high: i32): v128 {
  return i32x4.splat((low & 0xffff) | (high << 16));
}

// @ts-ignore: decorator
@inline
function luma4(at: usize): v128 {
  const rgb = v128.load(at);
  const rg = i8x16.swizzle(rgb, i8x16(0, -1, 1, -1, 3, -1, 4, -1, 6, -1, 7, -1, 9, -1, 10, -1));
  const b = i8x16.swizzle(rgb, i8x16(2, -1, -1, -1, 5, -1, -1, -1, 8, -1, -1, -1, 11, -1, -1, -1));
  const sum = i32x4.add(i32x4.dot_i16x8_s(rg, pair(YR, YG)), i32x4.dot_i16x8_s(b, pair(YB, 0)));
  return i32x4.shr_s(i32x4.add(sum, i32x4.splat((16 << 15) + (1 << 14))), 15);
}

function lumaRow(rgb: usize, out: usize, width: i32): void {
  for (let x = 0; x < width; x += 8) {
    const at = rgb + <usize>(x * 3);
    const words = i16x8.narrow_i32x4_s(luma4(at), luma4(at + 12));
    v128.store64_lane(out + x, i8x16.narrow_i16x8_u(words, words), 0);
  }
}

/** Two rows of RGB to two luma rows and one row of each chroma plane. Writes up to 7 bytes past each row (padding). */
export function convertRows(
  rgb0: usize, rgb1: usize, width: i32, y0: usize, y1: usize, u: usize, v: usize, sums: usize, filtered: usize,
): void {
  lumaRow(rgb0, y0, width);
  if (rgb1 != rgb0) lumaRow(rgb1, y1, width);
  // sums holds both rows added, one pixel of repeated edge before and after.
  const body = sums + 16;
  const count = width * 3;
  for (let i = 0; i < count; i += 8) {
    v128.store(body + <usize>i * 2, i16x8.add(v128.load8x8_u(rgb0 + i), v128.load8x8_u(rgb1 + i)));
  }
  for (let c = 0; c < 3; c++) {
    store<u16>(body + c * 2 - 6, load<u16>(body + c * 2));
    store<u16>(body + <usize>(count + c) * 2, load<u16>(body + <usize>(count - 3 + c) * 2));
  }
  for (let i = 0; i < count; i += 8) {
    const at = body + <usize>i * 2;
    const side = i16x8.add(v128.load(at - 6), v128.load(at, 6));
    v128.store(filtered + <usize>i * 2, i16x8.add(side, i16x8.shl(v128.load(at), 1)));
  }
  const half = (width + 1) >> 1;
  const offset = i32x4.splat((128 << 18) + (1 << 17));
  for (let k = 0; k < half; k += 4) {
    const at = filtered + <usize>k * 12;
    const a = i32x4.shuffle(v128.load(at), v128.load(at, 12), 0, 4, 1, 5);
    const b = i32x4.shuffle(v128.load(at, 24), v128.load(at, 36), 0, 4, 1, 5);
    const rg = i64x2.shuffle(a, b, 0, 2);
    const bx = i64x2.shuffle(a, b, 1, 3);
    const cu = i32x4.add(i32x4.dot_i16x8_s(rg, pair(UR, UG)), i32x4.dot_i16x8_s(bx, pair(UB, 0)));
    const cv = i32x4.add(i32x4.dot_i16x8_s(rg, pair(VR, VG)), i32x4.dot_i16x8_s(bx, pair(VB, 0)));
    const words = i16x8.narrow_i32x4_s(
      i32x4.shr_s(i32x4.add(cu, offset), 18), i32x4.shr_s(i32x4.add(cv, offset), 18),
    );
    const bytes = i8x16.narrow_i16x8_u(words, words);
    v128.store32_lane(u + k, bytes, 0);
    v128.store32_lane(v + k, bytes, 1);
  }
}

/** Straight RGBA rows to premultiplied planes; `sums` holds 4 i32 per pixel. */
export function convertAlphaRows(
  rgba0: usize, rgba1: usize, width: i32,
  y0: usize, y1: usize, a0: usize, a1: usize, u: usize, v: usize, half: usize, sums: usize,
): void {
  for (let x = 0; x < width; x++) {
    let r = 0, g = 0, b = 0, a = 0;
    for (let line = 0; line < 2; line++) {
      const at = (line == 0 ? rgba0 : rgba1) + <usize>x * 4;
      const alpha = <i32>load<u8>(at, 3);
      const red = <i32>load<u8>(at) * alpha;
      const green = <i32>load<u8>(at, 1) * alpha;
      const blue = <i32>load<u8>(at, 2) * alpha;
      const luma = <f64>(red * YR + green * YG + blue * YB) / (255.0 * 32768.0) + <f64>alpha * 16.0 / 255.0;
      store<u8>((line == 0 ? y0 : y1) + x, <u8>Math.floor(luma + 0.5));
      store<u8>((line == 0 ? a0 : a1) + x, <u8>alpha);
      r += red;
      g += green;
      b += blue;
      a += alpha;
    }
    const cell = sums + <usize>x * 16;
    store<i32>(cell, r);
    store<i32>(cell, g, 4);
    store<i32>(cell, b, 8);
    store<i32>(cell, a, 12);
  }
  for (let k = 0, x = 0; x < width; k++, x += 2) {
    const l = sums + <usize>max(x - 1, 0) * 16;
    const c = sums + <usize>x * 16;
    const n = sums + <usize>min(x + 1, width - 1) * 16;
    const r = <f64>(load<i32>(l) + 2 * load<i32>(c) + load<i32>(n));
    const g = <f64>(load<i32>(l, 4) + 2 * load<i32>(c, 4) + load<i32>(n, 4));
    const b = <f64>(load<i32>(l, 8) + 2 * load<i32>(c, 8) + load<i32>(n, 8));
    const a = <f64>(load<i32>(l, 12) + 2 * load<i32>(c, 12) + load<i32>(n, 12)) / 8.0;
    const scale = 1.0 / (255.0 * 8.0 * 32768.0);
    const cu = (r * <f64>UR + g * <f64>UG + b * <f64>UB) * scale + (a * 128.0) / 255.0;
    const cv = (r * <f64>VR + g * <f64>VG + b * <f64>VB) * scale + (a * 128.0) / 255.0;
    store<u8>(u + k, <u8>Math.floor(Math.max(cu, 0.0) + 0.5));
    store<u8>(v + k, <u8>Math.floor(Math.max(cv, 0.0) + 0.5));
    store<u8>(half + k, <u8>Math.floor(a + 0.5));
  }
}

/**
 * Tetrahedral lookup in a cube of entries of four i16 (three channels, unused; 128 per step of 8 bits), first channel
 * fastest: the channels as three bytes. `steps` holds 256 pairs of i32: cell and fraction (0..256) of a channel value.
 */
// @ts-ignore: decorator
@inline
function lookUp(x: u8, y: u8, z: u8, cube: usize, size: i32, steps: usize): u32 {
  const red = 8;
  const green = size * 8;
  const blue = size * size * 8;
  const r = steps + <usize>x * 8;
  const g = steps + <usize>y * 8;
  const b = steps + <usize>z * 8;
  const rf = load<i32>(r, 4), gf = load<i32>(g, 4), bf = load<i32>(b, 4);
  const high = max(max(rf, gf), bf);
  const low = min(min(rf, gf), bf);
  const middle = rf + gf + bf - high - low;
  // The way from the near to the far corner starts along the largest fraction and ends along the smallest.
  const first = select(select(red, blue, rf >= bf), select(green, blue, gf >= bf), rf >= gf);
  const final = select(select(blue, green, gf >= bf), select(blue, red, rf >= bf), rf >= gf);
  const p0 = cube + <usize>(load<i32>(r) * red + load<i32>(g) * green + load<i32>(b) * blue);
  const far = red + green + blue;
  const near = i16x8.shuffle(v128.load64_zero(p0), v128.load64_zero(p0 + first), 0, 8, 1, 9, 2, 10, 3, 11);
  const rest = i16x8.shuffle(
    v128.load64_zero(p0 + (far - final)), v128.load64_zero(p0 + far), 0, 8, 1, 9, 2, 10, 3, 11,
  );
  const sum = i32x4.add(
    i32x4.dot_i16x8_s(near, i32x4.splat((256 - high) | ((high - middle) << 16))),
    i32x4.dot_i16x8_s(rest, i32x4.splat((middle - low) | (low << 16))),
  );
  const round = i32x4.splat(1 << 14);
  const words = i16x8.narrow_i32x4_s(i32x4.shr_s(i32x4.add(sum, round), 15), round);
  return <u32>i32x4.extract_lane(i8x16.narrow_i16x8_u(words, words), 0);
}

/** Every pixel looked up in a cube of red, green and blue, in place. */
export function applyCube(pixels: usize, count: i32, channels: i32, cube: usize, size: i32, steps: usize): void {
  const end = pixels + <usize>(count * channels);
  while (pixels < end) {
    const bytes = lookUp(load<u8>(pixels), load<u8>(pixels, 1), load<u8>(pixels, 2), cube, size, steps);
    store<u16>(pixels, <u16>bytes);
    store<u8>(pixels, <u8>(bytes >> 16), 2);
    pixels += channels;
  }
}

/**
 * As `applyCube` for 4:2:0 planes and a cube of Y, U and V. Chroma lies on the even columns, between two rows: odd
 * columns take the mean of their neighbours', and the result of both rows makes the new sample.
 */
export function applyCubeYuv(
  y: usize, yStride: i32, u: usize, v: usize, stride: i32, width: i32, height: i32,
  cube: usize, size: i32, steps: usize,
): void {
  const last = ((width + 1) >> 1) - 1;
  for (let j = 0; j < height; j += 2) {
    const y1 = j + 1 < height ? y + yStride : y;
    for (let i = 0; i <= last; i++) {
      const u0 = load<u8>(u + i), v0 = load<u8>(v + i);
      const next = min(i + 1, last);
      const x = i * 2;
      const a = lookUp(load<u8>(y + x), u0, v0, cube, size, steps);
      const b = y1 == y ? a : lookUp(load<u8>(y1 + x), u0, v0, cube, size, steps);
      store<u8>(y + x, <u8>a);
      store<u8>(y1 + x, <u8>b);
      if (x + 1 < width) {
        const um = <u8>((<u32>u0 + <u32>load<u8>(u + next) + 1) >> 1);
        const vm = <u8>((<u32>v0 + <u32>load<u8>(v + next) + 1) >> 1);
        store<u8>(y + x + 1, <u8>lookUp(load<u8>(y + x + 1), um, vm, cube, size, steps));
        if (y1 != y) store<u8>(y1 + x + 1, <u8>lookUp(load<u8>(y1 + x + 1), um, vm, cube, size, steps));
      }
      store<u8>(u + i, <u8>((((a >> 8) & 255) + ((b >> 8) & 255) + 1) >> 1));
      store<u8>(v + i, <u8>(((a >> 16) + (b >> 16) + 1) >> 1));
    }
    y += <usize>yStride * 2;
    u += <usize>stride;
    v += <usize>stride;
  }
}
