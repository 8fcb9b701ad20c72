import { expect, it } from 'vitest';
import { call, newSession, photo, say, type TestSession, uploadFiles } from '../helpers/client.js';
import { type TestServer, useTestServer } from '../helpers/server.js';

let server: TestServer;
let url: string;
let session: TestSession;
let claim: string;

useTestServer({}, async (started) => {
  server = started;
  ({ url } = server);
  session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a"<b>.jpg', bytes: await photo('red') }]);
  await say(url, session, 'title <script>alert(1)</script>');
  const { body } = await call(`${url}/api/auth/claim-token`, {
    token: session.token,
    json: { task_id: session.taskId, session_id: session.sessionId },
  });
  claim = String(body.data.claim_token);
});

const open = (path: string) => call(url + path, { redirect: 'manual' });

it('C-3.1 C-3.2: a claim link shows its session with pictures that open, and runs nothing', async () => {
  const page = await open(`/workspace/claim?ct=${claim}`);
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(page.text).toContain('&#60;b&#62;.jpg');
  expect(page.text).not.toContain('<script');
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none';.*frame-ancestors 'none'/);
  const [, picture] = /<img src="([^"]+)"/.exec(page.text) ?? [];
  expect((await fetch(url + picture)).headers.get('content-type')).toBe('image/jpeg');
});

it('C-3.2: every older form of a link is a page; without ct it shows nothing of anybody', async () => {
  const { taskId: task, sessionId: sid } = session;
  for (const path of [
    `/workspace/claim?task=${task}&session=${sid}&skill_name=x&skill_version=1&skill_source=y`,
    `/workspace/task/${task}?session=${sid}`,
    `/task/${task}`,
    `/workspace/project/p1/${sid}`,
    '/',
    `/register?bind=${session.userId}`,
    '/billing',
  ]) {
    const page = await open(path);
    expect([path, page.status, page.headers.get('content-type')]).toEqual([
      path,
      200,
      'text/html; charset=utf-8',
    ]);
    expect(page.text).not.toMatch(/\.jpg|alert\(1\)/);
  }
  expect((await open(`/workspace/task/${task}?session=${sid}&ct=${claim}`)).text).toContain('<img');
});

it('C-3.2: a token in a link opens nothing and leaves the address at once', async () => {
  const page = await open(`/workspace/claim?token=${session.token}&task=x&session=${session.sessionId}`);
  expect([page.status, page.headers.get('location')]).toEqual([
    303,
    `/workspace/claim?task=x&session=${session.sessionId}`,
  ]);
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
});

it('C-3.1: a link that has ended, or never was, says so', async () => {
  expect((await open(`/workspace/claim?ct=clm_${'A'.repeat(43)}`)).status).toBe(404);
  server.advance(7 * 86_400_000 + 1000);
  const page = await open(`/workspace/claim?ct=${claim}`);
  expect([page.status, page.text.includes('has ended')]).toEqual([404, true]);
});
