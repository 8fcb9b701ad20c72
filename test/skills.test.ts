import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkSkill } from '../src/cli/skills.js';
import { endpoints, identityOfSkill, usualLimitBytes } from '../src/client/index.js';
import * as routes from '../src/server/routes/all.js';

const folder = fileURLToPath(new URL('../skills', import.meta.url));
const names = [
  'free-image-to',
  'free-photo-to-video-ai',
  'image-to-video-maker-ai',
  'picture-to-video',
  'still-image-to-video',
];
const text = (name: string): string => readFileSync(join(folder, name, 'SKILL.md'), 'utf8');

it('the checked-in skills are what their sources give', async () => {
  const { skillFiles } = (await import('../scripts/build-skills.mjs' as string)) as {
    skillFiles: () => Map<string, string>;
  };
  for (const [name, wanted] of skillFiles())
    expect([name, readFileSync(join(folder, name), 'utf8')]).toEqual([name, wanted]);
  expect(readdirSync(folder).sort()).toEqual(['README.md', ...names]);
});

it('every skill has the format of agent skills and its own limit', () => {
  for (const name of names) {
    expect([name, checkSkill(name, text(name))]).toEqual([name, []]);
    expect(identityOfSkill(text(name), { installPath: `/home/u/.cursor/skills/${name}/SKILL.md` })).toEqual({
      source: name,
      version: '1.0.0',
      platform: 'cursor',
    });
    const megabytes = name === 'still-image-to-video' ? 50 : usualLimitBytes / 1024 ** 2;
    expect(text(name)).toContain(`at most ${megabytes} MB`);
  }
});

it('every endpoint of the client and the skills is one of the server', () => {
  const plain = (path: string): string => path.replace(/:\w+/g, ':x').replace('/me/', '/:x/');
  const known = Object.values(routes).map(({ method, path }) => `${method} ${plain(path)}`);
  expect(endpoints.filter(({ method, path }) => !known.includes(`${method} ${plain(path)}`))).toEqual([]);
});

it('K-13 K-14: each skill gives its own advice', () => {
  for (const [name, words] of [
    ['picture-to-video', /Fewer than ten pictures/],
    ['free-image-to', /fewer than 10 images/],
    ['free-photo-to-video-ai', /5-10/],
    ['image-to-video-maker-ai', /5-10/],
    ['still-image-to-video', /high contrast[\s\S]*transparency as PNG/],
  ] as const) {
    expect(text(name)).toMatch(words);
    expect(text(name)).toMatch(/Export as MP4/);
    expect(text(name)).toMatch(/all files into one session[\s\S]*under its own id/);
  }
});
