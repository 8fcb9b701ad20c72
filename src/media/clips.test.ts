import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AV_PIX_FMT_YUV420P10LE,
  AV_PIX_FMT_YUV444P,
  AVCOL_PRI_BT2020,
  AVCOL_RANGE_JPEG,
  AVCOL_RANGE_MPEG,
  AVCOL_SPC_BT709,
  AVCOL_SPC_BT2020_NCL,
  AVCOL_SPC_SMPTE170M,
  AVCOL_TRC_ARIB_STD_B67,
  AVCOL_TRC_SMPTE2084,
} from 'node-av/constants';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ClipRecipe, writeClip } from '../../test/helpers/clip-file.js';
import { MediaProcess } from './media-process.js';

let folder: string;
let media: MediaProcess;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinora-clips-'));
  media = new MediaProcess({ tempFolder: folder });
});
afterAll(async () => {
  await media.stop();
  rmSync(folder, { recursive: true, force: true });
});

const every40 = (count: number): number[] => Array.from({ length: count }, (_, i) => i * 40);
const flat = (width: number, height: number, y: number): Buffer =>
  Buffer.concat([Buffer.alloc(width * height, y), Buffer.alloc((width * height) / 2, 128)]);
/** Brightness of frame `index`, far enough apart to be told from each other after any coding. */
const step = (index: number): number => 30 + index * 8;

function clip(name: string, recipe: Partial<ClipRecipe> = {}): string {
  const path = join(folder, name);
  const size = { width: recipe.width ?? 64, height: recipe.height ?? 48 };
  writeClip(path, {
    muxer: 'matroska',
    codec: 'ffv1',
    timesMs: every40(20),
    picture: (index) => flat(size.width, size.height, step(index)),
    ...recipe,
    ...size,
  });
  return path;
}

/** Mean luma of the frame at a moment. */
async function lumaAt(path: string, atMs: number, from: MediaProcess = media): Promise<number> {
  const { bytes } = await from.clipFrame({ path, width: 64, height: 48, form: 'yuv', atMs });
  return bytes!.subarray(0, 64 * 48).reduce((sum, value) => sum + value, 0) / (64 * 48);
}

async function rgbAt(path: string, atMs = 0): Promise<number[]> {
  const { bytes } = await media.clipFrame({ path, width: 16, height: 16, form: 'rgb', atMs });
  return [...bytes!.subarray(16 * 8 * 3 + 24, 16 * 8 * 3 + 27)];
}

it('frames of varying length show from their own time until the next', async () => {
  const path = clip('varying.mkv', { timesMs: [0, 40, 200, 240, 1000] });
  const seen: number[] = [];
  for (const atMs of [0, 30, 50, 199, 201, 239, 999, 1001, 5000, 60, 210])
    seen.push(await lumaAt(path, atMs));
  expect(seen).toEqual([0, 0, 1, 1, 2, 2, 3, 4, 4, 1, 2].map(step));
});

it('a clip whose picture begins late shows its first picture until then', async () => {
  const samples = new Int16Array(48_000 * 2).fill(3000);
  const path = clip('late.mkv', {
    timesMs: every40(10).map((ms) => ms + 400),
    sound: { startMs: 0, samples },
  });
  expect([await lumaAt(path, 0), await lumaAt(path, 390), await lumaAt(path, 450)]).toEqual(
    [0, 0, 1].map(step),
  );
});

it('pixels that are not square become square, whichever way they lie', async () => {
  const half = (width: number, height: number): Buffer => {
    const bytes = flat(width, height, 20);
    for (let y = 0; y < height; y++) bytes.fill(220, y * width + width / 2, (y + 1) * width);
    return bytes;
  };
  const wide = clip('wide.mkv', { aspect: [2, 1], picture: () => half(64, 48) });
  const tall = clip('tall.mkv', { aspect: [1, 2], picture: () => half(64, 48) });
  expect(await media.probe({ path: wide })).toMatchObject({ width: 128, height: 48 });
  expect(await media.probe({ path: tall })).toMatchObject({ width: 64, height: 96 });
  const crop = { left: 64, top: 8, width: 64, height: 40 };
  const { bytes, part } = await media.clipFrame({
    path: wide,
    width: 32,
    height: 20,
    crop,
    form: 'yuv',
    atMs: 0,
  });
  expect(part).toEqual({ x: 0.5, y: 8 / 48, width: 0.5, height: 40 / 48 });
  expect(Math.min(...bytes!.subarray(0, 32 * 20))).toBe(220);
  expect(await media.thumbnail({ path: wide, maxSide: 64 })).toMatchObject({ width: 64, height: 24 });
});

