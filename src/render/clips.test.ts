import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { composeDraft } from '../compose/index.js';
import { type Asset, readDraft } from '../draft/index.js';
import { assetOf, MediaProcess } from '../media/index.js';
import { ChunkStore, Drawing, planRender, presets, renderSound, stitch } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'kinora-clips-'));
const clipPath = join(folder, 'clip.mp4');
const media = new MediaProcess();
let clip: Asset;

/** A clip of one second: two texts on a grey ground, one after the other, made by the renderer itself. */
beforeAll(async () => {
  const composition = composeDraft(
    readDraft({
      m: { width: 320, height: 180, fps: 30, background: '#606060' },
      t: [
        {
          tt: 7,
          sg: [
            {
              s: 0,
              d: 500,
              an: { in: { type: 'none', d: 0 }, out: { type: 'none', d: 0 } },
              m: { text: 'ONE', style: { size: 80 } },
            },
            {
              s: 500,
              d: 500,
              an: { in: { type: 'none', d: 0 }, out: { type: 'none', d: 0 } },
              m: { text: 'TWO', style: { size: 80 } },
            },
          ],
        },
      ],
    }),
    [],
  );
  const plan = planRender(composition, presets.get('high'));
  const store = new ChunkStore(join(folder, 'chunks'));
  const drawing = await Drawing.open(composition, media, new Map());
  for (const chunk of plan.chunks)
    await store.write(chunk.key, await drawing.drawChunk(plan, chunk, undefined));
  await drawing.close();
  await renderSound(plan, store, { paths: new Map(), workFolder: folder, signal: undefined });
  await stitch(plan, store, { outPath: clipPath, container: 'mp4' });
  clip = assetOf(clipPath, await media.probe({ path: clipPath }));
});
afterAll(async () => {
  await media.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Frames of a film that is only the clip, drawn in the given order. */
async function frames(order: readonly number[], more: object = {}): Promise<Map<number, Buffer>> {
  const composition = composeDraft(
    readDraft({
      m: { width: 320, height: 180, fps: 30 },
      t: [{ tt: 0, sg: [{ d: 1400, ...more, m: { file_id: clip.fileId, kind: 'video' } }] }],
    }),
    [clip],
  );
  const drawing = await Drawing.open(composition, media, new Map([[clip.fileId, clipPath]]));
  const drawn = new Map<number, Buffer>();
  for (const frame of order) drawn.set(frame, Buffer.from(await drawing.paintFrame(frame)));
  await drawing.close();
  return drawn;
}

const difference = (a: Buffer, b: Buffer): number => {
  let sum = 0;
  for (let i = 0; i < 320 * 180; i++) sum += Math.abs(a[i]! - b[i]!);
  return sum / (320 * 180);
};

it('a clip plays: its picture changes where the clip’s does and the last one stays', async () => {
  const drawn = await frames([3, 10, 20, 27, 40]);
  expect(difference(drawn.get(3)!, drawn.get(10)!)).toBeLessThan(1);
  expect(difference(drawn.get(10)!, drawn.get(20)!)).toBeGreaterThan(3);
  expect(difference(drawn.get(27)!, drawn.get(40)!)).toBeLessThan(1);
});

it('a frame of a clip is the same alone as in its order', async () => {
  const inOrder = await frames(Array.from({ length: 30 }, (_, i) => i));
  const alone = await frames([22]);
  expect(alone.get(22)!.equals(inOrder.get(22)!)).toBe(true);
});

it('a clip at double speed shows its second half after half the time, one cut at its start at once', async () => {
  const usual = await frames([3, 27]);
  const fast = await frames([3, 10], { sp: 2, d: 500 });
  expect(difference(fast.get(3)!, usual.get(3)!)).toBeLessThan(1);
  expect(difference(fast.get(10)!, usual.get(27)!)).toBeLessThan(1);
  const cut = await frames([3], { ss: 600, d: 400 });
  expect(difference(cut.get(3)!, usual.get(27)!)).toBeLessThan(1);
});
