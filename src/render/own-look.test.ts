import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lookTable, parseCube } from '../catalogue/index.js';
import { composeDraft } from '../compose/index.js';
import { type Asset, readDraft, writeDraft } from '../draft/index.js';
import { assetOf, MediaProcess } from '../media/index.js';
import { Drawing, planRender, presets } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'kinora-look-'));
const path = join(folder, 'red.png');
const media = new MediaProcess();
let photo: Asset;
beforeAll(async () => {
  await sharp({ create: { width: 64, height: 64, channels: 3, background: '#c02010' } })
    .png()
    .toFile(path);
  photo = assetOf(path, await media.probe({ path }));
});
afterAll(async () => {
  await media.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A cube whose entries are `entry` of the corner's red, green and blue. */
const cube = (entry: (r: number, g: number, b: number) => readonly number[]) =>
  lookTable(
    parseCube(
      `LUT_3D_SIZE 2\n${[0, 1]
        .flatMap((b) => [0, 1].flatMap((g) => [0, 1].map((r) => entry(r, g, b).join(' '))))
        .join('\n')}`,
    ),
  );

const wire = (looks: unknown, preset = 'mine.cube') => ({
  m: { width: 64, height: 64, looks },
  t: [
    {
      tt: 0,
      sg: [{ d: 500, fx: [{ type: 'color', preset }], m: { file_id: photo.fileId } }],
    },
  ],
});

it('a look that comes with the draft colours its photos and is written with it', async () => {
  const given = wire({ 'mine.cube': cube((r, g, b) => [b, g, r]) });
  const draft = readDraft(given);
  expect(readDraft(writeDraft(draft))).toEqual(draft);
  const drawing = await Drawing.open(composeDraft(draft, [photo]), media, new Map([[photo.fileId, path]]));
  const bytes = await drawing.paintFrame(3);
  await drawing.close();
  // #1020c0 in BT.709 limited range.
  const [y, u, v] = [bytes[64 * 32 + 32]!, bytes[64 * 64 + 32 * 16 + 16]!, bytes[64 * 80 + 32 * 16 + 16]!];
  expect([y, u, v].map((value, i) => Math.abs(value - [51, 200, 115][i]!))).toSatisfy((off: number[]) =>
    off.every((value) => value <= 2),
  );
});

it('other colours under the same name are another chunk', () => {
  const key = (looks: unknown): string =>
    planRender(composeDraft(readDraft(wire(looks)), [photo]), presets.get('high')).chunks[0]!.key;
  const swap = cube((r, g, b) => [b, g, r]);
  expect(key({ 'mine.cube': swap })).toBe(key({ 'mine.cube': swap }));
  expect(key({ 'mine.cube': swap })).not.toBe(key({ 'mine.cube': cube((r, g, b) => [g, b, r]) }));
});

it('a look that neither the catalogue nor the draft has is refused, and so is a table of a wrong size', () => {
  expect(() => composeDraft(readDraft(wire({})), [photo])).toThrow('unknown look "mine.cube"');
  expect(() => readDraft(wire({ 'mine.cube': { size: 3, data: 'AAAA' } }))).toThrow('size^3 colours');
});
