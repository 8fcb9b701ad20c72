import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  type FaultServer,
  fastClock,
  jumpingClock,
  ok,
  refused,
  startFaultServer,
  stateAnswer,
  stream,
  textEvent,
  toolEvents,
} from '../../test/helpers/fault-server.js';
import { Conversation, type ConversationOptions, editSession, shortMemory } from './index.js';

let server: FaultServer;
let lines: string[];
let clock: ReturnType<typeof jumpingClock>;

beforeEach(async () => {
  server = await startFaultServer();
  lines = [];
  clock = jumpingClock();
});
afterEach(() => server.close());

const talk = (options: Partial<ConversationOptions> = {}): Conversation =>
  new Conversation({
    baseUrl: server.url,
    identity: { source: 'picture-to-video', version: '1.2.3', platform: 'clawhub' },
    tell: (said) => lines.push(said),
    clock,
    ...options,
  });
const paths = (start: string) => server.seen.filter(({ path }) => path.startsWith(start));
const photo = (name: string, bytes = 10) => ({ name, blob: new Blob([new Uint8Array(bytes)]) });
const run = '/run_sse';
const stateOf = '/api/state/';

it('K-1 K-2: connects by itself with one line before and one after, one session for all calls', async () => {
  const memory = shortMemory();
  const conversation = talk({ memory });
  await conversation.handle({ text: 'hello' });
  await conversation.handle({ text: 'credits' });
  expect(lines).toEqual([
    'Connecting...',
    'Ready!',
    'Hello.',
    '99 credits available (1 in use, 100 in all).',
  ]);
  expect(paths('/api/auth/')).toHaveLength(1);
  expect(paths('/api/tasks/')).toHaveLength(1);
  expect(paths('/api/auth/')[0]!.headers['x-client-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(await memory.read('clientId')).toBe(paths('/api/auth/')[0]!.headers['x-client-id']);
});

it('K-1: a given token is used and none is fetched; a given client id is sent', async () => {
  await talk({ token: 'nmv_usr_mine' }).handle({ text: 'credits' });
  expect(paths('/api/auth/')).toHaveLength(0);
  expect(paths('/api/credits/')[0]!.headers.authorization).toBe('Bearer nmv_usr_mine');
  await talk({ clientId: 'my-client' }).handle({ text: 'credits' });
  expect(paths('/api/auth/')[0]!.headers['x-client-id']).toBe('my-client');
});

it('K-3: the session gets the language of the user’s words', async () => {
  for (const [text, language] of [
    ['turn these photos into a video', 'en'],
    ['把这些照片做成视频', 'zh'],
    ['写真を動画にして', 'ja'],
    ['add the title "日落 🌅"', 'en'],
    ['标题“Rome”', 'zh'],
    ['hm', undefined],
  ] as const) {
    await talk().handle({ text });
    expect((JSON.parse(paths('/api/tasks/').at(-1)!.body) as { language?: string }).language).toBe(language);
  }
});

it('K-4: the bearer and the three headers are on every request', async () => {
  server.script(
    '/api/render/',
    ok({ id: 'r1', status: 'completed', progress: 100, output: { url: `${server.url}/r/x.mp4` } }),
  );
  const conversation = talk();
  await conversation.handle({ files: [photo('a.jpg')], text: 'make a film, status, credits, export' });
  for (const { path, headers } of server.seen) {
    expect([
      path,
      headers['x-skill-source'],
      headers['x-skill-version'],
      headers['x-skill-platform'],
    ]).toEqual([path, 'picture-to-video', '1.2.3', 'clawhub']);
    if (!path.startsWith('/api/auth/')) expect(headers.authorization).toBe('Bearer nmv_usr_1');
  }
});

it('K-6: tool calls are never shown, heartbeats keep waiting, every two minutes without text are told', async () => {
  server.script(run, async (response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const beat = setInterval(() => response.write('data: {"type":"heartbeat"}\n\ndata:\n\n'), 20);
    await new Promise((done) => setTimeout(done, 900));
    clearInterval(beat);
    response.end(`${toolEvents()}\n\n${textEvent('The title is "Rome".', 'r:3')}\n\n`);
  });
  await talk({ clock: fastClock(200) }).handle({ text: 'add a title Rome' });
  expect(lines.filter((text) => text === '⏳ Still working...').length).toBeGreaterThanOrEqual(1);
  expect(lines.at(-1)).toBe('The title is "Rome".');
  expect(lines.join('\n')).not.toMatch(/edit_multitrack|secret|nmv_usr|5529798706024415232|[{}]/);
});

it('K-6: ten minutes of heartbeats only are taken for a timeout, with a line every two minutes', async () => {
  // The clock goes ten seconds on with each heartbeat that the server sends.
  let beats = 0;
  const beatClock = {
    now: () => beats * 10_000,
    async wait(ms: number, signal?: AbortSignal) {
      const until = beatClock.now() + ms;
      while (beatClock.now() < until) {
        await new Promise((done) => setTimeout(done, 2));
        signal?.throwIfAborted();
      }
    },
  };
  server.script(run, (response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    const beat = setInterval(() => {
      response.write('data: {"type":"heartbeat"}\n\n');
      beats += 1;
    }, 20);
    response.on('close', () => clearInterval(beat));
  });
  await talk({ clock: beatClock }).handle({ text: 'make a film' });
  expect(lines.filter((text) => text === '⏳ Still working...')).toHaveLength(4);
  expect(lines.at(-1)).toMatch(/took too long/);
  expect(paths(run)).toHaveLength(1);
});

it('K-7: an edit that ends without text is told from the state', async () => {
  server.script(run, stream([toolEvents()]));
  server.script(stateOf, stateAnswer(1, 3000), stateAnswer(2, 5000));
  await talk().handle({ text: 'make it 5 seconds' });
  expect(lines.slice(2)).toEqual([
    'The photo now stays 5 s instead of 3 s. The film is now 5 s long (before: 3 s).',
  ]);
  server.script(stateOf, stateAnswer(2, 5000), stateAnswer(3, 4000));
  await talk().handle({ text: '改成4秒' });
  expect(lines.slice(5)).toEqual(['这张照片现在停留 4 秒（原来 5 秒）。全片现在 4 秒（原来 5 秒）。']);
});

it('K-7: a silent turn that changed nothing is told as well', async () => {
  server.script(run, stream([]));
  await talk().handle({ text: 'make it nicer' });
  expect(lines.at(-1)).toMatch(/Nothing changed/);
});

it('K-8: a broken stream is resumed by its last id and never sent again', async () => {
  server.script(
    run,
    stream([toolEvents('a')], { drop: true }),
    stream([textEvent('The film has 3 photos.', 'a:3')]),
  );
  server.script(stateOf, stateAnswer(1), stateAnswer(2));
  await talk().handle({ text: 'make a film' });
  expect(lines.at(-1)).toBe('The film has 3 photos.');
  const [first, second] = paths(run);
  expect(first!.headers['last-event-id']).toBeUndefined();
  expect(second!.headers['last-event-id']).toBe('a:2');
  expect(second!.headers['idempotency-key']).toBe(first!.headers['idempotency-key']);
});

it('K-8: without an id to resume at, the state is read after 30 s and then every 60 s until it changes', async () => {
  server.script(run, stream([], { drop: true }));
  server.script(stateOf, stateAnswer(1), stateAnswer(1), stateAnswer(1), stateAnswer(2, 5000));
  await talk().handle({ text: 'make it 5 seconds' });
  expect(paths(run)).toHaveLength(1);
  expect(clock.waits).toEqual([30_000, 60_000, 60_000]);
  expect(lines.at(-1)).toMatch(/now stays 5 s/);
});

it('K-8: a Kinora server is asked for the same turn by its key when no id came before the break', async () => {
  const headers = { 'X-Kinora': '1' };
  const beat = 'data: {"type":"heartbeat"}';
  server.script(
    run,
    stream([beat], { drop: true, headers }),
    stream([textEvent('Five seconds now.')], { headers }),
  );
  server.script(stateOf, stateAnswer(1), stateAnswer(2, 5000));
  await talk().handle({ text: 'make it 5 seconds' });
  expect(lines.at(-1)).toBe('Five seconds now.');
  const [first, second] = paths(run);
  expect(second!.headers['last-event-id']).toBeUndefined();
  expect(second!.headers['idempotency-key']).toBe(first!.headers['idempotency-key']);
  expect(second!.body).toBe(first!.body);
});

it('K-8: five unchanged readings are reported with the offer to try again', async () => {
  server.script(run, stream([], { drop: true }));
  await talk().handle({ text: 'make it 5 seconds' });
  expect(paths(run)).toHaveLength(1);
  expect(clock.waits).toEqual([30_000, 60_000, 60_000, 60_000, 60_000]);
  expect(lines.at(-1)).toMatch(/Shall I try again\?/);
});

it('K-9 K-10: GUI words become a summary and an offer; a temporary issue after a good turn is ignored', async () => {
  server.script(
    run,
    stream([
      toolEvents(),
      textEvent(
        'All photos now last 5 s. Preview in timeline, or click the Export button when you like it.',
        'r:3',
      ),
      textEvent('There was a temporary issue, please try again.', 'r:4'),
    ]),
  );
  server.script(stateOf, stateAnswer(1), stateAnswer(2, 5000));
  await talk().handle({ text: 'five seconds each' });
  expect(lines.slice(2)).toEqual([
    'All photos now last 5 s.',
    'Timeline (1 track): 1. Video: a (0-5s)',
    'Say "export" when you want the video.',
  ]);
});

it('K-9: an answer that only points at the Export button starts the export', async () => {
  server.script(run, stream([textEvent('Click the Export button to get your file.')]));
  server.script(
    '/api/render/',
    ok({ id: 'r1', status: 'completed', progress: 100, output: { url: 'http://h/r/x.mp4' } }),
  );
  await talk().handle({ text: 'give me the finished thing' });
  expect(lines.at(-1)).toBe('Your video is ready: http://h/r/x.mp4');
});

it('K-10: what is said while something runs waits for it', async () => {
  server.script(run, async (response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    await new Promise((done) => setTimeout(done, 200));
    response.end(`${textEvent('The film is made.')}\n\n`);
  });
  const conversation = talk();
  await Promise.all([conversation.handle({ text: 'make a film' }), conversation.handle({ text: 'credits' })]);
  expect(lines.slice(2)).toEqual(['The film is made.', '99 credits available (1 in use, 100 in all).']);
});

it('K-11: an export is polled every 30 s, tried once more under a new id, and delivered', async () => {
  const answer = (status: string, progress: number, more = {}) => ok({ id: 'x', status, progress, ...more });
  server.script(
    '/api/render/proxy/lambda',
    answer('pending', 0),
    answer('processing', 40),
    refused(500, 500),
    answer('failed', 40, { error: 'a worker died' }),
    answer('pending', 0),
    answer('completed', 100, { output: { url: 'http://h/r/x.mp4', size: 1, duration: 3 } }),
  );
  await talk().handle({ text: 'export' });
  expect(lines.slice(2)).toEqual([
    'Export started. This may take a few minutes.',
    'Exporting: 40%',
    'The export failed; trying once more.',
    'Your video is ready: http://h/r/x.mp4',
  ]);
  expect(new Set(clock.waits)).toEqual(new Set([30_000]));
  const ids = paths('/api/render/')
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => (JSON.parse(body) as { id: string }).id);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
  expect(ids[0]).toMatch(/^render_\d+$/);
});

it('K-11: the file comes from the download path when its address does not open', async () => {
  server.script(
    '/api/render/proxy/lambda',
    ok({ id: 'x', status: 'completed', progress: 100, output: { url: `${server.url}/r/gone.mp4` } }),
  );
  server.script('/api/render/proxy/x/download', (response) => void response.end('film'));
  let bytes = '';
  await talk({
    deliver: async ({ open }) => {
      bytes = await (await open()).text();
      return 'film.mp4';
    },
  }).handle({ text: 'export' });
  expect([bytes, lines.at(-1)]).toEqual(['film', 'Your video is ready: film.mp4']);
});

it('K-11: an empty timeline is told and nothing is submitted', async () => {
  server.script(stateOf, stateAnswer(1, 0));
  await talk().handle({ text: 'export' });
  expect(paths('/api/render/')).toHaveLength(0);
  expect(lines.at(-1)).toMatch(/nothing to export/);
});

it('K-12: 1001 is renewed without a word, 1002 gets a new session', async () => {
  server.script('/api/credits/', refused(1001, 401), ok({ available: 5, frozen: 0, total: 5 }));
  await talk({ token: 'nmv_usr_old' }).handle({ text: 'credits' });
  expect(lines).toEqual(['Connecting...', 'Ready!', '5 credits available.']);
  lines.length = 0;
  server.script(stateOf, refused(1002, 404), stateAnswer(1));
  await talk().handle({ text: 'status' });
  expect(lines.at(-1)).toBe('Timeline (1 track): 1. Video: a (0-3s)');
  expect(lines.at(-2)).toMatch(/new one was started/);
});

it('K-12: every other code is told with what to do', async () => {
  const bind = 'https://films.example/register?bind=anon_0123456789abcdef';
  for (const [answer, words] of [
    [refused(2001, 403, { data: { user_id: 'anon_0123456789abcdef', register_url: bind } }), bind],
    [
      refused(2001, 403, { data: { user_id: 'anon_0123456789abcdef' } }),
      '/register?bind=anon_0123456789abcdef',
    ],
    [
      refused(2001, 403, { data: { user_id: 'user_1', billing_url: 'https://films.example/billing' } }),
      'Top up',
    ],
    [refused(400, 400, { message: 'The message is empty.' }), 'The message is empty.'],
    [refused(500, 500), 'The server had a problem'],
    [refused(503, 503), 'Try again in a moment'],
    [refused(507, 507), 'The server had a problem'],
    [refused(1003, 403, { message: 'This token lacks the scope "write".' }), 'Use a token that may do this'],
    [refused(4009, 409), 'changed elsewhere'],
    [refused(404, 404, { message: 'There is nothing here.' }), 'There is nothing here.'],
    [refused(405, 405, { message: 'Use GET here.' }), 'Use GET here.'],
    [{ status: 418, body: 'no envelope at all' }, 'status 418'],
    [{ body: '<html>another program</html>' }, 'Nothing changed'],
  ] as const) {
    server.script(run, answer);
    await talk().handle({ text: 'hello' });
    expect(lines.at(-1)).toContain(words);
  }
  server.script(run, stream([textEvent('fine')]));
  server.script('/api/render/', refused(402, 402));
  await talk().handle({ text: 'export' });
  expect(lines.at(-1)).toMatch(/not about credits.*upgrade your plan/);
  for (const [code, status, words] of [
    [4001, 415, 'webp'],
    [4002, 413, 'Compress or trim'],
  ] as const) {
    server.script('/api/upload-video/', refused(code, status));
    await talk().handle({ files: [photo('a.jpg')] });
    expect(lines.at(-1)).toContain(words);
  }
  expect(lines.join('\n')).not.toMatch(/nmv_usr|\{"/);
});

it('K-12: the same is told in Chinese to who writes Chinese', async () => {
  for (const [answer, words] of [
    [
      refused(2001, 403, { data: { user_id: 'anon_0123456789abcdef' } }),
      '/register?bind=anon_0123456789abcdef',
    ],
    [refused(2001, 403, { data: { user_id: 'user_1' } }), '请充值'],
    [refused(500, 500), '服务器出错'],
    [refused(503, 503), '请再试一次'],
    [refused(507, 507), '服务器出错'],
    [refused(1003, 403), '没有此操作的权限'],
    [refused(4009, 409), '在别处被修改'],
    [refused(429, 429), '请求过多'],
  ] as const) {
    server.script(run, answer);
    await talk().handle({ text: '把照片做成视频' });
    expect(lines.at(-1)).toContain(words);
  }
  for (const [file, words] of [
    ['notes.txt', '“notes.txt”的类型不支持。支持的格式：mp4、mov'],
    ['大图.jpg', '“大图.jpg”太大（最多 1 MB）。请压缩或剪短文件。'],
  ] as const) {
    await talk({ limitBytes: 1024 ** 2 }).handle({ text: '上传', files: [photo(file, 1024 ** 2 + 1)] });
    expect(lines.at(-1)).toContain(words);
  }
  server.script('/api/render/', refused(402, 402));
  await talk().handle({ text: '导出' });
  expect(lines.at(-1)).toMatch(/与积分无关.*升级套餐/);
});

it('K-12: an edit that met another one is made again on the draft as it is now', async () => {
  server.script('/api/kinora/', refused(4009, 409), ok({ version: 3, draft: {} }));
  server.script(stateOf, stateAnswer(1), stateAnswer(2));
  await editSession(talk(), [{ name: 'set_look', params: { look: 'bw' } }]);
  expect(
    paths('/api/kinora/').map(({ body }) => (JSON.parse(body) as { base_version: number }).base_version),
  ).toEqual([1, 2]);
});

it('K-12: a session named for this time is not replaced and not remembered', async () => {
  const memory = shortMemory();
  const conversation = talk({ memory });
  await conversation.useSession('1111111111111111111', { kept: false });
  server.script(stateOf, refused(1002, 404, { message: 'Session not found.' }));
  await conversation.handle({ text: 'status' });
  expect([lines.at(-1), paths('/api/tasks/').length, await memory.read('session')]).toEqual([
    'Session not found.',
    0,
    undefined,
  ]);
});

it('K-12: out of credits inside a stream carries the link', async () => {
  server.script(
    run,
    stream([
      `data: ${JSON.stringify({ type: 'error', id: 'r:1', errorCode: '2001', errorMessage: 'Out of credits: http://h/register?bind=anon_1' })}`,
    ]),
  );
  await talk().handle({ text: 'make it longer' });
  expect(lines.at(-1)).toBe('You are out of credits. Register to go on: http://h/register?bind=anon_1');
});

it('K-12: 429 is waited for and tried once more, not twice', async () => {
  server.script(
    '/api/credits/',
    refused(429, 429, { headers: { 'Retry-After': '30' } }),
    ok({ available: 5, frozen: 0, total: 5 }),
  );
  await talk().handle({ text: 'credits' });
  expect([clock.waits, lines.at(-1)]).toEqual([[30_000], '5 credits available.']);
  server.script('/api/credits/', refused(429, 429));
  const before = paths('/api/credits/').length;
  await talk().handle({ text: 'credits' });
  expect(paths('/api/credits/').length - before).toBe(2);
  expect(lines.at(-1)).toMatch(/Too many requests/);
});

it('K-12: a missing client id is made and the request sent again', async () => {
  server.script('/api/auth/', refused(400, 400, { message: 'Missing X-Client-Id header' }), {
    body: { code: 0, data: { token: 'nmv_usr_9', user_id: 'anon_9', credits: 100, expires_at: '' } },
  });
  await talk({ clientId: '' }).handle({ text: 'credits' });
  expect(paths('/api/auth/')).toHaveLength(2);
  expect(lines.at(-1)).toMatch(/credits available/);
});

it('K-13: wrong and too large files are refused before a byte is sent', async () => {
  const small = talk({ limitBytes: 50 });
  await small.handle({ files: [photo('a.jpg'), photo('b.jpg', 51)] });
  expect(lines.at(-1)).toMatch(/b\.jpg.*Compress or trim/);
  await small.handle({ files: [photo('notes.txt')] });
  expect(lines.at(-1)).toMatch(/notes\.txt.*mp4, mov/);
  expect(server.seen).toHaveLength(0);
});

it('an upload whose connection drops is sent again', async () => {
  server.script(
    '/api/upload-video/',
    (response) => void response.destroy(),
    ok({ files: [{ file_id: 'f', filename: 'a.jpg' }] }),
  );
  await talk().handle({ files: [photo('a.jpg')] });
  expect(paths('/api/upload-video/')).toHaveLength(2);
  expect(lines.at(-1)).toBe('Uploaded a.jpg.');
});

it('an upload that breaks in the middle is sent again whole, and its bytes are counted', async () => {
  server.script(
    '/api/upload-video/',
    { dropAfterBytes: 300_000 },
    ok({ files: [{ file_id: 'f', filename: 'a.jpg' }] }),
  );
  const sent: number[] = [];
  const bytes = new Uint8Array(1_000_000).map((_, index) => index % 251);
  const name = '图片 "1" صورة 🎬.jpg';
  await talk({ onUploadBytes: (upload) => sent.push(upload.sentBytes) }).handle({
    files: [{ name, blob: new Blob([bytes]) }],
  });
  expect(lines.at(-1)).toBe(`Uploaded ${name}.`);
  expect(clock.waits).toEqual([1000]);
  const [, whole] = paths('/api/upload-video/');
  expect(whole!.body).toContain('filename="图片 %221%22 صورة 🎬.jpg"');
  expect(sent.at(-1)).toBe(1_000_000);
  // Counted from the start again after the break.
  expect(sent.filter((count) => count === 65_536)).toHaveLength(2);
});

it('a server that is not there is told with how to start it', async () => {
  const { url } = server;
  await server.close();
  await talk({ baseUrl: url }).handle({ text: '把照片调亮' });
  expect(lines.at(-1)).toBe(`${url} 没有运行 Kinora 服务。请运行 \`kinora serve\` 启动。`);
  await talk({ baseUrl: url }).handle({ text: 'hello' });
  expect(lines.at(-1)).toBe(
    `There is no Kinora server at ${url}. Start one with \`kinora serve\`, or set NEMO_API_URL to the address of yours.`,
  );
  server = await startFaultServer();
});
