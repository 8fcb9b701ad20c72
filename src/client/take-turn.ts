import { AppError, toAppError } from '../shared/index.js';
import type { Account } from './account.js';
import type { KinoraApi } from './api.js';
import type { Clock } from './clock.js';
import { readTurnStream, type TurnEvent } from './turn-events.js';
import type { StateAnswer } from './wire.js';

/** Limits of a turn, milliseconds (K-6, K-8). */
export const turnTimes = {
  /** Without a text for so long, the user is told that work goes on. */
  noticeMs: 120_000,
  /** A turn lasts at most so long. */
  limitMs: 15 * 60_000,
  /** Only signs of life for so long are taken for a timeout. */
  heartbeatsOnlyMs: 10 * 60_000,
  /** Without any byte for so long the connection is taken for lost; servers give a sign every 10 s. */
  deadMs: 60_000,
  /** Waits before a stream is resumed. */
  resumeMs: [1000, 4000, 10_000],
  /** Waits before the state is read after a loss that could not be resumed. */
  pollMs: [30_000, 60_000, 60_000, 60_000, 60_000],
} as const;

export interface TurnDeps {
  readonly api: KinoraApi;
  readonly account: Account;
  readonly clock: Clock;
}

export interface TurnHooks {
  /** A text of the agent, as it comes. */
  onText(text: string): void | Promise<void>;
  /** Two minutes went by without a text. */
  onNotice(): void;
  /** The connection broke and the result is being looked for. */
  onLost(): void;
  readonly signal?: AbortSignal | undefined;
}

/** How a turn ended for the client. */
export interface TurnEnd {
  /** `closed` = the server ended it, `found` = its result was found in the state, `lost` = nothing was found. */
  readonly how: 'closed' | 'found' | 'lost' | 'timeout';
  readonly texts: readonly string[];
  /** Tool results that came: more than none means that something was done. */
  readonly tools: number;
  /** A failure the server told in the stream. */
  readonly error?: { readonly code: string; readonly message: string };
}

interface Progress {
  texts: string[];
  tools: number;
  lastId: string;
  error?: { code: string; message: string };
  startedAt: number;
  textAt: number;
  eventAt: number;
}

/**
 * Says one sentence to the agent and follows the stream to its end. The sentence counts once: a broken stream is
 * resumed by its last id, or by the request's key before any id came, and if that fails the state is watched.
 */
export async function takeTurn(
  deps: TurnDeps,
  turn: { sessionId: string; text: string; before: StateAnswer },
  hooks: TurnHooks,
): Promise<TurnEnd> {
  const { api, account, clock } = deps;
  const { sessionId, text } = turn;
  const key = crypto.randomUUID();
  const now = clock.now();
  const progress: Progress = {
    texts: [],
    tools: 0,
    lastId: '',
    startedAt: now,
    textAt: now,
    eventAt: now,
  };
  const end = (how: TurnEnd['how']): TurnEnd => ({
    how,
    texts: progress.texts,
    tools: progress.tools,
    ...(progress.error === undefined ? {} : { error: progress.error }),
  });
  let told = false;
  for (let attempt = 0; attempt <= turnTimes.resumeMs.length; attempt++) {
    if (attempt > 0) {
      // Without an id there is no place to resume at. A server that keeps keys answers with the same turn; of
      // others the state decides.
      if (progress.lastId === '' && !api.keepsKeys()) break;
      await clock.wait(turnTimes.resumeMs[attempt - 1]!, hooks.signal);
    }
    // Each stream can be dropped without dropping the caller's own signal.
    const connection = new AbortController();
    const drop = (): void => connection.abort(hooks.signal?.reason);
    hooks.signal?.addEventListener('abort', drop, { once: true });
    try {
      const lastEventId = progress.lastId === '' ? undefined : progress.lastId;
      const response = await account.call(
        (token) => api.run({ token, sessionId, text, key, lastEventId, signal: connection.signal }),
        hooks.signal,
      );
      const how = await follow(response, progress, { deps, hooks });
      if (how !== 'lost') return end(how);
    } catch (cause) {
      if (hooks.signal?.aborted) throw cause;
      const error = toAppError(cause);
      // Refused before anything began: the caller's business. A refused resume is not: the turn is running.
      if (attempt === 0 && error.kind !== 'connection-lost') throw cause;
    } finally {
      hooks.signal?.removeEventListener('abort', drop);
      connection.abort();
    }
    if (!told) hooks.onLost();
    told = true;
  }
  return end(await watchState(deps, turn, hooks));
}

