export { crossfade, fadeFast, fadeGrays, fadeSlow } from './crossfade.js';
export { fadeBlack, fadeColor, fadeWhite } from './fade-color.js';
export { flash } from './flash.js';
export { none } from './none.js';
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
