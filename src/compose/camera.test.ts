import fc from 'fast-check';
import { expect, it } from 'vitest';
import { motions } from '../catalogue/index.js';
import { placementSchema } from '../draft/index.js';
import { cameraPath, placePhoto, rotated, viewAt } from './camera.js';

const canvas = { width: 1920, height: 1080 };
const placement = placementSchema.parse({});

const photos = fc.record({
  width: fc.integer({ min: 50, max: 12_000 }),
  height: fc.integer({ min: 50, max: 12_000 }),
});
const focus = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
});

it('a covering photo hides every canvas pixel at every moment of every motion', () => {
  fc.assert(
    fc.property(
      photos,
      focus,
      fc.constantFrom(...motions.names),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (photo, at, type, t) => {
        const scene = { canvas, photo, fit: 'cover' as const, focus: at, durationMs: 4000 };
        const place = placePhoto(viewAt(cameraPath({ type }, scene), t), scene, placement);
        expect(place.x).toBeLessThanOrEqual(1e-6);
        expect(place.y).toBeLessThanOrEqual(1e-6);
        expect(place.x + place.width).toBeGreaterThanOrEqual(canvas.width - 1e-6);
        expect(place.y + place.height).toBeGreaterThanOrEqual(canvas.height - 1e-6);
      },
    ),
  );
});

it('a contained photo stays inside the canvas at every moment of every motion', () => {
  fc.assert(
    fc.property(
      photos,
      fc.constantFrom(...motions.names),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (photo, type, t) => {
        const scene = { canvas, photo, fit: 'contain' as const, focus: null, durationMs: 4000 };
        const place = placePhoto(viewAt(cameraPath({ type }, scene), t), scene, placement);
        expect(place.x).toBeGreaterThanOrEqual(-1e-6);
        expect(place.y).toBeGreaterThanOrEqual(-1e-6);
        expect(place.x + place.width).toBeLessThanOrEqual(canvas.width + 1e-6);
        expect(place.y + place.height).toBeLessThanOrEqual(canvas.height + 1e-6);
      },
    ),
  );
});

it('a tilted photo that covers leaves no corner of the canvas bare at any moment of any motion', () => {
  fc.assert(
    fc.property(
      photos,
      focus,
      fc.constantFrom(...motions.names),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: -45, max: 45, noNaN: true }),
      (photo, at, type, t, tilt) => {
        const scene = { canvas, photo, fit: 'cover' as const, focus: at, durationMs: 4000, tilt };
        const place = placePhoto(viewAt(cameraPath({ type }, scene), t), scene, placement);
        const middle = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
        for (const [x, y] of [
          [0, 0],
          [canvas.width, 0],
          [0, canvas.height],
          [canvas.width, canvas.height],
        ] as const) {
          const corner = rotated({ x: x - middle.x, y: y - middle.y }, -tilt);
          expect(Math.abs(corner.x)).toBeLessThanOrEqual(place.width / 2 + 1e-6);
          expect(Math.abs(corner.y)).toBeLessThanOrEqual(place.height / 2 + 1e-6);
        }
      },
    ),
  );
});

it('without a motion the photo rests', () => {
  const scene = {
    canvas,
    photo: { width: 3000, height: 2000 },
    fit: 'cover' as const,
    focus: null,
    durationMs: 4000,
  };
  const path = cameraPath(null, scene);
  expect(viewAt(path, 0)).toEqual(viewAt(path, 1));
});
