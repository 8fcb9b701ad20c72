export { buildId } from './build-id.js';
export { ChunkStore } from './chunk-store.js';
export { Drawing, type DrawOptions } from './drawing.js';
export {
  loudness,
  type MediaFile,
  type RenderProgress,
  type RenderRequest,
  type RenderResult,
  renderFilm,
  renderSound,
} from './film.js';
export { frameImage } from './frame-image.js';
export { type Chunk, planRender, type RenderPlan } from './plan.js';
export { poster } from './poster.js';
export { encoderThreads, type Preset, presets } from './presets.js';
export { type StitchOptions, stitch } from './stitch.js';
