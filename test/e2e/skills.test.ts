import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brain } from '../../src/cli/service/brain.js';
import { photo } from '../helpers/client.js';
import { type Ran, run } from '../helpers/run.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

const folder = fileURLToPath(new URL('../../skills', import.meta.url));
const names = [
  'free-image-to',
  'free-photo-to-video-ai',
  'image-to-video-maker-ai',
  'picture-to-video',
  'still-image-to-video',
];
const text = (name: string): string => readFileSync(join(folder, name, 'SKILL.md'), 'utf8');

let server: TestServer;
let home: string;
let photoUrl: string;
const files = createServer(async (_, response) => {
  response.setHeader('Content-Type', 'image/jpeg');
  response.end(await photo('green'));
});

beforeAll(async () => {
  server = await startTestServer({ worker: true, brain, environment: { KINORA_URL_ALLOW: '127.0.0.1' } });
  home = mkdtempSync(join(tmpdir(), 'kinora-skills-'));
  writeFileSync(join(home, 'a.jpg'), await photo('red'));
  await new Promise<void>((done) => files.listen(0, '127.0.0.1', done));
  photoUrl = `http://127.0.0.1:${(files.address() as AddressInfo).port}/b.jpg`;
});
afterAll(async () => {
  files.close();
  await server.close();
  rmSync(home, { recursive: true, force: true });
});

/** Runs all shell blocks of a skill in one home, as an agent does one after another. */
function runBlocks(name: string, skillDir: string): Promise<Ran> {
  // As they stand, but for the size of the export: a ninth of the pixels.
  const blocks = [...text(name).matchAll(/```bash\n([\s\S]*?)```/g)].map(([, block]) =>
    block!.replace('"quality":"high"', '"quality":"high","resolution":"360p"'),
  );
  expect(blocks.length).toBeGreaterThanOrEqual(9);
  const script = blocks.map((block, index) => `echo "=== ${index}"\n(set -e\n${block})`).join('\n');
  return run('bash', ['-c', `sleep() { command sleep 0.3; }\nset -e\n${script}`], {
    env: {
      PATH: process.env.PATH,
      HOME: home,
      NEMO_API_URL: server.url,
      SKILL_DIR: skillDir,
      PHOTO: join(home, 'a.jpg'),
      PHOTO_URL: photoUrl,
      OUTPUT: join(home, `${name}.mp4`),
    },
  });
}

it.each(names)('every curl line of %s works against a live server and gives a film', async (name) => {
  const { code, all: out } = await runBlocks(name, `${home}/.clawhub/skills/${name}`);
  expect([code, out]).toEqual([0, out]);
  const part = (index: number): string => out.split(/=== \d+\n/)[index + 1]!;
  expect(part(2)).toContain('"filename":"a.jpg"');
  expect(part(3)).toContain('"filename":"b.jpg"');
  expect(part(4)).toMatch(/"type":"tool_call"[\s\S]*"type":"text"/);
  expect(part(5)).toMatch(/"state":\{"draft":\{.*"video_infos":\[\{/);
  expect(part(6)).toMatch(/"available":\d+/);
  expect(part(7)).toContain('"status":"pending"');
  const film = readFileSync(join(home, `${name}.mp4`));
  expect(film.subarray(4, 8).toString()).toBe('ftyp');
  // Neither output nor other people's eyes ever get the token.
  expect(out).not.toContain('nmv_usr_');
  expect(statSync(join(home, '.config/kinora/token')).mode & 0o077).toBe(0);
});

it('one token serves all skills of a machine', () => {
  const token = readFileSync(join(home, '.config/kinora/token'), 'utf8').trim();
  for (const name of names) {
    expect(readFileSync(join(home, `.config/kinora/${name}.sh`), 'utf8')).toContain(token);
    expect(readFileSync(join(home, `.config/kinora/${name}.sh`), 'utf8')).toContain(
      'X-Skill-Platform: clawhub',
    );
  }
});
