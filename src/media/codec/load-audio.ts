/** Reading, filtering and measuring sound. All of it works on stereo at 48 kHz as interleaved 32-bit floats. */
export type AudioCodec = typeof import('./audio.js');

/** Loads the audio functions and with them FFmpeg (about 100 ms): only processes that need sound pay for it. */
export const loadAudio = (): Promise<AudioCodec> => import('./audio.js');
