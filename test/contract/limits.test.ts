import { readdirSync } from 'node:fs';
import http from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  call,
  newSession,
  newUser,
  photo,
  readCredits,
  readState,
  say,
  type TestSession,
  uploadFiles,
} from '../helpers/client.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

let server: TestServer;
let url: string;
let free = 1e12;
const lines: string[] = [];

beforeAll(async () => {
  server = await startTestServer({
    log: pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }),
    environment: {
      KINORA_MAX_FILE_MB: '1',
      KINORA_CORS_ORIGINS: 'https://studio.example',
      KINORA_PRICE_EDIT: '30',
      KINORA_SILENT_EDITS: '0.5',
    },
    parts: { freeSpace: async () => ({ free, total: 2e12 }) },
  });
  ({ url } = server);
});
afterAll(() => server.close());

it('C-6.4 M2: a file over the limit is 413/4002, named, and leaves nothing', async () => {
  const session = await newSession(url);
  const { status, body } = await uploadFiles(url, session, [
    { name: 'big.jpg', bytes: Buffer.alloc(1024 * 1024 + 1) },
    { name: 'ok.jpg', bytes: await photo('red') },
  ]);
  expect([status, body.code]).toEqual([413, 4002]);
  expect((body.data as unknown as { failed: { filename: string }[] }).failed[0]?.filename).toBe('big.jpg');
  expect((await readState(url, session)).body.data.state.video_infos).toEqual([]);
  expect(readdirSync(join(server.folder, 'uploads'))).toEqual([]);
});

it('M8: an upload that breaks off leaves nothing', async () => {
  const session = await newSession(url);
  const head = [
    `POST /api/upload-video/nemo_agent/me/${session.sessionId} HTTP/1.1`,
    'Host: localhost',
    `Authorization: Bearer ${session.token}`,
    'Content-Type: multipart/form-data; boundary=x',
    'Content-Length: 900000',
    '',
    '--x',
    'Content-Disposition: form-data; name="files"; filename="a.jpg"',
    '',
    '',
  ].join('\r\n');
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(head);
  socket.write(Buffer.alloc(200_000, 1));
  await new Promise((done) => setTimeout(done, 200));
  socket.destroy();
  await new Promise((done) => setTimeout(done, 300));
  expect(readdirSync(join(server.folder, 'uploads'))).toEqual([]);
  expect((await readState(url, session)).body.data.state.video_infos).toEqual([]);
});

it('M5: hostile names become plain labels', async () => {
  const session = await newSession(url);
  const names = [
    '../../etc/passwd.jpg',
    'C:\\x\\y.jpg',
    '\u202Egpj.exe.jpg',
    '<img src=x onerror=alert(1)>.jpg',
    `${'n'.repeat(400)}.jpg`,
    'a\tb\u0000.jpg',
  ];
  const { body } = await uploadFiles(
    url,
    session,
    await Promise.all(names.map(async (name, i) => ({ name, bytes: await photo('red', { width: 20 + i }) }))),
  );
  const labels = (body.data.files as { filename: string }[]).map(({ filename }) => filename);
  for (const label of labels) {
    expect(label).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
    expect([...label].length).toBeLessThanOrEqual(120);
  }
});

it('C-7.5 C-7.6 R5: ten parallel turns spend exactly what there is; the rest are 403/2001 with a link', async () => {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  const streams = await Promise.all(
    Array.from({ length: 10 }, (_, i) => say(url, session, `film slow 100 number ${i}`)),
  );
  const refused = streams.filter(({ status }) => status === 403);
  expect(refused).toHaveLength(7);
  const body = JSON.parse(refused[0]!.text) as { code: number; data: { register_url: string } };
  expect([body.code, body.data.register_url]).toEqual([2001, `${url}/register?bind=${session.userId}`]);
  const credits = await readCredits(url, session);
  expect(credits.frozen).toBe(0);
  // The second and third of the same film change nothing and are free.
  expect([10, 40, 70]).toContain(credits.available);
});

