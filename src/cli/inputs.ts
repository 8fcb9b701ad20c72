import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { assetOf, type MediaProcess, sniffFile } from '../media/index.js';
import type { MediaFile } from '../render/index.js';
import { AppError, oneLine, toAppError } from '../shared/index.js';

/** A file that was named or found but can not be used, and why. */
export interface LeftOut {
  readonly path: string;
  readonly reason: string;
}

/** What the arguments turned out to be. */
export interface Inputs {
  readonly files: readonly MediaFile[];
  readonly leftOut: readonly LeftOut[];
}

const endings = (list: string): Set<string> => new Set(list.split(' '));
const readable = endings(
  'jpg jpeg jpe jfif png gif webp avif heic heif tif tiff mp4 mov avi webm mkv mp3 wav m4a aac',
);
/** Nothing here reads these, but they are pictures, clips and sounds to whoever has them. */
const others = endings(
  'bmp jxl jp2 psd dng cr2 cr3 nef arw raf orf rw2 m4v 3gp mts m2ts mpg mpeg wmv flv ogg flac',
);
const endingOf = (path: string): string => extname(path).slice(1).toLowerCase();

const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Files of the arguments, folders opened (not their subfolders) in natural name order. */
async function expand(paths: readonly string[]): Promise<{ path: string; named: boolean }[]> {
  const found: { path: string; named: boolean }[] = [];
  for (const path of paths) {
    const facts = await stat(path).catch(() => null);
    if (facts?.isDirectory()) {
      const names = (await readdir(path)).filter((name) => !name.startsWith('.')).sort(natural.compare);
      for (const name of names) found.push({ path: join(path, name), named: false });
    } else found.push({ path, named: true });
  }
  return found;
}

/** The files that arguments name; of a folder only those that look like media. */
export async function expandPaths(paths: readonly string[]): Promise<string[]> {
  const found = await expand(paths);
  return found.filter(({ path, named }) => named || readable.has(endingOf(path))).map(({ path }) => path);
}

/**
 * Probes everything the arguments name. A file that can not be used is listed with the reason; other things in a
 * folder (texts, licences) are passed over. Files of equal content and name are kept once for each mention.
 */
export async function readInputs(
  paths: readonly string[],
  media: MediaProcess,
  options: { signal: AbortSignal; onFile?: (name: string, index: number, count: number) => void },
): Promise<Inputs> {
  const files: MediaFile[] = [];
  const leftOut: LeftOut[] = [];
  const found = await expand(paths);
  for (const [index, { path, named }] of found.entries()) {
    options.signal.throwIfAborted();
    options.onFile?.(oneLine(basename(path)), index, found.length);
    try {
      const facts = await stat(path).catch(() => null);
      if (facts === null) throw new AppError('unreadable-file', `There is no file "${oneLine(path)}".`);
      if (facts.isDirectory()) continue;
      // A file in a folder whose ending promises a picture, clip or sound is named when it can not be read.
      const promised = named || readable.has(endingOf(path)) || others.has(endingOf(path));
      const isMedia =
        promised ||
        (await sniffFile(path, basename(path)).then(
          () => true,
          () => false,
        ));
      if (!isMedia) continue;
      files.push({ path, asset: assetOf(path, await media.probe({ path }, options.signal)) });
    } catch (cause) {
      const error = toAppError(cause);
      if (error.kind === 'cancelled' || options.signal.aborted) throw error;
      leftOut.push({ path, reason: error.message });
    }
  }
  return { files: distinctIds(files), leftOut };
}

/** The same picture given twice is two files with ids of their own. */
function distinctIds(files: readonly MediaFile[]): MediaFile[] {
  const seen = new Map<string, number>();
  return files.map((file) => {
    const count = (seen.get(file.asset.fileId) ?? 0) + 1;
    seen.set(file.asset.fileId, count);
    return count === 1
      ? file
      : { ...file, asset: { ...file.asset, fileId: `${file.asset.fileId}-${count}` } };
  });
}

/** Sorts by name as people count (img2 before img10). */
export const byName = (files: readonly MediaFile[]): MediaFile[] =>
  [...files].sort((a, b) => natural.compare(a.asset.name, b.asset.name));
