import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entryPath } from '../shared/index.js';

/** Folders of the build whose code decides the bytes of a film. */
const engineFolders = ['catalogue', 'compose', 'kernel', 'media', 'music', 'render', 'shared'];

let known: string | undefined;

/**
 * Names this build of the engine: a hash over the compiled files that decide pixels and sound, so that no cached
 * chunk of another build is ever taken for one of this.
 */
export function buildId(): string {
  if (known !== undefined) return known;
  const root = dirname(dirname(entryPath(import.meta.url, './build-id.js')));
  const digest = createHash('sha256');
  // Pinned versions: another x264 or libvips gives other bytes.
  const { dependencies } = JSON.parse(readFileSync(join(dirname(root), 'package.json'), 'utf8')) as {
    dependencies: unknown;
  };
  digest.update(JSON.stringify(dependencies));
  for (const folder of engineFolders) {
    const names = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(js|wasm)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const name of names) digest.update(name.slice(root.length)).update(readFileSync(name));
  }
  known = digest.digest('hex').slice(0, 16);
  return known;
}
