import type { View } from '../../draft/index.js';
import type { MotionScene } from '../define-motion.js';

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Size of the photo, fitted to cover the canvas, in canvas fractions; one of the two is 1. */
export function photoSize({ photoAspect, canvasAspect }: MotionScene): { width: number; height: number } {
  return { width: Math.max(1, photoAspect / canvasAspect), height: Math.max(1, canvasAspect / photoAspect) };
}

/** The view of this scale that has the point (x, y) of the photo as near to its middle as the photo's edges allow. */
export function viewOf(scene: MotionScene, point: { x: number; y: number }, scale: number): View {
  const { width, height } = photoSize(scene);
  const roomX = (width - 1 / scale) / 2;
  const roomY = (height - 1 / scale) / 2;
  return {
    x: clamp((point.x - 0.5) * width, -roomX, roomX),
    y: clamp((point.y - 0.5) * height, -roomY, roomY),
    scale,
  };
}

/**
 * The view of this scale that keeps near the middle of the photo and moves only as far as it must to have the focus
 * in its inner third: a subject need not be centred, and a wrong guess of it costs less.
 */
export function frameFocus(scene: MotionScene, scale: number): View {
  const { width, height } = photoSize(scene);
  const inner = 1 / 6 / scale;
  const towards = (focus: number, size: number): number => {
    const offset = (focus - 0.5) * size;
    return 0.5 + (Math.sign(offset) * Math.max(0, Math.abs(offset) - inner)) / size;
  };
  return viewOf(scene, { x: towards(scene.focus.x, width), y: towards(scene.focus.y, height) }, scale);
}

/** A path over (dx, dy) canvas fractions with the focus in its middle; the scale is the least that leaves the room. */
export function travel(scene: MotionScene, dx: number, dy: number, leastScale = 1): { from: View; to: View } {
  const { width, height } = photoSize(scene);
  const need = (size: number, way: number): number => 1 / Math.max(0.7, Math.min(1, size - Math.abs(way)));
  const scale = Math.max(leastScale, need(width, dx), need(height, dy));
  const half = {
    x: Math.min(Math.abs(dx), width - 1 / scale) / 2,
    y: Math.min(Math.abs(dy), height - 1 / scale) / 2,
  };
  const focus = frameFocus(scene, scale);
  const middle = {
    x: clamp(focus.x, -(width - 1 / scale) / 2 + half.x, (width - 1 / scale) / 2 - half.x),
    y: clamp(focus.y, -(height - 1 / scale) / 2 + half.y, (height - 1 / scale) / 2 - half.y),
  };
  const signX = Math.sign(dx);
  const signY = Math.sign(dy);
  return {
    from: { x: middle.x - signX * half.x, y: middle.y - signY * half.y, scale },
    to: { x: middle.x + signX * half.x, y: middle.y + signY * half.y, scale },
  };
}

/**
 * How far a move goes: `usual` over four seconds, less on short photos and more on long ones, so that the speed feels
 * alike; times the wanted amount.
 */
export function reach(scene: MotionScene, usual: number): number {
  return usual * scene.amount * clamp(scene.durationMs / 4000, 0.6, 1.6);
}
