import { expect, it } from 'vitest';
import {
  endedExport,
  newSession,
  photo,
  say,
  submitExport,
  type TestSession,
  textDraft,
  uploadFiles,
} from '../helpers/client.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

async function withFilm(url: string): Promise<TestSession> {
  const session = await newSession(url);
  await uploadFiles(url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);
  await say(url, session, 'make a film');
  return session;
}
const small = { quality: 'low', resolution: '360p' };

it.each([
  [{ workMs: 1 }, 'The export took longer than 0 s.'],
  [{ memoryBytes: 20 * 1024 ** 2 }, 'The export needs more than 20 MB of memory.'],
  [{ outputBytes: 1024 }, 'The export is larger than 0 MB.'],
])(
  'L3 R2: an export over the limit %o has failed with a reason, at once and for good',
  async (limits, reason) => {
    const server = await startTestServer({ worker: true, limits });
    try {
      const session = await withFilm(server.url);
      await submitExport(server.url, session, { id: 'render_over', output: small });
      const { body } = await endedExport(server.url, session, 'render_over');
      expect([body.code, body.status, body.error]).toEqual([0, 'failed', reason]);
      expect(body.outputUrl).toBeUndefined();
    } finally {
      await server.close();
    }
  },
);

it('L3: the queue holds 200 exports of all users; the next one is 429 with Retry-After', async () => {
  const server: TestServer = await startTestServer();
  try {
    for (let i = 0; i < 67; i++) {
      const session = await newSession(server.url);
      const ids = i < 66 ? ['a', 'b', 'c'] : ['a', 'b'];
      for (const id of ids) {
        expect((await submitExport(server.url, session, { id, draft: textDraft })).status).toBe(200);
      }
    }
    const late = await submitExport(server.url, await newSession(server.url), {
      id: 'late',
      draft: textDraft,
    });
    expect([late.status, late.body.code]).toEqual([429, 429]);
    expect(late.headers.get('retry-after')).toMatch(/^\d+$/);
  } finally {
    await server.close();
  }
});
