import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { lookTable, parseCube } from '../catalogue/index.js';
import type { LookTable } from '../draft/index.js';
import { AppError, toAppError } from '../shared/index.js';

/** A `.cube` file with 65 points on each axis has 8 MB; nothing that people grade with is larger than this. */
const limitBytes = 32 * 1024 * 1024;

/** The look of a `.cube` file as a draft carries it, named for the file. `bad-input` says what is wrong with it. */
export async function readLookFile(path: string): Promise<{ name: string; table: LookTable }> {
  const name = basename(path);
  const wrong = (reason: string, cause?: unknown): AppError =>
    new AppError('bad-input', `--look "${path}": ${reason}`, { cause });
  if (extname(path).toLowerCase() !== '.cube')
    throw wrong('a look is a name (kinora catalogue looks) or a .cube file.');
  const facts = await stat(path).catch(() => null);
  if (facts === null) throw wrong('there is no such file.');
  if (!facts.isFile()) throw wrong('this is not a file.');
  if (facts.size > limitBytes) throw wrong(`the file has more than ${limitBytes / 1024 / 1024} MB.`);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw wrong('the file can not be read.', cause);
  });
  try {
    return { name, table: lookTable(parseCube(text)) };
  } catch (cause) {
    throw wrong(toAppError(cause).message, cause);
  }
}
