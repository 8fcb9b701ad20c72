import { mkdtemp, rm, statfs } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { composeDraft } from '../../compose/index.js';
import { emptyDraft } from '../../draft/index.js';
import { applyEdit } from '../../edits/index.js';
import { assetOf, MediaProcess } from '../../media/index.js';
import { renderFilm } from '../../render/index.js';
import { AppError, toAppError } from '../../shared/index.js';
import { cacheFolder } from '../cache.js';
import { defineCommand } from '../define-command.js';

export const doctor = defineCommand({
  setUp(command, { signal, print }) {
    command.option('--json', 'print the findings as JSON').action(async (options: { json?: boolean }) => {
      const findings = [];
      for (const { name, check } of checks) {
        const finding = await check(signal).then(
          (detail) => ({ name, ok: true, detail }),
          (cause: unknown) => ({ name, ok: false, detail: toAppError(cause).message }),
        );
        findings.push(finding);
        if (!options.json) print(`${finding.ok ? 'ok  ' : 'FAIL'} ${name.padEnd(10)} ${finding.detail}`);
      }
      if (options.json) print(JSON.stringify({ ok: findings.every(({ ok }) => ok), findings }));
      if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
    });
  },
});

interface Check {
  readonly name: string;
  readonly check: (signal: AbortSignal) => Promise<string>;
}

const checks: readonly Check[] = [
  {
    name: 'node',
    check: async () => {
      const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
      if (major < 20 || (major === 20 && minor < 19))
        throw new AppError(
          'codec-failed',
          `Node ${process.versions.node} is too old; 20.19 or newer is needed.`,
        );
      return `${process.versions.node} on ${process.platform} ${process.arch}`;
    },
  },
  {
    name: 'machine',
    check: async () => `${cpus().length} cores, ${(totalmem() / 2 ** 30).toFixed(1)} GiB of memory`,
  },
  {
    name: 'space',
    check: async () => {
      const cache = await cacheFolder({ keep: true });
      const { bavail, bsize } = await statfs(cache.path);
      const freeBytes = bavail * bsize;
      if (freeBytes < 500e6)
        throw new AppError('disk-full', `Only ${(freeBytes / 1e6).toFixed(0)} MB free in ${cache.path}.`);
      return `${(freeBytes / 1e9).toFixed(1)} GB free in ${cache.path}`;
    },
  },
  { name: 'film', check: tinyFilm },
];

/** Makes a real one-second film from a picture made here: decoding, drawing, text, music, encoding, writing. */
async function tinyFilm(signal: AbortSignal): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kinora-doctor-'));
  const media = new MediaProcess();
  try {
    const { default: sharp } = await import('sharp');
    const path = join(folder, 'picture.png');
    await sharp({ create: { width: 320, height: 180, channels: 3, background: '#3a6ea5' } })
      .png()
      .toFile(path);
    const asset = assetOf(path, await media.probe({ path }, signal));
    const params = { durationMs: 1000, title: 'Kinora 你好', width: 640, height: 360 };
    const draft = applyEdit(emptyDraft(), { name: 'make_film', params }, { assets: [asset], seed: 1 });
    const { frameCount } = composeDraft(draft, [asset]);
    const result = await renderFilm({
      draft,
      files: [{ asset, path }],
      outPath: join(folder, 'film.mp4'),
      cacheFolder: join(folder, 'cache'),
      signal,
    });
    return `${frameCount} frames and music encoded, ${(result.sizeBytes / 1000).toFixed(0)} kB`;
  } finally {
    await media.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