it('C-5.20: with half of the edits silent, every second one has no text and is charged all the same', async () => {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  const types = [];
  for (const text of ['make a film', 'title One', 'title Two']) {
    types.push((await say(url, session, text)).events.map(({ type }) => type));
  }
  expect(types[0]).toEqual(['tool_call', 'tool_result', 'text']);
  expect(types[1]).toEqual(['tool_call', 'tool_result']);
  expect(types[2]).toEqual(['tool_call', 'tool_result', 'text']);
  expect((await readCredits(url, session)).available).toBe(10);
});

it('C-1.11 W3: only listed origins get CORS headers, never with credentials', async () => {
  const preflight = (origin: string) =>
    call(`${url}/run_sse`, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
    });
  const good = await preflight('https://studio.example');
  expect([good.status, good.headers.get('access-control-allow-origin')]).toEqual([
    204,
    'https://studio.example',
  ]);
  expect(good.headers.get('access-control-allow-headers')).toContain('Last-Event-ID');
  expect(good.headers.get('access-control-allow-credentials')).toBeNull();
  for (const origin of ['https://evil.example', 'null']) {
    expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
  }
});

it('T5: bodies too deep, with too many keys, infinite or poisoned numbers and keys are 400 or inert', async () => {
  const { token } = await newUser(url);
  const send = (body: string) =>
    call(`${url}/api/tasks/me/with-session/nemo_agent`, { method: 'POST', token, body });
  const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  expect((await send(deep(64))).status).toBe(200);
  expect((await send(deep(65))).status).toBe(400);
  const keys = (count: number): string =>
    JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, 1])));
  expect((await send(keys(10_000))).status).toBe(200);
  expect((await send(keys(10_001))).status).toBe(400);
  expect((await send('{"a":1e400}')).status).toBe(400);
  expect((await send('{"a":NaN}')).status).toBe(400);
  expect((await send('[]')).status).toBe(400);
  expect((await send('{"task_name":"a\\u0000b"}')).status).toBe(400);
  expect((await send('{"task_name":"a\\ud800b"}')).status).toBe(400);
  expect((await send('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')).status).toBe(
    200,
  );
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  const large = await send(`{"a":"${'x'.repeat(5 * 1024 * 1024)}"}`);
  expect([large.status, large.body.code]).toEqual([400, 400]);
});

it('O1: on a nearly full disk new work is 507 while reads and credits go on', async () => {
  const session = await newSession(url);
  free = 100 * 1024 * 1024;
  try {
    expect((await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }])).status).toBe(
      507,
    );
    const made = await call(`${url}/api/tasks/me/with-session/nemo_agent`, {
      token: session.token,
      json: {},
    });
    expect([made.status, made.body.code]).toEqual([507, 507]);
    expect((await readState(url, session)).status).toBe(200);
    expect((await readCredits(url, session)).frozen).toBe(0);
    expect((await call(`${url}/readyz`)).status).toBe(503);
  } finally {
    free = 1e12;
  }
  expect((await call(`${url}/readyz`)).status).toBe(200);
});

