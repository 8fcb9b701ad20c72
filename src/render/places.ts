import { type Rect, rotated } from '../compose/index.js';
import type { Slant } from '../kernel/index.js';

/** A rectangle enlarged on every side. */
export const grown = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
});

/** A rectangle turned clockwise about a point. */
export function turnedAbout(rect: Rect, middle: { x: number; y: number }, degrees: number): Slant {
  const corner = rotated({ x: rect.x - middle.x, y: rect.y - middle.y }, degrees);
  return {
    corner: { x: middle.x + corner.x, y: middle.y + corner.y },
    across: rotated({ x: rect.width, y: 0 }, degrees),
    down: rotated({ x: 0, y: rect.height }, degrees),
  };
}

/** The part a picture holds of a photo that is tilted about its middle. */
export const tilted = (place: Rect, part: Rect, tilt: number): Slant =>
  turnedAbout(within(place, part), { x: place.x + place.width / 2, y: place.y + place.height / 2 }, tilt);

/** The part of a rectangle given in fractions of it. */
export const within = (rect: Rect, part: Rect): Rect => ({
  x: rect.x + rect.width * part.x,
  y: rect.y + rect.height * part.y,
  width: rect.width * part.width,
  height: rect.height * part.height,
});
