import { z } from 'zod';
import { AppError } from '../../shared/index.js';
import { issueClaim } from '../../store/index.js';
import { defineRoute } from '../define-route.js';
import { success } from '../envelope.js';
import { sessionOf } from '../sessions-of.js';

const lifeSeconds = 604_800;

export const claimToken = defineRoute({
  method: 'POST',
  path: '/api/auth/claim-token',
  summary: 'Gives a link token that opens one session in the studio for seven days.',
  scope: 'write',
  surface: 'skill',
  body: z.object({ task_id: z.string().optional(), session_id: z.string() }),
  async handle({ service, caller, body }) {
    const session = await sessionOf(service, caller, { sessionId: body.session_id });
    if (body.task_id !== undefined && body.task_id !== session.task_id) {
      throw new AppError('session-not-found', 'Session not found.');
    }
    const expiresAt = new Date(service.now().getTime() + lifeSeconds * 1000);
    const claim = await issueClaim(service.database, { sessionKey: session.key, expiresAt });
    return success({ claim_token: claim, expires_in: lifeSeconds });
  },
});
