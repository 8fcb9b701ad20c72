export { diagonal, diagonalUp, drift, kenBurns, rise, settle } from './drift.js';
export { none } from './none.js';
export { panDown, panLeft, panRight, panUp } from './pan.js';
export { pullOut, pushIn } from './push.js';
export { panorama, panoramaLeft, tiltDown, tiltUp } from './sweep.js';
export { slowZoomIn, slowZoomOut, zoomIn, zoomOut } from './zoom.js';
