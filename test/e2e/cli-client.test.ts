import { spawn } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { brain } from '../../src/cli/service/brain.js';
import { photo } from '../helpers/client.js';
import { type Ran, run } from '../helpers/run.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

const { default: skills } = (await import('../helpers/skills.mjs' as string)) as {
  default: { sentence: string; chinese: string }[];
};
const bin = fileURLToPath(new URL('../../bin/kinora.js', import.meta.url));
let server: TestServer;
let folder: string;

beforeAll(async () => {
  server = await startTestServer({ worker: true, brain });
  folder = mkdtempSync(join(tmpdir(), 'kinora-cli-'));
  writeFileSync(join(folder, 'a.jpg'), await photo('red'));
  writeFileSync(join(folder, 'my photo.jpg'), await photo('blue'));
  writeFileSync(join(folder, 'notes.txt'), 'not a photo');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program as a user of the client would, against the server of these tests. */
const asUser = (
  program: string,
  args: readonly string[],
  { input = '', config = 'config', url = server.url }: { input?: string; config?: string; url?: string } = {},
): Promise<Ran> =>
  run(program, args, {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      KINORA_CONFIG_DIR: join(folder, config),
      NEMO_API_URL: url,
    },
    input,
  });
const kinora = (...args: string[]) => asUser(process.execPath, [bin, ...args]);

/** Types a line into a pseudo-terminal whenever a prompt stands at its end; gives all that was shown. */
function typeInto(command: string, lines: readonly string[]): Promise<string> {
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      TERM: 'xterm',
      KINORA_CONFIG_DIR: join(folder, 'chat'),
      NEMO_API_URL: server.url,
    },
  });
  const left = [...lines];
  let shown = '';
  let from = 0;
  child.stdout.on('data', (chunk) => {
    shown += chunk;
    const prompt = shown.indexOf('> ', from);
    if (prompt < 0 || left.length === 0) return;
    from = shown.length;
    child.stdin.write(`${left.shift()}\r`);
  });
  const late = setTimeout(() => child.kill(), 90_000);
  return new Promise((done) =>
    child.on('close', () => {
      clearTimeout(late);
      done(shown);
    }),
  );
}

it('one-shot commands make a film: connect, upload, say, status, credits, export, sessions, open', async () => {
  expect(await kinora('connect')).toMatchObject({ code: 0, out: '', err: 'Connecting...\nReady!\n' });
  expect((await kinora('upload', 'a.jpg', 'my photo.jpg')).out).toBe(
    'Uploaded a.jpg.\nUploaded my photo.jpg.\n',
  );
  const said = await kinora(
    'say',
    'turn these photos into a 4 second video with crossfades and the title “Rome”',
  );
  expect([said.code, said.out]).toEqual([
    0,
    expect.stringMatching(/Timeline \(\d tracks?\): 1\. Video: a\.jpg \(0-2s\)/),
  ]);
  const status = JSON.parse((await kinora('status', '--json')).out) as Record<string, unknown>;
  expect(status).toMatchObject({ ok: true, durationMs: 4000, files: ['a.jpg', 'my photo.jpg'] });
  expect(JSON.parse((await kinora('credits', '--json')).out)).toEqual({
    ok: true,
    available: 99,
    frozen: 0,
    total: 99,
  });
  const exported = await kinora('export', '-o', 'rome.mp4', '--resolution', '360p', '--json');
  expect(JSON.parse(exported.out)).toMatchObject({ ok: true, duration: 4, path: join(folder, 'rome.mp4') });
  expect(readFileSync(join(folder, 'rome.mp4')).subarray(4, 8).toString()).toBe('ftyp');
  expect((await kinora('sessions')).out).toMatch(/^\d{19} {2}.*Timeline/);
  expect((await kinora('open', '--print')).out).toMatch(/^http:\S+\/workspace\/claim\?ct=clm_\S+\n$/);
  const all = [said, exported].map(({ out, err }) => out + err).join('');
  expect(all).not.toContain('nmv_usr_');
});

it('failures have their own exit codes and say what to do', async () => {
  const nobody = await asUser(process.execPath, [bin, 'status'], {
    url: 'http://127.0.0.1:48761',
    config: 'other',
  });
  expect([nobody.code, nobody.err]).toEqual([
    4,
    expect.stringMatching(/no Kinora server at http:\/\/127\.0\.0\.1:48761[\s\S]*kinora serve/),
  ]);
  const unknown = await kinora('status', '--session', '1111111111111111111');
  expect([unknown.code, unknown.out]).toEqual([1, '']);
  const wrong = await kinora('upload', 'notes.txt', '--json');
  expect([wrong.code, JSON.parse(wrong.out)]).toEqual([
    3,
    { ok: false, error: expect.objectContaining({ kind: 'unsupported-file' }) },
  ]);
  expect((await kinora('upload', 'nowhere.jpg')).code).toBe(3);
  expect((await kinora('export', '-o', 'film.exe')).code).toBe(2);
  const empty = await asUser(process.execPath, [bin, 'export'], { config: 'third' });
  expect([empty.code, empty.err]).toEqual([2, expect.stringMatching(/nothing to export/)]);
});

