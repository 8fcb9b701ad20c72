import { createHmac } from 'node:crypto';
import { readdirSync, utimesSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { diskBlobs } from '../../src/blobs/index.js';
import { applyRetention } from '../../src/jobs/index.js';
import { deliverWebhooks, urlPoster } from '../../src/server/index.js';
import { referencedBlobs } from '../../src/store/index.js';
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
  uploadFiles,
} from '../helpers/client.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

let server: TestServer;
let url: string;

beforeAll(async () => {
  server = await startTestServer({
    environment: {
      KINORA_CREDITS: 'off',
      KINORA_WRITES_PER_MINUTE: '40',
      KINORA_TOKENS_PER_HOUR: '10',
      KINORA_HEARTBEAT: 'empty',
    },
  });
  ({ url } = server);
});
afterAll(() => server.close());

it('O8: retention removes who is gone with all bytes, and nobody else’s', async () => {
  const old = await newSession(url);
  await uploadFiles(url, old, [{ name: 'old.jpg', bytes: await photo('red') }]);
  server.advance(15 * 86_400_000);
  const fresh = await newSession(url);
  const [file] = (await uploadFiles(url, fresh, [{ name: 'new.jpg', bytes: await photo('blue') }])).body.data
    .files as { cdn_url: string }[];
  const folder = join(server.folder, 'blobs');
  for (const part of readdirSync(folder))
    for (const name of readdirSync(join(folder, part))) utimesSync(join(folder, part, name), 1, 1);
  const removed = await applyRetention(server.test.database, diskBlobs(folder), {
    now: server.server.service.now(),
    days: 7,
  });
  expect(removed.users).toBe(1);
  expect(removed.blobs).toBeGreaterThan(0);
  expect((await fetch(file!.cdn_url)).status).toBe(200);
  expect((await readState(url, old)).status).toBe(401);
  const again = await applyRetention(server.test.database, diskBlobs(folder), {
    now: server.server.service.now(),
    days: 7,
  });
  expect(again).toEqual({ users: 0, blobs: 0 });
});

it('O8: retention that is killed in the middle leaves files without rows at most, and the next run takes those', async () => {
  const gone = await newSession(url);
  await uploadFiles(url, gone, [
    { name: 'one.jpg', bytes: await photo('navy') },
    { name: 'two.jpg', bytes: await photo('olive') },
  ]);
  server.advance(15 * 86_400_000);
  const stays = await newSession(url);
  const [file] = (await uploadFiles(url, stays, [{ name: 'stays.jpg', bytes: await photo('plum') }])).body
    .data.files as { cdn_url: string }[];
  const folder = join(server.folder, 'blobs');
  const names = (): string[] => readdirSync(folder).flatMap((part) => readdirSync(join(folder, part)));
  for (const part of readdirSync(folder))
    for (const name of readdirSync(join(folder, part))) utimesSync(join(folder, part, name), 1, 1);
  const blobs = diskBlobs(folder);
  let removals = 0;
  const dying = {
    ...blobs,
    remove: async (hash: string) => {
      if (++removals > 1) throw new Error('killed');
      await blobs.remove(hash);
    },
  };
  const options = { now: server.server.service.now(), days: 7 };
  await expect(applyRetention(server.test.database, dying, options)).rejects.toThrow('killed');
  const left = names().length;
  const kept = new Set(await referencedBlobs(server.test.database));
  expect([...kept].filter((hash) => !names().includes(hash))).toEqual([]);
  const again = await applyRetention(server.test.database, blobs, options);
  expect(again.blobs).toBeGreaterThan(0);
  expect(names().length).toBeLessThan(left);
  expect(names().sort()).toEqual([...kept].sort());
  expect((await fetch(file!.cdn_url)).status).toBe(200);
});

it('C-7.7: with credits off the balance is constant and nothing is charged', async () => {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  await say(url, session, 'make a film');
  expect(await readCredits(url, session)).toEqual({ available: 1_000_000, frozen: 0, total: 1_000_000 });
});

