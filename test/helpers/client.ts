import { setTimeout as sleep } from 'node:timers/promises';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import sharp from 'sharp';

type Json = Record<string, unknown>;

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Json & { data: Json & { state: Json } };
}

/** What no refusal may tell: stacks, paths, SQL, tools. Every test that calls an endpoint looks for it (T4). */
const traces =
  /\.[jt]s:\d+|node_modules|\bat \w+ \(|\/(?:work|tmp|home|root|usr)\/|\b(?:select|insert|update) .* (?:from|into|set) |syntax error at|ffmpeg|libvips|libav|ECONN|ENOENT|EACCES/i;

/** Longer than any answer or stream of a test takes. */
const answerMs = 180_000;

/** Calls an endpoint; JSON bodies are sent as they are. */
export async function call(
  url: string,
  init: RequestInit & { token?: string; json?: unknown } = {},
): Promise<Answer> {
  const { token, json, ...rest } = init;
  const headers = new Headers(rest.headers);
  if (token !== undefined) headers.set('Authorization', `Bearer ${token}`);
  const body = json === undefined ? (rest.body ?? null) : JSON.stringify(json);
  const method = rest.method ?? (body === null ? 'GET' : 'POST');
  const signal = AbortSignal.any([AbortSignal.timeout(answerMs), ...(rest.signal ? [rest.signal] : [])]);
  const answered = fetch(url, { ...rest, method, headers, body, signal });
  const { response, text } = await answered
    .then(async (response) => ({ response, text: await response.text() }))
    .catch((cause: Error) => {
      throw cause.name === 'TimeoutError' && !rest.signal?.aborted
        ? new Error(`${method} ${url} was not answered within ${answerMs} ms`)
        : cause;
    });
  const trace = response.status >= 400 ? traces.exec(text)?.[0] : undefined;
  if (trace !== undefined) throw new Error(`T4: a refusal tells "${trace}": ${text.slice(0, 500)}`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = {};
  }
  return { status: response.status, headers: response.headers, text, body: parsed as Answer['body'] };
}

let clients = 0;

/** A new anonymous user. */
export async function newUser(url: string): Promise<{ token: string; userId: string }> {
  const id = `test-client-${process.pid}-${Date.now()}-${clients++}`;
  const { body } = await call(`${url}/api/auth/anonymous-token`, {
    method: 'POST',
    headers: { 'X-Client-Id': id },
  });
  return { token: String(body.data.token), userId: String(body.data.user_id) };
}

export interface TestSession {
  readonly token: string;
  readonly userId: string;
  readonly sessionId: string;
  readonly taskId: string;
}

/** A new user with a session. */
export async function newSession(
  url: string,
  user?: { token: string; userId: string },
): Promise<TestSession> {
  const { token, userId } = user ?? (await newUser(url));
  const { body } = await call(`${url}/api/tasks/me/with-session/nemo_agent`, {
    token,
    json: { task_name: 'project' },
  });
  return { token, userId, sessionId: String(body.data.session_id), taskId: String(body.data.task_id) };
}

/** A small photo of one colour. */
export const photo = (color: string, { width = 320, height = 240 } = {}): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: color } })
    .jpeg()
    .toBuffer();

/** Uploads files by multipart. */
export async function uploadFiles(
  url: string,
  { token, sessionId }: TestSession,
  files: readonly { name: string; bytes: Uint8Array }[],
): Promise<Answer> {
  const form = new FormData();
  for (const { name, bytes } of files) form.append('files', new Blob([Buffer.from(bytes)]), name);
  return call(`${url}/api/upload-video/nemo_agent/me/${sessionId}`, { method: 'POST', token, body: form });
}

/** A new user's session with a film of two photos. */
export async function newFilm(
  url: string,
  seconds: number,
  music: 'with piano music' | 'without music' = 'with piano music',
): Promise<TestSession> {
  const session = await newSession(url);
  await uploadFiles(url, session, [
    { name: 'a.jpg', bytes: await photo('#a03020', { width: 800, height: 600 }) },
    { name: 'b.jpg', bytes: await photo('#2030a0', { width: 800, height: 600 }) },
  ]);
  await say(url, session, `make a ${seconds} second film ${music}`);
  return session;
}

export interface Stream {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly messages: EventSourceMessage[];
  /** Parsed events without heartbeats. */
  readonly events: (Json & { id: string; text?: string; type?: string })[];
  readonly lastId: string;
}

