// npm run bench:motion: how still the motion is. For a slow zoom (1 to 1.15 in 4 s) and a slow pan (0.3 px a frame) over
// textured photos at 1080p it measures, on the frames before encoding,
//   jitter     the residual of every patch's frame-to-frame shift (Lucas-Kanade, bicubic, which knows nothing of the
//              renderer) from a cubic in time: RMS and largest, pixels;
//   pulsation  the residual of the mean absolute Laplacian from its cubic, in percent of its mean.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeDraft } from '../dist/compose/index.js';
import { readDraft } from '../dist/draft/index.js';
import { assetOf, MediaProcess } from '../dist/media/index.js';
import { Drawing } from '../dist/render/index.js';
import { bigPhotos, machine } from './measure.mjs';

const width = 1920;
const height = 1080;
const patchSide = 96;
const frames = 90;

/** A draft of one photo with a linear camera path. */
const draftOf = (asset, from, to) =>
  readDraft({
    m: { width, height, fps: 30 },
    t: [
      {
        tt: 0,
        sg: [
          {
            s: 0,
            d: 4000,
            m: { file_id: asset.fileId },
            mo: { type: 'ken_burns', from, to, ease: 'linear' },
          },
        ],
      },
    ],
  });

const moves = {
  zoom: [
    { x: 0, y: 0, s: 1 },
    { x: 0, y: 0, s: 1.15 },
  ],
  pan: [
    { x: -18 / width / 1.15, y: 0, s: 1.15 },
    { x: 18 / width / 1.15, y: 0, s: 1.15 },
  ],
};

/** Luma plane as floats. */
const lumaOf = (bytes) => Float32Array.from(bytes.subarray(0, width * height));

/** Cubic convolution (Keys, a = -0.5) of a plane at (x, y). */
function sample(plane, x, y) {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const wx = weights(x - x0);
  const wy = weights(y - y0);
  let sum = 0;
  for (let j = 0; j < 4; j++) {
    const row = (y0 - 1 + j) * width + x0 - 1;
    sum +=
      wy[j] * (wx[0] * plane[row] + wx[1] * plane[row + 1] + wx[2] * plane[row + 2] + wx[3] * plane[row + 3]);
  }
  return sum;
}
const weights = (t) => [
  ((-0.5 * t + 1) * t - 0.5) * t,
  (1.5 * t - 2.5) * t * t + 1,
  ((-1.5 * t + 2) * t + 0.5) * t,
  (0.5 * t - 0.5) * t * t,
];

/** Shift of a patch from one plane to the next by iterative Lucas-Kanade, or null when its texture is too weak. */
function shiftOf(before, after, left, top) {
  const count = patchSide * patchSide;
  const gradientX = new Float32Array(count);
  const gradientY = new Float32Array(count);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let j = 0; j < patchSide; j++) {
    for (let i = 0; i < patchSide; i++) {
      const at = (top + j) * width + left + i;
      const gx = (before[at + 1] - before[at - 1]) / 2;
      const gy = (before[at + width] - before[at - width]) / 2;
      gradientX[j * patchSide + i] = gx;
      gradientY[j * patchSide + i] = gy;
      xx += gx * gx;
      xy += gx * gy;
      yy += gy * gy;
    }
  }
  const half = (xx + yy) / 2;
  const smallest = half - Math.sqrt(((xx - yy) / 2) ** 2 + xy * xy);
  if (smallest / count < 4) return null;
  const determinant = xx * yy - xy * xy;
  let dx = 0;
  let dy = 0;
  for (let step = 0; step < 12; step++) {
    let bx = 0;
    let by = 0;
    for (let j = 0; j < patchSide; j++) {
      for (let i = 0; i < patchSide; i++) {
        const difference = before[(top + j) * width + left + i] - sample(after, left + i + dx, top + j + dy);
        bx += difference * gradientX[j * patchSide + i];
        by += difference * gradientY[j * patchSide + i];
      }
    }
    const ux = (yy * bx - xy * by) / determinant;
    const uy = (xx * by - xy * bx) / determinant;
    dx += ux;
    dy += uy;
    if (Math.hypot(ux, uy) < 1e-4) break;
  }
  return { dx, dy };
}

