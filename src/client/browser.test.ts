import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('nothing of the client needs Node, so that a browser can run it', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const sources = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const wrong = sources.filter((name) =>
    /from 'node:|\bprocess\.|\bBuffer\b/.test(readFileSync(`${folder}/${name}`, 'utf8')),
  );
  expect(wrong).toEqual([]);
});
