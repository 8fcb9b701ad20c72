export { assetOf } from './asset-of.js';
export type { FileFacts } from './file-facts.js';
export { type FileFormat, type FormatName, formatNames } from './formats.js';
export { defaultLimits, type MediaLimits } from './limits.js';
export { MediaProcess, type MediaProcessOptions, type Pixels } from './media-process.js';
export type {
  Crop,
  FileRequest,
  PhotoRequest,
  PixelSize,
  SizedRequest,
  ThumbnailRequest,
} from './requests.js';
export { sniffFile } from './sniff.js';