/** Residuals of a series from its least-squares cubic. */
function cubicResiduals(values) {
  const n = values.length;
  const basis = values.map((_, i) => {
    const t = (2 * i) / (n - 1) - 1;
    return [1, t, (3 * t * t - 1) / 2, (5 * t ** 3 - 3 * t) / 2];
  });
  const matrix = Array.from({ length: 4 }, (_, r) => [
    ...Array.from({ length: 4 }, (_, c) => basis.reduce((sum, b) => sum + b[r] * b[c], 0)),
    basis.reduce((sum, b, i) => sum + b[r] * values[i], 0),
  ]);
  for (let p = 0; p < 4; p++) {
    for (let r = 0; r < 4; r++) {
      if (r === p) continue;
      const factor = matrix[r][p] / matrix[p][p];
      for (let c = p; c < 5; c++) matrix[r][c] -= factor * matrix[p][c];
    }
  }
  const fit = matrix.map((row, i) => row[4] / row[i]);
  return values.map((value, i) => value - basis[i].reduce((sum, b, k) => sum + b * fit[k], 0));
}

const rms = (values) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

/** Mean absolute Laplacian over the inner frame. */
function sharpness(plane) {
  let sum = 0;
  let count = 0;
  for (let y = 60; y < height - 60; y += 2) {
    for (let x = 60; x < width - 60; x++) {
      const at = y * width + x;
      sum += Math.abs(4 * plane[at] - plane[at - 1] - plane[at + 1] - plane[at - width] - plane[at + width]);
      count++;
    }
  }
  return sum / count;
}

async function measure(drawing) {
  const corners = Array.from({ length: 25 }, (_, i) => ({
    left: Math.round(120 + (i % 5) * ((width - 240 - patchSide) / 4)),
    top: Math.round(90 + Math.floor(i / 5) * ((height - 180 - patchSide) / 4)),
  }));
  const series = corners.map(() => ({ x: [], y: [], weak: false }));
  const sharp = [];
  let before = null;
  for (let frame = 10; frame < 10 + frames; frame++) {
    const plane = lumaOf(await drawing.paintFrame(frame));
    sharp.push(sharpness(plane));
    if (before !== null) {
      corners.forEach(({ left, top }, i) => {
        const item = series[i];
        if (item.weak) return;
        const shift = shiftOf(before, plane, left, top);
        if (shift === null) item.weak = true;
        else {
          item.x.push(shift.dx);
          item.y.push(shift.dy);
        }
      });
    }
    before = plane;
  }
  const residuals = series
    .filter(({ weak }) => !weak)
    .flatMap(({ x, y }) => [...cubicResiduals(x), ...cubicResiduals(y)]);
  const mean = sharp.reduce((sum, value) => sum + value, 0) / sharp.length;
  return {
    patches: series.filter(({ weak }) => !weak).length,
    jitterRms: rms(residuals),
    jitterMax: Math.max(...residuals.map(Math.abs)),
    pulsation: (100 * rms(cubicResiduals(sharp))) / mean,
  };
}

console.log(machine());
const photos = await bigPhotos(join(tmpdir(), 'kinora-bench-photos-15'), 15);
const media = new MediaProcess();
let failed = false;
for (const [name, [from, to]] of Object.entries(moves)) {
  for (const path of photos.slice(0, 3)) {
    const asset = assetOf(path, await media.probe({ path }));
    const composition = composeDraft(draftOf(asset, from, to), [asset]);
    const drawing = await Drawing.open(composition, media, new Map([[asset.fileId, path]]));
    const { patches, jitterRms, jitterMax, pulsation } = await measure(drawing);
    await drawing.close();
    const good = jitterRms <= 0.02 && jitterMax <= 0.06 && pulsation <= 1;
    failed ||= !good || patches < 5;
    console.log(
      `${name.padEnd(5)} ${asset.name}  ${patches} patches  jitter ${jitterRms.toFixed(4)} px RMS, ${jitterMax.toFixed(4)} px max  ` +
        `pulsation ${pulsation.toFixed(2)} %  ${patches < 5 ? 'too little to measure on' : good ? 'ok' : 'OVER THE BAR'}`,
    );
  }
}
await media.stop();
if (failed) process.exitCode = 1;
