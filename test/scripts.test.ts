import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What programs outside `src` take from the build: file, names, and the source it is built from. */
const imports = ['scripts', 'bench'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.mjs'))
    .flatMap((name) =>
      [
        ...readFileSync(join(root, folder, name), 'utf8').matchAll(
          /import \{([^}]*)\} from '\.\.\/dist\/([^']+)\.js'/g,
        ),
      ].map(([, names = '', path = '']) => ({
        name: `${folder}/${name}`,
        names: names.split(',').flatMap((one) => one.trim().split(' as ')[0] || []),
        source: join(root, 'src', `${path}.ts`),
      })),
    ),
);

it('programs of scripts and bench import what the build has', () => {
  expect(imports.length).toBeGreaterThan(10);
  const wrong = imports.flatMap(({ name, names, source }) => {
    if (!existsSync(source)) return [`${name}: there is no ${source.slice(root.length)}`];
    const text = readFileSync(source, 'utf8');
    return names
      .filter((one) => !new RegExp(`\\b${one}\\b`).test(text))
      .map((one) => `${name}: ${source.slice(root.length)} has no ${one}`);
  });
  expect(wrong).toEqual([]);
});
