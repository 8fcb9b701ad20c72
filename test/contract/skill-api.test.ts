import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  call,
  newSession,
  newUser,
  photo,
  readCredits,
  readState,
  say,
  uploadFiles,
} from '../helpers/client.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

let server: TestServer;
let url: string;

beforeAll(async () => {
  server = await startTestServer();
  ({ url } = server);
});
afterAll(() => server.close());

const anonymous = (id: string | undefined) =>
  call(`${url}/api/auth/anonymous-token`, {
    method: 'POST',
    headers: id === undefined ? {} : { 'X-Client-Id': id },
  });

it('C-2.1 C-1.2 C-1.3 C-1.12: a token answer has four data keys and the token exactly once', async () => {
  const { status, text, body } = await anonymous('0c7a2d3e-0000-4000-8000-000000000001');
  expect(status).toBe(200);
  expect(Object.keys(body.data).sort()).toEqual(['credits', 'expires_at', 'token', 'user_id']);
  expect(body.token).toBeUndefined();
  expect(body.user_id).toBe(body.data.user_id);
  expect(text.match(/"token":"/g)).toHaveLength(1);
  expect(text).not.toMatch(/[:,]\s/);
  expect(body.data.token).toMatch(/^nmv_usr_[\w-]{43}$/);
  expect(body.data.user_id).toMatch(/^anon_[0-9a-f]{16}$/);
  expect(body.data.credits).toBe(100);
  const days = (Date.parse(String(body.data.expires_at)) - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(7);
});

it('C-2.2 C-1.4: no client id is 400/400 with the same sentence three times and data null', async () => {
  for (const id of [undefined, '', ' ', 'x'.repeat(129)]) {
    const { status, body } = await anonymous(id);
    expect([status, body.code]).toEqual([400, 400]);
    expect([body.detail, body.error, body.data]).toEqual([body.message, body.message, null]);
  }
  expect((await anonymous('client-1700000000-42')).status).toBe(200);
});

it('C-2.3 L4: the same client id within 7 days is 429 with Retry-After 30 and retry_at', async () => {
  await anonymous('the-same-client');
  const { status, headers, body } = await anonymous('the-same-client');
  expect([status, body.code, headers.get('retry-after')]).toEqual([429, 429, '30']);
  expect(Date.parse(String(body.data.retry_at))).toBeGreaterThan(Date.now());
});

it('C-2.7 C-1.8 T2: missing, foreign and unknown tokens are 401/1001 on every call that needs one', async () => {
  for (const token of [undefined, 'abc', `nmv_usr_${'A'.repeat(43)}`, `clm_${'A'.repeat(43)}`]) {
    for (const path of [
      '/api/credits/balance/simple',
      '/api/state/nemo_agent/me/1/latest',
      '/api/render/proxy/lambda/x',
    ]) {
      const answer = await call(url + path, token === undefined ? {} : { token });
      expect([answer.status, answer.body.code, answer.headers.get('www-authenticate')]).toEqual([
        401,
        1001,
        'Bearer',
      ]);
    }
  }
});

it('C-4: a session has a 19 digit string id at both levels, and is readable and empty at once', async () => {
  const user = await newUser(url);
  for (const body of [undefined, '{}', '{"task_name":"project","language":"tlh"}']) {
    const { status, body: made } = await call(`${url}/api/tasks/me/with-session/nemo_agent`, {
      method: 'POST',
      token: user.token,
      body: body ?? null,
    });
    expect(status).toBe(200);
    expect(made.data.session_id).toMatch(/^\d{19}$/);
    expect(made.session_id).toBe(made.data.session_id);
    expect(made.data.task_id).toMatch(/^task_/);
    expect(made.data.user_id).toBe(user.userId);
    const session = { ...user, sessionId: String(made.data.session_id), taskId: '' };
    const { body: state } = await readState(url, session);
    expect(state.data.state).toMatchObject({
      draft: {},
      video_infos: [],
      generated_media: [],
      video_analyses: {},
    });
    expect(state.user_id).toBe(user.userId);
  }
});

it('C-6.1 C-6.5 C-6.6 C-8.4: uploads are in the state in order, once for equal bytes and name', async () => {
  const session = await newSession(url);
  const red = await photo('red');
  const files = [
    { name: 'red.jpg', bytes: red },
    { name: 'blue.png', bytes: await photo('blue', { width: 100, height: 200 }) },
    { name: 'red.jpg', bytes: red },
  ];
  const { status, body } = await uploadFiles(url, session, files);
  expect(status).toBe(200);
  const listed = body.data.files as Record<string, unknown>[];
  expect(listed.map(({ filename }) => filename)).toEqual(['red.jpg', 'blue.png', 'red.jpg']);
  expect(listed[0]?.file_id).toBe(listed[2]?.file_id);
  expect(listed[0]).toMatchObject({
    file_type: 'image',
    mime_type: 'image/jpeg',
    width: 320,
    height: 240,
    duration: 0,
    fps: null,
  });
  expect(body.url).toBe(listed[0]?.url);
  const { body: state } = await readState(url, session);
  const infos = state.data.state.video_infos as Record<string, unknown>[];
  expect(infos.map(({ filename, source }) => [filename, source])).toEqual([
    ['red.jpg', 'upload'],
    ['blue.png', 'upload'],
  ]);
  expect(state.data.version).toBe(2);
});

it('C-6.7 C-6.9 M6: a media address opens without a token, with ranges and inert headers; altered it does not', async () => {
  const session = await newSession(url);
  const bytes = await photo('green');
  const { body } = await uploadFiles(url, session, [{ name: 'a"<b>.jpg', bytes }]);
  const [file] = body.data.files as { cdn_url: string; thumbnail_url: string }[];
  const whole = await fetch(file!.cdn_url);
  expect(Buffer.from(await whole.arrayBuffer())).toEqual(bytes);
  expect(whole.headers.get('content-type')).toBe('image/jpeg');
  expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
  expect(whole.headers.get('content-security-policy')).toContain('sandbox');
  const part = await fetch(file!.cdn_url, { headers: { Range: 'bytes=2-5' } });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 2-5/${bytes.length}`]);
  expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(2, 6));
  expect((await fetch(file!.thumbnail_url)).headers.get('content-type')).toBe('image/jpeg');
  const flip = (text: string): string => (text === 'A' ? 'B' : 'A');
  const altered = file!.cdn_url.replace(/(.)\.jpg$/, (_, last: string) => `${flip(last)}.jpg`);
  expect((await fetch(altered)).status).toBe(404);
  server.advance(26 * 3_600_000);
  expect((await fetch(file!.cdn_url)).status).toBe(404);
});

it('C-6.3 M1: a batch with a bad file keeps none and names it', async () => {
  const session = await newSession(url);
  const { status, body } = await uploadFiles(url, session, [
    { name: 'good.jpg', bytes: await photo('white') },
    { name: 'bad.jpg', bytes: Buffer.from('<html>no photo</html>') },
    { name: 'tool.exe', bytes: await photo('white') },
  ]);
  expect([status, body.code]).toEqual([415, 4001]);
  const failed = (body.data as unknown as { failed: { filename: string; code: number }[] }).failed;
  expect(failed.map(({ filename, code }) => [filename, code])).toEqual([
    ['bad.jpg', 4001],
    ['tool.exe', 4001],
  ]);
  expect(body.message).toContain('heic');
  expect((await readState(url, session)).body.data.state.video_infos).toEqual([]);
});

it('C-5.6 C-5.12 C-5.17 C-5.18 C-5.21: an edit streams call, result and text, each followed by its id', async () => {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  const before = (await readState(url, session)).body.data.version as number;
  const stream = await say(url, session, 'make a film');
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  expect(stream.headers.get('x-accel-buffering')).toBe('no');
  expect(stream.events.map(({ type }) => type)).toEqual(['tool_call', 'tool_result', 'text']);
  expect(stream.events.map(({ id }) => id.split(':')[1])).toEqual(['1', '2', '3']);
  expect(stream.events[2]?.text).toBe('The film has 1 photos.');
  const blocks = stream.text.split('\n\n').filter((block) => block !== '');
  expect(blocks.map((block) => block.slice(0, 5))).toEqual(
    ['data:', 'id: m', 'data:', 'id: m', 'data:', 'id: m'].map((x, i) =>
      i % 2 ? `id: ${stream.events[0]!.id[0]}` : x,
    ),
  );
  const state = (await readState(url, session)).body.data;
  expect(state.version).toBe(before + 1);
  expect((state.state.draft as { t: unknown[] }).t.length).toBeGreaterThan(0);
});

it('C-5.18 C-8.6: what is chosen before the first photo is kept', async () => {
  const session = await newSession(url);
  const stream = await say(url, session, 'title Lisbon');
  expect(stream.events.map(({ type }) => type)).toEqual(['tool_call', 'tool_result', 'text']);
  expect((await readState(url, session)).body.data.state.draft).toMatchObject({
    m: { title: 'Lisbon' },
    t: [],
  });
  const back = await say(url, session, 'undo');
  expect(back.events.at(-1)?.text).toBe('Undone.');
  expect((await readState(url, session)).body.data.state.draft).toEqual({});
});

it('C-5.5 C-5.16: the strict dialect carries ADK keys only', async () => {
  const session = await newSession(url);
  const stream = await say(url, session, 'hello', { dialect: 'strict' });
  const keys = new Set(stream.events.flatMap((event) => Object.keys(event)));
  expect([...keys].sort()).toEqual([
    'actions',
    'author',
    'content',
    'id',
    'invocationId',
    'longRunningToolIds',
    'timestamp',
  ]);
});

it('C-5.3 S4: errors before the first byte are JSON', async () => {
  const session = await newSession(url);
  const empty = await say(url, session, '   ');
  expect([empty.status, (JSON.parse(empty.text) as { code: number }).code]).toEqual([400, 400]);
  const unknown = await say(url, { ...session, sessionId: '1234567890123456789' }, 'hi');
  expect([unknown.status, (JSON.parse(unknown.text) as { code: number }).code]).toEqual([404, 1002]);
  const long = await say(url, session, 'x'.repeat(10_001));
  expect(long.status).toBe(400);
});

it('C-7.1 C-7.3: an edit costs one credit, talk is free, and the total is always the sum', async () => {
  const session = await newSession(url);
  expect(await readCredits(url, session)).toEqual({ available: 100, frozen: 0, total: 100 });
  await say(url, session, 'hello');
  expect(await readCredits(url, session)).toEqual({ available: 100, frozen: 0, total: 100 });
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  const running = say(url, session, 'film slow 400');
  await new Promise((done) => setTimeout(done, 200));
  expect(await readCredits(url, session)).toEqual({ available: 99, frozen: 1, total: 100 });
  await running;
  expect(await readCredits(url, session)).toEqual({ available: 99, frozen: 0, total: 99 });
});

it('C-5.22 S1: a client that leaves neither stops nor repeats its turn', async () => {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  const gone = new AbortController();
  const sending = say(url, session, 'film slow 300', { extra: {} }).catch(() => {});
  void sending;
  const aborted = fetch(`${url}/run_sse`, {
    method: 'POST',
    signal: gone.signal,
    headers: { Authorization: `Bearer ${session.token}` },
    body: JSON.stringify({
      session_id: session.sessionId,
      new_message: { parts: [{ text: 'film slow 301' }] },
    }),
  }).catch(() => {});
  await new Promise((done) => setTimeout(done, 100));
  gone.abort();
  await aborted;
  await sending;
  const limit = Date.now() + 5000;
  let credits = await readCredits(url, session);
  while (credits.frozen !== 0 && Date.now() < limit) {
    await new Promise((done) => setTimeout(done, 50));
    credits = await readCredits(url, session);
  }
  expect(credits).toEqual({ available: 99, frozen: 0, total: 99 });
});

it('C-5.23 R10: ten equal messages at once are one turn and one charge; different ones run one after another', async () => {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  const same = await Promise.all(Array.from({ length: 10 }, () => say(url, session, 'film slow 300')));
  expect(new Set(same.map(({ lastId }) => lastId)).size).toBe(1);
  const different = await Promise.all(
    Array.from({ length: 5 }, (_, i) => say(url, session, `title Number ${i}`)),
  );
  expect(different.every(({ events }) => events.at(-1)?.type === 'text')).toBe(true);
  expect(await readCredits(url, session)).toEqual({ available: 94, frozen: 0, total: 94 });
});

it('C-5.24 S2: resuming from every position gives the rest, an unknown position is 409/4009', async () => {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  const whole = await say(url, session, 'make a film');
  for (const [index, { id }] of whole.events.entries()) {
    const rest = await say(url, session, 'ignored', { headers: { 'Last-Event-ID': id } });
    expect(rest.events).toEqual(whole.events.slice(index + 1));
  }
  const run = whole.events[0]!.id.split(':')[0]!;
  for (const bad of [`${run}:99`, 'nonsense', 'AAAAAAAAAAAAAAAA:1']) {
    const refused = await say(url, session, 'ignored', { headers: { 'Last-Event-ID': bad } });
    expect([refused.status, (JSON.parse(refused.text) as { code: number }).code]).toEqual([409, 4009]);
  }
  expect((await readCredits(url, session)).available).toBe(99);
  const first = await say(url, session, 'title One', { headers: { 'Idempotency-Key': 'k1' } });
  const again = await say(url, session, 'title One', { headers: { 'Idempotency-Key': 'k1' } });
  expect(again.events).toEqual(first.events);
  expect((await say(url, session, 'title Two', { headers: { 'Idempotency-Key': 'k1' } })).status).toBe(409);
  expect((await readCredits(url, session)).available).toBe(98);
});

it('C-5.15 C-7.4: a failing turn ends with an error event and releases its price', async () => {
  const session = await newSession(url);
  const stream = await say(url, session, 'fail please');
  expect(stream.events).toHaveLength(1);
  expect(stream.events[0]).toMatchObject({ type: 'error', errorCode: 'INTERNAL' });
  expect(await readCredits(url, session)).toEqual({ available: 100, frozen: 0, total: 100 });
});

it('C-5.22 C-7.4: cancelling ends the turn and releases its price', async () => {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  const running = say(url, session, 'film slow 20000');
  await new Promise((done) => setTimeout(done, 200));
  const { body } = await call(`${url}/api/kinora/sessions/${session.sessionId}/cancel`, {
    method: 'POST',
    token: session.token,
  });
  expect(body.cancelled).toBe(1);
  expect((await running).events.map(({ text }) => text)).toEqual(['Stopped. Nothing was changed.']);
  expect(await readCredits(url, session)).toEqual({ available: 100, frozen: 0, total: 100 });
  expect((await readState(url, session)).body.data.state.draft).toEqual({});
});

it('C-8.7: a studio edit needs the current version, is free, and can be undone and redone', async () => {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  const base = `${url}/api/kinora/sessions/${session.sessionId}`;
  const edit = (version: number) =>
    call(`${base}/edits`, {
      token: session.token,
      json: { base_version: version, commands: [{ name: 'make_film' }] },
    });
  const { version } = (await readState(url, session)).body.data;
  const stale = await edit(Number(version) - 1);
  expect([stale.status, stale.body.code, stale.body.data.version]).toEqual([409, 4009, version]);
  const done = await edit(Number(version));
  expect(done.status).toBe(200);
  const undone = await call(`${base}/undo`, { token: session.token, json: {} });
  expect(undone.body.data.draft).toEqual({});
  const redone = await call(`${base}/redo`, {
    token: session.token,
    json: { base_version: undone.body.data.version },
  });
  expect(redone.body.data.draft).toEqual(done.body.data.draft);
  expect((await call(`${base}/redo`, { token: session.token, json: {} })).body.code).toBe(4009);
  expect((await readCredits(url, session)).available).toBe(100);
});

it('C-1.5: unknown paths are 404, wrong methods 405 with Allow, and bad JSON 400', async () => {
  const { token } = await newUser(url);
  const unknown = await call(`${url}/api/nothing`, { token });
  expect([unknown.status, unknown.body.code]).toEqual([404, 404]);
  const wrong = await call(`${url}/api/credits/balance/simple`, { method: 'POST', token });
  expect([wrong.status, wrong.body.code, wrong.headers.get('allow')]).toEqual([405, 405, 'GET']);
  const bad = await call(`${url}/api/tasks/me/with-session/nemo_agent`, {
    method: 'POST',
    token,
    body: '{"a":',
  });
  expect([bad.status, bad.body.code]).toEqual([400, 400]);
});
