// Separable resampling of one padded 8-bit plane: horizontal pass into a ring of i16 rows, vertical pass out of it.

/** Mitchell-Netravali cubic with C = (1 - b) / 2: b = 0 is Catmull-Rom, b = 1 the cubic B-spline. */
function cubic(distance: f64, b: f64): f64 {
  const x = Math.abs(distance);
  if (x < 1.0) return (((9.0 - 6.0 * b) * x + (9.0 * b - 15.0)) * x * x + (6.0 - 2.0 * b)) / 6.0;
  if (x < 2.0) return (((((2.0 * b - 3.0) * x + (15.0 - 9.0 * b)) * x) + (12.0 * b - 24.0)) * x + (12.0 - 4.0 * b)) / 6.0;
  return 0.0;
}

/** `buildAxis` for 4 taps: the cubic's two pieces with their factors worked out once. */
function buildFour(
  first: usize, weights: usize, count: i32, origin: f64, step: f64, length: i32, b: f64,
): void {
  // In 14-bit weights: near3 x^3 + near2 x^2 + near0 below a distance of 1, far3 x^3 + ... + far0 from there to 2.
  const unit = 16384.0 / 6.0;
  const near3 = (9.0 - 6.0 * b) * unit;
  const near2 = (9.0 * b - 15.0) * unit;
  const near0 = (6.0 - 2.0 * b) * unit;
  const far3 = (2.0 * b - 3.0) * unit;
  const far2 = (15.0 - 9.0 * b) * unit;
  const far1 = (12.0 * b - 24.0) * unit;
  const far0 = (12.0 - 4.0 * b) * unit;
  const highest = <f64>length + 1.0;
  for (let i = 0; i < count; i++) {
    const position = Math.min(Math.max(origin + step * <f64>i, -2.0), highest);
    const whole = Math.floor(position);
    const phase = position - whole;
    const rest = 1.0 - phase;
    store<i32>(first, <i32>whole - 1);
    const x = phase + 1.0;
    const w0 = ((far3 * x + far2) * x + far1) * x + far0;
    const w1 = (near3 * phase + near2) * phase * phase + near0;
    const w2 = (near3 * rest + near2) * rest * rest + near0;
    const a = <i32>Math.floor(w0 + 0.5);
    const d = <i32>Math.floor(16384.0 - w0 - w1 - w2 + 0.5);
    // The larger middle tap takes the rounding remainder.
    const small = <i32>Math.floor((phase < 0.5 ? w2 : w1) + 0.5);
    const large = 16384 - a - d - small;
    store<i16>(weights, <i16>a);
    store<i16>(weights, <i16>(phase < 0.5 ? large : small), 2);
    store<i16>(weights, <i16>(phase < 0.5 ? small : large), 4);
    store<i16>(weights, <i16>d, 6);
    first += 4;
    weights += 8;
  }
}

/**
 * Fills `first` (i32 per sample) and `weights` (i16, `taps` per sample) for `count` target samples at source positions
 * origin + step * i. With 4 taps the plane's padding is read; with more, taps outside 0..length-1 are folded onto the
 * edge sample and only `margin` samples of padding are touched. Each tap set sums to exactly 16384.
 */
export function buildAxis(
  first: usize, weights: usize, count: i32, taps: i32,
  origin: f64, step: f64, length: i32, scale: f64, b: f64, margin: i32,
): void {
  if (taps == 4) {
    buildFour(first, weights, count, origin, step, length, b);
    return;
  }
  const last = length - 1;
  for (let i = 0; i < count; i++) {
    const row = weights + <usize>(i * taps) * 2;
    let position = origin + step * <f64>i;
    position = Math.min(Math.max(position, -1.0), <f64>length);
    const support = 2.0 * scale;
    const from = <i32>Math.floor(position - support) + 1;
    const to = <i32>Math.floor(position + support);
    const base = max(-margin, min(from, length + margin - taps));
    store<i32>(first + <usize>i * 4, base);
    memory.fill(row, 0, <usize>taps * 2);
    let total: f64 = 0.0;
    for (let t = from; t <= to; t++) total += cubic((<f64>t - position) / scale, b);
    // Differences of the rounded running sum: the set sums exactly, whatever the rounding.
    let running: f64 = 0.0;
    let before = 0;
    for (let t = from; t <= to; t++) {
      running += cubic((<f64>t - position) / scale, b);
      const now = t == to ? 16384 : <i32>Math.floor((running / total) * 16384.0 + 0.5);
      const cell = row + <usize>(min(max(t, 0), last) - base) * 2;
      store<i16>(cell, <i16>(<i32>load<i16>(cell) + now - before));
      before = now;
    }
  }
}

