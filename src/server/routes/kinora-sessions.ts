import { z } from 'zod';
import { readDraft, summariseDraft } from '../../draft/index.js';
import { deleteSession, listRenders, listSessions, redeemClaim } from '../../store/index.js';
import { defineRoute } from '../define-route.js';
import { success } from '../envelope.js';
import { renderAnswer } from '../render-answer.js';
import { reaches, sessionOf } from '../sessions-of.js';
import { publicUrl } from '../urls.js';

const params = z.object({ session: z.string() });

export const sessionList = defineRoute({
  method: 'GET',
  path: '/api/kinora/sessions',
  summary: 'Lists the caller’s sessions, last changed first.',
  scope: 'read',
  surface: 'kinora',
  async handle({ service, caller }) {
    const sessions = await listSessions(service.database, { userId: caller.userId });
    return success({
      sessions: sessions
        .filter(({ key }) => reaches(caller, key))
        .map((session) => ({
          session_id: session.id,
          task_id: session.task_id,
          task_name: session.task_name,
          language: session.language,
          version: session.version,
          summary: summariseDraft(readDraft(session.draft)),
          created_at: session.created_at.toISOString(),
          updated_at: session.updated_at.toISOString(),
        })),
    });
  },
});

export const sessionDelete = defineRoute({
  method: 'DELETE',
  path: '/api/kinora/sessions/:session',
  summary: 'Deletes a session with its media and exports.',
  scope: 'write',
  surface: 'kinora',
  params,
  async handle({ service, caller, params: { session: sessionId } }) {
    await deleteSession(service.database, (await sessionOf(service, caller, { sessionId })).key);
    return success({});
  },
});

export const cancelTurn = defineRoute({
  method: 'POST',
  path: '/api/kinora/sessions/:session/cancel',
  summary: 'Stops the messages a session is working on; what they reserved is given back.',
  scope: 'write',
  surface: 'kinora',
  params,
  async handle({ service, caller, params: { session: sessionId } }) {
    const session = await sessionOf(service, caller, { sessionId });
    return success({ cancelled: await service.turns.cancel(session.key) });
  },
});

export const exportList = defineRoute({
  method: 'GET',
  path: '/api/kinora/exports',
  summary: 'Lists the caller’s exports, newest first.',
  scope: 'read',
  surface: 'kinora',
  query: z.object({ session_id: z.string().optional() }),
  async handle({ service, request, caller, query }) {
    const session =
      query.session_id === undefined
        ? undefined
        : await sessionOf(service, caller, { sessionId: query.session_id });
    const renders = await listRenders(service.database, {
      userId: caller.userId,
      ...(session === undefined ? {} : { sessionKey: session.key }),
    });
    const visible = renders.filter((render) => reaches(caller, render.session_key));
    return success({
      exports: visible.map((render) => renderAnswer(service, publicUrl(service, request), render).data),
    });
  },
});

export const openClaim = defineRoute({
  method: 'POST',
  path: '/api/kinora/claims/open',
  summary: 'Exchanges a link token for a token that reaches its one session.',
  scope: null,
  surface: 'kinora',
  body: z.object({ ct: z.string().max(200) }),
  async handle({ service, body }) {
    const opened = await redeemClaim(service.database, body.ct, service.now());
    return success({
      token: opened.token,
      user_id: opened.userId,
      session_id: opened.sessionId,
      task_id: opened.taskId,
      expires_at: opened.expiresAt.toISOString(),
    });
  },
});
