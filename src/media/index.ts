export type { AudioReader } from './codec/audio-file.js';
export { type AudioCodec, loadAudio } from './codec/load-audio.js';