it('C-9.11: a webhook hears of a cancelled export by a signed POST, again until it is taken', async () => {
  const received: { headers: http.IncomingHttpHeaders; body: string }[] = [];
  const receiver = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(received.length === 1 ? 500 : 200).end();
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  const { port } = receiver.address() as AddressInfo;
  const { service } = server.server;
  await deliverWebhooks(service, urlPoster({ allow: ['127.0.0.1'] }));
  const session = await newSession(url);
  const made = await call(`${url}/api/kinora/webhooks`, {
    token: session.token,
    json: { url: `http://127.0.0.1:${port}/hook` },
  });
  await call(`${url}/api/render/proxy/lambda`, {
    token: session.token,
    headers: attribution,
    json: { id: 'render_w', sessionId: session.sessionId, draft: textDraft },
  });
  await call(`${url}/api/render/proxy/lambda/render_w/cancel`, { method: 'POST', token: session.token });
  const limit = Date.now() + 40_000;
  while (received.length < 2 && Date.now() < limit) await new Promise((done) => setTimeout(done, 100));
  receiver.close();
  expect(received).toHaveLength(2);
  const [, seconds, code] =
    /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(received[1]!.headers['x-kinora-signature'])) ?? [];
  const expected = createHmac('sha256', String(made.body.secret))
    .update(`${seconds}.${received[1]!.body}`)
    .digest('hex');
  expect(code).toBe(expected);
  expect(JSON.parse(received[1]!.body)).toMatchObject({
    event: 'export.failed',
    id: 'render_w',
    status: 'failed',
    error: 'cancelled by the client',
  });
});

it('S3 C-5.9: heartbeats come every 10 s while a turn works, and are bare data lines when asked for', async () => {
  const session = await newSession(url);
  const startedAt = performance.now();
  const stream = await say(url, session, 'slow 10500');
  expect(performance.now() - startedAt).toBeGreaterThan(10_000);
  expect(stream.text.startsWith('data:\n\n')).toBe(true);
  expect(parseStream(stream.text).events).toHaveLength(1);
});

it('S3: a reader that does not read is dropped, a slow one is not, and both may resume', async () => {
  const session = await newSession(url);
  const { hostname, port } = new URL(url);
  const body = JSON.stringify({
    session_id: session.sessionId,
    new_message: { parts: [{ text: 'long 30000000' }] },
  });
  const socket = connect(Number(port), hostname);
  let dropped = false;
  socket.on('error', () => {});
  socket.on('close', () => {
    dropped = true;
  });
  socket.pause();
  const head = `POST /run_sse HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${session.token}\r\n`;
  socket.write(`${head}Content-Length: ${body.length}\r\n\r\n${body}`);
  const { metrics } = server.server.service;
  const open = async (): Promise<number> => (await metrics.streams.get()).values[0]?.value ?? 0;
  const limit = Date.now() + 20_000;
  await new Promise((done) => setTimeout(done, 1500));
  expect(await open()).toBe(1);
  while ((await open()) > 0 && Date.now() < limit) await new Promise((done) => setTimeout(done, 100));
  expect(await open()).toBe(0);
  socket.destroy();
  expect(dropped).toBe(false);
  const whole = await say(url, session, 'long 30000000', { headers: {} });
  expect(whole.events[0]?.text).toHaveLength(30_000_000);
});

it('L4 C-2.5: over the limits it is 429 with an integer Retry-After, and others are served', async () => {
  const session = await newSession(url);
  const answers = await Promise.all(
    Array.from({ length: 60 }, () =>
      call(`${url}/api/auth/claim-token`, { token: session.token, json: { session_id: session.sessionId } }),
    ),
  );
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThanOrEqual(20);
  expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
  const tokens = await Promise.all(
    Array.from({ length: 12 }, () => newUser(url).catch(() => ({ token: 'undefined' }))),
  );
  expect(tokens.some(({ token }) => token === 'undefined')).toBe(true);
  expect((await readState(url, session)).status).toBe(200);
});
