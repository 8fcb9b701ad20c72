import { randomUUID } from 'node:crypto';
import { rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { AppError } from '../shared/index.js';

/**
 * Checks before any work that a file can be written at `path`: known ending, existing folder, permission. Returns the
 * absolute path. `bad-input` for a wrong ending, `not-writable` for the rest.
 */
export async function checkOutputPath(path: string, endings: readonly string[]): Promise<string> {
  const target = resolve(path);
  const ending = extname(target).slice(1).toLowerCase();
  if (!endings.includes(ending)) {
    throw new AppError(
      'bad-input',
      `The output "${path}" must end in ${endings.map((name) => `.${name}`).join(' or ')}.`,
    );
  }
  const folder = dirname(target);
  const facts = await stat(folder).catch(() => null);
  if (facts === null || !facts.isDirectory())
    throw new AppError('not-writable', `There is no folder "${folder}" to write to.`);
  // Only trying tells: the rights of a folder say nothing for root, on read-only disks and in /proc.
  const trial = join(folder, `.${randomUUID()}.trial`);
  await writeFile(trial, '', { flag: 'wx' }).catch((cause: unknown) => {
    throw new AppError('not-writable', `No file can be written to the folder "${folder}".`, { cause });
  });
  await rm(trial, { force: true });
  if ((await stat(target).catch(() => null))?.isDirectory()) {
    throw new AppError('not-writable', `"${path}" is a folder; name a file in it.`);
  }
  return target;
}
