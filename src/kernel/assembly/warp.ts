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

/** Coverage of a point at `s`, soft over one pixel around the borders of 0..size; all 16.16, result 0..65536. */
// @ts-ignore: decorator
@inline
function inside(s: i32, size: i32): i32 {
  return min(max(min(s, size - s) + 32768, 0), 65536);
}

/**
 * `target` covered by `source` (padded) sampled at displaced points. `grid` holds one (x, y) pair of 16.16 per node, in
 * picture pixels, a node every 16 picture pixels. Sample i of this plane lies at (i * 2 * sub + offset) / 2.
 */
export function warpPlane(
  target: usize, width: i32, height: i32, source: usize, stride: i32, sub: i32, offsetX: i32, offsetY: i32,
  grid: usize, across: i32, pictureWidth: i32, pictureHeight: i32, phases: usize, opacity: i32,
): void {
  const halve = sub - 1;
  const shiftX = (offsetX << 15) - (128 << halve);
  const shiftY = (offsetY << 15) - (128 << halve);
  const endX = pictureWidth << 16;
  const endY = pictureHeight << 16;
  const lastX = (width << 16) - 65536;
  const lastY = (height << 16) - 65536;
  const perCell = 16 / sub;
  for (let j = 0; j < height; j++) {
    const y = j * 2 * sub + offsetY;
    const fy = y & 31;
    let node = grid + <usize>((y >> 5) * across) * 8;
    const below = <usize>across * 8;
    for (let start = 0; start < width; start += perCell) {
      const lx = lerp(load<i32>(node), load<i32>(node + below), fy);
      const ly = lerp(load<i32>(node, 4), load<i32>(node + below, 4), fy);
      const rx = lerp(load<i32>(node, 8), load<i32>(node + below, 8), fy);
      const ry = lerp(load<i32>(node, 12), load<i32>(node + below, 12), fy);
      node += 8;
      const end = min(start + perCell, width);
      const safe = 65536 * 4;
      const plain = opacity == 16384
        && min(lx, rx) > safe && max(lx, rx) < endX - safe && min(ly, ry) > safe && max(ly, ry) < endY - safe;
      let at = target + <usize>(j * width + start);
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
        const cover = <i32>((((<i64>inside(sx, endX) * <i64>inside(sy, endY)) >> 16) * opacity + 32768) >> 16);
        if (cover > 0) {
          const px = min(max((sx - shiftX) >> halve, -65536), lastX + 65536);
          const py = min(max((sy - shiftY) >> halve, -65536), lastY + 65536);
          store<u8>(at, mixByte(load<u8>(at), <u8>sample(source, stride, px, py, phases), cover));
        }
        at++;
      }
    }
  }
}
