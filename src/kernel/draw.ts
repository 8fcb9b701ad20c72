import { axisOf, buildTaps, edgeRuns, FULL, fullRun, packAxis, setWeights, wholeShift } from './axis.js';
import { chromaSiting, lumaSiting, type Plane, type Rect, type Siting } from './buffers.js';
import type { Scratch } from './scratch.js';
import type { KernelExports } from './wasm.js';

/** Rows resampled before they are laid over the frame: small enough to stay in the cache. */
const BAND = 32;
/** Below every row a resampler can be asked for: its ring is empty. */
const BEFORE_ALL = -1_000_000;

/** One drawing: where the whole picture goes, which part may show, how strongly. */
export interface Drawing {
  readonly place: Rect;
  readonly visible: Rect;
  readonly opacity: number;
  readonly soft: boolean;
}

function drawPlanes(
  context: { wasm: KernelExports; scratch: Scratch; memory: WebAssembly.Memory },
  targets: readonly Plane[],
  sources: readonly Plane[],
  alpha: Plane | undefined,
  geometry: { siting: Siting; canvas: Size; picture: Size; limit: number },
  drawing: Drawing,
): void {
  const { wasm, scratch, memory } = context;
  const { siting, canvas, picture } = geometry;
  const { place, visible } = drawing;
  const target = targets[0]!;
  const source = sources[0]!;
  const across = axisOf({
    place: [place.x, place.width],
    visible: [visible.x, visible.width],
    canvas: canvas.width,
    samples: target.width,
    source: picture.width,
    sourceSamples: source.width,
    sub: siting.sub,
    offset: siting.offsetX,
    start: siting.startX,
  });
  const down = axisOf({
    place: [place.y, place.height],
    visible: [visible.y, visible.height],
    canvas: canvas.height,
    samples: target.height,
    source: picture.height,
    sourceSamples: source.height,
    sub: siting.sub,
    offset: siting.offsetY,
    start: 0,
  });
  if (across.count === 0 || down.count === 0) return;
  const groups = Math.ceil(across.count / 8);
  const columns = scratch.at('columns', groups * 16);
  const columnView = new Uint16Array(memory.buffer, columns, groups * 8);
  columnView.fill(0);
  columnView.set(across.coverage);
  const rows = scratch.at('rows', down.count * 2);
  const rowView = new Uint16Array(memory.buffer, rows, down.count);
  const opacity = Math.round(drawing.opacity * FULL);
  setWeights(rowView, down.coverage, opacity);
  const { left, right } = edgeRuns(across.coverage);

  /** Lays `count` rows from row `j` on over the target. */
  const merge = (
    into: Plane,
    j: number,
    count: number,
    top: number,
    topAlpha: number,
    stride: number,
  ): void => {
    const at = into.origin + (down.from + j) * into.stride + across.from;
    const size = [across.count, count, columns, rows + j * 2] as const;
    if (alpha) wasm.mergeAlpha(at, into.stride, top, topAlpha, stride, ...size, geometry.limit);
    else wasm.mergeOpaque(at, into.stride, top, stride, ...size, left, right);
  };

  const shiftX = wholeShift(across);
  const shiftY = wholeShift(down);
  if (shiftX !== undefined && shiftY !== undefined && !drawing.soft) {
    for (const [index, plane] of sources.entries()) {
      const skip = shiftY * plane.stride + shiftX;
      merge(targets[index]!, 0, down.count, plane.origin + skip, (alpha?.origin ?? 0) + skip, plane.stride);
    }
    return;
  }

  const h = buildTaps(wasm, scratch, across, { name: 'h', soft: drawing.soft });
  const v = buildTaps(wasm, scratch, down, { name: 'v', soft: drawing.soft });
  const table = packAxis(wasm, scratch, across, h);
  const ringRows = 2 ** Math.ceil(Math.log2(v.taps + 1));
  const ringStride = groups * 16;
  const ring = scratch.at('ring', ringRows * ringStride);
  const bandStride = groups * 8;
  const band = scratch.at('band', bandStride * BAND);
  /** Resamples rows j.. of a plane to `out`; `next` is the first source row not yet in the ring. */
  const sample = (
    plane: Plane,
    j: number,
    count: number,
    out: number,
    stride: number,
    next: number,
  ): number =>
    wasm.resample(
      plane.origin,
      plane.stride,
      plane.height,
      table,
      h.first,
      h.weights,
      h.taps,
      groups,
      v.first + j * 4,
      v.weights + j * v.taps * 2,
      v.taps,
      count,
      ring,
      ringRows - 1,
      ringStride,
      out,
      stride,
      next,
    );
  if (alpha) {
    // One ring serves both: alpha is resampled as a whole first.
    const whole = scratch.at('alpha-rows', bandStride * down.count);
    sample(alpha, 0, down.count, whole, bandStride, BEFORE_ALL);
    for (const [index, plane] of sources.entries()) {
      let next = BEFORE_ALL;
      for (let j = 0; j < down.count; j += BAND) {
        const count = Math.min(BAND, down.count - j);
        next = sample(plane, j, count, band, bandStride, next);
        merge(targets[index]!, j, count, band, whole + j * bandStride, bandStride);
      }
    }
    return;
  }
  // Fully covered rows of whole vectors go straight into the frame.
  const solid = left === 0 && right === 0 && across.count % 8 === 0 && opacity === FULL;
  for (const [index, plane] of sources.entries()) {
    const into = targets[index]!;
    let next = BEFORE_ALL;
    for (let j = 0; j < down.count; ) {
      let count = solid ? fullRun(down.coverage, j) : 0;
      if (count > 0) {
        const at = into.origin + (down.from + j) * into.stride + across.from;
        next = sample(plane, j, count, at, into.stride, next);
      } else {
        count = solid ? 1 : Math.min(BAND, down.count - j);
        next = sample(plane, j, count, band, bandStride, next);
        merge(into, j, count, band, 0, bandStride);
      }
      j += count;
    }
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Draws the planes of a picture over those of a frame. */
export function drawPicture(
  context: { wasm: KernelExports; scratch: Scratch; memory: WebAssembly.Memory },
  frame: Size & { readonly planes: readonly Plane[] },
  picture: Size & { readonly planes: readonly Plane[] },
  drawing: Drawing,
): void {
  const [y, u, v, alpha, halfAlpha] = picture.planes;
  const [targetY, targetU, targetV] = frame.planes;
  // Premultiplied luma stays at or below 235/255 of alpha, chroma at or below 240/255.
  drawPlanes(
    context,
    [targetY!],
    [y!],
    alpha,
    { siting: lumaSiting, canvas: frame, picture, limit: 236 },
    drawing,
  );
  drawPlanes(
    context,
    [targetU!, targetV!],
    [u!, v!],
    halfAlpha,
    { siting: chromaSiting, canvas: frame, picture, limit: 241 },
    drawing,
  );
}
