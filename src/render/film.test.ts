import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readDraft } from '../draft/index.js';
import { type RenderProgress, renderFilm } from './index.js';

const folder = mkdtempSync(join(tmpdir(), 'kinora-film-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the percent moves while the music is made and never falls', async () => {
  const draft = readDraft({
    m: { width: 160, height: 90, fps: 25 },
    t: [
      { tt: 7, sg: [{ d: 3000, m: { text: 'Music' } }] },
      { tt: 1, sg: [{ d: 3000, m: { mood: 'lofi' } }] },
    ],
  });
  const seen: RenderProgress[] = [];
  await renderFilm({
    draft,
    files: [],
    outPath: join(folder, 'film.mp4'),
    cacheFolder: join(folder, 'cache'),
    onProgress: (progress) => void seen.push(progress),
  });
  const percents = seen.map(({ percent }) => percent);
  expect(percents).toEqual([...percents].sort((a, b) => a - b));
  const sound = new Set(seen.filter(({ phase }) => phase === 'sound').map(({ percent }) => percent));
  expect(sound.size).toBeGreaterThan(3);
  expect(percents.at(-1)).toBe(99);
});
