import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { assetSchema, draftDurationMs, emptyDraft } from '../../draft/index.js';
import { planTurn } from '../plan-turn.js';
import { openModel } from './open-model.js';
import { planSentence } from './plan-sentence.js';

const assets = ['beach.jpg', 'market.jpg', 'train.jpg'].map((name, index) =>
  assetSchema.parse({
    fileId: `f${index + 1}`,
    name,
    kind: 'image',
    mimeType: 'image/jpeg',
    hash: '',
    sizeBytes: 1,
    width: 4032,
    height: 3024,
  }),
);
const draft = planTurn({ sentence: 'make a film', draft: emptyDraft(), assets, seed: 1 }).draft;

const lines = (events: readonly unknown[]): string =>
  `${events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')}data: [DONE]\n\n`;
const chunk = (delta: unknown, finish: string | null = null) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion.chunk',
  created: 1,
  model: 'm',
  choices: [{ index: 0, delta, finish_reason: finish }],
});

/** Streams as OpenAI-compatible servers write them: a call in pieces, then words. */
const compatible = [
  lines([
    chunk({
      role: 'assistant',
      content: null,
      tool_calls: [
        { index: 0, id: 'call_1', type: 'function', function: { name: 'set_length', arguments: '' } },
      ],
    }),
    chunk({ tool_calls: [{ index: 0, function: { arguments: '{"durationMs"' } }] }),
    chunk({ tool_calls: [{ index: 0, function: { arguments: ': 24000}' } }] }),
    chunk({}, 'tool_calls'),
  ]),
  lines([chunk({ role: 'assistant', content: 'Done.' }), chunk({}, 'stop')]),
];

const named = (events: readonly { type: string }[]): string =>
  events.map((event) => `event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');
const message = { id: 'msg_1', type: 'message', role: 'assistant', model: 'm', content: [] };
const start = {
  type: 'message_start',
  message: { ...message, usage: { input_tokens: 1, output_tokens: 1 } },
};
const stop = (reason: string) => [
  { type: 'content_block_stop', index: 0 },
  { type: 'message_delta', delta: { stop_reason: reason, stop_sequence: null }, usage: { output_tokens: 9 } },
  { type: 'message_stop' },
];

/** The same as Anthropic writes it. */
const anthropic = [
  named([
    start,
    {
      type: 'content_block_start',
      index: 0,
      content_block: { type: 'tool_use', id: 'toolu_1', name: 'set_length', input: {} },
    } as { type: string },
    {
      type: 'content_block_delta',
      index: 0,
      delta: { type: 'input_json_delta', partial_json: '{"durationMs": 24000}' },
    } as { type: string },
    ...stop('tool_use'),
  ]),
  named([
    start,
    { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } } as { type: string },
    { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Done.' } } as {
      type: string;
    },
    ...stop('end_turn'),
  ]),
];

let server: Server | undefined;
afterEach(() => server?.close());

/** A server that answers with one recorded stream after another; gives its address and what it was asked. */
async function replay(streams: readonly string[], status = 200) {
  const asked: { path: string | undefined; headers: IncomingMessage['headers']; body: string }[] = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    const stream = streams[asked.length] ?? '';
    asked.push({ path: request.url, headers: request.headers, body });
    response.writeHead(status, { 'content-type': 'text/event-stream' }).end(stream);
  });
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked };
}

const ask = async (settings: Parameters<typeof openModel>[0], onFallback?: (reason: string) => void) =>
  planSentence(
    { sentence: 'give it some air', draft, assets, seed: 1 },
    { model: await openModel(settings), signal: new AbortController().signal, timeoutMs: 20_000, onFallback },
  );

it.each([
  ['openai', compatible, '/v1/chat/completions', 'authorization', 'Bearer k'],
  ['ollama', compatible, '/v1/chat/completions', 'authorization', 'Bearer k'],
  ['anthropic', anthropic, '/v1/messages', 'x-api-key', 'k'],
] as const)('%s: a recorded stream changes the film', async (provider, streams, path, header, key) => {
  const { url, asked } = await replay(streams);
  const plan = await ask({ provider, model: 'm', url, key: 'k' });
  expect(plan.reply).not.toContain('rules');
  expect(draftDurationMs(plan.draft)).toBe(24_000);
  expect(plan.reply).toContain('24 s');
  expect(asked.map((request) => request.path)).toEqual([path, path]);
  expect(asked[0]!.headers[header]).toBe(key);
  expect(asked[0]!.body).toContain('give it some air');
});

it('an endpoint that refuses is named by its status, not by what it said', async () => {
  const { url } = await replay(['{"error":{"message":"bad key sk-123"}}'], 401);
  const reasons: string[] = [];
  const plan = await ask({ provider: 'openai', model: 'm', url, key: 'sk-123' }, (reason) =>
    reasons.push(reason),
  );
  expect(plan.reply).toContain('built-in rules');
  expect(reasons).toEqual(['AI_APICallError 401']);
});

it('A3: an answer that does not end is given up, and the rules take over', async () => {
  const { url } = await replay([lines([chunk({ content: 'y'.repeat(9_000_000) }), chunk({}, 'stop')])]);
  const reasons: string[] = [];
  const plan = await ask({ provider: 'openai', model: 'm', url, key: 'k' }, (reason) => reasons.push(reason));
  expect(plan.reply).toContain('built-in rules');
  expect(reasons).toHaveLength(1);
  expect(reasons[0]).not.toBe('timeout');
});

it('an endpoint that refuses again and again is named by its status', async () => {
  const { url, asked } = await replay([], 500);
  const reasons: string[] = [];
  await ask({ provider: 'openai', model: 'm', url, key: 'k' }, (reason) => reasons.push(reason));
  expect(asked).toHaveLength(2);
  expect(reasons).toEqual(['AI_APICallError 500']);
});
