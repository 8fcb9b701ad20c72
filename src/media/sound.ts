/**
 * The door for processes that work with sound alone: beside `index.ts` it loads neither text nor pictures, whose code
 * takes longer to start than a short film's music takes to mix.
 */
export { type AudioCodec, loadAudio } from './codec/load-audio.js';
