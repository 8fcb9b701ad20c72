import type { easeNames, View } from '../draft/index.js';
import type { Named } from '../shared/index.js';

export type EaseName = (typeof easeNames)[number];

/** What a motion may look at when it plans its path. */
export interface MotionScene {
  /** Width / height of the photo and of the canvas. */
  readonly photoAspect: number;
  readonly canvasAspect: number;
  /** Visible time of the photo, half of each neighbouring transition included. */
  readonly durationMs: number;
  /** Where to look, fractions of the photo from its left top corner. */
  readonly focus: { readonly x: number; readonly y: number };
  /** Strength, 1 = usual. */
  readonly amount: number;
}

/** A camera path: two views and the curve between them. Views use the units of the draft's `mo`. */
export interface MotionPath {
  readonly from: View;
  readonly to: View;
  readonly ease: EaseName;
}

/**
 * A camera move over one still photo. The camera sees the canvas rectangle divided by `scale`, its centre moved by
 * (x, y) canvas fractions from the middle of the photo fitted to cover the canvas; compose keeps it inside the photo.
 */
export interface Motion extends Named {
  path(scene: MotionScene): MotionPath;
}

/** Declares a motion; pure, no clock, no randomness. */
export const defineMotion = <const Entry extends Motion>(entry: Entry): Entry => entry;
