import { mixByte } from './mix';

/**
 * `target` covered by `source` sampled bilinearly at displaced points. `grid` holds one (x, y) pair of f64 per node,
 * in picture pixels, a node every 16 picture pixels; sample i of this plane lies at i * sub + offset.
 */
export function warpPlane(
  target: usize, source: usize, width: i32, height: i32, sub: f64, offsetX: f64, offsetY: f64,
  grid: usize, across: i32, pictureWidth: f64, pictureHeight: f64, opacity: f64,
): void {
  for (let j = 0; j < height; j++) {
    const y = (<f64>j * sub + offsetY) / 16.0;
    const row = <i32>Math.floor(y);
    const fy = y - <f64>row;
    const nodes = grid + <usize>(row * across) * 16;
    const below = nodes + <usize>across * 16;
    for (let i = 0; i < width; i++) {
      const x = (<f64>i * sub + offsetX) / 16.0;
      const column = <i32>Math.floor(x);
      const fx = x - <f64>column;
      const n = <usize>column * 16;
      const lx = load<f64>(nodes + n) + (load<f64>(below + n) - load<f64>(nodes + n)) * fy;
      const rx = load<f64>(nodes + n, 16) + (load<f64>(below + n, 16) - load<f64>(nodes + n, 16)) * fy;
      const ly = load<f64>(nodes + n, 8) + (load<f64>(below + n, 8) - load<f64>(nodes + n, 8)) * fy;
      const ry = load<f64>(nodes + n, 24) + (load<f64>(below + n, 24) - load<f64>(nodes + n, 24)) * fy;
      const sx = lx + (rx - lx) * fx;
      const sy = ly + (ry - ly) * fx;
      const inX = Math.min(Math.min(sx, pictureWidth - sx) + 0.5, 1.0);
      const inY = Math.min(Math.min(sy, pictureHeight - sy) + 0.5, 1.0);
      if (!(inX > 0.0) || !(inY > 0.0)) continue;
      const cover = <i32>Math.floor(inX * inY * opacity + 0.5);
      const px = Math.min(Math.max((sx - offsetX) / sub, 0.0), <f64>(width - 1));
      const py = Math.min(Math.max((sy - offsetY) / sub, 0.0), <f64>(height - 1));
      const ix = <i32>px;
      const iy = <i32>py;
      const wx = <i32>((px - <f64>ix) * 256.0 + 0.5);
      const wy = <i32>((py - <f64>iy) * 256.0 + 0.5);
      const right = ix + 1 < width ? 1 : 0;
      const a = source + <usize>(iy * width + ix);
      const b = iy + 1 < height ? a + width : a;
      const top = <i32>load<u8>(a) * (256 - wx) + <i32>load<u8>(a + right) * wx;
      const bottom = <i32>load<u8>(b) * (256 - wx) + <i32>load<u8>(b + right) * wx;
      const value = <u8>((top * (256 - wy) + bottom * wy + 32768) >> 16);
      const at = target + <usize>(j * width + i);
      store<u8>(at, cover == 16384 ? value : mixByte(load<u8>(at), value, cover));
    }
  }
}
