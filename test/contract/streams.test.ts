import { connect } from 'node:net';
import { expect, it } from 'vitest';
import {
  attribution,
  call,
  newSession,
  photo,
  readCredits,
  readState,
  say,
  type TestSession,
  until,
  uploadFiles,
} from '../helpers/client.js';
import { startTestServer, type TestServer, useTestServer } from '../helpers/server.js';

let server: TestServer;
let url: string;
useTestServer({ environment: { KINORA_CREDITS_GRANT: '1000' } }, (started) => {
  server = started;
  ({ url } = server);
});

async function withPhoto(): Promise<TestSession> {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  return session;
}
const settled = (session: TestSession) =>
  until(
    async () =>
      (await readCredits(url, session)).frozen === 0 && (await readState(url, session)).status === 200,
  );
const code = (text: string): number => (JSON.parse(text) as { code: number }).code;

/** Sends a message and leaves once so many bytes of the answer have come; 0 = at once. */
function leaveAfter(session: TestSession, text: string, bytes: number): Promise<void> {
  const { hostname, port } = new URL(url);
  const body = JSON.stringify({ session_id: session.sessionId, new_message: { parts: [{ text }] } });
  return new Promise((done) => {
    let seen = 0;
    const socket = connect(Number(port), hostname);
    const head = `POST /run_sse HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${session.token}\r\n`;
    socket.write(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`, () => {
      if (bytes === 0) setTimeout(() => socket.destroy(), 50);
    });
    socket.on('data', (chunk) => {
      seen += chunk.length;
      if (bytes > 0 && seen >= bytes) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => done());
  });
}

it('S1 C-5.22: leaving before the first byte or at any event gives the state and the charge of an undisturbed turn', async () => {
  const undisturbed = await withPhoto();
  const whole = await say(url, undisturbed, 'make a film');
  const plain = async (session: TestSession) => {
    const { version, state } = (await readState(url, session)).body.data;
    const { t } = state.draft as { t?: { tt: number; sg: { d: number }[] }[] };
    return {
      version,
      tracks: t?.map(({ tt, sg }) => [tt, sg.map(({ d }) => d)]),
      credits: await readCredits(url, session),
    };
  };
  const expected = await plain(undisturbed);
  expect(expected.credits.available).toBe(999);
  for (const bytes of [0, 1, 300, 900, whole.text.length >> 1, whole.text.length - 5]) {
    const session = await withPhoto();
    await leaveAfter(session, 'make a film', bytes);
    await until(async () => (await readCredits(url, session)).total !== 1000);
    expect(await settled(session)).toBe(true);
    expect(await plain(session), `left after ${bytes} bytes`).toEqual(expected);
  }
});

it('S2 C-5.24: a turn can be resumed for 15 minutes after its end, not for ever', async () => {
  const session = await withPhoto();
  const whole = await say(url, session, 'make a film');
  const [first] = whole.events;
  const resume = () => say(url, session, 'ignored', { headers: { 'Last-Event-ID': first!.id } });
  server.advance(14.9 * 60_000);
  expect((await resume()).events).toEqual(whole.events.slice(1));
  server.advance(12_000);
  const late = await resume();
  expect([late.status, code(late.text)]).toEqual([409, 4009]);
});

it('S4 C-5.3 C-5.15 C-5.16: in both dialects errors before the first byte are JSON, later ones an event and then the end', async () => {
  const session = await withPhoto();
  for (const dialect of ['skill', 'strict'] as const) {
    const empty = await say(url, session, ' ', { dialect });
    const unknown = await say(url, { ...session, sessionId: '1111111111111111111' }, 'hi', { dialect });
    const noToken = await say(url, { ...session, token: 'nmv_usr_x' }, 'hi', { dialect });
    expect([empty, unknown, noToken].map((answer) => [answer.status, code(answer.text)])).toEqual([
      [400, 400],
      [404, 1002],
      [401, 1001],
    ]);
    const failed = await say(url, session, `fail ${dialect}`, { dialect });
    expect(failed.events).toHaveLength(1);
    expect(failed.events[0]).toMatchObject({ errorCode: 'INTERNAL', errorMessage: expect.any(String) });
    expect(failed.events[0]).not.toHaveProperty('error');
  }
});

it('C-5.23: at most 50 messages wait in one session; the next one is 429', async () => {
  const session = await withPhoto();
  const gone = new AbortController();
  const send = (text: string) =>
    fetch(`${url}/run_sse`, {
      method: 'POST',
      signal: gone.signal,
      headers: { Authorization: `Bearer ${session.token}` },
      body: JSON.stringify({ session_id: session.sessionId, new_message: { parts: [{ text }] } }),
    });
  await send('slow 60000');
  const answers = await Promise.all(Array.from({ length: 55 }, (_, i) => send(`hello ${i}`)));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  expect(answers.find(({ status }) => status === 429)?.headers.get('retry-after')).toMatch(/^\d+$/);
  gone.abort();
  await call(`${url}/api/kinora/sessions/${session.sessionId}/cancel`, {
    method: 'POST',
    token: session.token,
  });
  expect(await readCredits(url, session)).toEqual({ available: 1000, frozen: 0, total: 1000 });
});

it('R10: 30 messages, studio edits and state patches at once on one session each get a version of their own', async () => {
  const session = await withPhoto();
  const before = Number((await readState(url, session)).body.data.version);
  const base = `${url}/api/kinora/sessions/${session.sessionId}`;
  const draft = (title: string) => ({ m: { title }, t: [{ tt: 7, sg: [{ d: 1000, m: { text: title } }] }] });
  const studio = async (i: number): Promise<number> => {
    for (let attempt = 0; attempt < 60; attempt++) {
      const { version } = (await readState(url, session)).body.data;
      const { status } = await call(`${base}/edits`, {
        token: session.token,
        json: { base_version: version, commands: [{ name: 'set_title', params: { title: `studio ${i}` } }] },
      });
      if (status === 200) return 1;
      expect(status).toBe(409);
    }
    return 0;
  };
  const changes = await Promise.all([
    ...Array.from({ length: 20 }, async (_, i) => {
      const { events } = await say(url, session, `title chat ${i}`);
      return events.filter(({ type }) => type === 'tool_result').length;
    }),
    ...Array.from({ length: 10 }, async () => {
      const { events } = await say(url, session, 'title the same');
      return events.length === 3 ? 0 : -100;
    }),
    ...Array.from({ length: 3 }, (_, i) => studio(i)),
    ...Array.from({ length: 3 }, async (_, i) => {
      const { status } = await call(`${url}/apps/nemo_agent/users/me/sessions/${session.sessionId}`, {
        method: 'PATCH',
        token: session.token,
        json: { stateDelta: { draft: draft(`patch ${i}`) } },
      });
      return status === 200 ? 1 : 0;
    }),
  ]);
  // The ten equal messages are one turn, or two when one came after the end of the first.
  const counted = changes.reduce((sum, count) => sum + count, 0);
  const { body } = await call(`${base}/history`, { token: session.token });
  const entries = body.data.entries as { position: number; version: number }[];
  expect(entries.map(({ position }) => position)).toEqual(entries.map((_, i) => i));
  expect(new Set(entries.map(({ version }) => version)).size).toBe(entries.length);
  expect(entries.length - 1).toBeGreaterThan(counted);
  expect(Number((await readState(url, session)).body.data.version)).toBe(before + entries.length - 1);
  expect((await readCredits(url, session)).frozen).toBe(0);
});

it('S3 C-5.4: a turn that takes too long ends with an error event and gives its price back', async () => {
  const hasty = await startTestServer({ parts: { turnLimitMs: 300 } });
  try {
    expect(hasty.server.service.turnLimitMs).toBe(300);
    const session = await newSession(hasty.url);
    const stream = await say(hasty.url, session, 'slow 60000');
    expect(stream.events).toMatchObject([{ type: 'error', errorCode: 'TIMEOUT' }]);
    expect(await readCredits(hasty.url, session)).toEqual({ available: 100, frozen: 0, total: 100 });
  } finally {
    await hasty.close();
  }
});

it('R9 C-5.15: a server that stops ends its streams with SHUTDOWN and refuses new messages', async () => {
  const leaving = await startTestServer();
  const session = await newSession(leaving.url);
  const running = say(leaving.url, session, 'slow 60000');
  const waiting = say(leaving.url, session, 'hello');
  await until(async () => (await readCredits(leaving.url, session)).frozen === 2);
  const closing = leaving.close();
  for (const { events } of await Promise.all([running, waiting])) {
    expect(events.at(-1)).toMatchObject({ type: 'error', errorCode: 'SHUTDOWN' });
  }
  await closing;
});

it('T2: the token is nowhere in the database and the files of the server', async () => {
  const session = await withPhoto();
  await say(url, session, 'make a film');
  await call(`${url}/api/render/proxy/lambda`, {
    token: session.token,
    headers: attribution,
    json: { sessionId: session.sessionId, draft: (await readState(url, session)).body.data.state.draft },
  });
  const { dumpRows } = await import('../../src/store/index.js');
  const secret = session.token.slice(8);
  let rows = 0;
  await dumpRows(server.test.database, async (line) => {
    rows++;
    expect(JSON.stringify(line)).not.toContain(secret);
  });
  expect(rows).toBeGreaterThan(10);
  const { spawnSync } = await import('node:child_process');
  expect(spawnSync('grep', ['-rl', secret, server.folder], { encoding: 'utf8' }).stdout).toBe('');
});
