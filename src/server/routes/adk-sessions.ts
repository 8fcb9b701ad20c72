import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fitCanvas, readDraft, writeDraft } from '../../draft/index.js';
import { AppError } from '../../shared/index.js';
import {
  type Caller,
  createSession,
  deleteSession,
  importEvents,
  type Json,
  listSessionEvents,
  listSessions,
  listTurns,
  type SessionRow,
} from '../../store/index.js';
import { defineRoute } from '../define-route.js';
import { checkSpace } from '../free-space.js';
import type { Service } from '../service.js';
import { sessionState } from '../session-state.js';
import { agentName, reaches, sessionOf } from '../sessions-of.js';
import { applyStateDelta, checkExtra } from '../state-delta.js';
import { userEvent } from '../turn-events.js';
import { publicUrl } from '../urls.js';

const owner = z.object({ app: z.string(), user: z.string() });
const one = owner.extend({ session: z.string() });

/** Only one app is here, and only one's own user. */
export function checkOwner({ app, user }: z.infer<typeof owner>, caller: Caller): void {
  if (app !== agentName) throw new AppError('not-found', 'There is no such app.');
  if (user !== 'me' && user !== caller.userId) throw new AppError('session-not-found', 'Session not found.');
}

async function eventsOf(service: Service, session: SessionRow): Promise<Json[]> {
  const stored = await listSessionEvents(service.database, session.key);
  const byTurn = new Map<string, typeof stored>();
  for (const item of stored) byTurn.set(item.turn_id, [...(byTurn.get(item.turn_id) ?? []), item]);
  return (await listTurns(service.database, session.key)).flatMap((turn) => {
    const answers = (byTurn.get(turn.id) ?? [])
      .map(({ event }) => event)
      .filter((event) => event.partial !== true);
    if (turn.status === 'imported') return answers;
    const said = userEvent({ invocation: turn.invocation, now: turn.created_at }, turn.message);
    return [{ ...said, id: `${turn.id}:0` }, ...answers];
  });
}

/** A session as ADK clients read it. */
export async function adkSession(
  service: Service,
  request: FastifyRequest,
  session: SessionRow,
  { withEvents }: { withEvents: boolean },
): Promise<Json> {
  return {
    id: session.id,
    appName: agentName,
    userId: session.user_id,
    state: await sessionState(service, publicUrl(service, request), session),
    events: withEvents ? await eventsOf(service, session) : [],
    lastUpdateTime: session.updated_at.getTime() / 1000,
  };
}

const createBody = z
  .object({
    state: z.record(z.string(), z.unknown()).nullish(),
    events: z.array(z.record(z.string(), z.unknown())).max(1000).nullish(),
    session_id: z.string().nullish(),
    sessionId: z.string().nullish(),
  })
  .nullable();

const create = (path: string) =>
  defineRoute({
    method: 'POST',
    path,
    summary: 'Creates a session the ADK way.',
    scope: 'write',
    surface: 'adk',
    params: one.partial({ session: true }),
    body: createBody,
    async handle({ service, request, caller, params, body }) {
      checkOwner(params, caller);
      const id = params.session ?? body?.session_id ?? body?.sessionId ?? undefined;
      if (id !== undefined && !/^[A-Za-z0-9_-]{1,64}$/.test(id)) {
        throw new AppError('bad-input', 'A session id has 1 to 64 letters, digits, _ and -.');
      }
      await checkSpace(service);
      const { draft, ...extra } = body?.state ?? {};
      const now = service.now();
      const session = await createSession(service.database, {
        userId: caller.userId,
        ...(id === undefined ? {} : { id }),
        taskName: 'project',
        language: null,
        draft: draft === undefined ? {} : writeDraft(fitCanvas(readDraft(draft))),
        extra: checkExtra(extra),
        now,
      });
      const events = body?.events ?? [];
      await importEvents(service.database, { sessionKey: session.key, userId: caller.userId, events, now });
      return adkSession(service, request, session, { withEvents: true });
    },
  });

export const adkCreate = create('/apps/:app/users/:user/sessions');
export const adkCreateNamed = create('/apps/:app/users/:user/sessions/:session');

export const adkList = defineRoute({
  method: 'GET',
  path: '/apps/:app/users/:user/sessions',
  summary: 'Lists the caller’s sessions, without events.',
  scope: 'read',
  surface: 'adk',
  params: owner,
  async handle({ service, request, caller, params }) {
    checkOwner(params, caller);
    const sessions = await listSessions(service.database, { userId: caller.userId });
    const visible = sessions.filter(({ key }) => reaches(caller, key));
    return Promise.all(visible.map((item) => adkSession(service, request, item, { withEvents: false })));
  },
});

export const adkRead = defineRoute({
  method: 'GET',
  path: '/apps/:app/users/:user/sessions/:session',
  summary: 'Reads a session with its events.',
  scope: 'read',
  surface: 'adk',
  params: one,
  async handle({ service, request, caller, params }) {
    checkOwner(params, caller);
    const session = await sessionOf(service, caller, { user: params.user, sessionId: params.session });
    return adkSession(service, request, session, { withEvents: true });
  },
});

export const adkPatch = defineRoute({
  method: 'PATCH',
  path: '/apps/:app/users/:user/sessions/:session',
  summary: 'Changes a session’s state: the draft, or keys of one’s own.',
  scope: 'write',
  surface: 'adk',
  params: one,
  body: z.object({
    stateDelta: z.record(z.string(), z.unknown()).nullish(),
    state_delta: z.record(z.string(), z.unknown()).nullish(),
  }),
  async handle({ service, request, caller, params, body }) {
    checkOwner(params, caller);
    const session = await sessionOf(service, caller, { user: params.user, sessionId: params.session });
    const updated = await applyStateDelta(service, session, body.stateDelta ?? body.state_delta ?? {});
    return adkSession(service, request, updated, { withEvents: true });
  },
});

export const adkDelete = defineRoute({
  method: 'DELETE',
  path: '/apps/:app/users/:user/sessions/:session',
  summary: 'Deletes a session with all that is in it.',
  scope: 'write',
  surface: 'adk',
  params: one,
  async handle({ service, caller, params }) {
    checkOwner(params, caller);
    const session = await sessionOf(service, caller, { user: params.user, sessionId: params.session });
    await deleteSession(service.database, session.key);
    return {};
  },
});
