import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { failRender } from '../../src/store/index.js';
import {
  attribution,
  call,
  newSession,
  newUser,
  parseStream,
  photo,
  readCredits,
  readState,
  say,
  textDraft,
  until,
  uploadFiles,
} from '../helpers/client.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

let server: TestServer;
let url: string;

beforeAll(async () => {
  server = await startTestServer({ environment: { KINORA_PRICE_EDIT: '0', KINORA_CREDITS_GRANT: '7' } });
  ({ url } = server);
});
afterAll(() => server.close());

it('C-1.1 C-1.13 C-1.15 C-7.2 C-7.8: data is repeated at top level, ids are strings, times ISO, grant and price may be anything', async () => {
  const session = await newSession(url);
  const state = await readState(url, session);
  for (const key of ['session_id', 'task_id', 'user_id', 'version', 'state']) {
    expect(state.body[key]).toEqual(state.body.data[key]);
  }
  expect([state.body.code, state.body.message]).toEqual([0, 'success']);
  expect(state.text).toContain(`"session_id":"${session.sessionId}"`);
  expect(state.body.data.updated_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  expect(await readCredits(url, session)).toEqual({ available: 7, frozen: 0, total: 7 });
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  await say(url, session, 'make a film');
  expect(await readCredits(url, session)).toEqual({ available: 7, frozen: 0, total: 7 });
});

it('C-1.7 C-1.9 C-1.10: JSON is read whatever its type says, and no other header is needed', async () => {
  const { token } = await newUser(url);
  for (const type of [
    'application/json',
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=utf-8',
  ]) {
    const answer = await call(`${url}/api/tasks/me/with-session/nemo_agent`, {
      method: 'POST',
      token,
      headers: { 'Content-Type': type },
      body: '{"task_name":"x"}',
    });
    expect([answer.status, answer.body.task_name]).toEqual([200, 'x']);
  }
});

it('C-2.6: an anonymous token reads, writes and uploads, and has no other scope', async () => {
  const { service } = server.server;
  const { token } = await newUser(url);
  const { authenticate } = await import('../../src/store/index.js');
  const caller = await authenticate(service.database, token, new Date());
  expect([caller.scopes, caller.plan]).toEqual([['read', 'write', 'upload'], 'free']);
  expect((await call(`${url}/api/kinora/tokens`, { token })).body.code).toBe(1003);
});

it('C-5.1 C-5.4: session and text are enough, in either casing', async () => {
  const session = await newSession(url);
  for (const json of [
    { session_id: session.sessionId, new_message: { parts: [{ text: 'a' }] } },
    { sessionId: session.sessionId, newMessage: { parts: [{ text: 'b' }] } },
    {
      app_name: 'nemo_agent',
      user_id: session.userId,
      session_id: session.sessionId,
      new_message: { role: 'user', parts: [{ text: 'c' }] },
    },
  ]) {
    const answer = await call(`${url}/run_sse`, { token: session.token, json });
    expect(answer.status).toBe(200);
    expect([answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      'text/event-stream',
      'no-cache',
    ]);
    expect(answer.text).not.toContain('\r');
    expect(parseStream(answer.text).events).toHaveLength(1);
  }
  const other = await call(`${url}/run_sse`, {
    token: session.token,
    json: { app_name: 'other', session_id: session.sessionId, new_message: { parts: [{ text: 'x' }] } },
  });
  expect(other.status).toBe(404);
});

it('C-5.7 C-5.8 C-5.9: heartbeats are comments in the strict dialect and JSON in the other, the first within 10 s', async () => {
  const [strict, skill] = await Promise.all(
    (['strict', 'skill'] as const).map(async (dialect) =>
      say(url, await newSession(url), 'slow 10400', { dialect }),
    ),
  );
  expect(strict?.text.startsWith(': heartbeat\n\n')).toBe(true);
  expect(skill?.text.startsWith('data: {"type":"heartbeat"}\n\n')).toBe(true);
  for (const stream of [strict, skill]) expect(stream?.events).toHaveLength(1);
});

it('C-5.10 C-5.11 C-5.13 C-10.10: events have the shape of ADK, the flat form is short, ids survive the standard parser', async () => {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  const stream = await say(url, session, 'make a film', { dialect: 'strict' });
  const [called, result, text] = stream.events as unknown as Record<string, unknown>[];
  expect(called).toEqual({
    invocationId: expect.stringMatching(/^e-[0-9a-f-]{36}$/),
    author: 'nemo_agent',
    content: {
      role: 'model',
      parts: [
        {
          functionCall: {
            id: expect.stringMatching(/^adk-/),
            name: 'edit_multitrack',
            args: expect.anything(),
          },
        },
      ],
    },
    id: expect.stringMatching(/^[\w-]+:1$/),
    actions: { stateDelta: {}, artifactDelta: {}, requestedAuthConfigs: {}, requestedToolConfirmations: {} },
    longRunningToolIds: [],
    timestamp: expect.any(Number),
  });
  expect((result!.actions as { stateDelta: object }).stateDelta).toHaveProperty('draft');
  expect((text!.content as { role: string }).role).toBe('model');
  expect(stream.lastId).toBe(text?.id);
  const flat = await say(url, session, 'title Flat', { query: '?events=flat' });
  expect(flat.events).toMatchObject([
    { type: 'tool_call', name: 'edit_multitrack' },
    { type: 'tool_result', name: 'edit_multitrack' },
    { type: 'text', content: 'The title is now "Flat".' },
  ]);
});

it('C-8.1 C-8.2 C-8.3 C-11.8: the state has its parts, and the canvas follows the photos until a draft says otherwise', async () => {
  const session = await newSession(url);
  const portrait = await photo('red', { width: 200, height: 400 });
  await uploadFiles(url, session, [{ name: 'p.jpg', bytes: portrait }]);
  const { data } = (await readState(url, session)).body;
  expect(Object.keys(data.state).sort()).toEqual([
    'canvas_config',
    'draft',
    'generated_media',
    'video_analyses',
    'video_infos',
  ]);
  expect(data.state.canvas_config).toEqual({ width: 1080, height: 1920, ratio: '9:16' });
  expect([data.user_id, data.version]).toEqual([session.userId, 2]);
  await say(url, session, 'make a film');
  const draft = (await readState(url, session)).body.data.state.draft as { t: { sg: unknown[] }[] };
  expect(draft.t.some(({ sg }) => sg.length > 0)).toBe(true);
  expect(JSON.stringify(draft)).toContain(`"u":"${url}/m/`);
});

it('C-1.6: a failed export is a successful poll with a readable reason', async () => {
  const session = await newSession(url);
  await call(`${url}/api/render/proxy/lambda`, {
    token: session.token,
    headers: attribution,
    json: { id: 'render_f', sessionId: session.sessionId, draft: textDraft },
  });
  const list = await call(`${url}/api/kinora/exports`, { token: session.token });
  expect((list.body.data.exports as { id: string }[]).map(({ id }) => id)).toEqual(['render_f']);
  const { database } = server.server.service;
  const { findRender } = await import('../../src/store/index.js');
  const row = await findRender(database, { userId: session.userId, id: 'render_f' });
  await failRender(database, { key: row!.key, error: 'The photo could not be read.', now: new Date() });
  const poll = await call(`${url}/api/render/proxy/lambda/render_f`, { token: session.token });
  expect([poll.status, poll.body.code, poll.body.status, poll.body.error]).toEqual([
    200,
    0,
    'failed',
    'The photo could not be read.',
  ]);
  expect(poll.body.data.error).toBe(poll.body.error);
});

it('T3: a capability opens its one file, not another, not another role, and not with a changed expiry', async () => {
  const session = await newSession(url);
  const { body } = await uploadFiles(url, session, [
    { name: 'a.jpg', bytes: await photo('red') },
    { name: 'b.jpg', bytes: await photo('blue') },
  ]);
  const [a, b] = body.data.files as { file_id: string; cdn_url: string }[];
  expect((await fetch(a!.cdn_url)).status).toBe(200);
  expect((await fetch(a!.cdn_url.replace(a!.file_id, b!.file_id))).status).toBe(404);
  expect((await fetch(a!.cdn_url.replace('.jpg', '.thumb.jpg'))).status).toBe(404);
  expect(
    (await fetch(a!.cdn_url.replace(/\/([0-9a-z]+)-/, (_, expiry: string) => `/z${expiry.slice(1)}-`)))
      .status,
  ).toBe(404);
});

it('C-5.27: the head of the stream comes while the agent still thinks', async () => {
  const session = await newSession(url);
  const response = await fetch(`${url}/run_sse`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${session.token}` },
    body: JSON.stringify({ session_id: session.sessionId, new_message: { parts: [{ text: 'slow 1500' }] } }),
  });
  const { database } = server.server.service;
  const { listTurns, findSession } = await import('../../src/store/index.js');
  const { key } = await findSession(database, session);
  const [turn] = await listTurns(database, key);
  const said = await response.text();
  expect(['queued', 'running']).toContain(turn?.status);
  expect(said).toContain('"type":"text"');
});

it('T4: what goes wrong inside is told in a plain sentence without traces', async () => {
  const session = await newSession(url);
  const stream = await say(url, session, 'fail now');
  expect(stream.text).not.toMatch(/the brain broke|\.ts:|node_modules|select /);
  expect(stream.events[0]?.errorMessage).toMatch(/^Something went wrong inside Kinora/);
});

it('C-2.4: a short client id is no proof of being the same client: after 7 days it is a new user', async () => {
  const ask = async (id: string) =>
    (await call(`${url}/api/auth/anonymous-token`, { method: 'POST', headers: { 'X-Client-Id': id } })).body
      .data;
  const first = [await ask('short-id'), await ask('a-long-and-unguessable-client-id-0001')];
  server.advance(7 * 86_400_000 + 1000);
  const second = [await ask('short-id'), await ask('a-long-and-unguessable-client-id-0001')];
  expect(second.map((item, i) => item.user_id === first[i]!.user_id)).toEqual([false, true]);
});

it('O9: readiness names the cause: the database, then the queue', async () => {
  const own = await startTestServer();
  try {
    const ready = async () => {
      const { status, body } = await call(`${own.url}/readyz`);
      return [status, body.database, body.disk, body.queue];
    };
    expect(await ready()).toEqual([200, 'ok', 'ok', 'ok']);
    const name = new URL(own.test.url).pathname.slice(1);
    const admin = new pg.Client({ connectionString: own.test.url.replace(`/${name}`, '/postgres') });
    await admin.connect();
    const allow = (allowed: boolean) =>
      admin.query(`alter database ${name} with allow_connections ${allowed}`);
    await allow(false);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    expect((await ready()).slice(0, 2)).toEqual([503, 'failed']);
    expect((await call(`${own.url}/healthz`)).status).toBe(200);
    await allow(true);
    await admin.end();
    expect(await until(async () => (await ready())[0] === 200)).toBe(true);
    await own.server.service.jobs.stop({ graceMs: 0 });
    expect(await ready()).toEqual([503, 'ok', 'ok', 'failed']);
  } finally {
    await own.close();
  }
});
