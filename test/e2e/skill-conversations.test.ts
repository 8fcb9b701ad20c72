import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { saveFilm } from '../../src/cli/client/save-film.js';
import { brain } from '../../src/cli/service/brain.js';
import { Conversation, identityOfSkill } from '../../src/client/index.js';
import { MediaProcess } from '../../src/media/index.js';
import { photo } from '../helpers/client.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

interface Skill {
  readonly name: string;
  readonly sentence: string;
  readonly chinese: string;
  readonly limitMegabytes: number;
}
const { default: all } = (await import('../helpers/skills.mjs' as string)) as { default: Skill[] };

let talking: TestServer;
let silent: TestServer;
let folder: string;
const media = new MediaProcess();

beforeAll(async () => {
  talking = await startTestServer({ worker: true, brain });
  silent = await startTestServer({ worker: true, brain, environment: { KINORA_SILENT_EDITS: '1' } });
  folder = process.env.KINORA_KEEP_FILMS ?? mkdtempSync(join(tmpdir(), 'kinora-talk-'));
});
afterAll(async () => {
  await media.stop();
  await talking.close();
  await silent.close();
  if (process.env.KINORA_KEEP_FILMS === undefined) rmSync(folder, { recursive: true, force: true });
});

const words = {
  en: {
    edits: ['add the title "Rome"', 'make the music quieter'],
    status: 'status',
    credits: 'credits',
    export: 'export',
    left: /^97 credits/,
  },
  zh: {
    edits: ['加标题“罗马”', '把音乐调小一点'],
    status: '状态',
    credits: '积分',
    export: '导出',
    left: /^可用积分 97/,
  },
} as const;

const cases = all.flatMap((skill) =>
  (['en', 'zh'] as const).flatMap((language) =>
    [false, true].map((quiet) => ({ ...skill, language, quiet, how: quiet ? 'silent edits' : 'answers' })),
  ),
);

it.each(cases)(
  '$name, $language, $how: upload, the seed’s sentence, two edits, status, credits, export',
  async (skill) => {
    const { name, language, quiet, limitMegabytes } = skill;
    const script = words[language];
    const page = readFileSync(
      fileURLToPath(new URL(`../../skills/${name}/SKILL.md`, import.meta.url)),
      'utf8',
    );
    const path = join(folder, `${name}-${language}-${quiet}.mp4`);
    const lines: string[] = [];
    const conversation = new Conversation({
      baseUrl: quiet ? silent.url : talking.url,
      identity: identityOfSkill(page, { installPath: `/home/u/.clawhub/skills/${name}` }),
      tell: (said) => lines.push(said),
      limitBytes: limitMegabytes * 1024 ** 2,
      pollMs: 300,
      // A ninth of the pixels: what is looked at here is the conversation. Films to look at are drawn whole.
      ...(process.env.KINORA_KEEP_FILMS === undefined
        ? { exportOutput: { format: 'mp4', quality: 'low', resolution: '360p' } }
        : {}),
      onExportPercent: () => undefined,
      deliver: async (film) => {
        await saveFilm(film, path, new AbortController().signal);
        return path;
      },
    });
    const said = async (request: Parameters<Conversation['handle']>[0]): Promise<string> => {
      const from = lines.length;
      expect(await conversation.handle(request)).toBeUndefined();
      return lines.slice(from).join('\n');
    };
    const files = await Promise.all(
      ['red', 'blue', 'green'].map(async (color) => ({
        name: `${color}.jpg`,
        blob: new Blob([Buffer.from(await photo(color))]),
      })),
    );
    await said({ files });
    for (const sentence of [language === 'en' ? skill.sentence : skill.chinese, ...script.edits]) {
      const answer = await said({ text: sentence });
      expect(answer).not.toBe('');
      // Told in the user's language, without GUI words, tokens or JSON.
      expect(/\p{Script=Han}/u.test(answer.replace(/罗马/g, ''))).toBe(language === 'zh');
      expect(answer).not.toMatch(/\b(click|drag|panel)\b|点击|拖拽|面板|nmv_usr|[{}]/i);
      expect(answer).not.toMatch(/Nothing changed|没有变化/);
    }
    expect(await said({ text: script.status })).toMatch(/^Timeline \(\d tracks?\): 1\. Video: red\.jpg/);
    expect(await said({ text: script.credits })).toMatch(script.left);
    // What is exported does not depend on who told it.
    if (quiet) return;
    expect(await said({ text: script.export })).toContain(path);
    const facts = await media.probe({ path });
    expect([facts.kind, facts.durationMs > 2000]).toEqual(['video', true]);
  },
);
