// Paints every frame of a draft into a raw I420 file and writes the plan beside it, for the encode-only half. Prints
// JSON: the frame count and the hash of the packets that the full render left in the cache.
import { createHash } from 'node:crypto';
import { open, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { composeDraft } from '../dist/compose/index.js';
import { readDraft } from '../dist/draft/index.js';
import { assetOf, MediaProcess, writePackets } from '../dist/media/index.js';
import { ChunkStore, Drawing, planRender, presets } from '../dist/render/index.js';

const [draftPath, folder, quality, cache, ...photos] = process.argv.slice(2);
const media = new MediaProcess();
const files = [];
for (const path of photos) files.push({ path, asset: assetOf(path, await media.probe({ path })) });
const composition = composeDraft(
  readDraft(JSON.parse(await readFile(draftPath, 'utf8'))),
  files.map(({ asset }) => asset),
);
const plan = planRender(composition, presets.require(quality));
await writeFile(join(folder, 'plan.json'), JSON.stringify({ settings: plan.settings, chunks: plan.chunks }));
const out = await open(join(folder, 'frames.yuv'), 'w');
const paths = new Map(files.map(({ asset, path }) => [asset.fileId, path]));
const drawing = await Drawing.open(composition, media, paths);
for (let frame = 0; frame < composition.frameCount; frame++) await out.write(await drawing.paintFrame(frame));
await drawing.close();
await media.stop();
await out.close();
const store = new ChunkStore(cache);
const digest = createHash('sha256');
for (const { key } of plan.chunks) digest.update(writePackets(await store.read(key)));
console.log(JSON.stringify({ frames: composition.frameCount, hash: digest.digest('hex') }));
