import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MediaProcess } from '../../src/media/index.js';
import {
  type Answer,
  attribution,
  call,
  newSession,
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
