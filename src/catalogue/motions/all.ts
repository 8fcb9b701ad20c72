export { zoomIn } from './zoom.js';
