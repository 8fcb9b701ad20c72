export { mixAudio } from './mix.js';
export type { AudioItem, MixProgress, MixRequest, MixResult } from './mix-request.js';
