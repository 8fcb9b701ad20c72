export { crossfade } from './crossfade.js';
export { wipeLeft } from './wipe.js';
