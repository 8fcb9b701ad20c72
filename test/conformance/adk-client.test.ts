import { createParser } from 'eventsource-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newUser, photo, type TestSession, uploadFiles } from '../helpers/client.js';
import { startTestServer, type TestServer } from '../helpers/server.js';

/** What is used of the official packages; they live in this folder's own node_modules. */
interface AdkEvent {
  readonly id: string;
  readonly author: string;
  readonly partial?: boolean;
}
interface AdkSession {
  readonly id: string;
  readonly events: AdkEvent[];
  readonly state: Record<string, unknown>;
}
interface AdkClient {
  listApps(): Promise<string[]>;
  createSession(ask: object): Promise<AdkSession>;
  getSession(ask: object): Promise<AdkSession>;
  listSessions(ask: object): Promise<AdkSession[]>;
  deleteSession(ask: object): Promise<unknown>;
  listArtifacts(ask: object): Promise<string[]>;
  runAsync(ask: object): AsyncGenerator<AdkEvent>;
}

let server: TestServer;
let user: { token: string; userId: string };
let client: AdkClient;
let toStructuredEvents: (event: AdkEvent) => { type: string; content?: string }[];
const plainFetch = globalThis.fetch;
let bytes: Promise<string>;

beforeAll(async () => {
  server = await startTestServer();
  user = await newUser(server.url);
  const official = (await import('@google/adk' as string)) as {
    toStructuredEvents: typeof toStructuredEvents;
  };
  ({ toStructuredEvents } = official);
  const file = './node_modules/@google/adk-devtools/dist/esm/server/adk_api_client.js';
  const { AdkApiClient } = (await import(file)) as {
    AdkApiClient: new (config: { backendUrl: string }) => AdkClient;
  };
  client = new AdkApiClient({ backendUrl: server.url });
  // The official client knows no tokens; everything else of its requests stays as it is.
  globalThis.fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer ${user.token}`);
    const response = await plainFetch(input, { ...init, headers });
    if (!String(input).endsWith('/run_sse')) return response;
    const [read, kept] = response.body!.tee();
    bytes = new Response(kept).text();
    return new Response(read, { status: response.status, headers: response.headers });
  };
}, 120_000);
afterAll(async () => {
  globalThis.fetch = plainFetch;
  await server.close();
});

it.each([false, true])(
  'C-10.9 C-10.10 C-5.5 S4: the official ADK client lists, creates, runs, reads and deletes (streaming %s)',
  async (streaming) => {
    const appName = 'nemo_agent';
    const { userId } = user;
    expect(await client.listApps()).toEqual([appName]);
    const made = await client.createSession({ appName, userId, state: { mood: 'calm' } });
    expect(made.state).toMatchObject({ mood: 'calm', draft: {} });
    const named = await client.createSession({ appName, userId, sessionId: `own-${streaming}` });
    expect(named.id).toBe(`own-${streaming}`);
    const ask = { appName, userId, sessionId: made.id };
    const session: TestSession = { ...user, sessionId: made.id, taskId: '' };
    await uploadFiles(server.url, session, [{ name: 'a.jpg', bytes: await photo('red') }]);

    const events: AdkEvent[] = [];
    for await (const event of client.runAsync({ ...ask, streaming, newMessage: 'make a film' })) {
      events.push(event);
    }
    const full = events.filter(({ partial }) => partial !== true);
    expect(full.flatMap(toStructuredEvents).map(({ type }) => type)).toEqual([
      'tool_call',
      'tool_result',
      'content',
      'finished',
    ]);
    expect(events.some(({ partial }) => partial === true)).toBe(streaming);
    const messages: string[] = [];
    const parser = createParser({ onEvent: ({ data }) => messages.push(data) });
    parser.feed(await bytes);
    expect(messages.map((data) => (JSON.parse(data) as AdkEvent).id)).toEqual(events.map(({ id }) => id));

    const read = await client.getSession(ask);
    expect(read.events.slice(1).map(({ id }) => id)).toEqual(full.map(({ id }) => id));
    expect(read.events[0]).toMatchObject({ author: 'user' });
    const ids = (await client.listSessions({ appName, userId })).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([made.id, named.id]));
    expect(await client.listArtifacts(ask)).toEqual([]);
    expect(await client.deleteSession(ask)).toEqual({});
    await expect(client.getSession(ask)).rejects.toThrow('Session not found.');
    await expect(
      (async () => {
        for await (const event of client.runAsync({ ...ask, newMessage: 'hi' })) events.push(event);
      })(),
    ).rejects.toThrow('Session not found.');
  },
);
