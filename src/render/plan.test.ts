import { expect, it } from 'vitest';
import { composeDraft } from '../compose/index.js';
import { assetSchema, readDraft } from '../draft/index.js';
import { planRender } from './plan.js';
import { presets } from './presets.js';

const assets = ['a', 'b', 'c', 'd'].map((fileId) =>
  assetSchema.parse({
    fileId,
    name: `${fileId}.jpg`,
    kind: 'image',
    mimeType: 'image/jpeg',
    hash: fileId.repeat(64),
    sizeBytes: 1,
    width: 3000,
    height: 2000,
  }),
);

const segment = (file: string, d = 3000) => ({
  d,
  mo: { type: 'zoom_in' },
  tr: { type: 'crossfade', d: 800 },
  m: { file_id: file },
});

const plan = ({ files = ['a', 'b', 'c', 'd'], title = 'Hello', quality = 'high', titleMs = 2000 } = {}) =>
  planRender(
    composeDraft(
      readDraft({
        t: [
          { tt: 0, sg: files.map((file) => segment(file)) },
          { tt: 7, sg: [{ s: 500, d: titleMs, m: { text: title } }] },
        ],
      }),
      assets,
    ),
    presets.get(quality),
  );

it('chunks lie edge to edge over the whole film and none is longer than four seconds', () => {
  const { chunks, composition } = plan();
  let end = 0;
  for (const chunk of chunks) {
    expect(chunk.startFrame).toBe(end);
    expect(chunk.endFrame).toBeGreaterThan(chunk.startFrame);
    expect(chunk.endFrame - chunk.startFrame).toBeLessThanOrEqual(120);
    end = chunk.endFrame;
  }
  expect(end).toBe(composition.frameCount);
});

it('equal films have equal keys, other words change only the chunks they are seen in', () => {
  const keys = plan().chunks.map(({ key }) => key);
  expect(plan().chunks.map(({ key }) => key)).toEqual(keys);
  const edited = plan({ title: 'Bye' });
  const changed = edited.chunks.filter(({ key }, i) => key !== keys[i]);
  const frames = changed.reduce((sum, { startFrame, endFrame }) => sum + endFrame - startFrame, 0);
  expect(changed.length).toBeGreaterThan(0);
  expect(frames).toBeLessThanOrEqual(75);
});

it('another quality changes every key', () => {
  const keys = new Set(plan().chunks.map(({ key }) => key));
  for (const { key } of plan({ quality: 'small' }).chunks) expect(keys.has(key)).toBe(false);
});

it('a photo that only moves to another time keeps its chunk', () => {
  const before = new Set(plan({ files: ['a', 'b', 'c', 'd'] }).chunks.map(({ key }) => key));
  const after = plan({ files: ['a', 'd', 'b', 'c', 'd'] }).chunks;
  // The body of c, between b and d as before, three seconds later.
  expect(after.filter(({ key }) => before.has(key)).length).toBeGreaterThanOrEqual(3);
});

it('a plan survives JSON, as it does on its way to another machine', () => {
  const made = plan();
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
});
