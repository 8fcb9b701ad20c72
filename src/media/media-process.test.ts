import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assetOf } from './asset-of.js';
import { MediaProcess, type Pixels } from './media-process.js';

let folder: string;
let media: MediaProcess;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kinora-test-'));
  media = new MediaProcess({ tempFolder: folder });
});
afterAll(async () => {
  await media.stop();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

/** 96 x 64 with four plain quarters: red, green / blue, white. */
function quarters(): Sharp {
  const [width, height] = [96, 64];
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const colour = quarterColours[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)]!;
      data.set(colour, (y * width + x) * 3);
    }
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}
const quarterColours = [
  [200, 40, 40],
  [40, 160, 60],
  [50, 60, 190],
  [240, 240, 240],
];

const pixelAt = ({ pixels, width, channels }: Pixels, x: number, y: number): number[] => [
  ...pixels.subarray((y * width + x) * channels, (y * width + x + 1) * channels),
];

/** The middles of the four quarters. */
const corners = (picture: Pixels): number[][] =>
  [0.25, 0.75].flatMap((y) =>
    [0.25, 0.75].map((x) =>
      pixelAt(picture, Math.floor(x * picture.width), Math.floor(y * picture.height)).slice(0, 3),
    ),
  );

function expectNear(actual: number[][], wanted: number[][], tolerance: number): void {
  const worst = Math.max(...actual.flatMap((each, i) => each.map((v, c) => Math.abs(v - wanted[i]![c]!))));
  expect({ actual, worst }).toSatisfy(() => worst <= tolerance, JSON.stringify({ actual, wanted }));
}

