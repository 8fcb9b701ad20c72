import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nclxPrimaries } from './heic.js';
import { MediaProcess, type Pixels } from './media-process.js';

// Phone pictures that are not part of the repository; sharp cannot write HEIC, so there is nothing to make them from.
const near = ['../../../shared/samples/', '../../../../shared/samples/'];
const samples = near.map((each) => fileURLToPath(new URL(each, import.meta.url))).find(existsSync);
const withSamples = it.skipIf(samples === undefined);
if (samples === undefined) console.log('HEIC tests skipped: no ../shared/samples beside the repository.');

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

const mean = ({ pixels, width, height, channels }: Pixels): number[] => {
  const sums = [0, 0, 0];
  for (let at = 0; at < pixels.length; at += channels)
    for (let c = 0; c < 3; c++) sums[c]! += pixels[at + c]!;
  return sums.map((sum) => sum / (width * height));
};

withSamples('every phone picture is read upright with its size, camera and profile', async () => {
  const seen: unknown[] = [];
  for (const name of ['pug', 'arrow', 'xiaomi', 'alpha', 'empty_icc', 'invalid_id']) {
    const { width, height, hasAlpha, colourProfile, camera, format } = await media.probe({
      path: join(samples!, `${name}.heic`),
    });
    seen.push({ name, width, height, hasAlpha, colourProfile, camera, format });
  }
  const plain = { hasAlpha: false, colourProfile: null, camera: null, format: 'heic' };
  expect(seen).toEqual([
    {
      ...plain,
      name: 'pug',
      width: 4032,
      height: 3024,
      colourProfile: 'Display P3',
      camera: 'Apple iPhone 13 Pro',
    },
    {
      ...plain,
      name: 'arrow',
      width: 3024,
      height: 4032,
      colourProfile: 'Display P3',
      camera: 'Apple iPhone 8 Plus',
    },
    { ...plain, name: 'xiaomi', width: 2592, height: 1944 },
    { ...plain, name: 'alpha', width: 1440, height: 960 },
    {
      ...plain,
      name: 'empty_icc',
      width: 1025,
      height: 900,
      colourProfile: 'Display P3',
      camera: 'Apple iPhone XS',
    },
    { ...plain, name: 'invalid_id', width: 564, height: 870 },
  ]);
});

withSamples('the colours of a Display P3 picture are those of a conversion at full size', async () => {
  const path = join(samples!, 'empty_icc.heic');
  const { icc } = await sharp(path).metadata();
  const { default: decode } = await import('heic-decode');
  const { data, width, height } = await decode({ buffer: readFileSync(path) });
  // The other way round: profile by way of a PNG that carries it, conversion first, reduction after.
  const raw = sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } }).removeAlpha();
  const tagged = await insertProfile(await raw.png().toBuffer(), icc!);
  const full = await sharp(tagged).toColourspace('srgb').raw().toBuffer();
  const wanted = await sharp(full, { raw: { width, height, channels: 3 } })
    .resize(300, 263, { fit: 'fill' })
    .raw()
    .toBuffer();
  const seen = await media.decodePhoto({ path, width: 300, height: 263 });
  expect(seen.channels).toBe(3);
  let difference = 0;
  for (let i = 0; i < wanted.length; i++) difference += Math.abs(wanted[i]! - seen.pixels[i]!);
  expect(difference / wanted.length).toBeLessThan(0.5);
  // Taken as sRGB the picture would be duller: the conversion does something.
  const untouched = await raw.resize(300, 263, { fit: 'fill' }).raw().toBuffer();
  const dull = mean({ pixels: untouched, width: 300, height: 263, channels: 3 });
  expect(Math.max(...mean(seen).map((value, c) => Math.abs(value - dull[c]!)))).toBeGreaterThan(0.5);
});

withSamples('a HEIC that was renamed to .jpg works', async () => {
  const path = join(folder, 'IMG_0001.jpg');
  copyFileSync(join(samples!, 'invalid_id.heic'), path);
  expect(await media.decodePhoto({ path, width: 56, height: 87 })).toMatchObject({
    width: 56,
    height: 87,
    channels: 3,
  });
});

withSamples('a HEIC that was cut off is refused', async () => {
  const whole = readFileSync(join(samples!, 'xiaomi.heic'));
  const path = join(folder, 'half.heic');
  for (const part of [0.1, 0.5, 0.95]) {
    writeFileSync(path, whole.subarray(0, Math.floor(whole.length * part)));
    await expect(media.probe({ path })).rejects.toThrow(
      `"half.heic" is cut off: only ${Math.floor(part * 100 - 1e-6)} % of its data is there.`,
    );
  }
});

it('an AVIF that names Display P3 by number only is converted from it', async () => {
  const picture = sharp({ create: { width: 16, height: 16, channels: 3, background: '#c04020' } });
  const bytes = withPrimaries(await picture.avif({ effort: 0, quality: 95 }).toBuffer(), 12);
  const path = join(folder, 'p3.avif');
  writeFileSync(path, bytes);
  expect(await nclxPrimaries(path)).toBe(12);
  const [red, green, blue] = mean(await media.decodePhoto({ path, width: 8, height: 8 }));
  // #c04020 in Display P3 lies a little outside sRGB: more red, less green.
  expect(red).toBeGreaterThan(200);
  expect(green).toBeLessThan(58);
  expect(blue).toBeLessThan(30);
});

/** The AVIF with an `nclx` box among its properties: four boxes and the place of the data grow with it. */
function withPrimaries(avif: Buffer, primaries: number): Buffer {
  const colour = Buffer.from([0, 0, 0, 19, ...Buffer.from('colrnclx'), 0, primaries, 0, 13, 0, 1, 0x80]);
  const bytes = Buffer.from(avif);
  const grow = (at: number): unknown => bytes.writeUInt32BE(bytes.readUInt32BE(at) + colour.length, at);
  for (const type of ['meta', 'iprp', 'ipco']) grow(bytes.indexOf(type) - 4);
  const place = Buffer.alloc(4);
  place.writeUInt32BE(bytes.indexOf('mdat') + 4);
  grow(bytes.indexOf(place, bytes.indexOf('iloc')));
  const end = avif.indexOf('ipco') - 4 + avif.readUInt32BE(avif.indexOf('ipco') - 4);
  return Buffer.concat([bytes.subarray(0, end), colour, bytes.subarray(end)]);
}

/** The PNG with a colour profile as it is; sharp's own `withIccProfile` would convert the pixels to it. */
async function insertProfile(png: Buffer, icc: Buffer): Promise<Buffer> {
  const { crc32, deflateSync } = await import('node:zlib');
  const body = Buffer.concat([Buffer.from('iCCPp3\0\0'), deflateSync(icc)]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(Number(crc32(body)), body.length + 4);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}
