export { measureBackdrop } from './backdrop.js';
export { type FontFamily, findFamily, fontFamilies } from './fonts.js';
export {
  chooseLegibility,
  contrastRatio,
  type Legibility,
  type LegibilityWishes,
} from './legibility.js';
export { rasteriseText } from './rasterise.js';
export type { Backdrop, TextRaster, TextSpec, TextUnit } from './spec.js';
