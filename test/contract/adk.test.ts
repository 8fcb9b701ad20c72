import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  call,
  newSession,
  newUser,
  photo,
  readState,
  say,
  type TestSession,
  uploadFiles,
} from '../helpers/client.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

let server: TestServer;
let url: string;
let user: { token: string; userId: string };
const base = (): string => `${url}/apps/nemo_agent/users/me/sessions`;

beforeAll(async () => {
  server = await startTestServer();
  ({ url } = server);
  user = await newUser(url);
});
afterAll(() => server.close());

const ask = (path: string, json?: unknown, method?: string) =>
  call(path, { token: user.token, ...(json === undefined ? {} : { json }), ...(method && { method }) });

it('C-10.1 C-1.8: apps and version are open', async () => {
  expect((await call(`${url}/list-apps?relative_path=./`)).body).toEqual(['nemo_agent']);
  expect((await call(`${url}/version`)).body).toEqual({ version: '0.0.0-test' });
});

it('C-10.2 C-10.3 C-10.4 C-10.8: sessions are created, read, listed and deleted', async () => {
  const made = await ask(`${base()}/my-session_1`, {
    state: { mood: 'calm' },
    events: [{ author: 'user', content: { parts: [{ text: 'before' }] } }],
  });
  expect(made.status).toBe(200);
  expect(made.body).toMatchObject({ id: 'my-session_1', appName: 'nemo_agent', userId: user.userId });
  const again = await ask(`${base()}/my-session_1`, {});
  expect([again.status, Object.keys(again.body).sort()]).toEqual([400, ['detail', 'error']]);
  const read = (await ask(`${base()}/my-session_1`)).body as unknown as {
    events: unknown[];
    state: Record<string, unknown>;
  };
  expect(read.events).toHaveLength(1);
  expect(read.state).toMatchObject({ mood: 'calm', draft: {} });
  const listed = (await ask(base())).body as unknown as { id: string }[];
  expect(listed.map(({ id }) => id)).toEqual(['my-session_1']);
  const session: TestSession = { ...user, sessionId: 'my-session_1', taskId: '' };
  expect((await readState(url, session)).body.data.state.mood).toBe('calm');
  const gone = await ask(`${base()}/my-session_1`, undefined, 'DELETE');
  expect([gone.status, gone.text]).toEqual([200, '{}']);
  const missing = await ask(`${base()}/my-session_1`);
  expect([missing.status, Object.keys(missing.body).sort()]).toEqual([404, ['detail', 'error']]);
  for (const body of ['', 'null', '{}']) {
    const { status } = await call(base(), { method: 'POST', token: user.token, body });
    expect(status).toBe(200);
  }
});

it('C-10.5: a state delta checks the draft, keeps own keys and refuses read-only ones', async () => {
  const session = await newSession(url, user);
  const path = `${base()}/${session.sessionId}`;
  const { version } = (await readState(url, session)).body.data;
  await ask(
    path,
    { stateDelta: { note: 'x', draft: { t: [{ tt: 7, sg: [{ d: 1000, m: { text: 'Hi' } }] }] } } },
    'PATCH',
  );
  const state = (await readState(url, session)).body.data;
  expect(state.version).toBe(Number(version) + 1);
  expect(state.state).toMatchObject({ note: 'x', draft: { d: 1000 } });
  expect((await ask(path, { stateDelta: { video_infos: [] } }, 'PATCH')).status).toBe(400);
  expect(
    (await ask(path, { state_delta: { draft: { t: [{ tt: 0, sg: [{ d: -1 }] }] } } }, 'PATCH')).status,
  ).toBe(400);
  expect((await ask(path, { stateDelta: { big: 'x'.repeat(70_000) } }, 'PATCH')).status).toBe(400);
});

it('C-10.6 C-10.3: a run gives the events of the turn, and the session has them with the message', async () => {
  const session = await newSession(url, user);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  const events = (
    await ask(`${url}/run`, {
      appName: 'nemo_agent',
      userId: user.userId,
      sessionId: session.sessionId,
      newMessage: { role: 'user', parts: [{ text: 'make a film' }] },
    })
  ).body as unknown as { id: string; content: { parts: Record<string, unknown>[] } }[];
  expect(events.map(({ content }) => Object.keys(content.parts[0]!)[0])).toEqual([
    'functionCall',
    'functionResponse',
    'text',
  ]);
  const read = (await ask(`${base()}/${session.sessionId}`)).body as unknown as {
    events: { author: string; id: string }[];
  };
  expect(read.events.map(({ author }) => author)).toEqual(['user', 'nemo_agent', 'nemo_agent', 'nemo_agent']);
  expect(read.events.slice(1).map(({ id }) => id)).toEqual(events.map(({ id }) => id));
});

it('C-5.14: a streaming client gets deltas, then the full text; others never see deltas', async () => {
  const session = await newSession(url, user);
  const long = `hello ${'word '.repeat(30)}`;
  const stream = await say(url, session, long, { dialect: 'strict', extra: { streaming: true } });
  const texts = stream.events.map((event) => ({
    partial: event.partial === true,
    text: (event.content as { parts: { text: string }[] }).parts[0]!.text,
  }));
  const deltas = texts.filter(({ partial }) => partial).map(({ text }) => text);
  expect(deltas.length).toBeGreaterThan(2);
  expect(deltas.join('')).toBe(texts.at(-1)?.text);
  const plain = await say(url, session, `x ${long}`, { dialect: 'strict' });
  expect(plain.events).toHaveLength(1);
});

it('C-1.14: another app is 404 and another user looks like an unknown session', async () => {
  expect((await ask(`${url}/apps/other/users/me/sessions`)).status).toBe(404);
  expect((await ask(`${url}/apps/nemo_agent/users/anon_0000000000000000/sessions`)).status).toBe(404);
});
