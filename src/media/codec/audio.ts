export { openAudioFile } from './audio-file.js';
export { AudioFilter } from './audio-filter.js';
export { measureLoudness } from './loudness.js';
