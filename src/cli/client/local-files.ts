import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { UploadFile } from '../../client/index.js';
import { AppError } from '../../shared/index.js';
import { expandPaths } from '../inputs.js';

/** Things to upload, files and addresses apart. */
export interface Uploads {
  readonly files: readonly UploadFile[];
  readonly urls: readonly string[];
}

/** The file at a path, read only as it is sent. */
export async function openUpload(path: string): Promise<UploadFile> {
  const facts = await stat(path).catch(() => null);
  if (facts === null) throw new AppError('unreadable-file', `There is no file "${path}".`);
  if (!facts.isFile()) throw new AppError('unreadable-file', `"${path}" is not a file.`);
  const blob = await openAsBlob(path).catch((cause: unknown) => {
    throw new AppError('unreadable-file', `"${path}" can not be read.`, { cause });
  });
  return { name: basename(path), blob };
}

/** Opens what the arguments name: files, folders (the media in them) and http addresses. */
export async function openUploads(words: readonly string[]): Promise<Uploads> {
  const urls = words.filter((word) => /^https?:\/\//i.test(word));
  const paths = await expandPaths(words.filter((word) => !urls.includes(word)));
  return { files: await Promise.all(paths.map(openUpload)), urls };
}

/**
 * Splits a line of chat into the files dropped into it and the words. Terminals paste a dropped file as a path,
 * quoted, with escaped blanks or as a file:// address; only what is there is taken for a file.
 */
export async function splitDropped(line: string): Promise<{ paths: string[]; text: string }> {
  const paths: string[] = [];
  let text = '';
  for (const [piece, quoted, single] of line.matchAll(/"([^"]*)"|'([^']*)'|(?:\\.|[^\s\\])+|\s+/g)) {
    const plain = quoted ?? single ?? piece.replace(/\\(.)/g, '$1');
    const path = plain.startsWith('file://')
      ? fileURLToPath(plain)
      : plain.replace(/^~(?=\/)/, process.env.HOME ?? '~');
    const isPath =
      /^https?:\/\/\S+\.\w{2,5}(\?\S*)?$/i.test(plain) ||
      (/[./\\]/.test(path) && (await stat(resolve(path)).catch(() => null)) !== null);
    if (isPath) paths.push(path);
    else text += piece;
  }
  return { paths, text: text.replace(/\s+/g, ' ').trim() };
}
