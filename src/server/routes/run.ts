import { AppError } from '../../shared/index.js';
import { findTurn, isOpen, readEvents, type SessionRow, type TurnRow } from '../../store/index.js';
import { type Call, defineRoute } from '../define-route.js';
import { withData } from '../envelope.js';
import { type RunBody, runBody, takeMessage } from '../messages.js';
import { hashOf } from '../render-request.js';
import { agentName, sessionOf } from '../sessions-of.js';
import { collectTurn, streamTurn } from '../sse.js';
import { applyStateDelta } from '../state-delta.js';
import type { Dialect } from '../turn-events.js';
import { webUrl } from '../urls.js';

type RunCall = Call<unknown, unknown, RunBody>;

const keptMs = 15 * 60_000;

async function sessionFor({ service, caller, body }: RunCall): Promise<SessionRow> {
  const app = body.appName ?? body.app_name ?? agentName;
  if (app !== agentName)
    throw new AppError('not-found', `There is no app "${app.slice(0, 60)}"; the only one is ${agentName}.`);
  const sessionId = body.sessionId ?? body.session_id;
  if (sessionId == null) throw new AppError('bad-input', 'session_id: expected the id of a session.');
  return sessionOf(service, caller, { user: body.userId ?? body.user_id ?? 'me', sessionId });
}

async function submit(call: RunCall, session: SessionRow): Promise<TurnRow> {
  const { service, request, caller, body } = call;
  const key = request.headers['idempotency-key'];
  if (Array.isArray(key) || (key !== undefined && !/^[\x20-\x7e]{1,200}$/.test(key))) {
    throw new AppError('bad-input', 'Idempotency-Key: expected 1 to 200 printable ASCII characters.');
  }
  const gone = new AbortController();
  call.reply.raw.once('close', () => gone.abort());
  const message = await takeMessage(service, session, body, gone.signal);
  const delta = body.stateDelta ?? body.state_delta;
  if (delta != null) await applyStateDelta(service, session, delta);
  try {
    return await service.turns.submit({
      session,
      message,
      requestHash: hashOf((body.newMessage ?? body.new_message)?.parts),
      streaming: body.streaming === true,
      idempotencyKey: key,
    });
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.kind !== 'no-credits') throw cause;
    const web = webUrl(service, request);
    const link =
      caller.userKind === 'anonymous'
        ? { register_url: `${web}/register?bind=${caller.userId}` }
        : { billing_url: `${web}/billing` };
    throw withData(cause, { user_id: caller.userId, ...link });
  }
}

/** The turn and position a `Last-Event-ID` names; `conflict` when it cannot be resumed (C-5.24). */
async function resume(
  { service }: RunCall,
  session: SessionRow,
  id: string,
): Promise<{ turn: TurnRow; seq: number }> {
  const refused = new AppError('conflict', 'This position cannot be resumed.');
  const [, run, digits] = /^([\w-]{1,40}):(\d{1,9})$/.exec(id) ?? [];
  if (run === undefined) throw refused;
  const turn = await findTurn(service.database, run);
  if (turn === undefined || turn.session_key !== session.key) throw refused;
  const seq = Number(digits);
  const events = await readEvents(service.database, run, 0);
  if (seq > (events.at(-1)?.seq ?? 0)) throw refused;
  const age = service.now().getTime() - (turn.ended_at?.getTime() ?? Number.POSITIVE_INFINITY);
  if (!isOpen(turn) && age > keptMs) throw refused;
  return { turn, seq };
}

export const runSse = defineRoute({
  method: 'POST',
  path: '/run_sse',
  summary: 'Sends a message to the agent and streams its answer.',
  scope: 'write',
  surface: 'skill',
  body: runBody,
  async handle(call) {
    const { service, request, reply, body } = call;
    const session = await sessionFor(call);
    const flat = (request.query as { events?: unknown }).events === 'flat';
    const dialect: Dialect = flat ? 'flat' : body.newMessage != null ? 'strict' : 'skill';
    const streaming = body.streaming === true;
    const last = request.headers['last-event-id'];
    if (typeof last === 'string' && last !== '') {
      const { turn, seq } = await resume(call, session, last);
      await streamTurn(service, reply, turn, { dialect, streaming, afterSeq: seq });
      return undefined;
    }
    const turn = await submit(call, session);
    await streamTurn(service, reply, turn, { dialect, streaming, afterSeq: 0 });
    return undefined;
  },
});

export const run = defineRoute({
  method: 'POST',
  path: '/run',
  summary: 'Sends a message to the agent and answers with all events at once.',
  scope: 'write',
  surface: 'skill',
  body: runBody,
  async handle(call) {
    const session = await sessionFor(call);
    return collectTurn(call.service, await submit(call, session));
  },
});
