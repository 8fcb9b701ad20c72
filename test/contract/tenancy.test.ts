import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Route } from '../../src/server/define-route.js';
import {
  type Answer,
  attribution,
  call,
  newSession,
  newUser,
  photo,
  type TestSession,
  textDraft,
  uploadFiles,
} from '../helpers/client.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

let server: TestServer;
let url: string;
let mine: TestSession;
let other: TestSession;
let routes: readonly Route[];

beforeAll(async () => {
  server = await startTestServer();
  ({ url } = server);
  ({ routes } = server.server.service);
  mine = await newSession(url);
  other = await newSession(url);
  await uploadFiles(url, other, [{ name: 'theirs.jpg', bytes: await photo('red') }]);
  const json = { id: 'render_theirs', sessionId: other.sessionId, draft: textDraft };
  await call(`${url}/api/render/proxy/lambda`, { token: other.token, headers: attribution, json });
});
afterAll(() => server.close());

/** Bodies that get past the checks before the owner is looked at. */
const bodies: Record<string, (session: string) => unknown> = {
  '/run_sse': (session) => ({ session_id: session, new_message: { parts: [{ text: 'hi' }] } }),
  '/run': (session) => ({ sessionId: session, newMessage: { parts: [{ text: 'hi' }] } }),
  '/api/auth/claim-token': (session) => ({ session_id: session }),
  '/api/render/proxy/lambda': (session) => ({ sessionId: session, draft: textDraft }),
  '/api/render/proxy/draft': (session) => ({ sessionId: session, draft: textDraft }),
  '/api/upload-video/nemo_agent/:user/:session': () => ({
    urls: ['http://example.org/a.jpg'],
    source_type: 'url',
  }),
  '/api/kinora/sessions/:session/edits': () => ({ base_version: 1, commands: [{ name: 'start_over' }] }),
};

function ask(route: Route, ids: Record<string, string>): Promise<Answer> {
  const path = route.path.replace(/:([A-Za-z]+)/g, (_, name: string) => ids[name] ?? 'x');
  const json = bodies[route.path]?.(ids.session!) ?? {};
  const withBody = route.method === 'GET' || route.method === 'DELETE' ? {} : { json };
  return call(url + path, { method: route.method, token: mine.token, headers: attribution, ...withBody });
}

const theirs = (): Record<string, string> => ({
  app: 'nemo_agent',
  user: 'me',
  session: other.sessionId,
  id: 'render_theirs',
  name: 'render_theirs.mp4',
  token: 'tok_0',
  version: '0',
});
const nobodys = (): Record<string, string> => ({
  ...theirs(),
  session: '1111111111111111111',
  id: 'render_nobody',
  name: 'render_nobody.mp4',
});

it('T1 C-8.8 C-9.6: on every route, what is another user’s looks like what is not there', async () => {
  const scoped = routes.filter((route) => route.scope !== null);
  const about = scoped.filter((route) => /:(session|id|name|token)/.test(route.path) || route.path in bodies);
  // The creation of a session with a chosen id is per user: the same id is free for everyone.
  const shared = about.filter(
    (route) => !(route.method === 'POST' && route.path.endsWith('/sessions/:session')),
  );
  expect(shared.length).toBeGreaterThan(20);
  for (const route of shared) {
    const foreign = await ask(route, theirs());
    const unknown = await ask(route, nobodys());
    const name = `${route.method} ${route.path}`;
    expect(foreign.status, name).toBeGreaterThanOrEqual(400);
    expect([foreign.status, foreign.text], name).toEqual([unknown.status, unknown.text]);
  }
  const state = await call(`${url}/api/state/nemo_agent/${other.userId}/${other.sessionId}/latest`, {
    token: mine.token,
  });
  expect([state.status, state.body.code]).toEqual([404, 1002]);
});

it('T1: every route with an id is either scoped or a capability', () => {
  const open = routes.filter((route) => route.scope === null && route.path.includes(':'));
  expect(open.map(({ path }) => path).sort()).toEqual([
    '/m/:file/:name',
    '/r/:name',
    // Pages that look at nothing but a claim token.
    '/task/:task',
    '/workspace/project/:project/:session',
    '/workspace/task/:task',
  ]);
});

