import { type Composition, placeRange, type Rect, rotated, type Slide } from '../compose/index.js';
import { isMoving } from '../draft/index.js';

/**
 * What has to be decoded of a slide's photo: a crop in source pixels (after orientation and turn) and the size it is scaled
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
/** The same for a tilted photo: its sampler has four taps only. */
const maxTiltedStep = 1.7;
/** Source pixels kept around the visible part, for the filter's taps. */
const margin = 8;
/** Longest side of a decoded photo, pixels. */
const maxSide = 8192;

/** What a slide needs over its whole visible time. Pure; part of the chunk key. */
export function photoNeed(composition: Composition, slide: Slide): PhotoNeed {
  const { smallest, largest } = placeRange(composition, slide);
  const { width: photoWidth, height: photoHeight } = slide.photo;
  const crop = visibleCrop(
    { photoWidth, photoHeight },
    [smallest, largest].map((place) => ({ place, seen: seenFrom(place, slide.tilt, composition) })),
  );
  const zoomRange = largest.width / smallest.width;
  const moves = JSON.stringify(smallest) !== JSON.stringify(largest);
  // A clip moves by itself: what matters is its detail at rest and the price of every frame.
  const target = !isMoving(slide.asset)
    ? slide.tilt === 0
      ? Math.max(1.3, Math.min(density, maxStep / zoomRange))
      : Math.max(1, Math.min(density, maxTiltedStep / zoomRange))
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

/** The canvas as the photo sees it: the box around it along the sides of a photo tilted about the middle of `place`. */
function seenFrom(place: Rect, tilt: number, { width, height }: { width: number; height: number }): Rect {
  if (tilt === 0) return { x: 0, y: 0, width, height };
  const middle = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
  const corners = [0, width].flatMap((x) =>
    [0, height].map((y) => rotated({ x: x - middle.x, y: y - middle.y }, -tilt)),
  );
  const low = { x: Math.min(...corners.map(({ x }) => x)), y: Math.min(...corners.map(({ y }) => y)) };
  const high = { x: Math.max(...corners.map(({ x }) => x)), y: Math.max(...corners.map(({ y }) => y)) };
  return { x: middle.x + low.x, y: middle.y + low.y, width: high.x - low.x, height: high.y - low.y };
}

/** Whole source pixels that can come into view, with a margin; the whole photo when nearly all of it does. */
function visibleCrop(
  { photoWidth, photoHeight }: { photoWidth: number; photoHeight: number },
  views: readonly { place: Rect; seen: Rect }[],
): PhotoNeed['crop'] {
  const span = (
    [offset, length]: [number, number],
    [start, extent]: [number, number],
    pixels: number,
  ): [number, number] => {
    const low = Math.max(0, (start - offset) / length) * pixels - margin;
    const high = Math.min(1, (start + extent - offset) / length) * pixels + margin;
    return [Math.max(0, Math.floor(low)), Math.min(pixels, Math.ceil(high))];
  };
  const across = views.map(({ place, seen }) =>
    span([place.x, place.width], [seen.x, seen.width], photoWidth),
  );
  const down = views.map(({ place, seen }) =>
    span([place.y, place.height], [seen.y, seen.height], photoHeight),
  );
  const left = Math.min(...across.map(([low]) => low));
  const right = Math.max(...across.map(([, high]) => high));
  const top = Math.min(...down.map(([low]) => low));
  const bottom = Math.max(...down.map(([, high]) => high));
  const whole = { left: 0, top: 0, width: photoWidth, height: photoHeight };
  if (right <= left || bottom <= top) return whole;
  const crop = { left, top, width: right - left, height: bottom - top };
  return crop.width * crop.height > 0.8 * photoWidth * photoHeight ? whole : crop;
}
