import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

/** Drawing surfaces live outside the garbage collector's sight: one is used again and again, instead of hundreds. */
let canvas: Canvas | null = null;

/** A rectangle in whole pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * RGBA pixels (straight alpha) of what `draw` draws on an empty surface: those of `area`, or all. Read as little as
 * possible: the canvas frees what was read only after the event loop turned, so that a loop over letters piles it up.
 * Calls may not be nested.
 */
export function drawPixels(
  size: { readonly width: number; readonly height: number },
  draw: (context: SKRSContext2D) => void,
  area: Area = { x: 0, y: 0, ...size },
): Uint8Array {
  const { width, height } = size;
  if (canvas === null || canvas.width < width || canvas.height < height) {
    canvas = createCanvas(Math.max(width, canvas?.width ?? 0), Math.max(height, canvas?.height ?? 0));
  }
  const context = canvas.getContext('2d');
  context.clearRect(0, 0, width, height);
  context.save();
  draw(context);
  context.restore();
  const { data } = context.getImageData(area.x, area.y, area.width, area.height);
  return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
}

let ruler: SKRSContext2D | null = null;

/** A context to measure with. */
export function measuringContext(): SKRSContext2D {
  ruler ??= createCanvas(1, 1).getContext('2d');
  return ruler;
}
