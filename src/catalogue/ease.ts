import type { EaseName } from './define-motion.js';

/** Progress 0..1 along a named curve. `in_out` is the smoothstep 3t²-2t³: starts and ends at rest. */
export function ease(name: EaseName, t: number): number {
  if (name === 'in') return t * t;
  if (name === 'out') return t * (2 - t);
  if (name === 'in_out') return t * t * (3 - 2 * t);
  return t;
}
