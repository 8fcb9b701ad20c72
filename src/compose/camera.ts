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
  readonly focus: { readonly x: number; readonly y: number } | null;
  readonly durationMs: number;
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

/** Size of the photo at scale 1: covering the canvas, or contained in it. */
export function fittedSize({ canvas, photo, fit }: Pick<CameraScene, 'canvas' | 'photo' | 'fit'>): {
  width: number;
  height: number;
} {
  const across = canvas.width / photo.width;
  const down = canvas.height / photo.height;
  const scale = fit === 'cover' ? Math.max(across, down) : Math.min(across, down);
  return { width: photo.width * scale, height: photo.height * scale };
}

/** The path of a segment's motion, kept inside the photo (cover) or the photo inside the canvas (contain, blur). */
export function cameraPath(motion: SegmentMotion | null, scene: CameraScene): CameraPath {
  const focus = motion?.focus ?? scene.focus ?? { x: 0.5, y: 0.5 };
  const planned = motions.get(motion?.type ?? 'none').path({
    photoAspect: scene.photo.width / scene.photo.height,
    canvasAspect: scene.canvas.width / scene.canvas.height,
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
  const size = fittedSize(scene);
  const scale = Math.max(1, view.scale);
  const spare = (photo: number, canvas: number): number => Math.max(0, (photo / canvas - 1 / scale) / 2);
  return {
    x: clamp(view.x, spare(size.width, scene.canvas.width)),
    y: clamp(view.y, spare(size.height, scene.canvas.height)),
    scale,
  };
}

/** The view moved as little as needed for the photo to stay inside the canvas. */
function clampContain(view: View, scene: CameraScene): View {
  const size = fittedSize(scene);
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

/** Where the whole photo lies on the canvas, in pixels, for a view and the segment's placement. */
export function placePhoto(
  view: View,
  scene: Pick<CameraScene, 'canvas' | 'photo' | 'fit'>,
  placement: Placement,
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
