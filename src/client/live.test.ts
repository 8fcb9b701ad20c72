import { afterAll, beforeAll, expect, it } from 'vitest';
import { photo } from '../../test/helpers/client.js';
import { startTestServer, type TestServer } from '../../test/helpers/server.js';
import { Conversation, type ConversationOptions } from './index.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer({ worker: true });
});
afterAll(() => server.close());

function talk(url: string, options: Partial<ConversationOptions> = {}) {
  const lines: string[] = [];
  const conversation = new Conversation({
    baseUrl: url,
    identity: { source: 'test', version: '1.0.0', platform: 'unknown' },
    tell: (said) => lines.push(said),
    pollMs: 200,
    ...options,
  });
  return { lines, conversation };
}
const files = async (...colors: string[]) =>
  Promise.all(
    colors.map(async (color) => ({
      name: `${color}.jpg`,
      blob: new Blob([Buffer.from(await photo(color))]),
    })),
  );

it('a whole conversation with a live server: upload, wish, edit, status, credits, export, file', async () => {
  let film: ArrayBuffer | undefined;
  const { lines, conversation } = talk(server.url, {
    onExportPercent: () => undefined,
    deliver: async ({ open }) => {
      film = await (await open()).arrayBuffer();
      return 'film.mp4';
    },
  });
  await conversation.handle({ files: await files('red', 'blue'), text: 'make a film' });
  await conversation.handle({ text: 'title Rome' });
  await conversation.handle({ text: 'status' });
  await conversation.handle({ text: '积分' });
  expect(await conversation.handle({ text: 'export' })).toBeUndefined();
  expect(lines).toEqual([
    'Connecting...',
    'Ready!',
    'Uploaded red.jpg.',
    'Uploaded blue.jpg.',
    'The film has 2 photos.',
    'The title is now "Rome".',
    expect.stringMatching(/^Timeline \(\d tracks?\): 1\. Video: red/),
    '可用积分 98。',
    'Export started. This may take a few minutes.',
    'Your video is ready: film.mp4',
  ]);
  expect(Buffer.from(film!.slice(4, 8)).toString()).toBe('ftyp');
});

it('K-7: with KINORA_SILENT_EDITS=1 no edit leaves the user in silence', async () => {
  const silent = await startTestServer({ environment: { KINORA_SILENT_EDITS: '1' } });
  try {
    const { lines, conversation } = talk(silent.url);
    await conversation.handle({ files: await files('red', 'blue') });
    lines.length = 0;
    await conversation.handle({ text: 'make a film' });
    expect(lines.splice(0)).toEqual([
      expect.stringMatching(
        /^Added red\.jpg and blue\.jpg at the end\..*\nTimeline \(\d tracks?\): 1\. Video: red\.jpg/,
      ),
    ]);
    await conversation.handle({ text: 'title Rome' });
    expect(lines.splice(0)).toEqual(['The project is now called "Rome".']);
    await conversation.handle({ text: '标题 title 罗马' });
    expect(lines.splice(0)).toEqual(['项目名称改成了“罗马”。']);
  } finally {
    await silent.close();
  }
});

it('K-12 C-7.6: out of credits at a live server ends in the registration link with bind', async () => {
  const poor = await startTestServer({ environment: { KINORA_CREDITS_GRANT: '0' } });
  try {
    const { lines, conversation } = talk(poor.url);
    await conversation.handle({ text: 'make a film' });
    expect(lines.at(-1)).toMatch(
      /^You are out of credits\. Register to go on: http\S+\/register\?bind=anon_[0-9a-f]{16}$/,
    );
  } finally {
    await poor.close();
  }
});

it('K-12: the token of another server is replaced without a word', async () => {
  const { lines, conversation } = talk(server.url, { token: 'nmv_usr_from_elsewhere' });
  await conversation.handle({ text: 'credits' });
  expect(lines).toEqual(['Connecting...', 'Ready!', '100 credits available.']);
});
