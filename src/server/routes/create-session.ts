import { z } from 'zod';
import { AppError } from '../../shared/index.js';
import { createSession } from '../../store/index.js';
import { defineRoute } from '../define-route.js';
import { success } from '../envelope.js';
import { checkSpace } from '../free-space.js';

export const createSessionRoute = defineRoute({
  method: 'POST',
  path: '/api/tasks/:user/with-session/nemo_agent',
  summary: 'Creates a session: an empty draft and a conversation.',
  scope: 'write',
  surface: 'skill',
  params: z.object({ user: z.string() }),
  body: z.object({
    task_name: z.string().max(200).nullish(),
    language: z.string().max(40).nullish(),
  }),
  async handle({ service, caller, params, body }) {
    if (params.user !== 'me' && params.user !== caller.userId) {
      throw new AppError('session-not-found', 'Session not found.');
    }
    await checkSpace(service);
    const session = await createSession(service.database, {
      userId: caller.userId,
      taskName: body.task_name || 'project',
      language: body.language || null,
      now: service.now(),
    });
    return success({
      task_id: session.task_id,
      session_id: session.id,
      user_id: caller.userId,
      task_name: session.task_name,
      language: session.language,
      created_at: session.created_at.toISOString(),
    });
  },
});
