import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  attribution,
  call,
  newSession,
  photo,
  readState,
  say,
  type TestSession,
  uploadFiles,
} from '../helpers/client.js';
import { startTestServer, type TestServer } from '../helpers/server.js';
import { processTree } from '../helpers/spawned.js';

let server: TestServer;
let url: string;
let session: TestSession;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  ({ url } = server);
  session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  await say(url, session, 'make a film');
});
afterAll(() => server.close());

async function submit(id: string): Promise<void> {
  const { draft } = (await readState(url, session)).body.data.state;
  const json = { id, sessionId: session.sessionId, draft, output: { quality: 'low', resolution: '360p' } };
  const { status } = await call(`${url}/api/render/proxy/lambda`, {
    token: session.token,
    headers: attribution,
    json,
  });
  expect(status).toBe(200);
}

async function ended(id: string): Promise<Record<string, unknown>> {
  const limit = Date.now() + 50_000;
  for (;;) {
    const { body } = await call(`${url}/api/render/proxy/lambda/${id}`, { token: session.token });
    if (body.status === 'completed' || body.status === 'failed' || Date.now() > limit) return body;
    await new Promise((done) => setTimeout(done, 200));
  }
}

it('R2 R6 L3: an export that brings its process down every time has failed after three attempts, and the next one works', async () => {
  const killed = new Set<number>();
  const poison = setInterval(() => {
    for (const { pid, command } of processTree(process.pid)) {
      if (!command.includes('render-child.js') || killed.has(pid)) continue;
      killed.add(pid);
      process.kill(pid, 'SIGKILL');
    }
  }, 50);
  await submit('render_poison');
  const failed = await ended('render_poison');
  clearInterval(poison);
  expect([failed.status, failed.error]).toEqual(['failed', expect.stringContaining('three times')]);
  expect(killed.size).toBe(3);
  expect((await call(`${url}/healthz`)).status).toBe(200);
  await submit('render_next');
  expect((await ended('render_next')).status).toBe('completed');
});

it('L3: a user has at most three open exports; the fourth is 429 with Retry-After', async () => {
  const { draft } = (await readState(url, session)).body.data.state;
  const answers = [];
  for (let i = 0; i < 5; i++) {
    const json = {
      id: `render_many_${i}`,
      sessionId: session.sessionId,
      draft,
      output: { resolution: '720p' },
    };
    answers.push(
      await call(`${url}/api/render/proxy/lambda`, { token: session.token, headers: attribution, json }),
    );
  }
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(1);
  expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
});