/** Sends a message and reads the stream to its end through a parser of the standard. */
export async function say(
  url: string,
  { token, sessionId }: TestSession,
  text: string,
  options: {
    dialect?: 'skill' | 'strict';
    headers?: Record<string, string>;
    query?: string;
    extra?: Json;
  } = {},
): Promise<Stream> {
  const message = { parts: [{ text }] };
  const json =
    options.dialect === 'strict'
      ? { appName: 'nemo_agent', userId: 'me', sessionId, newMessage: { role: 'user', ...message } }
      : { app_name: 'nemo_agent', user_id: 'me', session_id: sessionId, new_message: message };
  const answer = await call(`${url}/run_sse${options.query ?? ''}`, {
    token,
    json: { ...json, ...options.extra },
    headers: options.headers ?? {},
  });
  return { ...answer, ...parseStream(answer.text) };
}

export function parseStream(text: string): Pick<Stream, 'messages' | 'events' | 'lastId'> {
  const messages: EventSourceMessage[] = [];
  let lastId = '';
  const parser = createParser({ onEvent: (message) => messages.push(message) });
  for (const block of text.split('\n\n')) {
    parser.feed(`${block}\n\n`);
    if (block.startsWith('id: ')) lastId = block.slice(4);
  }
  const events = messages
    .filter(({ data }) => data !== '')
    .map(({ data }) => JSON.parse(data) as Stream['events'][number])
    .filter(({ type }) => type !== 'heartbeat');
  return { messages, events, lastId };
}

export const readState = (url: string, { token, sessionId }: TestSession): Promise<Answer> =>
  call(`${url}/api/state/nemo_agent/me/${sessionId}/latest`, { token });

export const readCredits = async (url: string, { token }: { token: string }): Promise<Json> =>
  (await call(`${url}/api/credits/balance/simple`, { token })).body.data;

/** What a skill says of itself with every call; an export needs it (C-9.3). */
export const attribution = {
  'X-Skill-Source': 'test',
  'X-Skill-Version': '0.0.0',
  'X-Skill-Platform': 'unknown',
};

/** The smallest draft that can be drawn: one second with a title. */
export const textDraft = { t: [{ tt: 7, sg: [{ d: 1000, m: { text: 'Hi' } }] }] };

/** Submits an export, of the session's own draft unless another one is given. */
export async function submitExport(
  url: string,
  session: TestSession,
  { id, draft, output = {} }: { id: string; draft?: unknown; output?: Json },
): Promise<Answer> {
  const drawn = draft ?? (await readState(url, session)).body.data.state.draft;
  const json = { id, sessionId: session.sessionId, draft: drawn, output };
  return call(`${url}/api/render/proxy/lambda`, { token: session.token, headers: attribution, json });
}

export const pollExport = (url: string, { token }: { token: string }, id: string): Promise<Answer> =>
  call(`${url}/api/render/proxy/lambda/${id}`, { token });

/** What tests draw: small and quick. */
export const smallOutput = { quality: 'low', resolution: '360p' };

/** The last poll of an export once it has ended. */
export async function endedExport(url: string, user: { token: string }, id: string): Promise<Answer> {
  const limit = Date.now() + 200_000;
  for (;;) {
    const answer = await pollExport(url, user, id);
    if (['completed', 'failed'].includes(String(answer.body.status))) return answer;
    if (Date.now() > limit) throw new Error(`${id} is still ${String(answer.body.status)}`);
    await sleep(200);
  }
}

/** The bytes of an export once it has ended, which must be well. */
export async function exportedBytes(url: string, user: { token: string }, id: string): Promise<Buffer> {
  const { body } = await endedExport(url, user, id);
  if (body.status !== 'completed') throw new Error(`${id}: ${String(body.status)} ${String(body.error)}`);
  const answer = await fetch((body.output as { url: string }).url, { signal: AbortSignal.timeout(answerMs) });
  return Buffer.from(await answer.arrayBuffer());
}

/** Calls `check` until it gives true; false when `withinMs` passed first. */
export async function until(
  check: () => boolean | Promise<boolean>,
  { withinMs = 20_000 }: { withinMs?: number } = {},
): Promise<boolean> {
  const limit = Date.now() + withinMs;
  while (!(await check())) {
    if (Date.now() > limit) return false;
    await sleep(50);
  }
  return true;
}
