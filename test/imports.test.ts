import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

/** Which folder of `src` may import which (besides `shared`). Change it only with the reason in the commit. */
const table: Record<string, readonly string[]> = {
  shared: [],
  draft: [],
  catalogue: ['draft'],
  edits: ['draft', 'catalogue', 'music'],
  language: ['draft', 'catalogue'],
  compose: ['draft', 'catalogue'],
  kernel: [],
  media: ['draft'],
  music: ['catalogue'],
  render: ['draft', 'catalogue', 'compose', 'kernel', 'media', 'music'],
  agent: ['draft', 'catalogue', 'edits', 'language'],
  store: ['draft'],
  blobs: [],
  jobs: ['draft', 'compose', 'render', 'store', 'blobs', 'media'],
  server: [
    'draft',
    'catalogue',
    'edits',
    'language',
    'agent',
    'compose',
    'media',
    'music',
    'render',
    'store',
    'blobs',
    'jobs',
    'mcp',
  ],
  client: ['draft'],
  mcp: ['client', 'edits', 'draft'],
  cli: ['*'],
};

/** `sound.js` is the second door of `media`, for child processes that start without pictures and text. */
const doors = ['index.js', 'sound.js'];

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../src');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'assembly' ? [] : sources(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map((match) => match[1]!);
  return specifiers.map((specifier) => resolve(dirname(path), specifier));
}

const folderOf = (path: string): string => relative(root, path).split(sep)[0]!;

it('every import follows the table and goes through the other folder’s door', () => {
  const wrong: string[] = [];
  for (const path of sources(root)) {
    const from = folderOf(path);
    if (from.endsWith('.ts')) continue;
    const allowed = table[from];
    for (const target of importsOf(path)) {
      const to = folderOf(target);
      if (to === from) continue;
      // Tests share helpers outside `src`.
      if (to === '..' && path.endsWith('.test.ts')) continue;
      const permitted = to === 'shared' || allowed?.includes('*') || allowed?.includes(to);
      if (!permitted) wrong.push(`${relative(root, path)} imports ${to}`);
      if (!doors.some((door) => target.endsWith(join(to, door))) && !path.endsWith('.test.ts')) {
        wrong.push(`${relative(root, path)} reaches past the door of ${to}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});
