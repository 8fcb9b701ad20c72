import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeDraft, placeRange } from '../compose/index.js';
import { type Asset, readDraft } from '../draft/index.js';
import { assetOf, MediaProcess } from '../media/index.js';
import { Drawing, planRender, presets } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'kinora-rotation-'));
const path = join(folder, 'quarters.png');
const media = new MediaProcess();
const canvas = { width: 320, height: 180 };
let photo: Asset;

/** Four quarters of one colour each: black, grey over light grey, white. */
beforeAll(async () => {
  const quarter = (value: number, left: number, top: number) => ({
    input: {
      create: { width: 200, height: 150, channels: 3 as const, background: { r: value, g: value, b: value } },
    },
    left,
    top,
  });
  await sharp({ create: { width: 400, height: 300, channels: 3, background: '#000' } })
    .composite([quarter(80, 200, 0), quarter(160, 0, 150), quarter(255, 200, 150)])
    .png()
    .toFile(path);
  photo = assetOf(path, await media.probe({ path }));
});
afterAll(async () => {
  await media.stop();
  rmSync(folder, { recursive: true, force: true });
});

const composed = (tf: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  composeDraft(
    readDraft({
      m: { ...canvas, background: '#00ff00' },
      t: [{ tt: 0, sg: [{ d: 1000, tf, m: { file_id: photo.fileId }, ...more }] }],
    }),
    [photo],
  );

async function frame(tf: Record<string, unknown>, more: Record<string, unknown> = {}): Promise<Buffer> {
  const drawing = await Drawing.open(composed(tf, more), media, new Map([[photo.fileId, path]]));
  try {
    return Buffer.from(await drawing.paintFrame(10));
  } finally {
    await drawing.close();
  }
}

/** Luma of the frame's four corners, clockwise from the left top, and how many pixels show the green background. */
function seen(bytes: Buffer): { corners: number[]; background: number } {
  const { width, height } = canvas;
  const at = (x: number, y: number): number => bytes[y * width + x]!;
  const corners = [at(2, 2), at(width - 3, 2), at(width - 3, height - 3), at(2, height - 3)];
  const u = bytes.subarray(width * height, width * height * 1.25);
  return { corners, background: u.filter((value) => value < 110).length };
}

it.each([
  [0, [16, 85, 235, 153]],
  [90, [153, 16, 85, 235]],
  [-90, [85, 235, 153, 16]],
  [180, [235, 153, 16, 85]],
  [540, [235, 153, 16, 85]],
])('a photo turned by %i degrees covers the canvas with its corners moved on', async (r, corners) => {
  expect(seen(await frame({ r }))).toEqual({ corners, background: 0 });
});

it.each([1, 17, 45, 80, 123, 333])(
  'a photo turned by %i degrees covers the canvas, moving or not',
  async (r) => {
    expect(seen(await frame({ r })).background).toBe(0);
    expect(seen(await frame({ r }, { mo: { type: 'ken_burns' } })).background).toBe(0);
  },
);

it('a contained photo turned by 30 degrees shows all of itself and the background around', async () => {
  const bytes = await frame({ r: 30, fit: 'contain' });
  expect(seen(bytes).background).toBeGreaterThan(2000);
  const { smallest } = placeRange(
    composed({ r: 30, fit: 'contain' }),
    composed({ r: 30, fit: 'contain' }).lanes[0]!.slides[0]!,
  );
  const [cos, sin] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
  expect(smallest.width * sin + smallest.height * cos).toBeCloseTo(canvas.height, 6);
});

it('a photo turned sideways keeps its shape: 4:3 becomes 3:4', () => {
  const composition = composed({ r: 90, fit: 'contain' });
  const { smallest } = placeRange(composition, composition.lanes[0]!.slides[0]!);
  expect(smallest).toEqual({ x: 92.5, y: 0, width: 135, height: 180 });
});

it('a turn changes the key of its chunk', () => {
  const key = (r: number): string => planRender(composed({ r }), presets.get('high')).chunks[0]!.key;
  expect(new Set([0, 90, 180, 30, 31].map(key)).size).toBe(5);
  expect(key(360)).toBe(key(0));
});

it('a turned text is drawn askew about its own middle', async () => {
  const text = async (r: number): Promise<Buffer> => {
    const composition = composeDraft(
      readDraft({
        m: canvas,
        t: [
          {
            tt: 7,
            sg: [{ d: 1000, tf: { r }, m: { text: 'IIIIIIIIII', style: { size: 40, position: 'center' } } }],
          },
        ],
      }),
      [],
    );
    const drawing = await Drawing.open(composition, media, new Map());
    try {
      return Buffer.from(await drawing.paintFrame(15));
    } finally {
      await drawing.close();
    }
  };
  const box = (bytes: Buffer): { width: number; height: number; x: number; y: number } => {
    const bright: [number, number][] = [];
    for (let i = 0; i < canvas.width * canvas.height; i++)
      if (bytes[i]! > 150) bright.push([i % canvas.width, Math.floor(i / canvas.width)]);
    const xs = bright.map(([x]) => x);
    const ys = bright.map(([, y]) => y);
    const span = (values: number[]): [number, number] => [Math.min(...values), Math.max(...values)];
    const [[left, right], [top, bottom]] = [span(xs), span(ys)];
    return { width: right - left, height: bottom - top, x: (left + right) / 2, y: (top + bottom) / 2 };
  };
  const [level, upright] = [box(await text(0)), box(await text(90))];
  expect(upright.height).toBeCloseTo(level.width, -1);
  expect(upright.width).toBeCloseTo(level.height, -1);
  expect(Math.abs(upright.x - 160)).toBeLessThan(6);
});
