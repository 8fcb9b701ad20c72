import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '../../src/client/index.js';

type Json = Record<string, unknown>;

/** One request as it came. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** What a path answers: JSON with a status, or a function that writes itself. */
export type FaultAnswer =
  /** The connection breaks after so many bytes of the request. */
  | { dropAfterBytes: number }
  | { status?: number; body: unknown; headers?: Record<string, string> }
  | ((response: ServerResponse, request: SeenRequest) => void | Promise<void>);

export const ok = (data: Json): { body: unknown } => ({
  body: { code: 0, message: 'success', data, ...data },
});
export const refused = (
  code: number,
  status: number,
  {
    message = 'no',
    data = null,
    headers = {},
  }: { message?: string; data?: Json | null; headers?: Record<string, string> } = {},
): FaultAnswer => ({ status, headers, body: { code, message, detail: message, error: message, data } });

/** Sends events as a Kinora server does; `drop` breaks the connection instead of closing it. */
export const stream =
  (
    blocks: readonly string[],
    { drop = false, headers = {} }: { drop?: boolean; headers?: Record<string, string> } = {},
  ): FaultAnswer =>
  (response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', ...headers });
    for (const block of blocks) response.write(`${block}\n\n`);
    if (drop) setTimeout(() => response.destroy(), 20);
    else response.end();
  };

export const textEvent = (text: string, id = 'r:1'): string =>
  `data: ${JSON.stringify({ type: 'text', text, id, content: { role: 'model', parts: [{ text }] } })}\n\nid: ${id}`;
export const toolEvents = (id = 'r'): string =>
  [
    `data: ${JSON.stringify({ type: 'tool_call', id: `${id}:1`, content: { parts: [{ functionCall: { name: 'edit_multitrack', args: { secret: 1 } } }] } })}`,
    `id: ${id}:1`,
    `data: ${JSON.stringify({ type: 'tool_result', id: `${id}:2`, content: { parts: [{ functionResponse: { name: 'edit_multitrack', response: {} } }] } })}`,
    `id: ${id}:2`,
  ].join('\n\n');

export interface FaultServer {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** Answers of a path in order; the last one stays. Unset paths behave like a healthy server. */
  script(path: string, ...answers: FaultAnswer[]): void;
  close(): Promise<void>;
}

const draft = (lengthMs: number): Json => ({
  v: 1,
  d: lengthMs,
  t: [
    {
      id: 't1',
      tt: 0,
      m: { name: 'Main' },
      sg: [{ id: 's1', s: 0, d: lengthMs, u: 'a.jpg', m: { name: 'a', kind: 'image', file_id: 'f1' } }],
    },
  ],
});

export const stateAnswer = (version: number, lengthMs = 3000): { body: unknown } =>
  ok({
    session_id: '5529798706024415232',
    task_id: 'task_1',
    user_id: 'anon_0123456789abcdef',
    version,
    state: { draft: lengthMs === 0 ? {} : draft(lengthMs), video_infos: [], generated_media: [] },
  });

/** A server that misbehaves as told. */
export async function startFaultServer(): Promise<FaultServer> {
  const scripts = new Map<string, FaultAnswer[]>();
  const seen: SeenRequest[] = [];
  let tokens = 0;
  const healthy = (path: string): FaultAnswer => {
    if (path === '/api/auth/anonymous-token') {
      tokens += 1;
      return {
        body: {
          code: 0,
          message: 'success',
          data: {
            token: `nmv_usr_${tokens}`,
            user_id: 'anon_0123456789abcdef',
            credits: 100,
            expires_at: '',
          },
        },
      };
    }
    if (path.startsWith('/api/tasks/'))
      return ok({ session_id: '5529798706024415232', task_id: 'task_1', user_id: 'anon_0123456789abcdef' });
    if (path.startsWith('/api/state/')) return stateAnswer(1);
    if (path.startsWith('/api/credits/')) return ok({ available: 99, frozen: 1, total: 100 });
    if (path.startsWith('/api/upload-video/'))
      return ok({ files: [{ file_id: 'f1', filename: 'a.jpg' }], session_state_applied: true });
    if (path === '/run_sse') return stream([textEvent('Hello.')]);
    return refused(404, 404);
  };
  const server = createServer(async (request, response) => {
    const path = String(request.url);
    const key = [...scripts.keys()].find((start) => path.startsWith(start));
    const list = key === undefined ? [] : scripts.get(key)!;
    const answer = (list.length > 1 ? list.shift() : list[0]) ?? healthy(path);
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
      bytes += (chunk as Buffer).length;
      if ('dropAfterBytes' in answer && bytes > answer.dropAfterBytes) {
        seen.push({ method: String(request.method), path, headers: request.headers, body: '' });
        request.socket.destroy();
        return;
      }
    }
    if ('dropAfterBytes' in answer) return void request.socket.destroy();
    const one = {
      method: String(request.method),
      path,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    seen.push(one);
    if (typeof answer === 'function') return void (await answer(response, one));
    response.writeHead(answer.status ?? 200, { 'Content-Type': 'application/json', ...answer.headers });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    script: (path, ...answers) => void scripts.set(path, answers),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A clock whose waits end at once; it remembers them. Alarms that a stream outruns are cut off by their signal. */
export function jumpingClock(): {
  now(): number;
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  readonly waits: number[];
} {
  let time = 0;
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    wait: async (ms, signal) => {
      // Real events get their turn first: a wait is only over when nothing else happens for a moment.
      await new Promise((done) => setTimeout(done, 60));
      signal?.throwIfAborted();
      time += ms;
      waits.push(ms);
    },
  };
}

/** The real clock, so many times as fast. */
export function fastClock(factor: number): Clock {
  return {
    now: () => systemClock.now() * factor,
    wait: (ms, signal) => systemClock.wait(ms / factor, signal),
  };
}
