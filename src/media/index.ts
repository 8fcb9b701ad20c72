export {
  type Backdrop,
  type FontFamily,
  findFamily,
  fontFamilies,
  rasteriseText,
  type TextRaster,
  type TextSpec,
  type TextUnit,
} from './text/index.js';
