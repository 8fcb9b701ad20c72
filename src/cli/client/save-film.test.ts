import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { RenderAnswer } from '../../client/index.js';
import { saveFilm } from './save-film.js';

const answer: RenderAnswer = {
  id: 'render_1',
  status: 'completed',
  progress: 100,
  output: { url: '', duration: 1, size: 4, format: 'mp4' },
};
const signal = new AbortController().signal;

async function saved(
  bodies: string[],
): Promise<{ files: string[]; text: string | undefined; error: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'kinora-save-'));
  const path = join(folder, 'film.mp4');
  let error = '';
  try {
    await saveFilm({ answer, open: async () => new Response(bodies.shift()!) }, path, signal).catch(
      (cause: Error) => {
        error = cause.message;
      },
    );
    const files = readdirSync(folder);
    return { files, text: files.includes('film.mp4') ? readFileSync(path, 'utf8') : undefined, error };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it('a download that ends early is made once more', async () => {
  expect(await saved(['fi', 'film'])).toEqual({ files: ['film.mp4'], text: 'film', error: '' });
});

it('a download that ends early twice leaves no file behind', async () => {
  expect(await saved(['fi', 'fil', 'film'])).toEqual({
    files: [],
    text: undefined,
    error: 'The download ended after 3 of 4 bytes.',
  });
});
