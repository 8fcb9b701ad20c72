export { assetOf } from './asset-of.js';
export { aacPriming, audioFormat, encodeAac } from './codec/audio-encoder.js';
export type { AudioReader } from './codec/audio-file.js';
export { type AudioCodec, loadAudio } from './codec/load-audio.js';
export { FilmMuxer, type FilmStreams } from './codec/muxer.js';
export { type EncodedPacket, type EncodedStream, readPackets, writePackets } from './codec/packets.js';
export { type TranscodeFormat, transcodeFilm } from './codec/transcode.js';
export { type RawPicture, VideoEncoder, type VideoSettings } from './codec/video-encoder.js';
export type { FileFacts } from './file-facts.js';
export { type FileFormat, type FormatName, formatNames } from './formats.js';
export { defaultLimits, type MediaLimits } from './limits.js';
export { type ClipFrame, MediaProcess, type MediaProcessOptions, type Pixels } from './media-process.js';
export { withoutNetwork } from './no-network.js';
export type {
  ClipRequest,
  Crop,
  FileRequest,
  PhotoRequest,
  PixelSize,
  SizedRequest,
  ThumbnailRequest,
} from './requests.js';
export { sniffFile } from './sniff.js';
export {
  type Backdrop,
  type FontFamily,
  findFamily,
  fontFamilies,
  measureBackdrop,
  rasteriseText,
  type TextRaster,
  type TextSpec,
  type TextUnit,
} from './text/index.js';
