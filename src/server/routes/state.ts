import { z } from 'zod';
import { defineRoute } from '../define-route.js';
import { success } from '../envelope.js';
import { sessionState } from '../session-state.js';
import { sessionOf } from '../sessions-of.js';
import { publicUrl } from '../urls.js';

export const state = defineRoute({
  method: 'GET',
  path: '/api/state/nemo_agent/:user/:session/latest',
  summary: 'Reads a session: draft, media, canvas, version.',
  scope: 'read',
  surface: 'skill',
  params: z.object({ user: z.string(), session: z.string() }),
  async handle({ service, request, caller, params }) {
    const session = await sessionOf(service, caller, { user: params.user, sessionId: params.session });
    return success({
      session_id: session.id,
      task_id: session.task_id,
      task_name: session.task_name,
      user_id: session.user_id,
      version: session.version,
      updated_at: session.updated_at.toISOString(),
      state: await sessionState(service, publicUrl(service, request), session),
    });
  },
});
