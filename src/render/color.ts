/** BT.709 limited range, rounded to whole code values. */
export interface Yuv {
  readonly y: number;
  readonly u: number;
  readonly v: number;
}

/** `#RRGGBB` as BT.709 limited-range YUV (ITU-R BT.709-6, 8 bit). */
export function parseColor(color: string): Yuv {
  const value = Number.parseInt(color.slice(1, 7), 16);
  const red = (value >> 16) & 255;
  const green = (value >> 8) & 255;
  const blue = value & 255;
  const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return {
    y: Math.round(16 + (luma * 219) / 255),
    u: Math.round(128 + ((blue - luma) / 1.8556) * (224 / 255)),
    v: Math.round(128 + ((red - luma) / 1.5748) * (224 / 255)),
  };
}
