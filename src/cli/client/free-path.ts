import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** A path in the folder that no file has yet: `film.mp4`, `film-2.mp4`, ... */
export async function freePath(folder: string, name: string): Promise<string> {
  const ending = extname(name);
  const stem = name.slice(0, name.length - ending.length);
  for (let number = 1; ; number++) {
    const path = join(folder, `${stem}${number === 1 ? '' : `-${number}`}${ending}`);
    if ((await stat(path).catch(() => null)) === null) return path;
  }
}
