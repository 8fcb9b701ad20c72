import { readdir } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { AppError, byNearness } from '../shared/index.js';
import { parseCsv } from './csv.js';
import type { FilmOptions } from './film-options.js';

/** One film of a batch. */
export interface BatchJob {
  /** Row of the file, the first job is 1. */
  readonly row: number;
  /** Paths, folders or patterns with `*` in the last part, absolute. */
  readonly photos: readonly string[];
  readonly output: string;
  readonly options: FilmOptions;
}

/** Columns with a meaning of their own and the option each sets; every other column is a merge field. */
const optionColumns = {
  sentence: 'message',
  duration: 'duration',
  per_photo: 'perPhoto',
  aspect: 'aspect',
  size: 'size',
  fps: 'fps',
  transition: 'transition',
  motion: 'motion',
  look: 'look',
  style: 'style',
  title: 'title',
  music: 'music',
  order: 'order',
} as const satisfies Record<string, keyof FilmOptions>;

/** Columns that hold paths; relative ones start at the CSV's folder. */
const required = ['photos', 'output'];

/** Replaces `{column}` by the row's cell. Unknown: `bad-input` naming the row and the columns. */
function merge(text: string, fields: ReadonlyMap<string, string>, row: number): string {
  return text.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = fields.get(name.trim().toLowerCase());
    if (value !== undefined) return value;
    const known = byNearness(name, [...fields.keys()]).join(', ');
    throw new AppError(
      'bad-input',
      `Row ${row}: there is no column "${name}" for {${name}}. Columns: ${known}.`,
    );
  });
}

/** Reads the jobs of a CSV text; everything wrong is found before the first film is begun. */
export function readBatch(text: string, folder: string): BatchJob[] {
  const [head = [], ...rows] = parseCsv(text);
  const columns = head.map((name) => name.trim().toLowerCase());
  for (const name of required) {
    if (!columns.includes(name)) {
      throw new AppError(
        'bad-input',
        `The first line must name the columns photos and output; it has ${columns.join(', ') || 'nothing'}.`,
      );
    }
  }
  if (rows.length === 0)
    throw new AppError('bad-input', 'There is no job: the file has only the first line.');
  const at = (path: string): string => (isAbsolute(path) ? path : resolve(folder, path));
  const outputs = new Map<string, number>();
  return rows.map((cells, index) => {
    const row = index + 1;
    const fields = new Map(columns.map((name, column) => [name, (cells[column] ?? '').trim()]));
    const cell = (name: string): string => merge(fields.get(name) ?? '', fields, row);
    const photos = cell('photos')
      .split(/[;|]/)
      .flatMap((part) => (part.trim() === '' ? [] : [at(part.trim())]));
    if (photos.length === 0) throw new AppError('bad-input', `Row ${row}: photos is empty.`);
    if (cell('output') === '') throw new AppError('bad-input', `Row ${row}: output is empty.`);
    const output = at(cell('output'));
    const earlier = outputs.get(output);
    if (earlier !== undefined) {
      throw new AppError('bad-input', `Rows ${earlier} and ${row} would write the same file "${output}".`);
    }
    outputs.set(output, row);
    const options = Object.fromEntries(
      Object.entries(optionColumns).flatMap(([column, option]) => {
        const value = cell(column);
        return value === '' ? [] : [[option, value]];
      }),
    );
    return { row, photos, output, options };
  });
}

const natural = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Opens patterns with `*` in the file name; other paths stay. A pattern without a file: `bad-input`. */
export async function openPatterns(photos: readonly string[]): Promise<string[]> {
  const opened = await Promise.all(
    photos.map(async (path) => {
      const name = basename(path);
      if (!name.includes('*')) return [path];
      const pattern = new RegExp(
        `^${name
          .split('*')
          .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
          .join('.*')}$`,
        'i',
      );
      const found = (await readdir(dirname(path)).catch(() => [])).filter((entry) => pattern.test(entry));
      if (found.length === 0) throw new AppError('no-usable-file', `No file fits "${path}".`);
      return found.sort(natural.compare).map((entry) => join(dirname(path), entry));
    }),
  );
  return opened.flat();
}
