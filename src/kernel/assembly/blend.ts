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

/**
 * `out` covered by `top` where the field has arrived. Coverage grows over `width` units of arrival below `edge`
 * (both 16-bit units): 14-bit coverage = min(edge - arrival, width) * 2^shift * gain, at most `full`. An edge above
 * the last unit is counted from its far side, so that 16-bit words are enough. Blocks wholly outside or inside skip
 * the blend.
 */
export function maskBytes(
  out: usize, top: usize, arrival: usize, count: i32, edge: i32, width: i32, shift: i32, gain: i32, full: i32,
): void {
  const far = edge > 65535;
  const from = i16x8.splat(<i16>(far ? edge - width : edge));
  const most = i16x8.splat(<i16>width);
  const gains = i16x8.splat(<i16>gain);
  const fulls = i16x8.splat(<i16>full);
  const whole = i16x8.splat(16384);
  let i = 0;
  for (; i + 16 <= count; i += 16) {
    const field = arrival + <usize>i * 2;
    const a = v128.load(field);
    const b = v128.load(field, 16);
    let low = far ? i16x8.sub_sat_u(a, from) : i16x8.sub_sat_u(from, a);
    let high = far ? i16x8.sub_sat_u(b, from) : i16x8.sub_sat_u(from, b);
    const any = v128.any_true(v128.or(low, high));
    if (!far && !any) continue;
    if (!(far && !any)) {
      low = i16x8.min_u(low, most);
      high = i16x8.min_u(high, most);
      low = shift < 0 ? i16x8.shr_u(low, -shift) : i16x8.shl(low, shift);
      high = shift < 0 ? i16x8.shr_u(high, -shift) : i16x8.shl(high, shift);
      low = i16x8.min_s(i16x8.q15mulr_sat_s(low, gains), fulls);
      high = i16x8.min_s(i16x8.q15mulr_sat_s(high, gains), fulls);
    }
    if (far) {
      low = i16x8.sub(fulls, low);
      high = i16x8.sub(fulls, high);
    }
    const cover = v128.load(top + i);
    if (i16x8.all_true(i16x8.eq(v128.and(low, high), whole))) {
      v128.store(out + i, cover);
      continue;
    }
    const under = v128.load(out + i);
    const first = mixWords(i16x8.extend_low_i8x16_u(under), i16x8.extend_low_i8x16_u(cover), low);
    const second = mixWords(i16x8.extend_high_i8x16_u(under), i16x8.extend_high_i8x16_u(cover), high);
    v128.store(out + i, i8x16.narrow_i16x8_u(first, second));
  }
  for (; i < count; i++) {
    const value = <i32>load<u16>(arrival + <usize>i * 2);
    let amount = min(max(far ? value - (edge - width) : edge - value, 0), width);
    amount = shift < 0 ? amount >> -shift : amount << shift;
    amount = min((amount * gain + 16384) >> 15, full);
    if (far) amount = full - amount;
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
