export {
  type CameraPath,
  type CameraScene,
  cameraPath,
  fittedSize,
  placePhoto,
  type Rect,
  rotated,
  viewAt,
} from './camera.js';
export { aspectPresets, type CanvasSize, canvasOfAspect, scaleCanvas, usualFrameRates } from './canvas.js';
export { composeDraft, type OutputOptions } from './compose.js';
export type { Boundary, Composition, Lane, Overlay, Slide, Sound } from './composition.js';
export { boundaryOf } from './composition.js';
export {
  drawList,
  type FrameDraw,
  type LaneDraw,
  placeRange,
  placeSlide,
  type SlideDraw,
  type TextDraw,
} from './draw-list.js';
export { placeBlock, placeUnit, safeRim, type UnitMoment, type UnitPlace, unitState } from './text-layout.js';
