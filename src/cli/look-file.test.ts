import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { tableLook } from '../catalogue/index.js';
import { readLookFile } from './look-file.js';

const folder = mkdtempSync(join(tmpdir(), 'kinora-looks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Red and blue change places; eight corners say it all. */
const swap = `TITLE "Swap"\nLUT_3D_SIZE 2\n${[0, 1]
  .flatMap((b) => [0, 1].flatMap((g) => [0, 1].map((r) => `${b} ${g} ${r}`)))
  .join('\n')}\n`;

it('a .cube file becomes a look named for the file', async () => {
  const { name, table } = await readLookFile(file('swap.cube', swap));
  expect(name).toBe('swap.cube');
  expect(table.size).toBe(2);
  const [r, g, b] = tableLook(name, table).map([0.2, 0.5, 0.9]);
  expect([r, g, b].map((value) => Math.round(value * 100))).toEqual([90, 50, 20]);
});

it('what is wrong with a look file is said with its name', async () => {
  const reason = (path: string): Promise<unknown> =>
    readLookFile(path).catch((error: Error) => error.message);
  expect(await reason(join(folder, 'none.cube'))).toBe(
    `--look "${join(folder, 'none.cube')}": there is no such file.`,
  );
  expect(await reason(file('photo.jpg', 'x'))).toContain('a look is a name');
  expect(await reason(file('html.cube', '<html>'))).toContain('wrong at line 1: unknown keyword "<html>"');
  expect(await reason(file('short.cube', 'LUT_3D_SIZE 2\n0 0 0\n'))).toContain(
    'expected 8 lines of colours, found 1',
  );
  expect(await reason(file('empty.cube', ''))).toContain('no LUT_1D_SIZE or LUT_3D_SIZE');
});
