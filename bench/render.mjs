// npm run bench: CPU of a whole render against encoding alone of the same frames, alternating in one run; peak memory
// for 10 and for 60 photos; and the cost of a second export after a title change.
// Options: --pairs 3, --quality high, --music acoustic (or none), --keep (leave the working folder), --quick (one pair, no 60-photo run).
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bigPhotos, machine, median, root, run } from './measure.mjs';

const { values: options } = parseArgs({
  options: {
    pairs: { type: 'string', default: '3' },
    quality: { type: 'string', default: 'high' },
    quick: { type: 'boolean', default: false },
    music: { type: 'string', default: 'acoustic' },
    keep: { type: 'boolean', default: false },
  },
});
const pairs = options.quick ? 1 : Number(options.pairs);
const folder = mkdtempSync(join(tmpdir(), 'kinora-bench-'));
const hashOf = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');
const draftPath = join(folder, 'draft.json');
const filmPath = join(folder, 'film.mp4');
const cache = join(folder, 'cache');
const clear = () => rmSync(cache, { recursive: true, force: true });

/** One `kinora make` with a cache of its own. */
const make = (photos, more) =>
  run(
    join(root, 'bin/kinora.js'),
    ['make', ...photos, '--json', '--quality', options.quality, ...more, '-o', filmPath],
    { KINORA_CACHE_DIR: cache },
  );

try {
  console.log(machine());
  const photos = await bigPhotos(join(tmpdir(), 'kinora-bench-photos'), 10);
  const wish = [
    '--duration',
    '30',
    '--size',
    '1920x1080',
    '--title',
    'Ten photos',
    '--order',
    'given',
    '--music',
    options.music,
  ];
  await make(photos, [...wish, '--save-draft', draftPath]);
  const painting = await run(process.execPath, [
    join(root, 'bench/raw-frames.mjs'),
    draftPath,
    folder,
    options.quality,
    join(cache, 'chunks'),
    ...photos,
  ]);
  const raw = JSON.parse(painting.output);
  const full = [];
  const encode = [];
  let peak = 0;
  for (let pair = 0; pair < pairs; pair++) {
    clear();
    const render = await make(photos, wish);
    const alone = JSON.parse(
      (
        await run(process.execPath, [
          join(root, 'bench/encode-only.mjs'),
          join(folder, 'plan.json'),
          join(folder, 'frames.yuv'),
        ])
      ).output,
    );
    if (alone.hash !== raw.hash) throw new Error('The two halves did not encode the same pictures.');
    full.push(render.cpuSeconds);
    encode.push(alone.cpuSeconds);
    peak = Math.max(peak, render.peakBytes);
    console.log(
      `pair ${pair + 1}: full ${render.cpuSeconds.toFixed(2)} CPU s (${render.wallSeconds.toFixed(1)} s wall), ` +
        `encode only ${alone.cpuSeconds.toFixed(2)} CPU s, ratio ${(render.cpuSeconds / alone.cpuSeconds).toFixed(3)}`,
    );
  }
  const ratio = median(full.map((value, index) => value / encode[index]));
  console.log(
    `full / encode-only at ${options.quality}, music ${options.music}, ${raw.frames} frames, median of ${pairs}: ${ratio.toFixed(3)}`,
  );
  console.log(`peak memory, 10 photos: ${(peak / 1e6).toFixed(0)} MB`);

  const edited = JSON.parse(readFileSync(draftPath, 'utf8'));
  for (const track of edited.t) if (track.tt === 7) track.sg[0].m.text = 'Ten other words';
  const editedPath = join(folder, 'edited.json');
  writeFileSync(editedPath, JSON.stringify(edited));
  const again = await make(photos, ['--draft', editedPath]);
  const incremental = hashOf(filmPath);
  const share = (100 * again.cpuSeconds) / median(full);
  console.log(
    `export after a title change: ${again.cpuSeconds.toFixed(2)} CPU s, ${share.toFixed(1)} % of the first`,
  );
  clear();
  await make(photos, ['--draft', editedPath]);
  console.log(`byte-identical to a full render: ${hashOf(filmPath) === incremental ? 'yes' : 'NO'}`);
  clear();
  await make(photos, ['--draft', editedPath]);
  console.log(`same bytes run after run: ${hashOf(filmPath) === incremental ? 'yes' : 'NO'}`);
  if (!options.quick) {
    const many = await bigPhotos(join(tmpdir(), 'kinora-bench-photos-60'), 60);
    const long = await make(many, ['--duration', '60', '--size', '1920x1080']);
    console.log(`peak memory, 60 photos in 60 s: ${(long.peakBytes / 1e6).toFixed(0)} MB`);
  }
} finally {
  if (!options.keep) rmSync(folder, { recursive: true, force: true });
}
