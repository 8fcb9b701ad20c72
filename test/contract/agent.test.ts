import { expect, it } from 'vitest';
import { brain } from '../../src/cli/service/brain.js';
import {
  call,
  newUser,
  photo,
  readCredits,
  readState,
  say,
  type TestSession,
  uploadFiles,
} from '../helpers/client.js';
import { useTestServer } from '../helpers/server.js';

let url: string;
// The agent that is shipped, not a stand-in.
useTestServer({ brain }, (server) => {
  ({ url } = server);
});

interface Segment {
  id: string;
  s: number;
  d: number;
  m: { name?: string; text?: string; file_id?: string };
}
interface Draft {
  d: number;
  m: { width: number; height: number };
  t: { tt: number; sg: Segment[] }[];
}
const draftOf = async (session: TestSession): Promise<Draft> =>
  (await readState(url, session)).body.data.state.draft as Draft;

async function newFilm(language?: string): Promise<TestSession> {
  const user = await newUser(url);
  const made = await call(`${url}/api/tasks/me/with-session/nemo_agent`, {
    token: user.token,
    json: { language },
  });
  const session = { ...user, sessionId: String(made.body.session_id), taskId: String(made.body.task_id) };
  await uploadFiles(
    url,
    session,
    await Promise.all(
      ['red', 'green', 'blue'].map(async (color) => ({ name: `${color}.jpg`, bytes: await photo(color) })),
    ),
  );
  return session;
}
const textOf = (stream: Awaited<ReturnType<typeof say>>): string => stream.events.at(-1)?.text ?? '';
const buttons = /Export|preview|timeline|panel|drag/i;

it('C-11.1 C-11.2 C-11.3 C-11.5 C-5.18: what the agent makes has tracks 0, 1 and 7, whole segments and the right length', async () => {
  const session = await newFilm();
  const stream = await say(url, session, 'make a 12 second film with piano music and the title "Oslo"');
  expect(stream.events.map(({ type }) => type)).toEqual(['tool_call', 'tool_result', 'text']);
  await say(url, session, 'add the caption "The harbour" to the second photo');
  const draft = await draftOf(session);
  expect([...new Set(draft.t.map(({ tt }) => tt))].sort()).toEqual([0, 1, 7]);
  let end = 0;
  for (const { tt, sg } of draft.t) {
    let last = 0;
    for (const segment of sg) {
      expect([segment.id, segment.s, segment.d].map((value) => typeof value)).toEqual([
        'string',
        'number',
        'number',
      ]);
      expect(tt === 7 ? segment.m.text : segment.m.name).toMatch(/\S/);
      expect(segment.s).toBeGreaterThanOrEqual(last);
      last = segment.s + segment.d;
      end = Math.max(end, last);
    }
  }
  expect([draft.d, end]).toEqual([12_000, 12_000]);
});

it('C-5.19: an answer to an edit says what changed and hints at most at what clients translate', async () => {
  const session = await newFilm();
  const made = textOf(await say(url, session, 'make a 10 second film without music'));
  expect(made).toMatch(/10/);
  expect(made).toMatch(buttons);
  const titled = textOf(await say(url, session, 'set the title to "Bergen"'));
  expect(titled).toContain('Bergen');
});

it('C-4.4 C-5.19: the session’s language is spoken; without one that of the message', async () => {
  const chinese = await newFilm('zh-CN');
  expect(textOf(await say(url, chinese, 'make a 10 second film'))).toMatch(/\p{Script=Han}/u);
  const open = await newFilm();
  const answer = textOf(await say(url, open, '做一个10秒的视频'));
  expect(answer).toMatch(/\p{Script=Han}/u);
  expect(answer).toMatch(/导出|预览|面板|时间线|拖/);
  const english = await newFilm();
  expect(textOf(await say(url, english, 'make a 10 second film'))).not.toMatch(/\p{Script=Han}/u);
});

it('C-5.26: one photo is meant by its place or its name, and length and ratio may be fields', async () => {
  const session = await newFilm();
  await say(url, session, 'make a film\nDuration: 9 seconds\nAspect ratio: 9:16');
  const draft = await draftOf(session);
  expect([draft.d, draft.m.width < draft.m.height]).toEqual([9000, true]);
  const names = async (): Promise<string[]> =>
    (await draftOf(session)).t.find(({ tt }) => tt === 0)!.sg.map(({ m }) => String(m.name));
  const before = await names();
  await say(url, session, 'remove the second photo');
  expect(await names()).toEqual([before[0], before[2]]);
  await say(url, session, `remove ${before[2]}`);
  expect(await names()).toEqual([before[0]]);
});

it('C-5.25 C-7.3: without a provider a generation is declined in words, and nothing is charged or changed', async () => {
  const session = await newFilm();
  for (const [text, answer] of [
    ['generate an image of a dragon', /cannot generate/],
    ['generate a video of a dragon with AI', /cannot generate/],
    ['用AI生成一段龙的视频', /不能生成/],
  ] as const) {
    const stream = await say(url, session, text);
    expect(stream.events.map(({ type }) => type)).toEqual(['text']);
    expect(textOf(stream)).toMatch(answer);
  }
  expect(await readCredits(url, session)).toEqual({ available: 100, frozen: 0, total: 100 });
  expect((await readState(url, session)).body.data.state).toMatchObject({ draft: {}, generated_media: [] });
});

it('C-5.19: what the agent only told of is done when the next message says so', async () => {
  const session = await newFilm();
  await say(url, session, 'make a film of 12 seconds with calm music');
  const told = await say(url, session, 'what if we dropped the second photo?');
  expect(told.events.map(({ type }) => type)).toEqual(['text']);
  const count = async () => (await draftOf(session)).t.find(({ tt }) => tt === 0)!.sg.length;
  expect(await count()).toBe(3);
  await say(url, session, 'ok, do that');
  expect(await count()).toBe(2);
});

it('C-11.8: a film of the service has at most 1080p, and the answer says so', async () => {
  const session = await newFilm();
  await say(url, session, 'make a 9 second film');
  const answer = textOf(await say(url, session, 'make it 4K'));
  const { state } = (await readState(url, session)).body.data;
  const { width, height } = state.canvas_config as { width: number; height: number };
  expect([Math.min(width, height), Math.max(width, height)]).toEqual([1080, 1920]);
  expect(answer).toMatch(/1080|1920/);
});
