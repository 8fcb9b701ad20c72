import { animations, type TextMotion, type TextUnitState } from '../catalogue/index.js';
import type { Rect } from './camera.js';
import type { Composition, Overlay } from './composition.js';

/** Part of the canvas kept free of text on every side: the title-safe rim. */
export const safeRim = 0.06;

/** Left top corner of a text block of the given size, pixels, by the look's position and the overlay's offset. */
export function placeBlock(
  canvas: Pick<Composition, 'width' | 'height'>,
  overlay: Overlay,
  block: { readonly width: number; readonly height: number },
): { x: number; y: number } {
  const position = overlay.look.position;
  const rim = safeRim * Math.min(canvas.width, canvas.height);
  const spareX = canvas.width - block.width;
  const spareY = canvas.height - block.height;
  const x = position.endsWith('left') ? rim : position.endsWith('right') ? spareX - rim : spareX / 2;
  // A bottom caption sits a little higher than the rim, where players draw their controls.
  const y = position.startsWith('top')
    ? rim
    : position.startsWith('bottom')
      ? spareY - 1.4 * rim
      : spareY / 2;
  return { x: x + overlay.offset.x * canvas.width, y: y + overlay.offset.y * canvas.height };
}

/** Where one unit of a text is drawn: its rectangle, how much it covers, and the part of its width that shows. */
export interface UnitPlace {
  readonly place: Rect;
  readonly opacity: number;
  /** 0..1 from the reading start. */
  readonly reveal: number;
}

/** A unit's state and whether it moves with the whole block (then it grows about the block's middle). */
export interface UnitMoment {
  readonly state: TextUnitState;
  readonly whole: boolean;
}

/**
 * State of unit `index` of `count` at a moment. `ground` units (box, rule) only fade. Units follow one another as
 * the animation's `overlap` says: with n units each takes 1 / (1 + (n - 1)(1 - overlap)) of the time.
 */
export function unitState(
  overlay: Overlay,
  moment: { readonly elapsedMs: number; readonly remainingMs: number },
  unit: { readonly index: number; readonly count: number; readonly ground: boolean },
): UnitMoment {
  const entering = phase(moment.elapsedMs, overlay.enter.durationMs);
  const leaving = phase(moment.remainingMs, overlay.exit.durationMs);
  const coming = entering < 1 || leaving >= 1;
  const motion = animations.get(coming ? overlay.enter.type : overlay.exit.type);
  const progress = coming ? entering : leaving;
  if (unit.ground) {
    return { state: { opacity: Math.min(1, progress * 1.5), x: 0, y: 0, scale: 1, reveal: 1 }, whole: true };
  }
  const whole = motion.unit === 'whole';
  return { state: motion.state(whole ? progress : unitProgress(motion, progress, unit)), whole };
}

const phase = (ms: number, durationMs: number): number =>
  durationMs <= 0 ? 1 : Math.min(1, Math.max(0, ms / durationMs));

function unitProgress(
  motion: TextMotion,
  progress: number,
  { index, count }: { index: number; count: number },
): number {
  const step = 1 - motion.overlap;
  const share = 1 / (1 + (count - 1) * step);
  return Math.min(1, Math.max(0, (progress - index * step * share) / share));
}

/** Rectangle of a unit. `box` is the unit's place in the block, `origin` the block's left top corner, pixels. */
export function placeUnit(
  overlay: Overlay,
  { state, whole }: UnitMoment,
  {
    origin,
    box,
    block,
  }: {
    readonly origin: { x: number; y: number };
    readonly box: Rect;
    readonly block: { width: number; height: number };
  },
): UnitPlace {
  const scale = state.scale * overlay.scale;
  const centre = whole
    ? { x: block.width / 2, y: block.height / 2 }
    : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return {
    place: {
      x: origin.x + centre.x + (box.x - centre.x) * scale + state.x * overlay.sizePx,
      y: origin.y + centre.y + (box.y - centre.y) * scale + state.y * overlay.sizePx,
      width: box.width * scale,
      height: box.height * scale,
    },
    opacity: state.opacity * overlay.opacity,
    reveal: state.reveal,
  };
}
