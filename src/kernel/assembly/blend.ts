// Whole-plane operations on frames.
import { mix8, mixByte, mixWords } from './mix';

export function blendBytes(out: usize, from: usize, to: usize, count: i32, amount: i32): void {
  const weight = i16x8.splat(<i16>amount);
  let i = 0;
  for (; i + 16 <= count; i += 16) {
    const a = v128.load(from + i);
    const b = v128.load(to + i);
    const low = mixWords(i16x8.extend_low_i8x16_u(a), i16x8.extend_low_i8x16_u(b), weight);
    const high = mixWords(i16x8.extend_high_i8x16_u(a), i16x8.extend_high_i8x16_u(b), weight);
    v128.store(out + i, i8x16.narrow_i16x8_u(low, high));
  }
  for (; i < count; i++) store<u8>(out + i, mixByte(load<u8>(from + i), load<u8>(to + i), amount));
}

export function veilBytes(out: usize, count: i32, color: i32, amount: i32): void {
  const weight = i16x8.splat(<i16>amount);
  const to = i16x8.splat(<i16>color);
  let i = 0;
  for (; i + 8 <= count; i += 8) mix8(out + i, v128.load8x8_u(out + i), to, weight);
  for (; i < count; i++) store<u8>(out + i, mixByte(load<u8>(out + i), <u8>color, amount));
}

/** Chroma around 128 times gain / 2048 (gain 0..32767). */
export function scaleChroma(out: usize, count: i32, gain: i32): void {
  const weight = i16x8.splat(<i16>gain);
  const middle = i16x8.splat(128);
  let i = 0;
  for (; i + 8 <= count; i += 8) {
    const distance = i16x8.shl(i16x8.sub(v128.load8x8_u(out + i), middle), 4);
    const words = i16x8.add(middle, i16x8.q15mulr_sat_s(distance, weight));
    v128.store64_lane(out + i, i8x16.narrow_i16x8_u(words, words), 0);
  }
  for (; i < count; i++) {
    const value = 128 + (((<i32>load<u8>(out + i) - 128) * 16 * gain + 16384) >> 15);
    store<u8>(out + i, <u8>min(max(value, 0), 255));
  }
}

// @ts-ignore: decorator
@inline
function cover4(arrival: v128, edge: v128, slope: v128, full: v128): v128 {
  const value = f32x4.mul(f32x4.sub(edge, f32x4.convert_i32x4_s(arrival)), slope);
  return i32x4.trunc_sat_f32x4_s(f32x4.min(f32x4.max(value, f32x4.splat(0)), full));
}

/**
 * `out` covered by `top` where the field has arrived: coverage = clamp((edge - arrival) * slope, 0, full), 14-bit.
 * Blocks that are wholly outside or inside skip the blend.
 */
export function maskBytes(out: usize, top: usize, arrival: usize, count: i32, edge: f32, slope: f32, full: i32): void {
  const edges = f32x4.splat(edge);
  const slopes = f32x4.splat(slope);
  const fulls = f32x4.splat(<f32>full);
  const hidden = i16x8.splat(<i16>min(max(<i32>Mathf.floor(edge), 0), 65535));
  const solid = edge - <f32>full / slope;
  const shown = i16x8.splat(<i16>min(max(<i32>Mathf.floor(solid) - 1, 0), 65535));
  const copies = full == 16384 && solid >= 1.0;
  let i = 0;
  for (; i + 8 <= count; i += 8) {
    const field = v128.load(arrival + <usize>i * 2);
    if (edge < 65535.0 && i16x8.all_true(i16x8.gt_u(field, hidden))) continue;
    if (copies && i16x8.all_true(i16x8.le_u(field, shown))) {
      store<u64>(out + i, load<u64>(top + i));
      continue;
    }
    const amount = i16x8.narrow_i32x4_s(
      cover4(i32x4.extend_low_i16x8_u(field), edges, slopes, fulls),
      cover4(i32x4.extend_high_i16x8_u(field), edges, slopes, fulls),
    );
    mix8(out + i, v128.load8x8_u(out + i), v128.load8x8_u(top + i), amount);
  }
  for (; i < count; i++) {
    const value = (edge - <f32>(<i32>load<u16>(arrival + <usize>i * 2))) * slope;
    const amount = <i32>Mathf.min(Mathf.max(value, 0.0), <f32>full);
    store<u8>(out + i, mixByte(load<u8>(out + i), load<u8>(top + i), amount));
  }
}

/** The field at the chroma samples: 1-2-1 across (left-sited), two rows down. */
export function halveMask(field: usize, width: i32, height: i32, half: usize): void {
  for (let y = 0; y < height; y += 2) {
    const a = field + <usize>(y * width) * 2;
    const b = a + <usize>width * 2;
    for (let x = 0; x < width; x += 2) {
      const l = <usize>max(x - 1, 0) * 2;
      const c = <usize>x * 2;
      const sum = <u32>load<u16>(a + l) + 2 * <u32>load<u16>(a + c) + load<u16>(a + c, 2)
        + load<u16>(b + l) + 2 * <u32>load<u16>(b + c) + load<u16>(b + c, 2);
      store<u16>(half, <u16>((sum + 4) >> 3));
      half += 2;
    }
  }
}