it('M7: all eight EXIF orientations give equal pictures', async () => {
  // The stored picture for each orientation is the upright one turned the opposite way.
  const stored: Record<number, (image: Sharp) => Sharp> = {
    1: (image) => image,
    2: (image) => image.flop(),
    3: (image) => image.rotate(180),
    4: (image) => image.flip(),
    5: (image) => image.rotate(90),
    6: (image) => image.rotate(270),
    7: (image) => image.rotate(270),
    8: (image) => image.rotate(90),
  };
  const results: { pixels: Pixels; width: number; height: number; orientation: number }[] = [];
  for (const [orientation, turn] of Object.entries(stored)) {
    const turned = sharp(await turn(quarters()).png().toBuffer());
    // 5 and 7 are mirrored after turning; one sharp pipeline would mirror first.
    const mirrored = ['5', '7'].includes(orientation) ? turned.flop() : turned;
    const tagged = sharp(await mirrored.png().toBuffer()).withMetadata({ orientation: Number(orientation) });
    const path = write(
      `orientation-${orientation}.jpg`,
      await tagged.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer(),
    );
    const facts = await media.probe({ path });
    const pixels = await media.decodePhoto({ path, width: 48, height: 32 });
    results.push({ pixels, width: facts.width, height: facts.height, orientation: facts.orientation });
  }
  expect(results.map(({ orientation }) => orientation)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  for (const { pixels, width, height } of results) {
    expect({ width, height, channels: pixels.channels }).toEqual({ width: 96, height: 64, channels: 3 });
    expectNear(corners(pixels), quarterColours, 6);
  }
});

// The printable colours of CMYK are fewer: its reds and blues are duller than those of the screen.
const kinds: [name: string, bytes: () => Promise<Buffer>, tolerance: number][] = [
  ['a baseline JPEG', () => quarters().jpeg({ quality: 95 }).toBuffer(), 6],
  ['a progressive JPEG', () => quarters().jpeg({ quality: 95, progressive: true }).toBuffer(), 6],
  ['a CMYK JPEG', () => quarters().toColourspace('cmyk').jpeg({ quality: 98 }).toBuffer(), 55],
  ['a PNG', () => quarters().png().toBuffer(), 1],
  ['a palette PNG', () => quarters().png({ palette: true }).toBuffer(), 2],
  ['a 16-bit PNG', () => quarters().toColourspace('rgb16').png().toBuffer(), 2],
  ['a lossy WEBP', () => quarters().webp({ quality: 95 }).toBuffer(), 8],
  ['an AVIF', () => quarters().avif({ quality: 90, effort: 1 }).toBuffer(), 8],
  ['a TIFF', () => quarters().tiff({ compression: 'lzw' }).toBuffer(), 1],
  ['a GIF', () => quarters().gif().toBuffer(), 4],
  [
    'a Display P3 JPEG',
    () => quarters().withIccProfile('p3').jpeg({ quality: 98, chromaSubsampling: '4:4:4' }).toBuffer(),
    5,
  ],
  ['a Display P3 PNG', () => quarters().withIccProfile('p3').png().toBuffer(), 3],
  [
    'a 16-bit Display P3 PNG',
    () => quarters().toColourspace('rgb16').withIccProfile('p3').png().toBuffer(),
    3,
  ],
];
for (const [name, bytes, tolerance] of kinds) {
  it(`${name} has the colours it was made of, whatever its name says`, async () => {
    const path = write('misnamed.mp3', await bytes());
    const picture = await media.decodePhoto({ path, width: 96, height: 64 });
    expect(picture.channels).toBe(3);
    expectNear(corners(picture), quarterColours, tolerance);
  });
}

it('a grey JPEG and a 16-bit grey PNG become grey RGB', async () => {
  const grey = await sharp({
    create: { width: 40, height: 30, channels: 3, background: '#808080' },
  }).greyscale();
  for (const bytes of [
    await grey.clone().jpeg().toBuffer(),
    await grey.clone().toColourspace('grey16').png().toBuffer(),
  ]) {
    const picture = await media.decodePhoto({ path: write('grey.jpg', bytes), width: 20, height: 15 });
    expect(picture.channels).toBe(3);
    expectNear([pixelAt(picture, 10, 7)], [[128, 128, 128]], 2);
  }
});

it('C-6.6: transparency survives as straight alpha and an opaque alpha plane is dropped', async () => {
  const glass = await sharp({
    create: { width: 40, height: 40, channels: 4, background: { r: 200, g: 100, b: 50, alpha: 0.5 } },
  })
    .png()
    .toBuffer();
  const solid = await sharp({
    create: { width: 40, height: 40, channels: 4, background: { r: 200, g: 100, b: 50, alpha: 1 } },
  })
    .png()
    .toBuffer();
  const [glassPath, solidPath] = [write('glass.png', glass), write('solid.png', solid)];
  const [seen, opaque] = [
    await media.decodePhoto({ path: glassPath, width: 20, height: 20 }),
    await media.decodePhoto({ path: solidPath, width: 20, height: 20 }),
  ];
  expect(seen.channels).toBe(4);
  expectNear([pixelAt(seen, 10, 10)], [[200, 100, 50, 128]], 1);
  expect(opaque.channels).toBe(3);
  expect([
    (await media.probe({ path: glassPath })).hasAlpha,
    (await media.probe({ path: solidPath })).hasAlpha,
  ]).toEqual([true, false]);
});

it('a Display P3 picture with alpha keeps both its colours and its alpha', async () => {
  const bytes = await sharp({
    create: { width: 40, height: 40, channels: 4, background: { r: 200, g: 100, b: 50, alpha: 0.5 } },
  })
    .withIccProfile('p3')
    .png()
    .toBuffer();
  const seen = await media.decodePhoto({ path: write('p3-glass.png', bytes), width: 30, height: 20 });
  expectNear([pixelAt(seen, 10, 10)], [[200, 100, 50, 128]], 3);
});

it('a crop is taken in oriented pixels', async () => {
  const turned = await quarters().rotate(270).png().toBuffer();
  const path = write(
    'crop.jpg',
    await sharp(turned).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer(),
  );
  const crop = { left: 52, top: 4, width: 40, height: 24 };
  const picture = await media.decodePhoto({ path, width: 20, height: 12, crop });
  expectNear([pixelAt(picture, 10, 6)], [quarterColours[1]!], 6);
  await expect(
    media.decodePhoto({ path, width: 20, height: 12, crop: { ...crop, left: 60 } }),
  ).rejects.toMatchObject({ kind: 'bad-input' });
});

it('a picture is enlarged to the asked size too', async () => {
  const path = write('small.png', await quarters().png().toBuffer());
  const picture = await media.decodePhoto({ path, width: 301, height: 199 });
  expect([picture.width, picture.height, picture.pixels.length]).toEqual([301, 199, 301 * 199 * 3]);
  expectNear(corners(picture), quarterColours, 2);
});

it('M7: facts of a photo hold camera and local capture time but no place', async () => {
  const exif = {
    IFD0: { Make: 'Nokia', Model: 'Lumia 1020', Software: 'x' },
    IFD2: { DateTimeOriginal: '2024:05:31 08:09:10' },
    IFD3: { GPSLatitude: '43/1 15/1 46/1', GPSLatitudeRef: 'N' },
  };
  const path = write('facts.jpg', await quarters().withExif(exif).jpeg().toBuffer());
  const facts = await media.probe({ path });
  const { hash, sizeBytes, focus, ...rest } = facts;
  expect(rest).toEqual({
    kind: 'image',
    format: 'jpeg',
    mimeType: 'image/jpeg',
    width: 96,
    height: 64,
    durationMs: 0,
    fps: null,
    hasAlpha: false,
    hasAudio: false,
    animated: false,
    frames: 1,
    capturedAt: '2024-05-31T08:09:10',
    camera: 'Nokia Lumia 1020',
    orientation: 1,
    colourProfile: null,
    tempo: null,
  });
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(sizeBytes).toBeGreaterThan(100);
  expect(focus!.x).toBeGreaterThanOrEqual(0);
  expect(assetOf(path, facts)).toMatchObject({ fileId: hash.slice(0, 16), name: 'facts.jpg', width: 96 });
});

it('animated GIF, WEBP and PNG say so with frames and length', async () => {
  const frames = Buffer.alloc(20 * 60 * 3);
  frames.fill(255, 20 * 20 * 3, 20 * 40 * 3);
  const film = (): Sharp => sharp(frames, { raw: { width: 20, height: 60, channels: 3, pageHeight: 20 } });
  const seen: unknown[] = [];
  for (const bytes of [
    await film()
      .gif({ delay: [100, 200, 300] })
      .toBuffer(),
    await film()
      .webp({ delay: [100, 200, 300] })
      .toBuffer(),
  ]) {
    const { animated, frames, durationMs, width, height, kind } = await media.probe({
      path: write('film.bin', bytes),
    });
    seen.push({ animated, frames, durationMs, width, height, kind });
  }
  const wanted = { animated: true, frames: 3, durationMs: 600, width: 20, height: 20, kind: 'image' };
  expect(seen).toEqual([wanted, wanted]);
});

it('a backdrop fills the asked size, blurred and darker', async () => {
  const path = write('back.png', await quarters().png().toBuffer());
  const backdrop = await media.backdrop({ path, width: 60, height: 108 });
  expect([backdrop.width, backdrop.height, backdrop.channels]).toEqual([60, 108, 3]);
  const [red] = pixelAt(backdrop, 5, 5);
  expect(red).toBeGreaterThan(60);
  expect(red).toBeLessThan(200);
});

it('M6 M7: a thumbnail is a JPEG without metadata, no larger than asked', async () => {
  const path = write(
    'thumb.jpg',
    await quarters()
      .withExif({ IFD0: { Make: 'Secret' } })
      .withIccProfile('p3')
      .jpeg()
      .toBuffer(),
  );
  const { jpeg, width, height } = await media.thumbnail({ path, maxSide: 48 });
  const metadata = await sharp(jpeg).metadata();
  expect({ width, height, format: metadata.format, exif: metadata.exif, icc: metadata.icc }).toEqual({
    width: 48,
    height: 32,
    format: 'jpeg',
    exif: undefined,
    icc: undefined,
  });
});

it('an abort stops the request in work and the next one works', async () => {
  const path = write('abort.png', await quarters().png().toBuffer());
  const large = write(
    'large.png',
    await sharp({ create: { width: 5000, height: 5000, channels: 3, background: '#123' } })
      .png()
      .toBuffer(),
  );
  const controller = new AbortController();
  const slow = media.decodePhoto({ path: large, width: 5000, height: 5000 }, controller.signal);
  const waiting = media.decodePhoto({ path, width: 10, height: 10 }, controller.signal);
  const after = media.decodePhoto({ path, width: 10, height: 10 });
  setImmediate(() => controller.abort());
  const [first, second, third] = await Promise.allSettled([slow, waiting, after]);
  expect([first, second]).toMatchObject([
    { reason: { kind: 'cancelled' } },
    { reason: { kind: 'cancelled' } },
  ]);
  expect(third).toMatchObject({ value: { width: 10, height: 10 } });
});

it('M3: a file over the memory or time limit fails alone, by name', async () => {
  const tight = new MediaProcess({ tempFolder: folder, memoryLimitBytes: 1024 * 1024 });
  const hasty = new MediaProcess({ tempFolder: folder, timeLimitMs: 1 });
  const path = write(
    'heavy.png',
    await sharp({ create: { width: 6000, height: 6000, channels: 3, background: '#123' } })
      .png()
      .toBuffer(),
  );
  try {
    await expect(tight.probe({ path })).rejects.toMatchObject({
      kind: 'unreadable-file',
      message: '"heavy.png" needs too much memory to decode.',
    });
    await expect(hasty.probe({ path })).rejects.toThrow('"heavy.png" could not be read within');
  } finally {
    await Promise.all([tight.stop(), hasty.stop()]);
  }
});

it('a request that is aborted while it waits is told at once', async () => {
  const path = write('wait.png', await quarters().png().toBuffer());
  const controller = new AbortController();
  const order: string[] = [];
  const first = media.decodePhoto({ path, width: 2000, height: 2000 }).then(() => order.push('first'));
  const second = media
    .decodePhoto({ path, width: 10, height: 10 }, controller.signal)
    .catch(() => order.push('second'));
  controller.abort();
  await Promise.all([first, second]);
  expect(order).toEqual(['second', 'first']);
});

it.runIf(process.platform === 'linux')(
  'R6 M9: a decoder that crashes fails only the request in work',
  async () => {
    const children = (): number[] =>
      readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ').map(Number);
    const path = write('crash.png', await quarters().png().toBuffer());
    const own = new MediaProcess({ tempFolder: folder });
    try {
      const before = new Set(children());
      await own.probe({ path });
      const started = children().filter((pid) => !before.has(pid));
      const work = own.decodePhoto({ path, width: 5000, height: 5000 });
      for (const pid of started) process.kill(pid, 'SIGSEGV');
      await expect(work).rejects.toMatchObject({
        kind: 'unreadable-file',
        message: '"crash.png" made the decoder crash.',
      });
      expect(await own.decodePhoto({ path, width: 10, height: 10 })).toMatchObject({ width: 10, height: 10 });
    } finally {
      await own.stop();
    }
  },
);

it('stop leaves no temporary folder behind', async () => {
  const own = new MediaProcess({ tempFolder: folder });
  await own.probe({ path: write('one.png', await quarters().png().toBuffer()) });
  const before = readdirSync(folder).filter((name) => name.startsWith('kinora-media-')).length;
  await own.stop();
  const left = readdirSync(folder).filter((name) => name.startsWith('kinora-media-')).length;
  expect(before - left).toBe(1);
  await expect(own.probe({ path: 'x' })).rejects.toMatchObject({ kind: 'cancelled' });
});
