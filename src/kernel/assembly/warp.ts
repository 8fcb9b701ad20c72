import { mixByte } from './mix';

// @ts-ignore: decorator
@inline
function lerp(a: i32, b: i32, weight: i32): i32 {
  return a + <i32>(((<i64>b - <i64>a) * <i64>weight) >> 5);
}

/** 4 x 4 taps around a 16.16 position of a padded plane; `phases` holds 256 sets of four 14-bit weights. */
// @ts-ignore: decorator
@inline
function sample(source: usize, stride: i32, x: i32, y: i32, phases: usize): i32 {
  const at = source + <usize>(((y >> 16) - 1) * stride + (x >> 16) - 1);
  const across = v128.load64_splat(phases + <usize>((x >> 8) & 255) * 8);
  const down = i8x16.swizzle(
    v128.load64_zero(phases + <usize>((y >> 8) & 255) * 8), i8x16(0, 1, 0, 1, 2, 3, 2, 3, 4, 5, 4, 5, 6, 7, 6, 7),
  );
  const upper = v128.load32_lane(at + stride, v128.load32_zero(at), 1);
  const lower = v128.load32_lane(at + 3 * stride, v128.load32_zero(at + 2 * stride), 1);
  const round = i32x4.splat(128);
  const a = i32x4.add(i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(upper), across), round);
  const b = i32x4.add(i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(lower), across), round);
  let sum = i32x4.dot_i16x8_s(i16x8.narrow_i32x4_s(i32x4.shr_s(a, 8), i32x4.shr_s(b, 8)), down);
  sum = i32x4.add(sum, i32x4.shuffle(sum, sum, 2, 3, 0, 1));
  const value = (i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + (1 << 19)) >> 20;
  return min(max(value, 0), 255);
}

/** Coverage of a point at `s`, soft over one pixel around `from` and `to`; all 16.16, result 0..65536. */
// @ts-ignore: decorator
@inline
function inside(s: i32, from: i32, to: i32): i32 {
  return min(max(min(s - from, to - s) + 32768, 0), 65536);
}

/**
 * The samples left..right, top..bottom of `target` covered by `source` (padded) sampled at displaced points. `grid`
 * holds one (x, y) pair of 16.16 per node, in picture pixels, a node every 16 pixels of the target; `left` lies on a
 * node. Sample i of a plane lies at (i * 2 * sub + offset) / 2. With `alpha` (0 = opaque) the source is premultiplied
 * and a value may be at most alpha * limit / 256. Only the columns fromX..toX (16.16) of the picture show.
 */
export function warpPlane(
  target: usize, targetStride: i32, left: i32, right: i32, top: i32, bottom: i32,
  source: usize, alpha: usize, stride: i32, width: i32, height: i32, limit: i32,
  sub: i32, offsetX: i32, offsetY: i32, grid: usize, across: i32,
  fromX: i32, toX: i32, toY: i32, phases: usize, opacity: i32,
): void {
  const halve = sub - 1;
  const shiftX = (offsetX << 15) - (128 << halve);
  const shiftY = (offsetY << 15) - (128 << halve);
  const lastX = (width << 16) - 65536;
  const lastY = (height << 16) - 65536;
  const perCell = 16 / sub;
  const below = <usize>across * 8;
  for (let j = top; j < bottom; j++) {
    const y = j * 2 * sub + offsetY;
    const fy = y & 31;
    let node = grid + <usize>((y >> 5) * across + left / perCell) * 8;
    for (let start = left; start < right; start += perCell) {
      const lx = lerp(load<i32>(node), load<i32>(node + below), fy);
      const ly = lerp(load<i32>(node, 4), load<i32>(node + below, 4), fy);
      const rx = lerp(load<i32>(node, 8), load<i32>(node + below, 8), fy);
      const ry = lerp(load<i32>(node, 12), load<i32>(node + below, 12), fy);
      node += 8;
      const end = min(start + perCell, right);
      const safe = 65536 * 4;
      const plain = opacity == 16384 && alpha == 0
        && min(lx, rx) > fromX + safe && max(lx, rx) < toX - safe && min(ly, ry) > safe && max(ly, ry) < toY - safe;
      let at = target + <usize>(j * targetStride + start);
      let weight = offsetX;
      if (plain) {
        for (let i = start; i < end; i++) {
          const sx = lerp(lx, rx, weight);
          const sy = lerp(ly, ry, weight);
          store<u8>(at++, <u8>sample(source, stride, (sx - shiftX) >> halve, (sy - shiftY) >> halve, phases));
          weight += 2 * sub;
        }
        continue;
      }
      for (let i = start; i < end; i++) {
        const sx = lerp(lx, rx, weight);
        const sy = lerp(ly, ry, weight);
        weight += 2 * sub;
        const part = <i32>((<i64>inside(sx, fromX, toX) * <i64>inside(sy, 0, toY)) >> 16);
        const cover = <i32>((<i64>part * <i64>opacity + 32768) >> 16);
        if (cover > 0) {
          const px = min(max((sx - shiftX) >> halve, -65536), lastX + 65536);
          const py = min(max((sy - shiftY) >> halve, -65536), lastY + 65536);
          const value = sample(source, stride, px, py, phases);
          if (alpha == 0) store<u8>(at, mixByte(load<u8>(at), <u8>value, cover));
          else store<u8>(at, over(load<u8>(at), value, sample(alpha, stride, px, py, phases), cover, limit));
        }
        at++;
      }
    }
  }
}

// @ts-ignore: decorator
@inline
function over(under: u8, value: i32, alpha: i32, cover: i32, limit: i32): u8 {
  // Ringing must not lift a premultiplied value above what its alpha allows.
  const allowed = min(value, (alpha * limit + 128) >> 8);
  const opaque = (alpha * cover + 127) / 255;
  return <u8>((<i32>under * (16384 - opaque) + allowed * cover + 8192) >> 14);
}