it('a turn of a clip turns its crop', async () => {
  const picture = flat(64, 48, 20);
  for (let y = 0; y < 24; y++) picture.fill(220, y * 64, y * 64 + 32);
  const path = clip('corner.mkv', { picture: () => picture });
  const bright = async (turn: 0 | 90 | 180 | 270): Promise<number[]> => {
    const [width, height] = turn % 180 === 0 ? [64, 48] : [48, 64];
    const corners = [];
    for (const [left, top] of [
      [0, 0],
      [width / 2, 0],
      [width / 2, height / 2],
      [0, height / 2],
    ] as const) {
      const crop = { left, top, width: width / 2, height: height / 2 };
      const request = { path, width: 8, height: 8, crop, turn, form: 'yuv', atMs: 0 } as const;
      const { bytes } = await media.clipFrame(request);
      corners.push(bytes![4 * 8 + 4]!);
    }
    return corners;
  };
  expect([await bright(0), await bright(90), await bright(180), await bright(270)]).toEqual([
    [220, 20, 20, 20],
    [20, 220, 20, 20],
    [20, 20, 220, 20],
    [20, 20, 20, 220],
  ]);
});

/** One colour as 8-bit 4:4:4. */
function yuvOf(
  [r, g, b]: readonly [number, number, number],
  { kr, kb, full, width, height }: { kr: number; kb: number; full: boolean; width: number; height: number },
): Buffer {
  const y = kr * r + (1 - kr - kb) * g + kb * b;
  const [u, v] = [(b - y) / (2 * (1 - kb)), (r - y) / (2 * (1 - kr))];
  const values = full
    ? [y, 128 + u, 128 + v]
    : [16 + (y * 219) / 255, 128 + (u * 224) / 255, 128 + (v * 224) / 255];
  return Buffer.concat(values.map((value) => Buffer.alloc(width * height, Math.round(value))));
}

const bt601 = { kr: 0.299, kb: 0.114 };
const bt709 = { kr: 0.2126, kb: 0.0722 };
it.each([
  ['BT.601', bt601, false, { space: AVCOL_SPC_SMPTE170M, range: AVCOL_RANGE_MPEG }, 64],
  ['BT.709', bt709, false, { space: AVCOL_SPC_BT709, range: AVCOL_RANGE_MPEG }, 64],
  [
    'BT.601 in full range, as phones and webcams film,',
    bt601,
    true,
    { space: AVCOL_SPC_SMPTE170M, range: AVCOL_RANGE_JPEG },
    64,
  ],
  ['BT.709 in full range', bt709, true, { space: AVCOL_SPC_BT709, range: AVCOL_RANGE_JPEG }, 64],
  ['an untagged small picture, which is BT.601,', bt601, false, {}, 64],
  ['an untagged HD picture, which is BT.709,', bt709, false, {}, 1280],
] as const)('%s gives the colour it was made of', async (name, { kr, kb }, full, color, width) => {
  const height = (width * 3) / 4;
  const wanted = [192, 48, 24] as const;
  const path = clip(`colour-${name.replace(/\W/g, '')}.mkv`, {
    width,
    height,
    format: AV_PIX_FMT_YUV444P as never,
    color,
    timesMs: [0, 40],
    picture: () => yuvOf(wanted, { kr, kb, full, width, height }),
  });
  const rgb = await rgbAt(path);
  expect(Math.max(...rgb.map((value, i) => Math.abs(value - wanted[i]!)))).toBeLessThanOrEqual(2);
  const { bytes } = await media.clipFrame({ path, width: 16, height: 16, form: 'yuv', atMs: 0 });
  const expected = yuvOf(wanted, { ...bt709, full: false, width: 1, height: 1 });
  expect(Math.abs(bytes![8 * 16 + 8]! - expected[0]!)).toBeLessThanOrEqual(2);
  expect(Math.abs(bytes![256 + 4 * 8 + 4]! - expected[1]!)).toBeLessThanOrEqual(2);
});

/** Signal (0..1) of a brightness in cd/m2. */
const pq = (nits: number): number => {
  const power = (nits / 10_000) ** 0.1593017578125;
  return ((0.8359375 + 18.8515625 * power) / (1 + 18.6875 * power)) ** 78.84375;
};
it.each([
  ['PQ', AVCOL_TRC_SMPTE2084, [0, 20, 203, 1000].map(pq)],
  ['HLG', AVCOL_TRC_ARIB_STD_B67, [0, 0.38, 0.75, 1]],
])(
  '%s: black stays black, diffuse white is nearly white, highlights keep a little above it',
  async (name, transfer, signals) => {
    const path = clip(`${name}.mkv`, {
      format: AV_PIX_FMT_YUV420P10LE as never,
      color: {
        space: AVCOL_SPC_BT2020_NCL,
        range: AVCOL_RANGE_MPEG,
        transfer,
        primaries: AVCOL_PRI_BT2020,
      },
      timesMs: every40(signals.length),
      picture(index) {
        const words = new Uint16Array(64 * 48 * 1.5).fill(512);
        words.fill(Math.round(64 + signals[index]! * 876), 0, 64 * 48);
        return Buffer.from(words.buffer);
      },
    });
    const greys: number[] = [];
    for (const index of signals.keys()) {
      const [r, g, b] = await rgbAt(path, index * 40 + 10);
      expect(Math.max(r!, g!, b!) - Math.min(r!, g!, b!)).toBeLessThanOrEqual(2);
      greys.push(g!);
    }
    const [black, dark, white, peak] = greys as [number, number, number, number];
    expect(black).toBeLessThan(4);
    expect(dark).toBeGreaterThan(55);
    expect(dark).toBeLessThan(110);
    expect(white).toBeGreaterThan(210);
    expect(white).toBeLessThan(235);
    expect(peak).toBeGreaterThan(248);
  },
);