/** Packs a 4-tap axis into groups of 8 samples (96 bytes: base, swizzle mask, weights of taps 0-1 and of taps 2-3). */
export function groupAxis(first: usize, weights: usize, count: i32, table: usize): i32 {
  const groups = (count + 7) >> 3;
  for (let g = 0; g < groups; g++) {
    const base = load<i32>(first + <usize>(g * 8) * 4);
    store<i32>(table, base);
    for (let k = 0; k < 8; k++) {
      const i = min(g * 8 + k, count - 1);
      const offset = load<i32>(first + <usize>i * 4) - base;
      store<u8>(table + 16 + <usize>k * 2, <u8>offset);
      store<u8>(table + 17 + <usize>k * 2, <u8>(offset + 1));
      const row = weights + <usize>i * 8;
      store<u32>(table + 32 + <usize>k * 4, load<u32>(row));
      store<u32>(table + 64 + <usize>k * 4, load<u32>(row, 4));
    }
    table += 96;
  }
  return groups;
}

/**
 * Packs an axis of an even number of taps into groups of 4 samples (32 + 8 * taps bytes: base, mask, weights pair by
 * pair). One 16-byte load must reach from the first to the last sample of a group: steps up to 4.2.
 */
export function groupAxisWide(first: usize, weights: usize, count: i32, taps: i32, table: usize): i32 {
  const groups = (count + 3) >> 2;
  for (let g = 0; g < groups; g++) {
    const base = load<i32>(first + <usize>(g * 4) * 4);
    store<i32>(table, base);
    for (let k = 0; k < 4; k++) {
      const i = min(g * 4 + k, count - 1);
      const offset = load<i32>(first + <usize>i * 4) - base;
      store<u8>(table + 16 + <usize>k * 2, <u8>offset);
      store<u8>(table + 17 + <usize>k * 2, <u8>(offset + 1));
      for (let t = 0; t < taps; t += 2) {
        store<u32>(table + 32 + <usize>(t * 8 + k * 4), load<u32>(weights + <usize>(i * taps + t) * 2));
      }
    }
    table += 32 + <usize>taps * 8;
  }
  return groups;
}

/**
 * Added to a horizontal sum (14-bit weights) before it is cut to 6 fractional bits: half of what is cut, and half a
 * whole sample in advance. The vertical weights sum to one, so the vertical pass then rounds by cutting alone.
 */
const ROUND: i32 = 128 + (32 << 8);

// @ts-ignore: decorator
@inline
function gather8(at: usize, mask: v128, w0: v128, w1: v128, w2: v128, w3: v128, out: usize): void {
  const round = i32x4.splat(ROUND);
  const a = i8x16.swizzle(v128.load(at), mask);
  const b = i8x16.swizzle(v128.load(at, 2), mask);
  const low = i32x4.add(
    i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(a), w0), i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(b), w2),
  );
  const high = i32x4.add(
    i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(a), w1), i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(b), w3),
  );
  v128.store(out, i16x8.narrow_i32x4_s(i32x4.shr_s(i32x4.add(low, round), 8), i32x4.shr_s(i32x4.add(high, round), 8)));
}

/** 8 samples of two rows at a time: two swizzles gather the 4 taps of a row as pairs. */
// @ts-ignore: decorator
@inline
function horizontalFast(source: usize, second: i32, table: usize, groups: i32, out: usize, outSecond: i32): void {
  const end = table + <usize>groups * 96;
  while (table < end) {
    const at = source + <usize>load<i32>(table);
    const mask = v128.load(table, 16);
    const w0 = v128.load(table, 32);
    const w1 = v128.load(table, 48);
    const w2 = v128.load(table, 64);
    const w3 = v128.load(table, 80);
    gather8(at, mask, w0, w1, w2, w3, out);
    gather8(at + second, mask, w0, w1, w2, w3, out + outSecond);
    table += 96;
    out += 16;
  }
}

/** 4 samples at a time, any even number of taps. */
function horizontalGrouped(source: usize, table: usize, taps: i32, groups: i32, out: usize): void {
  for (let g = 0; g < groups; g++) {
    let at = source + <usize>load<i32>(table);
    const mask = v128.load(table, 16);
    table += 32;
    let sum = i32x4.splat(ROUND);
    const end = table + <usize>taps * 8;
    while (table < end) {
      const pairs = i16x8.extend_low_i8x16_u(i8x16.swizzle(v128.load(at), mask));
      sum = i32x4.add(sum, i32x4.dot_i16x8_s(pairs, v128.load(table)));
      table += 16;
      at += 2;
    }
    sum = i32x4.shr_s(sum, 8);
    v128.store64_lane(out, i16x8.narrow_i32x4_s(sum, sum), 0);
    out += 8;
  }
}

/** Any number of taps (a multiple of 8), one sample at a time: for the largest steps. */
function horizontalWide(source: usize, first: usize, weights: usize, taps: i32, count: i32, out: usize): void {
  for (let i = 0; i < count; i++) {
    const at = source + <usize>load<i32>(first + <usize>i * 4);
    let sum = i32x4.splat(0);
    for (let t = 0; t < taps; t += 8) {
      sum = i32x4.add(sum, i32x4.dot_i16x8_s(v128.load8x8_u(at + <usize>t), v128.load(weights)));
      weights += 16;
    }
    sum = i32x4.add(sum, i32x4.shuffle(sum, sum, 2, 3, 0, 1));
    const total = i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1);
    store<i16>(out + <usize>i * 2, <i16>((total + ROUND) >> 8));
  }
}

