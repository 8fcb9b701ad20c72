import { expect, it } from 'vitest';
import { looks } from '../catalogue/index.js';
import { lookSchema } from '../draft/index.js';
import { Kernel } from '../kernel/index.js';
import { bakeLook, yuvCube } from './bake-look.js';

const kernel = await Kernel.create();
const size = { width: 64, height: 32, hasAlpha: false };

/** Luma and both chroma values in the middle of a picture of one colour. */
function shown(load: (picture: ReturnType<Kernel['createPicture']>) => void): number[] {
  const picture = kernel.createPicture(size);
  load(picture);
  const frame = kernel.createFrame(size);
  kernel.draw(frame, picture, { x: 0, y: 0, ...size });
  const { width, height } = size;
  const at = width * height;
  const half = at / 4;
  const values = [
    frame.bytes[16 * 64 + 32]!,
    frame.bytes[at + 8 * 32 + 16]!,
    frame.bytes[at + half + 8 * 32 + 16]!,
  ];
  kernel.releasePicture(picture);
  kernel.releaseFrame(frame);
  return values;
}

const colours = [
  [0, 0, 0],
  [255, 255, 255],
  [128, 128, 128],
  [200, 60, 40],
  [30, 160, 70],
  [40, 60, 210],
  [230, 190, 160],
  [120, 170, 230],
];

it.each(['warm', 'cool', 'vivid', 'bw', 'vintage', 'noir'])(
  'a clip with the look %s has the colours of a photo with it',
  (name) => {
    const cube = bakeLook(lookSchema.parse({ preset: name }), looks.get(name))!;
    const planes = yuvCube(cube);
    const off = colours.map((colour) => {
      const pixels = Uint8Array.from({ length: 64 * 32 * 3 }, (_, i) => colour[i % 3]!);
      const photo = shown((picture) => kernel.loadRgb(picture, pixels, { channels: 3, cube }));
      const [y, u, v] = shown((picture) => kernel.loadRgb(picture, pixels, { channels: 3 })) as [
        number,
        number,
        number,
      ];
      const i420 = new Uint8Array(64 * 32 * 1.5).fill(y);
      i420.fill(u, 64 * 32, 64 * 40);
      i420.fill(v, 64 * 40);
      const clip = shown((picture) => kernel.loadYuv(picture, i420, { cube: planes }));
      return Math.max(...clip.map((value, i) => Math.abs(value - photo[i]!)));
    });
    expect(Math.max(...off)).toBeLessThanOrEqual(3);
  },
);

it('a cube that changes nothing changes nothing, at odd sizes too', () => {
  const data = Uint16Array.from({ length: 8 * 3 }, (_, i) =>
    (Math.floor(i / 3) >> (i % 3)) % 2 === 0 ? 0 : 65535,
  );
  const bytes = Uint8Array.from({ length: 33 * 17 + 2 * 17 * 9 }, (_, i) => 16 + ((i * 37) % 219));
  const draw = (cube: { size: number; data: Uint16Array } | null): Uint8Array => {
    const picture = kernel.createPicture({ width: 33, height: 17, hasAlpha: false });
    kernel.loadYuv(picture, bytes, { cube });
    const frame = kernel.createFrame({ width: 34, height: 18 });
    kernel.fill(frame, { y: 16, u: 128, v: 128 });
    kernel.draw(frame, picture, { x: 0, y: 0, width: 33, height: 17 });
    return frame.bytes.slice();
  };
  expect(draw({ size: 2, data })).toEqual(draw(null));
});