it('T8: traversal in every parameter of every route is a 4xx', async () => {
  const evil = [
    '..%2f..%2fetc%2fpasswd',
    '%252e%252e%252f',
    '..%5c..%5cwindows',
    'a%00b',
    '.git',
    '%2e%2e%2fx',
  ];
  for (const route of routes.filter(({ path }) => path.includes(':'))) {
    for (const text of evil) {
      const ids = Object.fromEntries(
        Object.keys(theirs())
          .concat('file', 'task', 'project')
          .map((name) => [name, text]),
      );
      const { status, text: body } = await ask(route, ids);
      expect(status, `${route.method} ${route.path} ${text}`).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(body).not.toMatch(/root:|node_modules|\/work\/|at .*\.js:\d/);
    }
  }
});

it('C-3.1 C-3.2: a claim token is no bearer token; redeemed, it reaches its one session only', async () => {
  const second = await newSession(url, mine);
  const { body } = await call(`${url}/api/auth/claim-token`, {
    token: mine.token,
    json: { task_id: mine.taskId, session_id: mine.sessionId },
  });
  expect(body.data).toEqual({ claim_token: expect.stringMatching(/^clm_[\w-]{43}$/), expires_in: 604_800 });
  const claim = String(body.claim_token);
  const direct = await call(`${url}/api/credits/balance/simple`, { token: claim });
  expect([direct.status, direct.body.code]).toEqual([401, 1001]);
  const opened = await call(`${url}/api/kinora/claims/open`, { json: { ct: claim } });
  expect(opened.body.session_id).toBe(mine.sessionId);
  const token = String(opened.body.data.token);
  const state = (id: string) => call(`${url}/api/state/nemo_agent/me/${id}/latest`, { token });
  expect((await state(mine.sessionId)).status).toBe(200);
  expect((await state(second.sessionId)).body.code).toBe(1002);
  const list = await call(`${url}/api/kinora/sessions`, { token });
  expect((list.body.data.sessions as { session_id: string }[]).map(({ session_id }) => session_id)).toEqual([
    mine.sessionId,
  ]);
  const wrong = await call(`${url}/api/auth/claim-token`, {
    token: mine.token,
    json: { task_id: other.taskId, session_id: mine.sessionId },
  });
  expect(wrong.body.code).toBe(1002);
});

it('C-2.8 C-1.5: scopes are enforced, manual tokens are shown once and can be revoked', async () => {
  const { createManualToken } = await import('../../src/store/index.js');
  const whole = await createManualToken(server.test.database, {
    label: 'own',
    scopes: ['*'],
    expiresAt: null,
    now: new Date(),
    grant: 100,
  });
  expect(whole.userId).toMatch(/^user_[0-9a-f]{16}$/);
  const made = await call(`${url}/api/kinora/tokens`, {
    token: whole.token,
    json: { label: 'reader', scopes: ['read'] },
  });
  const reader = String(made.body.data.token);
  expect(made.body.token).toBeUndefined();
  expect((await call(`${url}/api/credits/balance/simple`, { token: reader })).body.available).toBe(100);
  const denied = await call(`${url}/api/tasks/me/with-session/nemo_agent`, { token: reader, json: {} });
  expect([denied.status, denied.body.code]).toEqual([403, 1003]);
  expect((await call(`${url}/api/kinora/tokens`, { token: reader, json: { scopes: ['*'] } })).body.code).toBe(
    1003,
  );
  const listed = await call(`${url}/api/kinora/tokens`, { token: whole.token });
  expect(listed.text).not.toContain(reader);
  await call(`${url}/api/kinora/tokens/${String(made.body.data.id)}`, {
    method: 'DELETE',
    token: whole.token,
  });
  expect((await call(`${url}/api/credits/balance/simple`, { token: reader })).body.code).toBe(1001);
});

it('T2 O5 C-2.7: an expired token is 1001 at once and a clock set back does not revive it', async () => {
  const user = await newUser(url);
  server.advance(8 * 86_400_000);
  expect((await call(`${url}/api/credits/balance/simple`, { token: user.token })).body.code).toBe(1001);
  server.advance(-8 * 86_400_000);
  expect((await call(`${url}/api/credits/balance/simple`, { token: user.token })).body.code).toBe(1001);
});
