import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MediaProcess } from '../../src/media/index.js';
import { type Ran, run } from '../helpers/run.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const photos = join(root, 'examples/photos');
const folder = mkdtempSync(join(tmpdir(), 'kinora-e2e-'));
const cache = join(folder, 'cache');
const media = new MediaProcess();

beforeAll(() => mkdirSync(cache));
afterAll(async () => {
  await media.stop();
  rmSync(folder, { recursive: true, force: true });
});

const kinora = (
  args: readonly string[],
  options: { interruptAfterMs?: number; input?: string } = {},
): Promise<Ran> =>
  run(process.execPath, [join(root, 'bin/kinora.js'), ...args], {
    env: { ...process.env, KINORA_CACHE_DIR: cache, TMPDIR: folder },
    ...options,
  });

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
const small = ['--size', '640x360', '--quality', 'preview'];

it('photos become a film of exactly the asked length with sound as long as the picture', async () => {
  const out = join(folder, 'film.mp4');
  const { code, out: told } = await kinora([
    'make',
    photos,
    ...small,
    '--duration',
    '7.5',
    '--title',
    '夏天 🎉',
    '-o',
    out,
    '--json',
  ]);
  expect(code).toBe(0);
  expect(JSON.parse(told)).toMatchObject({
    ok: true,
    durationMs: 7500,
    frameCount: 225,
    width: 640,
    height: 360,
    leftOut: [],
  });
  const facts = await media.probe({ path: out });
  expect(facts).toMatchObject({
    kind: 'video',
    width: 640,
    height: 360,
    fps: 30,
    durationMs: 7500,
    hasAudio: true,
  });
});

it('the same wishes give the same bytes, with and without finished chunks', async () => {
  const first = join(folder, 'first.mp4');
  const second = join(folder, 'second.mp4');
  const wish = ['make', photos, ...small, '--duration', '4', '--music', 'none', '--seed', '7'];
  expect((await kinora([...wish, '-o', first])).code).toBe(0);
  expect((await kinora([...wish, '-o', second, '--no-cache'])).code).toBe(0);
  expect(hashOf(second)).toBe(hashOf(first));
});

it('a saved draft with other words draws only the words’ seconds and equals a full render', async () => {
  const draft = join(folder, 'draft.json');
  const out = join(folder, 'edited.mp4');
  const whole = join(folder, 'whole.mp4');
  const wish = ['make', photos, ...small, '--duration', '12', '--title', 'One', '--music', 'none'];
  expect((await kinora([...wish, '--save-draft', draft, '-o', out])).code).toBe(0);
  const wire = JSON.parse(readFileSync(draft, 'utf8'));
  for (const track of wire.t) if (track.tt === 7) track.sg[0].m.text = 'Two';
  writeFileSync(draft, JSON.stringify(wire));
  const { out: told } = await kinora([
    'make',
    photos,
    '--quality',
    'preview',
    '--draft',
    draft,
    '-o',
    out,
    '--json',
  ]);
  const { chunksDrawn, chunkCount } = JSON.parse(told);
  expect(chunksDrawn).toBeGreaterThan(0);
  expect(chunksDrawn).toBeLessThan(chunkCount / 2);
  await kinora(['make', photos, '--quality', 'preview', '--draft', draft, '-o', whole, '--no-cache']);
  expect(hashOf(whole)).toBe(hashOf(out));
});

it('a damaged file is named and left out; --strict makes no film', async () => {
  const broken = join(folder, 'broken.jpg');
  copyFileSync(join(photos, 'life.jpg'), broken);
  truncateSync(broken, 100_000);
  const out = join(folder, 'rest.mp4');
  const files = [join(photos, 'sunset.jpg'), broken];
  const lenient = await kinora(['make', ...files, ...small, '--duration', '2', '--music', 'none', '-o', out]);
  expect(lenient.code).toBe(0);
  expect(lenient.err).toMatch(/broken\.jpg.*cut off/);
  const strictOut = join(folder, 'strict.mp4');
  const strict = await kinora(['make', ...files, ...small, '--strict', '-o', strictOut]);
  expect(strict.code).toBe(3);
  expect(existsSync(strictOut)).toBe(false);
});