it('T7: smuggled, doubled and oversized requests are refused', async () => {
  const { hostname, port } = new URL(url);
  const raw = (text: string): Promise<string> =>
    new Promise((done) => {
      const socket = connect(Number(port), hostname);
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk.toString();
      });
      socket.on('error', () => done(answer));
      socket.on('close', () => done(answer));
      socket.write(text);
      setTimeout(() => socket.destroy(), 400);
    });
  const attacks = [
    'POST /run_sse HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'POST /run_sse HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcd',
    'GET /healthz HTTP/1.1\r\nHost: x\r\nX-A: b\r\n folded\r\nBad\rHeader: 1\r\n\r\n',
    `GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    `GET /healthz HTTP/1.1\r\nHost: x\r\nX-Big: ${'a'.repeat(20_000)}\r\n\r\n`,
    'POST /run_sse HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n0\r\n\r\n',
  ];
  for (const attack of attacks) expect((await raw(attack)).slice(0, 12)).toMatch(/^(HTTP\/1\.1 4\d\d|)$/);
  expect((await call(`${url}/healthz`)).status).toBe(200);
});

it('L5: headers over 16 KB and headers that never end do not hold the server up', async () => {
  const { hostname, port } = new URL(url);
  const sockets = Array.from({ length: 100 }, () => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    return socket;
  });
  await new Promise((done) => setTimeout(done, 200));
  expect((await call(`${url}/healthz`)).status).toBe(200);
  expect(server.server.app.server.headersTimeout).toBe(30_000);
  for (const socket of sockets) socket.destroy();
});

it('T6 C-11.7: every string of a draft is data: hostile values are 400 or harmless, never 5xx', async () => {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  await say(url, session, 'make a film');
  const { draft } = (await readState(url, session)).body.data.state;
  const payloads = [
    '../../../etc/passwd',
    'file:///etc/passwd',
    'http://169.254.169.254/',
    '%{eif:1:d}',
    "textfile='/etc/passwd'",
    "'; drop table users; --",
    '-i /etc/passwd',
    'NUL\u0001',
    '$(id)',
    '{{7*7}}',
    '<svg onload=x>',
    '\u202E',
    'x'.repeat(3000),
  ];
  const leaves: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
    else leaves.push(path);
  };
  walk(draft, []);
  const put = (path: (string | number)[], value: unknown): unknown => {
    const copy = structuredClone(draft) as Record<string, unknown>;
    let at = copy;
    for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
    at[path.at(-1)!] = value;
    return copy;
  };
  const base = `${url}/apps/nemo_agent/users/me/sessions/${session.sessionId}`;
  for (const [index, leaf] of leaves.entries()) {
    for (const payload of [payloads[index % payloads.length], 1e308, -1, null]) {
      const { status, text } = await call(base, {
        method: 'PATCH',
        token: session.token,
        json: { stateDelta: { draft: put(leaf, payload) } },
      });
      expect([200, 400], `${leaf.join('.')} = ${String(payload)}`).toContain(status);
      expect(text).not.toMatch(/root:x:|node_modules/);
    }
  }
});

it('C-1.16 T7: a strange Host never gets into a link', async () => {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  const { hostname, port } = new URL(url);
  const body = await new Promise<string>((done) => {
    const request = http.get(
      {
        hostname,
        port,
        path: `/api/state/nemo_agent/me/${session.sessionId}/latest`,
        headers: { Host: 'evil.example"<script>', Authorization: `Bearer ${session.token}` },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk) => {
          text += chunk;
        });
        response.on('end', () => done(text));
      },
    );
    request.end();
  });
  expect(body).not.toContain('evil.example');
});

it('O9 T2: every log line is JSON and none holds a token, a capability or a raw control character', async () => {
  const session: TestSession = await newSession(url);
  const strange = 'bad\u001b[31mname';
  await call(`${url}/api/credits/balance/simple?token=${session.token}`, {
    token: session.token,
    headers: { 'X-Skill-Source': encodeURIComponent(strange) },
  });
  await call(`${url}/workspace/claim?ct=clm_secret`);
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) {
    expect(() => JSON.parse(line)).not.toThrow();
    expect(line).not.toMatch(/nmv_usr_|clm_[\w-]{10}/);
    expect(line.slice(0, -1)).not.toMatch(/\p{Cc}/u);
  }
});

it('O9: metrics and the API listing answer', async () => {
  expect((await call(`${url}/metrics`)).text).toContain('kinora_request_seconds_count');
  const { body } = await call(`${url}/openapi.json`);
  expect(body.openapi).toBe('3.1.0');
  expect(Object.keys(body.paths as object)).toContain('/run_sse');
});
