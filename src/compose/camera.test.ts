import fc from 'fast-check';
import { expect, it } from 'vitest';
import { motions } from '../catalogue/index.js';
import { placementSchema } from '../draft/index.js';
import { cameraPath, placePhoto, viewAt } from './camera.js';

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
