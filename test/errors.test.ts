import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { errorTable } from '../src/shared/index.js';

it('docs/errors.md lists exactly the rows of the error table', () => {
  const page = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8');
  const listed = page.split('\n').filter((line) => /^\| [a-z-]+ \| \d/.test(line));
  const rows = Object.entries(errorTable).map(
    ([name, { code, status, exit, next }]) => `| ${name} | ${code} | ${status} | ${exit} | ${next} |`,
  );
  expect(listed).toEqual(rows);
});
