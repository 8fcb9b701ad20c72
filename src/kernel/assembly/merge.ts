// Laying resampled rows over a frame plane. Coverage is 14-bit: 16384 covers fully.
import { mix8, mixByte } from './mix';

// @ts-ignore: decorator
@inline
function times(a: i32, b: i32): i32 {
  return (a * b + 8192) >> 14;
}

/** `target` covered by `top`, coverage = column x row; only `left` and `right` columns may be below 16384. */
export function mergeOpaque(
  target: usize, targetStride: i32, top: usize, topStride: i32,
  width: i32, height: i32, columns: usize, rows: usize, left: i32, right: i32,
): void {
  for (let j = 0; j < height; j++) {
    const row = <i32>load<u16>(rows + <usize>j * 2);
    if (row > 0) {
      let i = 0;
      for (; i < left; i++) {
        const cover = times(row, <i32>load<u16>(columns + <usize>i * 2));
        store<u8>(target + i, mixByte(load<u8>(target + i), load<u8>(top + i), cover));
      }
      const end = width - right;
      if (row == 16384) {
        if (end > i) memory.copy(target + i, top + i, <usize>(end - i));
        i = max(i, end);
      } else {
        const amount = i16x8.splat(<i16>row);
        for (; i + 8 <= end; i += 8) {
          mix8(target + i, v128.load8x8_u(target + i), v128.load8x8_u(top + i), amount);
        }
        for (; i < end; i++) store<u8>(target + i, mixByte(load<u8>(target + i), load<u8>(top + i), row));
      }
      for (; i < width; i++) {
        const cover = times(row, <i32>load<u16>(columns + <usize>i * 2));
        store<u8>(target + i, mixByte(load<u8>(target + i), load<u8>(top + i), cover));
      }
    }
    target += <usize>targetStride;
    top += <usize>topStride;
  }
}

// @ts-ignore: decorator
@inline
function over8(under: v128, top: v128, alpha: v128, cover: v128, limit: v128): v128 {
  // Ringing must not lift a premultiplied value above what its alpha allows.
  const allowed = i16x8.shr_u(i16x8.add(i16x8.mul(alpha, limit), i16x8.splat(128)), 8);
  const value = i16x8.min_s(top, allowed);
  // a * 128 + a / 2 makes alpha 255 exactly 1 after the rounding multiplication.
  const opaque = i16x8.q15mulr_sat_s(i16x8.add(i16x8.shl(alpha, 7), i16x8.shr_u(alpha, 1)), cover);
  return i16x8.add(
    i16x8.sub(under, i16x8.q15mulr_sat_s(i16x8.shl(under, 1), opaque)),
    i16x8.q15mulr_sat_s(i16x8.shl(value, 1), cover),
  );
}

/** As `mergeOpaque` for a premultiplied `top`; a value may be at most alpha * limit / 256. */
export function mergeAlpha(
  target: usize, targetStride: i32, top: usize, alpha: usize, topStride: i32,
  width: i32, height: i32, columns: usize, rows: usize, limit: i32,
): void {
  const limits = i16x8.splat(<i16>limit);
  for (let j = 0; j < height; j++) {
    const row = i16x8.splat(load<i16>(rows + <usize>j * 2));
    for (let i = 0; i < width; i += 8) {
      const a = v128.load8x8_u(alpha + i);
      if (!v128.any_true(a)) continue;
      const cover = i16x8.q15mulr_sat_s(i16x8.shl(row, 1), v128.load(columns + <usize>i * 2));
      // 16384 << 1 does not fit a signed word: a full row takes the column coverage as it is.
      const covers = load<i16>(rows + <usize>j * 2) == 16384 ? v128.load(columns + <usize>i * 2) : cover;
      const words = over8(v128.load8x8_u(target + i), v128.load8x8_u(top + i), a, covers, limits);
      const bytes = i8x16.narrow_i16x8_u(words, words);
      if (i + 8 <= width) v128.store64_lane(target + i, bytes, 0);
      else {
        v128.store(scratch, bytes);
        for (let k = i; k < width; k++) store<u8>(target + k, load<u8>(scratch + (k - i)));
      }
    }
    target += <usize>targetStride;
    top += <usize>topStride;
    alpha += <usize>topStride;
  }
}

const scratch: usize = memory.data(16, 16);
