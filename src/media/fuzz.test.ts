import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type AppError, seededRandom } from '../shared/index.js';
import { MediaProcess } from './media-process.js';

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

const photo = (): Sharp => {
  const data = Buffer.alloc(120 * 90 * 4);
  for (let i = 0; i < data.length; i++) data[i] = (i * 7 + (i >> 5) * 13) & 255;
  return sharp(data, { raw: { width: 120, height: 90, channels: 4 } });
};
const seeds: Record<string, () => Promise<Buffer>> = {
  jpeg: () =>
    photo()
      .withIccProfile('p3')
      .withExif({ IFD0: { Make: 'A', Model: 'B' } })
      .jpeg()
      .toBuffer(),
  'progressive jpeg': () => photo().jpeg({ progressive: true }).toBuffer(),
  png: () => photo().withIccProfile('p3').png().toBuffer(),
  'palette png': () => photo().png({ palette: true }).toBuffer(),
  gif: () => photo().gif().toBuffer(),
  webp: () => photo().webp().toBuffer(),
  avif: () => photo().avif({ effort: 0 }).toBuffer(),
  tiff: () => photo().tiff({ compression: 'lzw' }).toBuffer(),
};
const known = ['unreadable-file', 'unsupported-file', 'file-too-large'];
const random = seededRandom('media');

/** A few bytes changed, most of them near the head; some cut off, some with a piece missing. */
function mutate(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const reach = random.next() < 0.6 ? Math.min(copy.length, 1500) : copy.length;
  for (let i = random.below(12); i >= 0; i--)
    copy[random.below(reach)] = random.pick([0, 255, random.below(256)]);
  const kind = random.next();
  if (kind < 0.15) return copy.subarray(0, random.below(copy.length));
  const at = random.below(copy.length);
  return kind < 0.25 ? Buffer.concat([copy.subarray(0, at), copy.subarray(at + random.below(400))]) : copy;
}

for (const [name, make] of Object.entries(seeds)) {
  it(`M9: 30 mutations of a ${name} are read or refused by name, and none crashes the decoder`, async () => {
    const whole = await make();
    const path = join(folder, 'mutant');
    for (let i = 0; i < 30; i++) {
      const bytes = mutate(whole);
      writeFileSync(path, bytes);
      const error = await media
        .probe({ path, label: 'me.jpg' })
        .then(() => media.decodePhoto({ path, label: 'me.jpg', width: 32, height: 24 }))
        .then(() => undefined)
        .catch((cause: AppError) => cause);
      if (error === undefined) continue;
      expect({ kind: error.kind, mutant: i }).toSatisfy(({ kind }: { kind: string }) => known.includes(kind));
      expect(error.message).toMatch(/^"me\.jpg" (?!made the decoder crash)/);
    }
  });
}
