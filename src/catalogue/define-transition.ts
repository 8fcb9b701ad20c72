import type { z } from 'zod';
import type { Named } from '../shared/index.js';

/**
 * How one of the two pictures is shown. Everything left out is the identity. A picture is the whole canvas as its
 * segment fills it; x and y move it right and down in canvas fractions, scales are about its centre.
 */
export interface PictureView {
  readonly x?: number;
  readonly y?: number;
  readonly scaleX?: number;
  readonly scaleY?: number;
  /** Coverage over what lies below, 0..1. */
  readonly opacity?: number;
  /** Blur radius as a fraction of the canvas width (x) and height (y). */
  readonly blurX?: number;
  readonly blurY?: number;
  /** Side of the mosaic blocks as a fraction of the canvas height; 0 = none. */
  readonly pixelate?: number;
  /** 1 = unchanged, 0 = grey. */
  readonly saturation?: number;
  /** Mixed with light: -1 = black, 0 = unchanged, 1 = white. */
  readonly light?: number;
  /**
   * Where the point (u, v) of the canvas (fractions from the left top) is taken from in the picture. Points outside
   * 0..1 are not covered. Sampled on a grid of 16 pixels and interpolated, so it must be smooth.
   */
  readonly warp?: (u: number, v: number) => readonly [number, number];
}

/** One moment of a transition. */
export interface TransitionFrame {
  readonly outgoing?: PictureView;
  readonly incoming?: PictureView;
  /** Which picture lies above; the other is drawn first, over the draft's background. Default `incoming`. */
  readonly top?: 'incoming' | 'outgoing';
  /** With a mask: how much of the top picture is revealed, 0..1. */
  readonly reveal?: number;
  /** A colour over everything, by amount 0..1. */
  readonly veil?: { readonly color: string; readonly amount: number };
}

/** The scene a transition is prepared for. */
export interface TransitionScene {
  /** Canvas width / height. */
  readonly aspect: number;
  readonly durationMs: number;
  /** For transitions that scatter; the same seed gives the same pattern. */
  readonly seed: number;
}

/**
 * A mask as a field of arrival times: `arrival(u, v)` in 0..1 says when the point is reached. Coverage of a point is
 * clamp((reveal * (1 + feather) - arrival) / feather); feather 0 is drawn one pixel soft. Computed once a transition.
 */
export interface TransitionMask {
  readonly arrival: (u: number, v: number) => number;
  /** Width of the soft edge in units of arrival, 0..1. */
  readonly feather: number;
}

/** A transition prepared for one boundary. `frame(0)` is the outgoing picture exactly, `frame(1)` the incoming one. */
export interface PreparedTransition {
  readonly mask?: TransitionMask;
  frame(progress: number): TransitionFrame;
}

export interface Transition extends Named {
  /** Parameters a draft may give beside type and length; each with its default. */
  readonly params: z.ZodObject;
  /** Usual length, ms. */
  readonly durationMs: number;
  /** Curve of the progress when the draft names none. */
  readonly ease: 'linear' | 'in' | 'out' | 'in_out';
  /** Progress at which neither picture is seen: with nothing to come it stops there. Default 1. */
  readonly coveredAt?: number;
  prepare(scene: TransitionScene, params: Record<string, unknown>): PreparedTransition;
}

/** Declares a transition; `prepare` gets the parsed parameters with their own types. */
export function defineTransition<Params extends z.ZodObject>(
  entry: Omit<Transition, 'prepare' | 'params'> & {
    readonly params: Params;
    prepare(scene: TransitionScene, params: z.infer<Params>): PreparedTransition;
  },
): Transition {
  return { ...entry, prepare: (scene, params) => entry.prepare(scene, entry.params.parse(params)) };
}