it.each([
  [
    'en',
    skills[3]!.sentence,
    'add the title "Pisa"',
    'make the music quieter',
    'status',
    'credits',
    'export',
  ],
  ['zh', skills[4]!.chinese, '加标题“比萨”', '改成黑白', '状态', '积分', '导出'],
] as const)(
  'the chat in a pseudo-terminal, %s: dropped files, the seed’s sentence, two edits, status, credits, export, file',
  async (language, sentence, first, second, status, credits, exporting) => {
    const exports = join(folder, `chat-${language}`);
    mkdirSync(exports);
    const out = await typeInto(
      `${process.execPath} ${bin} chat --new --folder ${exports} --quality low --resolution 360p`,
      [
        `'${join(folder, 'a.jpg')}' ${join(folder, 'my\\ photo.jpg')} ${sentence}`,
        first,
        second,
        status,
        credits,
        exporting,
        'exit',
      ],
    );
    const seen = out.replace(/\r/g, '');
    expect(seen).toMatch(/Connecting\.\.\.\nReady!/);
    expect(seen).toContain(language === 'en' ? 'Uploaded my photo.jpg.' : '已上传 my photo.jpg。');
    // The line of the timeline after each of the three edits and once for the status.
    expect(seen.match(/^Timeline \(\d tracks?\): 1\. Video: a\.jpg/gm)).toHaveLength(4);
    expect(seen).toMatch(language === 'en' ? /Title: "Pisa"/ : /Title: "比萨"/);
    expect(seen).toMatch(language === 'en' ? /9\d credits available/ : /可用积分 9\d/);
    expect(seen).toMatch(
      language === 'en' ? /Your video is ready: \S+film\.mp4/ : /视频已完成：\S+film\.mp4/,
    );
    expect(existsSync(join(exports, 'film.mp4'))).toBe(true);
    expect(seen).not.toMatch(/nmv_usr_|"parts"/);
  },
);

it.each([
  ['a session each', ['--server'], 2],
  ['one session', ['--server', '--one-session'], 1],
])(
  'a batch made by the server, %s: merge fields, odd names, a bad row, a result file',
  async (_, how, sessions) => {
    const home = join(folder, `batch${how.length}`);
    mkdirSync(home);
    writeFileSync(join(home, '照片 ١ 🎬.jpg'), await photo('red'));
    writeFileSync(join(home, 'b "2".jpg'), await photo('blue'));
    writeFileSync(
      join(home, 'jobs.csv'),
      [
        'photos,output,sentence,title,duration,size,name',
        `"照片 ١ 🎬.jpg;b ""2"".jpg",out/{name}.mp4,,你好 {name},3,640x360,安娜`,
        'nowhere.jpg,out/none.mp4,,,2,640x360,none',
        '"b ""2"".jpg",out/{name}.mp4,"a 2 second film, no music",,,640x360,Ben',
      ].join('\n'),
    );
    mkdirSync(join(home, 'out'));
    const made = await asUser(process.execPath, [bin, 'batch', join(home, 'jobs.csv'), '--json', ...how], {
      config: `batch${how.length}`,
    });
    expect([made.code, made.err]).toEqual([3, '']);
    expect(
      made.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        ok: true,
        row: 1,
        output: join(home, 'out/安娜.mp4'),
        durationMs: 3000,
        sizeBytes: expect.any(Number),
      },
      {
        ok: false,
        row: 2,
        output: join(home, 'out/none.mp4'),
        error: expect.objectContaining({ kind: 'unreadable-file' }),
      },
      {
        ok: true,
        row: 3,
        output: join(home, 'out/Ben.mp4'),
        durationMs: 2000,
        sizeBytes: expect.any(Number),
      },
    ]);
    const rows = readFileSync(join(home, 'jobs.results.csv'), 'utf8').split('\n');
    expect(rows.map((row) => row.split(',')[2])).toEqual(['status', 'made', 'failed', 'made', undefined]);
    const listed = await asUser(process.execPath, [bin, 'sessions'], { config: `batch${how.length}` });
    expect(
      listed.out
        .trim()
        .split('\n')
        .filter((line) => line.includes('Timeline')),
    ).toHaveLength(sessions);
    // A film has its own row's photo alone, also when the session holds more.
    expect(listed.out).toMatch(/Video: b "2"\.jpg \(0-2s\)/);
  },
);

it('skills are listed, installed once and checked; completion knows every command', async () => {
  expect((await kinora('skills')).out.split('\n')).toHaveLength(6);
  expect((await kinora('skills', 'check')).out).toBe('5 skills are in order.\n');
  const installed = await kinora('skills', 'install', 'picture-to-video', '--dir', join(folder, 'skills'));
  expect([installed.code, existsSync(join(folder, 'skills/picture-to-video/SKILL.md'))]).toEqual([0, true]);
  expect((await kinora('skills', 'install', 'picture-to-video', '--dir', join(folder, 'skills'))).code).toBe(
    1,
  );
  expect((await kinora('skills', 'check', '--dir', join(folder, 'skills'))).out).toBe(
    '1 skills are in order.\n',
  );
  appendFileSync(join(folder, 'skills/picture-to-video/SKILL.md'), '\ncurl "$API/api/nowhere"\n');
  const stale = await kinora('skills', 'check', '--dir', join(folder, 'skills'));
  expect([stale.code, stale.out]).toEqual([
    2,
    expect.stringMatching(/the API has no \/api\/nowhere[\s\S]*--replace/),
  ]);
  expect((await kinora('skills', 'show', 'picture')).err).toMatch(/Known: picture-to-video/);
  const { out } = await kinora('completion', 'bash');
  const answer = await asUser('bash', [
    '-c',
    `${out}\nCOMP_WORDS=(kinora expo); COMP_CWORD=1; _kinora; echo "\${COMPREPLY[@]}"`,
  ]);
  expect(answer.out).toBe('export\n');
});