it('wrong use is refused before any work, saying what is known', async () => {
  const cases: [string[], number, RegExp][] = [
    [['--transition', 'crosfade'], 2, /crosfade.*Known: crossfade/],
    [['--aspect', 'wide'], 2, /16:9/],
    [['--quality', 'ultra'], 2, /preview/],
    [['--music', 'jazzz'], 2, /Unknown mood/],
    [['--duration', '-3'], 2, /length/],
    [['-o', join(folder, 'film.avi')], 2, /\.mp4/],
    [['-o', join(folder, 'no/such/film.mp4')], 1, /no folder/],
    [['--nonsense'], 2, /unknown option/],
  ];
  for (const [args, code, message] of cases) {
    const ran = await kinora(['make', photos, ...args]);
    expect([args, ran.code]).toEqual([args, code]);
    expect(ran.err).toMatch(message);
    expect(ran.err).not.toMatch(/\n\s+at /);
  }
  const nothing = await kinora(['make', join(folder, 'nobody.jpg')]);
  expect(nothing.code).toBe(2);
});

it('Ctrl-C stops with 130 and leaves neither a film nor temporary files', async () => {
  const out = join(folder, 'stopped.mp4');
  const before = readdirSync(folder).sort();
  const ran = await kinora(['make', photos, '--duration', '60', '--music', 'none', '-o', out], {
    interruptAfterMs: 3000,
  });
  expect(ran.code).toBe(130);
  expect(readdirSync(folder).sort()).toEqual(before);
});

it('a talk about local files exports where and how it was told, and tells what it cannot write', async () => {
  const exports = join(folder, 'talk');
  mkdirSync(exports);
  const words = ['chat', '--local', join(photos, 'life.jpg'), '--resolution', '360p', '--quality', 'low'];
  const input = 'make a 1 second film without music\nexport\nexit\n';
  const told = await kinora([...words, '--folder', exports], { input });
  expect(told.out).toContain('1 file. Say');
  const { width, height } = await media.probe({ path: join(exports, 'film.mp4') });
  expect([width, height]).toEqual([640, 360]);
  const nowhere = await kinora([...words, '--folder', join(folder, 'nowhere')], { input });
  expect([nowhere.code, nowhere.out]).toEqual([0, expect.stringContaining('There is no folder')]);
  expect(nowhere.err).not.toContain('Drawing');
});

it('a talk about local files that is stopped while it exports ends with 130 and leaves nothing', async () => {
  const before = readdirSync(folder).sort();
  const ran = await kinora(['chat', '--local', photos, '--folder', folder], {
    input: 'make a 60 second film without music\nexport\n',
    interruptAfterMs: 5000,
  });
  expect(ran.code).toBe(130);
  expect(readdirSync(folder).sort()).toEqual(before);
});

it('explain names files that cannot be read', async () => {
  const ran = await kinora(['explain', 'slower', join(folder, 'nobody.jpg')]);
  expect([ran.code, ran.err]).toEqual([2, expect.stringContaining('nobody.jpg')]);
});

it('frame and sheet write pictures of the film', async () => {
  const still = join(folder, 'still.png');
  const sheet = join(folder, 'sheet.jpg');
  expect((await kinora(['frame', photos, '--size', '640x360', '--at', '1', '-o', still])).code).toBe(0);
  expect((await kinora(['sheet', photos, '--frames', '6', '--columns', '3', '-o', sheet])).code).toBe(0);
  expect(await media.probe({ path: still })).toMatchObject({ width: 640, height: 360 });
  expect((await media.probe({ path: sheet })).width).toBeGreaterThan(1000);
});

it.skipIf(process.platform === 'win32')(
  'under the lowest priority photos are read and a frame is drawn',
  async () => {
    const still = join(folder, 'nice.png');
    const words = [process.execPath, join(root, 'bin/kinora.js'), 'frame', photos, '--size', '320x180'];
    const { code } = await run('nice', ['-n', '19', ...words, '--at', '1', '-o', still], {
      env: { ...process.env, KINORA_CACHE_DIR: cache, TMPDIR: folder },
    });
    expect(code).toBe(0);
    expect(await media.probe({ path: still })).toMatchObject({ width: 320, height: 180 });
  },
);
