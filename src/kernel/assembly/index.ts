export { buildAxis, groupAxis, groupAxisWide, resample } from './resample';
export { mergeOpaque, mergeAlpha } from './merge';
export { convertRows, convertAlphaRows, applyCube, applyCubeYuv } from './color';
export { blendBytes, veilBytes, scaleChroma, maskBytes, halveMask } from './blend';
export { copyPlane, padPlane } from './plane';
export { blurColumns, widen, narrow, transpose } from './blur';
export { pixelatePlane } from './pixelate';
export { warpPlane } from './warp';

/** First byte the host may hand out; everything below belongs to the module. */
export function heapBase(): usize {
  return __heap_base;
}