/** As `flat`, with a grain that costs bytes and leaves the mean alone. */
const noisy = (index: number): Buffer => {
  const bytes = flat(64, 48, step(index));
  for (let i = 0; i < 64 * 48; i += 2) {
    const grain = ((i * 7919 + index * 104_729) >> 3) % 24;
    bytes[i]! += grain;
    bytes[i + 1]! -= grain;
  }
  return bytes;
};

it('damage in the middle costs the pictures it hits and no others', async () => {
  const path = clip('damaged.mp4', { muxer: 'mp4', codec: 'libx264', keyEvery: 4, picture: noisy });
  const bytes = readFileSync(path);
  const start = bytes.indexOf('mdat') + 4;
  const end = bytes.indexOf('moov');
  const middle = Math.floor((start + end) / 2);
  for (let i = middle; i < middle + (end - start) / 8; i++) bytes[i] = (i * 91) & 255;
  writeFileSync(path, bytes);
  const own = new MediaProcess({ tempFolder: folder });
  try {
    const off: number[] = [];
    for (let i = 0; i < 20; i++) off.push(Math.abs((await lumaAt(path, i * 40 + 10, own)) - step(i)));
    const wrong = off.flatMap((value, index) => (value < 2 ? [] : index));
    // One group of four pictures lies in the damaged eighth; the one before it stays.
    expect(wrong).toEqual([8, 9, 10, 11]);
  } finally {
    await own.stop();
  }
});

it('a stream that grows beyond the limits on its way keeps its last picture; within them it plays on', async () => {
  const grow = { from: 10, width: 640, height: 480 };
  const path = clip('grows.mkv', {
    codec: 'mpeg4',
    grow,
    picture: (index) => (index < 10 ? flat(64, 48, step(index)) : flat(640, 480, step(index))),
  });
  expect(Math.abs((await lumaAt(path, 15 * 40 + 10)) - step(15))).toBeLessThan(3);
  const tight = new MediaProcess({ tempFolder: folder, limits: { maxPixels: 100_000 } });
  try {
    expect(Math.abs((await lumaAt(path, 5 * 40 + 10, tight)) - step(5))).toBeLessThan(3);
    expect(Math.abs((await lumaAt(path, 15 * 40 + 10, tight)) - step(9))).toBeLessThan(3);
  } finally {
    await tight.stop();
  }
});

it('an abort stops a clip’s frame and the next request works', async () => {
  const path = clip('abort.mkv', {
    timesMs: every40(200),
    width: 640,
    height: 480,
    picture: (index) => flat(640, 480, step(index % 20)),
  });
  const controller = new AbortController();
  const far = media.clipFrame({ path, width: 64, height: 48, form: 'yuv', atMs: 7900 }, controller.signal);
  setImmediate(() => controller.abort());
  await expect(far).rejects.toMatchObject({ kind: 'cancelled' });
  expect(Math.abs((await lumaAt(path, 90)) - step(2))).toBeLessThan(2);
});

it('a slow photo does not hold up a clip', async () => {
  const path = clip('beside.mkv');
  const large = join(folder, 'large.png');
  await sharp({ create: { width: 6000, height: 6000, channels: 3, background: '#123' } })
    .png()
    .toFile(large);
  await lumaAt(path, 0);
  await media.decodePhoto({ path: large, width: 10, height: 10 });
  const order: string[] = [];
  const photo = media.decodePhoto({ path: large, width: 6000, height: 6000 }).then(() => order.push('photo'));
  const frame = lumaAt(path, 90).then(() => order.push('frame'));
  await Promise.all([photo, frame]);
  expect(order).toEqual(['frame', 'photo']);
});

it('an animated WEBP plays by its delays, again and again, with its transparency', async () => {
  const page = (value: number, alpha: number) =>
    sharp({ create: { width: 32, height: 32, channels: 4, background: { r: value, g: 0, b: 0, alpha } } })
      .png()
      .toBuffer();
  const path = join(folder, 'moving.webp');
  const pages = [await page(50, 1), await page(120, 1), await page(250, 0)];
  await sharp(pages, { join: { animated: true } })
    .webp({ lossless: true, delay: [100, 300, 100] })
    .toFile(path);
  expect(await media.probe({ path })).toMatchObject({
    kind: 'image',
    animated: true,
    frames: 3,
    durationMs: 500,
  });
  const at = async (atMs: number): Promise<[string, number]> => {
    const { form, bytes } = await media.clipFrame({ path, width: 32, height: 32, form: 'rgb', atMs });
    return [form, form === 'rgba' ? bytes![16 * 32 * 4 + 3]! : bytes![16 * 32 * 3]!];
  };
  expect([await at(50), await at(150), await at(390), await at(450), await at(550)]).toEqual([
    ['rgb', 50],
    ['rgb', 120],
    ['rgb', 120],
    ['rgba', 0],
    ['rgb', 50],
  ]);
});
