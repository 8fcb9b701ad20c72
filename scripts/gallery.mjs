/**
 * Draws contact sheets of every catalogue entry with the real renderer, into the ignored folder `gallery/`.
 * `npm run gallery` for all, `npm run gallery -- transitions heart star` for some. Needs `npm run build`.
 */
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { animations, looks, motions, titles, transitions } from '../dist/catalogue/index.js';
import { composeDraft } from '../dist/compose/index.js';
import { readDraft } from '../dist/draft/index.js';
import { assetOf, MediaProcess } from '../dist/media/index.js';
import { Drawing, frameImage } from '../dist/render/index.js';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const photos = join(root, 'examples/photos');
const shortSide = 240;
const rowsPerSheet = 10;
const labelHeight = 18;

/** What is drawn for each kind: wire segments of one entry, and the times (ms from its start) to show. */
const kinds = {
  transitions: (entry) => {
    const length = Math.max(200, entry.durationMs);
    return {
      lengthMs: 4000,
      video: [photo('mountains', 2000, { tr: { type: entry.name, d: length } }), photo('people', 2000)],
      times: [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => 2000 + length * (part - 0.5)),
    };
  },
  motions: (entry) => ({
    lengthMs: 8000,
    video: ['people', 'mountains'].map((name) => photo(name, 4000, { mo: { type: entry.name } })),
    times: [20, 2000, 3980, 4020, 6000, 7980],
  }),
  looks: (entry) => {
    const fx = [{ type: 'color', preset: entry.name }];
    return {
      lengthMs: 5000,
      video: ['people', 'mountains', 'sunset', 'life', 'wall'].map((name) => photo(name, 1000, { fx })),
      times: [500, 1500, 2500, 3500, 4500],
    };
  },
  titles: (entry) => ({
    lengthMs: entry.durationMs + 500,
    video: [photo('mountains', entry.durationMs + 500)],
    text: {
      s: 0,
      d: entry.durationMs,
      m: { text: 'Basque Country 巴斯克', template: entry.name },
    },
    times: [0.25, 0.6]
      .map((part) => entry.enter.durationMs * part)
      .concat([entry.durationMs / 2, entry.durationMs - entry.exit.durationMs / 2]),
  }),
  animations: (entry) => ({
    lengthMs: 4000,
    video: [photo('sunset', 4000)],
    text: {
      s: 0,
      d: 4000,
      an: { in: { type: entry.name, d: 1500 }, out: { type: entry.name, d: 1000 } },
      m: { text: 'Evening over the hills', template: 'title' },
    },
    times: [150, 450, 750, 1200, 2000, 3500],
  }),
};

const files = {
  mountains: 'picosdeeuropa.jpg',
  people: 'friends.jpg',
  sunset: 'sunset.jpg',
  life: 'life.jpg',
  wall: 'aitzgorri.jpg',
};

function photo(name, durationMs, more = {}) {
  return { d: durationMs, mo: { type: 'none' }, m: { name, file_id: name }, ...more };
}

async function drawKind(kind, entries, { media, assets, paths }) {
  const draft = { m: { width: 1920, height: 1080, fps: 30 }, t: [] };
  const video = { id: 'v', tt: 0, sg: [] };
  const text = { id: 't', tt: 7, m: { role: 'title' }, sg: [] };
  const rows = [];
  let start = 0;
  for (const entry of entries) {
    const scene = kinds[kind](entry);
    let at = start;
    for (const segment of scene.video) {
      video.sg.push({ id: `${entry.name}-${at}`, s: at, ...segment });
      at += segment.d;
    }
    if (scene.text !== undefined) {
      text.sg.push({ id: `${entry.name}-text`, ...scene.text, s: start + scene.text.s });
    }
    rows.push({ name: entry.name, times: scene.times.map((time) => start + time) });
    start += scene.lengthMs;
  }
  draft.t.push(video, text);
  const composition = composeDraft(readDraft(draft), assets, { shortSide });
  const drawing = await Drawing.open(composition, media, paths);
  const cells = [];
  try {
    for (const { name, times } of rows) {
      const pictures = [];
      for (const time of times) {
        const bytes = await drawing.paintFrame(Math.round((time * composition.fps) / 1000));
        pictures.push(await (await frameImage(bytes, composition)).png().toBuffer());
      }
      cells.push({ name, pictures });
    }
  } finally {
    await drawing.close();
  }
  return { cells, width: composition.width, height: composition.height };
}

async function writeSheet(file, cells, { width, height }) {
  const columns = Math.max(...cells.map(({ pictures }) => pictures.length));
  const step = height + labelHeight;
  const label = (name) =>
    Buffer.from(
      `<svg width="${width}" height="${labelHeight}"><text x="4" y="13" font-size="13" fill="#fff" font-family="sans-serif">${name}</text></svg>`,
    );
  await sharp({
    create: { width: columns * (width + 2), height: cells.length * step, channels: 3, background: '#202020' },
  })
    .composite(
      cells.flatMap(({ name, pictures }, row) => [
        { input: label(name), left: 0, top: row * step },
        ...pictures.map((input, column) => ({
          input,
          left: column * (width + 2),
          top: row * step + labelHeight,
        })),
      ]),
    )
    .png()
    .toFile(file);
  console.log(`${file}: ${cells.map(({ name }) => name).join(' ')}`);
}

const registries = { transitions, motions, looks, titles, animations };
const [wantedKind, ...wantedNames] = process.argv.slice(2);
if (wantedKind !== undefined && kinds[wantedKind] === undefined) {
  console.error(`Unknown kind "${wantedKind}". Known: ${Object.keys(kinds).join(', ')}.`);
  process.exit(2);
}
const media = new MediaProcess();
try {
  await mkdir(join(root, 'gallery'), { recursive: true });
  const assets = [];
  const paths = new Map();
  for (const [name, file] of Object.entries(files)) {
    const path = join(photos, file);
    assets.push(assetOf(path, await media.probe({ path }), { fileId: name }));
    paths.set(name, path);
  }
  for (const kind of wantedKind === undefined ? Object.keys(kinds) : [wantedKind]) {
    const registry = registries[kind];
    const entries = wantedNames.length > 0 ? wantedNames.map((name) => registry.get(name)) : registry.all;
    for (let first = 0; first < entries.length; first += rowsPerSheet) {
      const group = entries.slice(first, first + rowsPerSheet);
      const { cells, ...size } = await drawKind(kind, group, { media, assets, paths });
      const number = String(first / rowsPerSheet + 1).padStart(2, '0');
      await writeSheet(join(root, 'gallery', `${kind}-${number}.png`), cells, size);
    }
  }
} finally {
  await media.stop();
}
