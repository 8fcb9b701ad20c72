/** Width of the rim that is never read, so that the soft outermost pixels of a picture do not show as dark lines. */
const rim = 0.0015;

/** For warps: a coordinate beyond the picture as its mirror image inside it, so that the picture never ends. */
export function mirrored(at: number): number {
  const span = 1 - 2 * rim;
  const wrapped = Math.abs((at - rim) / span) % 2;
  return rim + span * (wrapped > 1 ? 2 - wrapped : wrapped);
}
