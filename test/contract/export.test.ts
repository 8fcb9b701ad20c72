import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MediaProcess } from '../../src/media/index.js';
import {
  type Answer,
  attribution,
  call,
  endedExport,
  newSession,
  photo,
  readCredits,
  readState,
  say,
  submitExport,
  type TestSession,
  textDraft,
  until,
  uploadFiles,
} from '../helpers/client.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

let server: TestServer;
let url: string;
let session: TestSession;
let draft: unknown;

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  ({ url } = server);
  session = await newSession(url);
  await uploadFiles(url, session, [
    { name: 'a.jpg', bytes: await photo('red') },
    { name: 'b.jpg', bytes: await photo('blue') },
  ]);
  await say(url, session, 'make a film');
  draft = (await readState(url, session)).body.data.state.draft;
});
afterAll(() => server.close());

const submit = (json: unknown, headers: Record<string, string> = attribution, path = 'lambda') =>
  call(`${url}/api/render/proxy/${path}`, { token: session.token, headers, json });
const poll = (id: string, path = 'lambda/') =>
  call(`${url}/api/render/proxy/${path}${id}`, { token: session.token });

async function finished(id: string): Promise<{ answer: Answer; seen: number[] }> {
  const seen: number[] = [];
  for (let i = 0; i < 600; i++) {
    const answer = await poll(id);
    seen.push(Number(answer.body.progress));
    if (answer.body.status === 'completed' || answer.body.status === 'failed') return { answer, seen };
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error('the export did not end');
}

it('C-9.3 C-9.4: without the attribution headers an export is 402/402, before anything else is looked at', async () => {
  for (const missing of Object.keys(attribution)) {
    const headers: Record<string, string> = { ...attribution };
    delete headers[missing];
    const { status, body } = await submit({}, headers);
    expect([status, body.code]).toEqual([402, 402]);
  }
  const unknown = await submit({ sessionId: '1234567890123456789', draft });
  expect([unknown.status, unknown.body.code]).toEqual([404, 1002]);
});

it('C-9.2 C-9.4 C-9.5 C-9.7: wrong bodies are 400 and say what is allowed', async () => {
  const base = { sessionId: session.sessionId, draft };
  for (const [json, words] of [
    [{ draft }, 'sessionId'],
    [{ sessionId: session.sessionId, draft: {} }, 'empty'],
    [{ sessionId: session.sessionId }, 'draft'],
    [{ ...base, id: 'lambda' }, 'id'],
    [{ ...base, id: '../x' }, 'id'],
    [{ ...base, output: { format: 'exe' } }, 'mp4'],
    [{ ...base, output: { quality: 'ultra' } }, 'medium'],
    [{ ...base, output: { fps: 0 } }, 'fps'],
    [
      { ...base, draft: '{"t":[{"tt":0,"sg":[{"d":1000,"u":"/etc/passwd"}]}]}' },
      'not among the uploaded files',
    ],
  ] as const) {
    const { status, body } = await submit(json);
    expect([status, body.code, String(body.message)]).toEqual([400, 400, expect.stringContaining(words)]);
  }
});

it('C-9.1 C-9.5 C-9.8 C-9.10 C-9.11 C-9.12 R3 R4: one id is one film, playable, downloadable and free of credits', async () => {
  const before = await readCredits(url, session);
  const json = {
    id: 'render_1',
    sessionId: session.sessionId,
    draft,
    output: { format: 'mp4', quality: 'low', resolution: '360p' },
  };
  const answers = await Promise.all(Array.from({ length: 10 }, () => submit(json)));
  expect(answers.every(({ status, body }) => status === 200 && body.id === 'render_1')).toBe(true);
  expect(answers[0]?.body).toMatchObject({
    code: 0,
    success: true,
    taskId: 'render_1',
    render_id: 'render_1',
    data: { id: 'render_1' },
  });
  expect(answers[0]?.body.outputUrl).toBeUndefined();
  const { answer, seen } = await finished('render_1');
  expect(answer.body.error).toBeUndefined();
  expect(answer.body.status).toBe('completed');
  expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  expect(answer.body.progress).toBe(100);
  const output = answer.body.output as {
    url: string;
    size: number;
    duration: number;
    width: number;
    height: number;
  };
  expect(answer.body.data.output).toEqual(output);
  const film = Buffer.from(await (await fetch(output.url)).arrayBuffer());
  expect(film.length).toBe(output.size);
  const token = await fetch(`${url}/api/render/proxy/render_1/download`, {
    headers: { Authorization: `Bearer ${session.token}` },
  });
  expect(Buffer.from(await token.arrayBuffer())).toEqual(film);
  expect(token.headers.get('content-disposition')).toContain('attachment');
  const range = await fetch(output.url, { headers: { Range: 'bytes=0-99' } });
  expect([range.status, range.headers.get('content-length')]).toEqual([206, '100']);
  const folder = mkdtempSync(join(tmpdir(), 'kinora-export-'));
  const media = new MediaProcess();
  try {
    writeFileSync(join(folder, 'film.mp4'), film);
    const facts = await media.probe({ path: join(folder, 'film.mp4') });
    expect([facts.width, facts.height]).toEqual([640, 360]);
    const wanted = (draft as { d: number }).d;
    expect(Math.abs(facts.durationMs - wanted)).toBeLessThanOrEqual(50);
    expect(facts.hasAudio).toBe(true);
  } finally {
    await media.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  expect((await poll('render_1', '')).body.status).toBe('completed');
  const other = await submit({ ...json, output: { quality: 'high' } });
  expect([other.status, other.body.code]).toEqual([409, 4009]);
  expect(await readCredits(url, session)).toEqual(before);
  expect((await fetch(output.url.replace(/.(?=\.mp4)/, (c) => (c === 'A' ? 'B' : 'A')))).status).toBe(404);
});

it('C-9.11: a cancelled export has failed for good and leaves no child at work', async () => {
  await submit({ id: 'render_2', sessionId: session.sessionId, draft: JSON.stringify(draft), output: {} });
  const cancelled = await call(`${url}/api/render/proxy/lambda/render_2/cancel`, {
    method: 'POST',
    token: session.token,
  });
  expect(cancelled.body).toMatchObject({ code: 0, status: 'failed', error: 'cancelled by the client' });
  expect((await poll('render_2')).body.status).toBe('failed');
  expect((await poll('render_3')).status).toBe(404);
});

it('C-9.7: a poster is a picture of the draft', async () => {
  await submit({
    id: 'poster_1',
    sessionId: session.sessionId,
    draft,
    output: { format: 'jpg', resolution: '360p' },
  });
  const { answer } = await finished('poster_1');
  const output = answer.body.output as { url: string; width: number };
  const response = await fetch(output.url);
  expect([response.headers.get('content-type'), output.width]).toEqual(['image/jpeg', 640]);
});

it.each(['webm', 'gif', 'mov'] as const)('C-9.7: a %s is one', async (format) => {
  const id = `${format}_1`;
  await submit({
    id,
    sessionId: session.sessionId,
    draft,
    output: { format, quality: 'low', resolution: '360p' },
  });
  const { answer } = await finished(id);
  expect([answer.body.status, answer.body.error]).toEqual(['completed', undefined]);
  const output = answer.body.output as { url: string; width: number; height: number };
  const response = await fetch(output.url);
  const types = { webm: 'video/webm', gif: 'image/gif', mov: 'video/quicktime' };
  expect(response.headers.get('content-type')).toBe(types[format]);
  const folder = mkdtempSync(join(tmpdir(), 'kinora-export-'));
  const media = new MediaProcess();
  try {
    const path = join(folder, `film.${format}`);
    writeFileSync(path, Buffer.from(await response.arrayBuffer()));
    const facts = await media.probe({ path });
    expect([facts.format, facts.width, facts.height]).toEqual([format, output.width, output.height]);
    expect(Math.abs(facts.durationMs - (draft as { d: number }).d)).toBeLessThanOrEqual(150);
    expect(facts.hasAudio).toBe(format !== 'gif');
  } finally {
    await media.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

it('C-10.7: finished exports are the artifacts of the session', async () => {
  const base = `${url}/apps/nemo_agent/users/me/sessions/${session.sessionId}/artifacts`;
  const names = (await call(base, { token: session.token })).body as unknown as string[];
  expect(names).toEqual(['render_1.mp4', 'poster_1.jpg', 'webm_1.webm', 'gif_1.gif', 'mov_1.mov']);
  const part = (await call(`${base}/render_1.mp4`, { token: session.token })).body as unknown as {
    fileData: { mimeType: string };
  };
  expect(part.fileData.mimeType).toBe('video/mp4');
  expect((await call(`${base}/render_1.mp4/versions`, { token: session.token })).body).toEqual([0]);
  expect((await call(`${base}/poster_1.jpg`, { method: 'DELETE', token: session.token })).body).toEqual({});
  expect((await call(base, { token: session.token })).body).not.toContain('poster_1.jpg');
});

it('M7: nothing of a photo’s metadata is in a film, a poster or a thumbnail', async () => {
  const secrets = ['SecretMaker', 'SecretModel', 'SecretComment', 'SecretOwner'];
  const [maker, model, comment, owner] = secrets as [string, string, string, string];
  const tagged = await sharp(await photo('green', { width: 640, height: 480 }))
    .withExif({
      IFD0: { Make: maker, Model: model, ImageDescription: comment, Artist: owner },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '0/1 7/1 0/1',
      },
    })
    .jpeg()
    .toBuffer();
  expect(tagged.includes(comment)).toBe(true);
  const own = await newSession(url);
  const { body } = await uploadFiles(url, own, [{ name: 'tagged.jpg', bytes: tagged }]);
  const [file] = body.data.files as { thumbnail_url: string }[];
  await say(url, own, 'make a film');
  const small = { quality: 'low', resolution: '360p', fps: 10 };
  await submitExport(url, own, { id: 'tagged_film', output: small });
  await submitExport(url, own, { id: 'tagged_poster', output: { format: 'jpg', resolution: '360p' } });
  for (const address of [
    file!.thumbnail_url,
    ...(await Promise.all(
      ['tagged_film', 'tagged_poster'].map(async (id) =>
        String((await endedExport(url, own, id)).body.outputUrl),
      ),
    )),
  ]) {
    const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
    for (const secret of [...secrets, 'Exif', 'GPS']) expect(bytes.includes(secret)).toBe(false);
  }
});

it('M9: odd files that were accepted are drawn: one pixel, very wide, transparent, animated, greyscale, CMYK', async () => {
  const own = await newSession(url);
  const plain = (width: number, height: number) =>
    sharp(Buffer.alloc(width * height * 3, 90), { raw: { width, height, channels: 3 } });
  const files = [
    { name: 'pixel.png', bytes: await plain(1, 1).png().toBuffer() },
    { name: 'wide.jpg', bytes: await plain(6000, 40).jpeg().toBuffer() },
    { name: 'tall.webp', bytes: await plain(30, 5000).webp().toBuffer() },
    {
      name: 'clear.png',
      bytes: await sharp({ create: { width: 90, height: 70, channels: 4, background: '#ff000040' } })
        .png()
        .toBuffer(),
    },
    {
      name: 'moves.gif',
      bytes: await sharp(
        [await plain(40, 40).png().toBuffer(), await photo('red', { width: 40, height: 40 })],
        { join: { animated: true } },
      )
        .gif()
        .toBuffer(),
    },
    { name: 'grey.jpg', bytes: await plain(300, 200).greyscale().jpeg().toBuffer() },
    { name: 'print.jpg', bytes: await plain(300, 200).toColourspace('cmyk').jpeg().toBuffer() },
  ];
  const uploaded = await uploadFiles(url, own, files);
  expect([uploaded.status, uploaded.body.message]).toEqual([200, 'success']);
  const ids = (uploaded.body.data.files as { file_id: string }[]).map(({ file_id: id }) => id);
  const wish = { t: [{ tt: 0, sg: ids.map((id) => ({ d: 300, m: { name: id, file_id: id } })) }] };
  await submitExport(url, own, {
    id: 'odd',
    draft: wish,
    output: { quality: 'low', resolution: '360p', fps: 10 },
  });
  const { body } = await endedExport(url, own, 'odd');
  expect([body.status, body.error]).toEqual(['completed', undefined]);
});

it('C-9.8 C-11.8: a 4K canvas is drawn at 1080p with its ratio, a wide one at most 1920 wide', async () => {
  const own = await newSession(url);
  for (const [id, width, height, expected] of [
    ['four', 3840, 2160, [1920, 1080]],
    ['wide', 3840, 1646, [1920, 824]],
    ['tall', 2160, 3840, [1080, 1920]],
  ] as const) {
    const wish = { m: { width, height }, ...textDraft };
    await submitExport(url, own, { id, draft: wish, output: { format: 'jpg' } });
    const output = (await endedExport(url, own, id)).body.output as { width: number; height: number };
    expect([output.width, output.height]).toEqual(expected);
  }
  const base = `${url}/apps/nemo_agent/users/me/sessions/${own.sessionId}`;
  const wish = { m: { width: 3840, height: 2160 }, ...textDraft };
  await call(base, { method: 'PATCH', token: own.token, json: { stateDelta: { draft: wish } } });
  expect((await readState(url, own)).body.data.state.canvas_config).toEqual({
    width: 1920,
    height: 1080,
    ratio: '16:9',
  });
});

it('C-9.9: every export of this file was done five minutes after it was asked for', async () => {
  const list = (await call(`${url}/api/kinora/exports`, { token: session.token })).body.data.exports as {
    createdAt: number;
    completedAt: number;
  }[];
  expect(list.length).toBeGreaterThan(3);
  for (const { createdAt, completedAt } of list) expect(completedAt - createdAt).toBeLessThan(300_000);
});

it('O5: when the clock jumps eight days, tokens end, and an export in flight is finished all the same', async () => {
  const own = await newSession(url);
  await submitExport(url, own, {
    id: 'jump',
    draft: textDraft,
    output: { quality: 'low', resolution: '360p' },
  });
  server.advance(8 * 86_400_000);
  expect((await poll('render_1')).body.code).toBe(1001);
  const { database } = server.test;
  const { findRender } = await import('../../src/store/index.js');
  const read = () => findRender(database, { userId: own.userId, id: 'jump' });
  expect(await until(async () => (await read())?.status === 'completed', { withinMs: 50_000 })).toBe(true);
  server.advance(-9 * 86_400_000);
  expect((await poll('render_1')).body.code).toBe(1001);
  const fresh = await newSession(url);
  expect((await readState(url, fresh)).status).toBe(200);
});
