import { type EaseName, ease, motions } from '../catalogue/index.js';
import type { Placement, SegmentMotion, View } from '../draft/index.js';

/** Exact rectangle in canvas pixels; positions are never rounded, else slow moves shake. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Sizes a camera path depends on, in pixels. */
export interface CameraScene {
  readonly canvas: { readonly width: number; readonly height: number };
  readonly photo: { readonly width: number; readonly height: number };
  readonly fit: Placement['fit'];
  /** What should stay in view, fractions of the photo; null = its middle. */
  readonly focus: { readonly x: number; readonly y: number } | null;
  readonly durationMs: number;
  /** Degrees clockwise by which the photo lies askew; 0 when left out. */
  readonly tilt?: number;
}

export interface CameraPath {
  readonly from: View;
  readonly to: View;
  readonly ease: EaseName;
}

/**
 * Part of a motion's zoom that is kept when the whole photo must stay visible (contain, blur). The full zoom would
 * leave a wide rim around the photo at its smallest.
 */
const containedZoom = 0.45;

type Size = CameraScene['canvas'];
type Scene = Pick<CameraScene, 'canvas' | 'photo' | 'fit' | 'tilt'>;

/** Pixels by which a tilted photo that covers the canvas reaches beyond its corners: its border is soft. */
const tiltRim = 2;

/** A point turned clockwise about the origin (y points down). */
export function rotated({ x, y }: { x: number; y: number }, degrees: number): { x: number; y: number } {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

/** The upright box around a rectangle that was tilted about its middle. */
export function boxAround({ width, height }: Size, tilt: number): Size {
  const angle = (tilt * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(angle)), Math.abs(Math.sin(angle))];
  return { width: width * cos + height * sin, height: width * sin + height * cos };
}

/** Size of the photo at scale 1, along its own sides: covering the canvas, or contained in it. */
export function fittedSize({ canvas, photo, fit, tilt = 0 }: Scene): { width: number; height: number } {
  const rim = tilt === 0 ? 0 : tiltRim;
  const [outer, inner] =
    fit === 'cover' ? [boxAround(canvas, tilt), photo] : [canvas, boxAround(photo, tilt)];
  const across = (outer.width + (fit === 'cover' ? rim : 0)) / inner.width;
  const down = (outer.height + (fit === 'cover' ? rim : 0)) / inner.height;
  const scale = fit === 'cover' ? Math.max(across, down) : Math.min(across, down);
  return { width: photo.width * scale, height: photo.height * scale };
}

/** The path of a segment's motion, kept inside the photo (cover) or the photo inside the canvas (contain, blur). */
export function cameraPath(motion: SegmentMotion | null, scene: CameraScene): CameraPath {
  const focus = scene.focus ?? { x: 0.5, y: 0.5 };
  // A tilted photo sees a larger canvas: the box around it along its own sides.
  const seen = boxAround(scene.canvas, scene.tilt ?? 0);
  const planned = motions.get(motion?.type ?? 'none').path({
    photoAspect: scene.photo.width / scene.photo.height,
    canvasAspect: seen.width / seen.height,
    durationMs: scene.durationMs,
    focus,
    amount: motion?.amount ?? 1,
  });
  const from = motion?.from ?? planned.from;
  const to = motion?.to ?? planned.to;
  const curve = motion?.ease ?? planned.ease;
  if (scene.fit === 'cover') {
    // The motions themselves keep the focus in view; views given in the draft are taken as they are.
    return { from: clampCover(from, scene), to: clampCover(to, scene), ease: curve };
  }
  const largest = Math.max(from.scale, to.scale);
  const contain = (view: View): View =>
    clampContain({ ...view, scale: 1 - containedZoom * (1 - view.scale / largest) }, scene);
  return { from: contain(from), to: contain(to), ease: curve };
}

const clamp = (value: number, limit: number): number => Math.min(limit, Math.max(-limit, value));

/** The view moved and enlarged as little as needed for the photo to cover the canvas. */
function clampCover(view: View, scene: CameraScene): View {
  const { canvas, tilt = 0 } = scene;
  const size = fittedSize(scene);
  const seen = boxAround(canvas, tilt);
  const scale = Math.max(1, view.scale);
  const spare = (photo: number, needed: number): number => Math.max(0, (photo - needed / scale) / 2);
  // How far the view lies from the photo's middle, along the photo's own sides.
  const offset = rotated({ x: view.x * canvas.width, y: view.y * canvas.height }, -tilt);
  const kept = rotated(
    {
      x: clamp(offset.x, spare(size.width, seen.width)),
      y: clamp(offset.y, spare(size.height, seen.height)),
    },
    tilt,
  );
  return { x: kept.x / canvas.width, y: kept.y / canvas.height, scale };
}

/** The view moved as little as needed for the photo to stay inside the canvas. */
function clampContain(view: View, scene: CameraScene): View {
  const size = boxAround(fittedSize(scene), scene.tilt ?? 0);
  // Only along the axis with room at full size: the rim that a zoom opens on the other one stays even.
  const spare = (photo: number, canvas: number): number =>
    photo > 0.98 * canvas ? 0 : Math.max(0, (1 - (photo * view.scale) / canvas) / 2 / view.scale);
  return {
    x: clamp(view.x, spare(size.width, scene.canvas.width)),
    y: clamp(view.y, spare(size.height, scene.canvas.height)),
    scale: view.scale,
  };
}

/** The view at `progress` 0..1 of a path: scale geometric (an even zoom), centre linear, both along the easing. */
export function viewAt(path: CameraPath, progress: number): View {
  const t = ease(path.ease, Math.min(1, Math.max(0, progress)));
  return {
    x: path.from.x + (path.to.x - path.from.x) * t,
    y: path.from.y + (path.to.y - path.from.y) * t,
    scale: path.from.scale * (path.to.scale / path.from.scale) ** t,
  };
}

/**
 * Where the whole photo lies on the canvas, in pixels, for a view and the segment's placement; before it is tilted
 * about the rectangle's middle.
 */
export function placePhoto(
  view: View,
  scene: Scene,
  placement: Pick<Placement, 'x' | 'y' | 'scaleX' | 'scaleY'>,
): Rect {
  const size = fittedSize(scene);
  const width = size.width * view.scale * placement.scaleX;
  const height = size.height * view.scale * placement.scaleY;
  const { canvas } = scene;
  return {
    x: canvas.width * (0.5 + placement.x - view.x * view.scale * placement.scaleX) - width / 2,
    y: canvas.height * (0.5 + placement.y - view.y * view.scale * placement.scaleY) - height / 2,
    width,
    height,
  };
}
