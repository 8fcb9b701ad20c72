import http from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call, newSession, photo, readState, say, uploadFiles } from '../helpers/client.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

let server: TestServer;
let url: string;
let origin: http.Server;
let originUrl = '';

beforeAll(async () => {
  const bytes = await photo('teal');
  origin = http.createServer((request, response) => {
    if (request.url?.startsWith('/page')) response.end('<html></html>');
    else response.end(bytes);
  });
  await new Promise<void>((done) => origin.listen(0, '127.0.0.1', done));
  originUrl = `http://127.0.0.1:${(origin.address() as AddressInfo).port}`;
  server = await startTestServer({ environment: { KINORA_URL_ALLOW: '127.0.0.1' } });
  ({ url } = server);
});
afterAll(async () => {
  origin.close();
  await server.close();
});

const infosOf = async (session: Parameters<typeof readState>[1]) =>
  (await readState(url, session)).body.data.state.video_infos as Record<string, unknown>[];

it('C-6.8 N1: files are taken by URL, all or none, and say where they come from', async () => {
  const session = await newSession(url);
  const send = (json: unknown) =>
    call(`${url}/api/upload-video/nemo_agent/me/${session.sessionId}`, { token: session.token, json });
  const good = await send({ urls: [`${originUrl}/a.jpg`, `${originUrl}/plain`], source_type: 'url' });
  expect(good.status).toBe(200);
  expect((await infosOf(session)).map(({ filename, source }) => [filename, source])).toEqual([
    ['a.jpg', 'url'],
    ['plain.jpg', 'url'],
  ]);
  const bad = await send({ urls: [`${originUrl}/b.jpg`, `${originUrl}/page.jpg`], source_type: 'url' });
  expect([bad.status, bad.body.code]).toEqual([415, 4001]);
  for (const json of [
    { urls: ['http://10.0.0.1/x.jpg'], source_type: 'url' },
    { urls: [`${originUrl}/a.jpg`], source_type: 'path' },
    { urls: [] },
    {},
  ]) {
    const refused = await send(json);
    expect([refused.status, refused.body.code]).toEqual([400, 400]);
  }
  expect(await infosOf(session)).toHaveLength(2);
});

it('C-5.2: files inside a message are uploads by the same rules', async () => {
  const session = await newSession(url);
  const inline = {
    inlineData: {
      mimeType: 'image/jpeg',
      data: (await photo('navy')).toString('base64'),
      displayName: 'inside.jpg',
    },
  };
  const linked = { fileData: { fileUri: `${originUrl}/linked.jpg` } };
  const stream = await say(url, session, '', {
    extra: { new_message: { parts: [{ text: 'make a film' }, inline, linked] } },
  });
  expect(stream.events.at(-1)?.text).toBe('The film has 2 photos.');
  expect((await infosOf(session)).map(({ filename }) => filename)).toEqual(['inside.jpg', 'linked.jpg']);
  const bad = { inlineData: { mimeType: 'image/jpeg', data: Buffer.from('no photo').toString('base64') } };
  const refused = await say(url, session, '', { extra: { new_message: { parts: [{ text: 'x' }, bad] } } });
  expect(refused.status).toBe(415);
});

it('C-6.2 C-6.5 C-6.6: AVIF gets a JPEG to look at, PNG alpha and animation are told', async () => {
  const session = await newSession(url);
  const avif = await sharp({ create: { width: 200, height: 100, channels: 3, background: 'orange' } })
    .avif()
    .toBuffer();
  const frames = await Promise.all(
    ['red', 'blue'].map((color) =>
      sharp({ create: { width: 64, height: 64, channels: 3, background: color } })
        .png()
        .toBuffer(),
    ),
  );
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [500, 500] })
    .toBuffer();
  const png = await sharp({
    create: { width: 64, height: 64, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } },
  })
    .png()
    .toBuffer();
  const { status, body } = await uploadFiles(url, session, [
    { name: 'a.avif', bytes: avif },
    { name: 'b.gif', bytes: gif },
    { name: 'c.png', bytes: png },
  ]);
  expect(status).toBe(200);
  const files = body.data.files as {
    mime_type: string;
    cdn_url: string;
    animated?: boolean;
    duration: number;
  }[];
  expect(files[0]).toMatchObject({ file_type: 'image', mime_type: 'image/avif', width: 200, height: 100 });
  const view = await fetch(files[0]!.cdn_url);
  expect([view.headers.get('content-type'), files[0]!.cdn_url.endsWith('.jpg')]).toEqual([
    'image/jpeg',
    true,
  ]);
  expect(files[1]).toMatchObject({ file_type: 'image', animated: true, duration: 1 });
  expect(files[2]?.animated).toBeUndefined();
});

it('previews: a moment of the draft is a JPEG of the asked size', async () => {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('purple') }]);
  const path = `${url}/api/kinora/sessions/${session.sessionId}/frame`;
  expect((await call(path, { token: session.token })).status).toBe(400);
  await say(url, session, 'make a film');
  const response = await fetch(`${path}?at_ms=500&size=240p`, {
    headers: { Authorization: `Bearer ${session.token}` },
  });
  expect(response.headers.get('content-type')).toBe('image/jpeg');
  const picture = Buffer.from(await response.arrayBuffer());
  const { width, height } = await sharp(picture).metadata();
  expect([width, height]).toEqual([426, 240]);
  const { dominant } = await sharp(picture).stats();
  expect(dominant.b).toBeGreaterThan(dominant.g);
  expect((await call(`${path}?at_ms=99999999`, { token: session.token })).status).toBe(400);
});

it('C-3.3 W1: the registration and billing links are pages that run nothing', async () => {
  const { userId } = await newSession(url);
  const page = await call(`${url}/register?bind=${userId}`);
  expect(page.status).toBe(200);
  expect(page.text).toContain(`kinora token --user ${userId}`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const strange = await call(`${url}/register?bind=${encodeURIComponent('<script>x</script>')}`);
  expect(strange.text).not.toContain('<script>');
  expect((await call(`${url}/billing`)).status).toBe(200);
});
