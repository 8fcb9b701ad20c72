export type { Color, ColorCube, Frame, Mask, Picture, Rect } from './buffers.js';
export { type DrawOptions, Kernel } from './kernel.js';
export type { Slant } from './warp.js';