// @ts-ignore: decorator
@inline
function cross8(r0: usize, r1: usize, r2: usize, r3: usize, w01: v128, w23: v128): v128 {
  const a = v128.load(r0);
  const b = v128.load(r1);
  const c = v128.load(r2);
  const d = v128.load(r3);
  const low = i32x4.add(
    i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11), w01),
    i32x4.dot_i16x8_s(i16x8.shuffle(c, d, 0, 8, 1, 9, 2, 10, 3, 11), w23),
  );
  const high = i32x4.add(
    i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15), w01),
    i32x4.dot_i16x8_s(i16x8.shuffle(c, d, 4, 12, 5, 13, 6, 14, 7, 15), w23),
  );
  return i16x8.narrow_i32x4_s(i32x4.shr_s(low, 20), i32x4.shr_s(high, 20));
}

// @ts-ignore: decorator
@inline
function vertical4(r0: usize, r1: usize, r2: usize, r3: usize, weights: usize, groups: i32, out: usize): void {
  const w01 = i32x4.splat(load<i32>(weights));
  const w23 = i32x4.splat(load<i32>(weights, 4));
  const end = out + <usize>(groups & ~1) * 8;
  while (out < end) {
    const left = cross8(r0, r1, r2, r3, w01, w23);
    const right = cross8(r0 + 16, r1 + 16, r2 + 16, r3 + 16, w01, w23);
    v128.store(out, i8x16.narrow_i16x8_u(left, right));
    r0 += 32;
    r1 += 32;
    r2 += 32;
    r3 += 32;
    out += 16;
  }
  if ((groups & 1) != 0) {
    const words = cross8(r0, r1, r2, r3, w01, w23);
    v128.store64_lane(out, i8x16.narrow_i16x8_u(words, words), 0);
  }
}

function verticalWide(
  ring: usize, ringMask: i32, ringStride: i32, firstRow: i32, weights: usize, taps: i32, groups: i32, out: usize,
): void {
  for (let g = 0; g < groups; g++) {
    let low = i32x4.splat(0);
    let high = low;
    const x = <usize>g * 16;
    for (let t = 0; t < taps; t += 2) {
      const w = i32x4.splat(load<i32>(weights + <usize>t * 2));
      const a = v128.load(ring + <usize>(((firstRow + t) & ringMask) * ringStride) + x);
      const b = v128.load(ring + <usize>(((firstRow + t + 1) & ringMask) * ringStride) + x);
      low = i32x4.add(low, i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 0, 8, 1, 9, 2, 10, 3, 11), w));
      high = i32x4.add(high, i32x4.dot_i16x8_s(i16x8.shuffle(a, b, 4, 12, 5, 13, 6, 14, 7, 15), w));
    }
    const words = i16x8.narrow_i32x4_s(i32x4.shr_s(low, 20), i32x4.shr_s(high, 20));
    v128.store64_lane(out + <usize>g * 8, i8x16.narrow_i16x8_u(words, words), 0);
  }
}

/**
 * Writes `count` target rows of `groups` x 8 samples. `source` is sample (0, 0) of a padded plane of `rows` rows;
 * `next` is the first source row not yet in the ring (pass the returned value to continue with the following rows).
 * `hTable` is the packed axis; 0 takes the plain one (`hFirst`, `hWeights`).
 */
export function resample(
  source: usize, stride: i32, rows: i32,
  hTable: usize, hFirst: usize, hWeights: usize, hTaps: i32, groups: i32,
  vFirst: usize, vWeights: usize, vTaps: i32, count: i32,
  ring: usize, ringMask: i32, ringStride: i32, out: usize, outStride: i32, next: i32,
): i32 {
  for (let j = 0; j < count; j++) {
    const top = load<i32>(vFirst + <usize>j * 4);
    if (next < top) next = top;
    while (next < top + vTaps) {
      const line = source + <usize>(min(max(next, -4), rows + 3) * stride);
      const slot = ring + <usize>((next & ringMask) * ringStride);
      if (hTaps == 4) {
        // Two rows for one reading of the table: one row ahead of need, for which the ring has room.
        const after = source + <usize>(min(max(next + 1, -4), rows + 3) * stride);
        const slotAfter = ring + <usize>(((next + 1) & ringMask) * ringStride);
        horizontalFast(line, <i32>(after - line), hTable, groups, slot, <i32>(slotAfter - slot));
        next++;
      } else if (hTable != 0) horizontalGrouped(line, hTable, hTaps, groups * 2, slot);
      else horizontalWide(line, hFirst, hWeights, hTaps, groups * 8, slot);
      next++;
    }
    const weights = vWeights + <usize>(j * vTaps) * 2;
    if (vTaps == 4) {
      vertical4(
        ring + <usize>((top & ringMask) * ringStride), ring + <usize>(((top + 1) & ringMask) * ringStride),
        ring + <usize>(((top + 2) & ringMask) * ringStride), ring + <usize>(((top + 3) & ringMask) * ringStride),
        weights, groups, out,
      );
    } else verticalWide(ring, ringMask, ringStride, top, weights, vTaps, groups, out);
    out += <usize>outStride;
  }
  return next;
}