/** Reads a stream; `lost` when it broke. */
async function follow(
  response: Response,
  progress: Progress,
  { deps: { clock }, hooks }: { deps: TurnDeps; hooks: TurnHooks },
): Promise<'closed' | 'lost' | 'timeout'> {
  const stream = readTurnStream(response);
  let noticeAt = clock.now() + turnTimes.noticeMs;
  progress.eventAt = clock.now();
  delete progress.error;
  try {
    let pending = settle(stream.next());
    for (;;) {
      const now = clock.now();
      const until = Math.min(
        noticeAt,
        progress.startedAt + turnTimes.limitMs,
        progress.textAt + turnTimes.heartbeatsOnlyMs,
        progress.eventAt + turnTimes.deadMs,
      );
      const alarm = new AbortController();
      const ring = clock.wait(Math.max(0, until - now), alarm.signal).then(
        () => 'ring' as const,
        () => 'off' as const,
      );
      const first = await Promise.race([pending, ring]);
      alarm.abort();
      hooks.signal?.throwIfAborted();
      if (first === 'ring') {
        const at = clock.now();
        if (at >= progress.startedAt + turnTimes.limitMs) return 'timeout';
        if (at >= progress.textAt + turnTimes.heartbeatsOnlyMs) return 'timeout';
        if (at >= progress.eventAt + turnTimes.deadMs) return 'lost';
        if (at >= noticeAt) {
          hooks.onNotice();
          noticeAt = at + turnTimes.noticeMs;
        }
        continue;
      }
      if (first === 'off') continue;
      if ('cause' in first) return 'lost';
      if (first.result.done) return isShutdown(progress) ? 'lost' : 'closed';
      progress.eventAt = clock.now();
      await take(first.result.value, progress, hooks);
      if (first.result.value.kind === 'text') {
        progress.textAt = clock.now();
        noticeAt = progress.textAt + turnTimes.noticeMs;
      }
      pending = settle(stream.next());
    }
  } finally {
    // A generator waiting for bytes ends only with its connection; the caller drops that.
    void stream.return().catch(() => undefined);
  }
}

/** The server restarts; the turn waits and goes on after it. */
const isShutdown = ({ error }: Progress): boolean => error?.code === 'SHUTDOWN';

type Step = { result: IteratorResult<TurnEvent, void> } | { cause: unknown };

const settle = (next: Promise<IteratorResult<TurnEvent, void>>): Promise<Step> =>
  next.then(
    (result) => ({ result }),
    (cause: unknown) => ({ cause }),
  );

/** `a temporary issue` at the end of a turn that worked is noise of the server (K-9). */
const temporaryIssue =
  /temporary (issue|problem|error|glitch)|暂时(性)?.{0,4}(问题|错误|故障)|临时.{0,4}(问题|错误)/i;

async function take(event: TurnEvent, progress: Progress, hooks: TurnHooks): Promise<void> {
  if (event.kind === 'alive') return;
  if (event.id !== '') progress.lastId = event.id;
  if (event.kind === 'tool-result') progress.tools += 1;
  if (event.kind === 'error') progress.error = { code: event.code, message: event.message };
  if (event.kind !== 'text') return;
  const worked = progress.tools > 0 || progress.texts.length > 0;
  if (worked && temporaryIssue.test(event.text)) return;
  progress.texts.push(event.text);
  await hooks.onText(event.text);
}

/** Looks for the result of a turn whose stream is gone: after 30 s, then every 60 s, five times (K-8). */
async function watchState(
  { api, account, clock }: TurnDeps,
  { sessionId, before }: { sessionId: string; before: StateAnswer },
  { signal }: TurnHooks,
): Promise<'found' | 'lost'> {
  for (const ms of turnTimes.pollMs) {
    await clock.wait(ms, signal);
    try {
      const state = await account.call((token) => api.state({ token, sessionId, signal }), signal);
      if (state.version !== before.version) return 'found';
    } catch (cause) {
      if (signal?.aborted) throw cause;
      if (toAppError(cause).kind === 'session-not-found') throw cause;
    }
  }
  return 'lost';
}

/** The failure a stream told, as an error with its advice. */
export function streamError({ code, message }: { code: string; message: string }): AppError {
  const link = /https?:\/\/\S+/.exec(message)?.[0];
  if (code === '2001') {
    const bind = link?.includes('bind=');
    return new AppError('no-credits', message, {
      fields: link === undefined ? {} : { [bind ? 'register_url' : 'billing_url']: link },
    });
  }
  return new AppError(code === 'SHUTDOWN' ? 'shutting-down' : 'internal', message, { fields: { code } });
}
