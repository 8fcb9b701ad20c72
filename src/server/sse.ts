import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import {
  findTurn,
  followTurn,
  isOpen,
  type Json,
  readEvents,
  type TurnRow,
  turnTopic,
} from '../store/index.js';
import type { Service } from './service.js';
import { type Dialect, errorEvent, eventBytes, heartbeatBytes } from './turn-events.js';

/** A reader that lets more than this pile up for `catchUpMs` is dropped; it may resume. */
const maxBacklogBytes = 1024 * 1024;
const catchUpMs = 5000;

/** Takes the connection over and sends the head of an event stream, with the headers set so far (CORS, id). */
export function openStream(reply: FastifyReply): ServerResponse {
  reply.hijack();
  const { raw } = reply;
  const headers = Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
  raw.writeHead(200, {
    ...headers,
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-cache',
    'X-Accel-Buffering': 'no',
  });
  raw.flushHeaders();
  return raw;
}

/** Writes, and waits while too much is unread; a reader that does not catch up is dropped. False = stop. */
async function write(raw: ServerResponse, bytes: string): Promise<boolean> {
  if (raw.destroyed || raw.writableEnded) return false;
  raw.write(bytes);
  const limit = performance.now() + catchUpMs;
  while (raw.writableLength > maxBacklogBytes && !raw.destroyed) {
    if (performance.now() > limit) raw.destroy();
    else await drained(raw);
  }
  return !raw.destroyed;
}

/** Resolves when the reader has caught up, has gone, or after a quarter of a second. */
function drained(raw: ServerResponse): Promise<void> {
  return new Promise((done) => {
    const finish = (): void => {
      clearTimeout(timer);
      raw.off('drain', finish);
      raw.off('close', finish);
      done();
    };
    const timer = setTimeout(finish, 250);
    raw.on('drain', finish);
    raw.on('close', finish);
  });
}

/**
 * Calls `onChange` whenever the topic's rows may have changed, and at least every 10 s after a heartbeat, until it
 * says it is done, the reader is gone or the server stops.
 */
export async function pump(
  service: Service,
  raw: ServerResponse,
  { topic, heartbeat }: { topic: string; heartbeat: string },
  onChange: () => Promise<'more' | 'done'>,
): Promise<void> {
  let woken = true;
  let wake: () => void = () => {};
  const signal = (): void => {
    woken = true;
    wake();
  };
  const off = service.wakeups.on(topic, signal);
  const still = service.heartbeat.on(() => {
    if (raw.writableLength < maxBacklogBytes) raw.write(heartbeat);
    signal();
  });
  raw.once('close', signal);
  service.turns.stopped.addEventListener('abort', signal);
  service.metrics.streams.inc();
  try {
    while (!raw.destroyed && !raw.writableEnded) {
      woken = false;
      if ((await onChange()) === 'done') break;
      if (!woken) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (woken) resolve();
        });
      }
    }
  } finally {
    off();
    service.turns.stopped.removeEventListener('abort', signal);
    still();
    service.metrics.streams.dec();
    if (!raw.destroyed) raw.end();
  }
}

/** Streams a turn from after `afterSeq` to its end; a reader that leaves changes nothing about the turn. */
export async function streamTurn(
  service: Service,
  reply: FastifyReply,
  turn: TurnRow,
  { dialect, streaming, afterSeq }: { dialect: Dialect; streaming: boolean; afterSeq: number },
): Promise<void> {
  const raw = openStream(reply);
  const heartbeat = heartbeatBytes(dialect, service.settings.KINORA_HEARTBEAT);
  let sent = afterSeq;
  try {
    await pump(service, raw, { topic: turnTopic(turn.id), heartbeat }, async () => {
      const { status, events } = await service.reads.read(`${turn.id}:${sent}`, () =>
        followTurn(service.database, turn.id, sent),
      );
      for (const { seq, event } of events) {
        sent = seq;
        if (event.partial === true && !streaming) continue;
        if (!(await write(raw, eventBytes(event, dialect)))) return 'done';
      }
      if (status !== 'queued' && status !== 'running') return 'done';
      if (!service.turns.stopping || status === 'running') return 'more';
      await write(raw, eventBytes(shutdown(turn, sent), dialect));
      return 'done';
    });
  } catch (cause) {
    service.log.error({ err: cause }, 'stream failed');
    if (!raw.destroyed) raw.end(dialect === 'strict' ? 'data: {"error":"internal error"}\n\n' : undefined);
  }
}

const shutdown = (turn: TurnRow, sent: number): Json => ({
  ...errorEvent(
    { invocation: turn.invocation, now: turn.created_at },
    'SHUTDOWN',
    'The server is restarting. Your message waits and will be done then.',
  ),
  id: `${turn.id}:${sent}`,
});

/** All full events of a turn once it has ended (C-10.6). */
export async function collectTurn(service: Service, turn: TurnRow): Promise<Json[]> {
  for (;;) {
    const wake = service.wakeups.next(turnTopic(turn.id), 5000);
    const current = await findTurn(service.database, turn.id);
    if (current === undefined || !isOpen(current) || service.turns.stopping) break;
    await wake;
  }
  const events = await readEvents(service.database, turn.id, 0);
  return events.map(({ event }) => event).filter((event) => event.partial !== true);
}
