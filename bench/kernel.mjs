// CPU milliseconds of each compositor operation on 1920 x 1080. Run `npm run build` first: node bench/kernel.mjs [filter]
import { Kernel } from '../dist/kernel/index.js';

const WIDTH = 1920;
const HEIGHT = 1080;
const only = process.argv[2] ?? '';
const kernel = await Kernel.create();
const black = { y: 16, u: 128, v: 128 };

function pixelsOf(width, height, channels) {
  const pixels = new Uint8Array(width * height * channels);
  let state = 1;
  for (let i = 0; i < pixels.length; i++) {
    state = (state * 1664525 + 1013904223) >>> 0;
    pixels[i] = state >>> 24;
  }
  return pixels;
}

function pictureOf(width, height, hasAlpha = false) {
  const picture = kernel.createPicture({ width, height, hasAlpha });
  const channels = hasAlpha ? 4 : 3;
  kernel.loadRgb(picture, pixelsOf(width, height, channels), { channels });
  return picture;
}

/** Best of several runs, so that a busy neighbour counts less. */
function measure(name, iterations, run) {
  if (!name.includes(only)) return;
  for (let i = 0; i < Math.min(iterations, 20); i++) run(i);
  const times = [];
  for (let repeat = 0; repeat < 5; repeat++) {
    const start = process.cpuUsage();
    for (let i = 0; i < iterations; i++) run(i);
    const used = process.cpuUsage(start);
    times.push((used.user + used.system) / 1000 / iterations);
  }
  times.sort((a, b) => a - b);
  console.log(`${name.padEnd(44)} best ${times[0].toFixed(2)} ms, median ${times[2].toFixed(2)} ms`);
}

const frame = kernel.createFrame({ width: WIDTH, height: HEIGHT });
const other = kernel.createFrame({ width: WIDTH, height: HEIGHT });
const third = kernel.createFrame({ width: WIDTH, height: HEIGHT });
kernel.fill(frame, black);
const photo = pictureOf(2880, 1620);
const pan = (step) => (i) => ({
  x: -0.31 * i - 1,
  y: -0.17 * i - 1,
  width: 2880 / step,
  height: 1620 / step,
});
const whole = (step) => (i) => {
  const zoom = 1 + i * 0.0002;
  const width = (2880 / step) * zoom;
  const height = (1620 / step) * zoom;
  return { x: (WIDTH - width) / 2, y: (HEIGHT - height) / 2, width, height };
};

for (const step of [1, 1.2, 1.3, 1.4, 1.49]) {
  const place = pan(step);
  measure(`draw, step ${step}`, 30, (i) => kernel.draw(frame, photo, place(i)));
}
measure('draw, step 1.4, opacity 0.5', 30, (i) => kernel.draw(frame, photo, pan(1.4)(i), { opacity: 0.5 }));
measure('draw, step 1.4, left half', 30, (i) =>
  kernel.draw(frame, photo, pan(1.4)(i), { clip: { x: 0, y: 0, width: 960.5, height: HEIGHT } }),
);
for (const step of [1.69, 1.71, 2.5, 5])
  measure(`draw whole photo, step ${step}`, 20, (i) => kernel.draw(frame, photo, whole(step)(i)));
const title = pictureOf(1200, 300, true);
measure('draw title 1200 x 300 with alpha', 60, (i) =>
  kernel.draw(frame, title, { x: 300 + i * 0.3, y: 200, width: 1200, height: 300 }, { opacity: 0.9 }),
);
measure('draw title at whole pixels', 60, () =>
  kernel.draw(frame, title, { x: 300, y: 200, width: 1200, height: 300 }, { opacity: 0.9 }),
);
measure('drawFrame, zoomed', 20, (i) =>
  kernel.drawFrame(frame, other, { x: -i, y: -i, width: WIDTH + 2 * i + 1, height: HEIGHT + 2 * i + 1 }),
);
measure('drawFrame in place, opacity 0.5', 40, () =>
  kernel.drawFrame(frame, other, { x: 0, y: 0, width: WIDTH, height: HEIGHT }, { opacity: 0.5 }),
);
measure('copyFrame', 60, () => kernel.copyFrame(frame, other));
measure('blend', 60, (i) => kernel.blend(third, frame, other, (i + 1) / 62));
for (const [name, arrival] of [
  ['wipe', (u) => u],
  ['circle', (u, v) => Math.hypot((u - 0.5) * 1.78, v - 0.5) / 1.03],
]) {
  const mask = kernel.createMask({ width: WIDTH, height: HEIGHT }, arrival);
  for (const feather of [0, 0.1, 1]) {
    measure(`mask ${name}, feather ${feather}`, 60, (i) =>
      kernel.compositeMask(frame, other, mask, { reveal: (i + 1) / 62, feather }),
    );
  }
  measure(`create mask ${name}`, 2, () =>
    kernel.releaseMask(kernel.createMask({ width: WIDTH, height: HEIGHT }, arrival)),
  );
}
measure('veil', 60, (i) => kernel.veil(frame, black, i / 60));
measure('adjust saturation and light', 60, () => kernel.adjust(frame, { saturation: 0.9, light: 0.1 }));
measure('blur 4, 4', 5, () => kernel.blur(frame, { radiusX: 4.3, radiusY: 4.3 }));
measure('blur 40, 0', 5, () => kernel.blur(frame, { radiusX: 40.3, radiusY: 0 }));
measure('pixelate 20', 10, (i) => kernel.pixelate(frame, 20 + i / 10));
measure('warp', 5, (i) => kernel.warp(third, frame, (u, v) => [u + 0.01 * Math.sin(v * 9 + i), v]));
const rgb = pixelsOf(2880, 1620, 3);
measure('loadRgb 2880 x 1620', 10, () => kernel.loadRgb(photo, rgb, { channels: 3 }));
const size = 33;
const cube = {
  size,
  data: Uint8Array.from(
    { length: size ** 3 * 3 },
    (_, i) => (Math.floor(Math.floor(i / 3) / size ** (i % 3)) % size) * 7,
  ),
};
measure('loadRgb 2880 x 1620 with cube', 4, () => kernel.loadRgb(photo, rgb, { channels: 3, cube }));
const rgba = pixelsOf(1200, 300, 4);
measure('loadRgb 1200 x 300 with alpha', 10, () => kernel.loadRgb(title, rgba, { channels: 4 }));
