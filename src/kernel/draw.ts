import { chromaSiting, lumaSiting, type Plane, type Rect, type Siting } from './buffers.js';
import type { Scratch } from './scratch.js';
import type { KernelExports } from './wasm.js';

/** Source samples per target sample up to which one 16-byte load holds the taps of 8 samples. */
const FAST_STEP = 1.7;
/** Rows resampled before they are laid over the frame: small enough to stay in the cache. */
const BAND = 32;
/** A shrink beyond this hides the picture anyway; it bounds the number of taps. */
const MAX_SCALE = 64;
const FULL = 16384;

export interface Drawing {
  readonly place: Rect;
  readonly visible: Rect;
  readonly opacity: number;
  readonly soft: boolean;
}

interface Axis {
  readonly from: number;
  readonly count: number;
  readonly coverage: Uint16Array;
  readonly origin: number;
  readonly step: number;
  readonly length: number;
}

interface AxisInput {
  readonly place: readonly [start: number, length: number];
  readonly visible: readonly [start: number, length: number];
  readonly canvas: number;
  readonly samples: number;
  readonly source: number;
  readonly sourceSamples: number;
  readonly sub: number;
  readonly offset: number;
  readonly start: number;
}

/** Which target samples a drawing touches on one axis, how much of each it covers, and where they lie in the source. */
function axisOf(input: AxisInput): Axis {
  const { sub, offset, start } = input;
  const low = Math.max(input.visible[0], 0);
  const high = Math.min(input.visible[0] + input.visible[1], input.canvas);
  const from = Math.max(Math.floor((low - start) / sub), 0);
  const to = Math.min(Math.ceil((high - start) / sub), input.samples);
  const coverage = new Uint16Array(Math.max(to - from, 0));
  for (let i = from; i < to; i++) {
    const cellLow = Math.max(i * sub + start, 0);
    const cellHigh = Math.min((i + 1) * sub + start, input.canvas);
    const covered = (Math.min(cellHigh, high) - Math.max(cellLow, low)) / (cellHigh - cellLow);
    coverage[i - from] = Math.round(Math.min(Math.max(covered, 0), 1) * FULL);
  }
  const step = input.source / input.place[1];
  const origin = ((from * sub + offset - input.place[0]) * step - offset) / sub;
  return { from, count: coverage.length, coverage, origin, step, length: input.sourceSamples };
}

/**
 * Softness of the cubic: sharp where pixels are enlarged, a B-spline where 1.7 source pixels meet one target pixel,
 * so that its cut-off follows the step and no shimmer is left.
 */
function softness(step: number, soft: boolean): number {
  const b = Math.min(Math.max((step - 1) / (FAST_STEP - 1), 0), 1);
  return soft ? Math.min(1, b + 0.5) : b;
}

interface Taps {
  readonly taps: number;
  readonly first: number;
  readonly weights: number;
}

function buildTaps(
  wasm: KernelExports,
  scratch: Scratch,
  axis: Axis,
  options: { name: string; multiple: number; margin: number; padded: number; soft: boolean },
): Taps {
  const scale = axis.step > FAST_STEP ? Math.min(axis.step / FAST_STEP, MAX_SCALE) : 1;
  const taps = scale === 1 ? 4 : Math.ceil((4 * scale + 1) / options.multiple) * options.multiple;
  const count = Math.ceil(axis.count / options.padded) * options.padded;
  const first = scratch.at(`${options.name}-first`, count * 4);
  const weights = scratch.at(`${options.name}-weights`, count * taps * 2);
  const b = softness(axis.step, options.soft);
  wasm.buildAxis(first, weights, count, taps, axis.origin, axis.step, axis.length, scale, b, options.margin);
  return { taps, first, weights };
}

function edgeRuns(coverage: Uint16Array): { left: number; right: number } {
  let left = 0;
  while (left < coverage.length && coverage[left]! < FULL) left++;
  let right = 0;
  while (right < coverage.length - left && coverage[coverage.length - 1 - right]! < FULL) right++;
  return { left, right };
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
  const h = buildTaps(wasm, scratch, across, {
    name: 'h',
    multiple: 8,
    margin: 24,
    padded: 8,
    soft: drawing.soft,
  });
  const v = buildTaps(wasm, scratch, down, {
    name: 'v',
    multiple: 2,
    margin: 0,
    padded: 1,
    soft: drawing.soft,
  });
  const table = scratch.at('h-table', groups * 96);
  if (h.taps === 4) wasm.groupAxis(h.first, h.weights, across.count, table);
  const ringRows = 2 ** Math.ceil(Math.log2(v.taps));
  const ringStride = groups * 16;
  const ring = scratch.at('ring', ringRows * ringStride);
  const columns = scratch.at('columns', groups * 16);
  const columnView = new Uint16Array(memory.buffer, columns, groups * 8);
  columnView.fill(0);
  columnView.set(across.coverage);
  const rows = scratch.at('rows', down.count * 2);
  const rowView = new Uint16Array(memory.buffer, rows, down.count);
  const opacity = Math.round(drawing.opacity * FULL);
  for (let j = 0; j < down.count; j++) rowView[j] = Math.round((down.coverage[j]! * opacity) / FULL);
  const { left, right } = edgeRuns(across.coverage);
  const bandStride = groups * 8;
  const band = scratch.at('band', bandStride * BAND);
  const alphaBand = scratch.at('alpha-band', bandStride * BAND);
  const solid = !alpha && left === 0 && right === 0 && across.count % 8 === 0 && opacity === FULL;

  const sample = (
    plane: Plane,
    from: number,
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
      v.first + from * 4,
      v.weights + from * v.taps * 2,
      v.taps,
      count,
      plane === alpha ? alphaRing : ring,
      ringRows - 1,
      ringStride,
      out,
      stride,
      next,
    );
  const alphaRing = alpha ? scratch.at('alpha-ring', ringRows * ringStride) : ring;

  for (const [index, plane] of sources.entries()) {
    const into = targets[index]!;
    let next = -1_000_000;
    let alphaNext = -1_000_000;
    for (let j = 0; j < down.count; ) {
      const at = into.origin + (down.from + j) * into.stride + across.from;
      if (solid && down.coverage[j] === FULL) {
        let end = j;
        while (end < down.count && down.coverage[end] === FULL) end++;
        next = sample(plane, j, end - j, at, into.stride, next);
        j = end;
        continue;
      }
      const count = solid ? 1 : Math.min(BAND, down.count - j);
      next = sample(plane, j, count, band, bandStride, next);
      if (alpha) {
        alphaNext = sample(alpha, j, count, alphaBand, bandStride, alphaNext);
        wasm.mergeAlpha(
          at,
          into.stride,
          band,
          alphaBand,
          bandStride,
          across.count,
          count,
          columns,
          rows + j * 2,
          geometry.limit,
        );
      } else {
        wasm.mergeOpaque(
          at,
          into.stride,
          band,
          bandStride,
          across.count,
          count,
          columns,
          rows + j * 2,
          left,
          right,
        );
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
