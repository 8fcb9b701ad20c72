import { type Composition, placeRange, type Rect, type Slide } from '../compose/index.js';
import { isMoving } from '../draft/index.js';

/**
 * What has to be decoded of a slide's photo: a crop in source pixels (after orientation) and the size it is scaled
 * to before the kernel samples it.
 */
export interface PhotoNeed {
  readonly crop: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly width: number;
  readonly height: number;
}

/**
 * Source pixels per output pixel at the largest zoom. At 1.0 motion is right but sharpness breathes in slow pans; at
 * 1.3 it is stable and stills keep 95 % of a lanczos picture's sharpness; from 1.5 it begins to alias.
 */
const density = 1.35;
/** Source pixels per output pixel at the smallest zoom: more make the picture shimmer. It bounds the density. */
const maxStep = 2.6;
/** The same for clips that the camera moves over; one it does not move over is scaled to the output's own pixels. */
const clipDensity = 1.15;
/** Source pixels kept around the visible part, for the filter's taps. */
const margin = 8;
/** Longest side of a decoded photo, pixels. */
const maxSide = 8192;

/** What a slide needs over its whole visible time. Pure; part of the chunk key. */
export function photoNeed(composition: Composition, slide: Slide): PhotoNeed {
  const { smallest, largest } = placeRange(composition, slide);
  const { width: photoWidth, height: photoHeight } = slide.asset;
  const crop = visibleCrop(composition, { photoWidth, photoHeight, places: [smallest, largest] });
  const zoomRange = largest.width / smallest.width;
  const moves = JSON.stringify(smallest) !== JSON.stringify(largest);
  // A clip moves by itself: what matters is its detail at rest and the price of every frame.
  const target = !isMoving(slide.asset)
    ? Math.max(1.3, Math.min(density, maxStep / zoomRange))
    : moves
      ? clipDensity
      : 1;
  const across = Math.ceil(largest.width * target * (crop.width / photoWidth));
  const down = Math.ceil(largest.height * target * (crop.height / photoHeight));
  // A clip is never enlarged before the kernel, which samples it anyway; each frame is scaled and copied.
  const enough = isMoving(slide.asset) ? Math.max(crop.width / across, crop.height / down) : 1;
  const limit = Math.min(1, enough, maxSide / Math.max(across, down));
  return {
    crop,
    width: Math.max(2, Math.ceil(across * limit)),
    height: Math.max(2, Math.ceil(down * limit)),
  };
}

/** Whole source pixels that can come into view, with a margin; the whole photo when nearly all of it does. */
function visibleCrop(
  canvas: { readonly width: number; readonly height: number },
  { photoWidth, photoHeight, places }: { photoWidth: number; photoHeight: number; places: readonly Rect[] },
): PhotoNeed['crop'] {
  const span = (offset: number, length: number, canvasLength: number, pixels: number): [number, number] => {
    const low = Math.max(0, -offset / length) * pixels - margin;
    const high = Math.min(1, (canvasLength - offset) / length) * pixels + margin;
    return [Math.max(0, Math.floor(low)), Math.min(pixels, Math.ceil(high))];
  };
  const across = places.map((place) => span(place.x, place.width, canvas.width, photoWidth));
  const down = places.map((place) => span(place.y, place.height, canvas.height, photoHeight));
  const left = Math.min(...across.map(([low]) => low));
  const right = Math.max(...across.map(([, high]) => high));
  const top = Math.min(...down.map(([low]) => low));
  const bottom = Math.max(...down.map(([, high]) => high));
  const whole = { left: 0, top: 0, width: photoWidth, height: photoHeight };
  if (right <= left || bottom <= top) return whole;
  const crop = { left, top, width: right - left, height: bottom - top };
  return crop.width * crop.height > 0.8 * photoWidth * photoHeight ? whole : crop;
}
