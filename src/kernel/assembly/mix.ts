// a + (b - a) * amount, amount 0..16384, correctly rounded; exact at both ends.

// @ts-ignore: decorator
@inline
export function mixWords(from: v128, to: v128, amount: v128): v128 {
  return i16x8.add(from, i16x8.q15mulr_sat_s(i16x8.shl(i16x8.sub(to, from), 1), amount));
}

// @ts-ignore: decorator
@inline
export function mix8(out: usize, from: v128, to: v128, amount: v128): void {
  const words = mixWords(from, to, amount);
  v128.store64_lane(out, i8x16.narrow_i16x8_u(words, words), 0);
}

// @ts-ignore: decorator
@inline
export function mixByte(from: u8, to: u8, amount: i32): u8 {
  return <u8>(<i32>from + (((<i32>to - <i32>from) * amount + 8192) >> 14));
}
