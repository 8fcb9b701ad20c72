/** `16:9` for 1920x1080: the usual ratio within half a percent, else the reduced fraction. */
export function ratioName(width: number, height: number): string {
  for (const [w, h] of [
    [16, 9],
    [9, 16],
    [1, 1],
    [4, 5],
    [5, 4],
    [3, 4],
    [4, 3],
    [3, 2],
    [2, 3],
    [21, 9],
    [9, 21],
  ] as const) {
    if (Math.abs(width / height / (w / h) - 1) < 0.005) return `${w}:${h}`;
  }
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const shared = divisor(width, height);
  return `${width / shared}:${height / shared}`;
}
