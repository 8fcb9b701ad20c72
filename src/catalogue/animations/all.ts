export { fade, none } from './fade.js';
export { rise, slideDown, slideLeft, slideRight, slideUp } from './slide.js';
export { letters, typewriter, unveil, words } from './writing.js';
export { pop, zoom, zoomOut } from './zoom.js';
