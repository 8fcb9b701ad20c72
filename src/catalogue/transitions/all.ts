export { boxOpen, circleCrop, rectCrop } from './crop.js';
export { crossfade, fadeFast, fadeGrays, fadeSlow } from './crossfade.js';
export { doorway, splitHorizontal, splitVertical } from './doors.js';
export { fadeBlack, fadeColor, fadeWhite } from './fade-color.js';
export { flash } from './flash.js';
export { glitch } from './glitch.js';
export { circleClose, circleOpen, diamond, heart, star } from './iris.js';
export {
  clock,
  diagonalBottomLeft,
  diagonalBottomRight,
  diagonalTopLeft,
  diagonalTopRight,
  fan,
  horizontalClose,
  horizontalOpen,
  verticalClose,
  verticalOpen,
  wipeBottomLeft,
  wipeBottomRight,
  wipeTopLeft,
  wipeTopRight,
} from './masks.js';
export { none } from './none.js';
export { blur, dreamy, filmBurn, horizontalBlur, pixelize, ripple, swirl } from './optics.js';
export { blocks, lumaDissolve, noiseDissolve, windDown, windLeft, windRight, windUp } from './scatter.js';
export {
  blindsHorizontal,
  blindsVertical,
  checkerboard,
  sliceDown,
  sliceLeft,
  sliceRight,
  sliceUp,
} from './slats.js';
export {
  coverDown,
  coverLeft,
  coverRight,
  coverUp,
  revealDown,
  revealLeft,
  revealRight,
  revealUp,
  slideDown,
  slideLeft,
  slideRight,
  slideUp,
} from './slide.js';
export { squeezeHorizontal, squeezeVertical } from './squeeze.js';
export { bounce, crosswarp, spin, whipDown, whipLeft, whipRight, whipUp } from './swing.js';
export { cubeLeft, cubeRight, flipHorizontal, flipVertical, pageTurn } from './turn.js';
export {
  smoothDown,
  smoothLeft,
  smoothRight,
  smoothUp,
  wipeDown,
  wipeLeft,
  wipeRight,
  wipeUp,
} from './wipe.js';
export { zoom, zoomOut } from './zoom.js';
