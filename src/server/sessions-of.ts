import { AppError } from '../shared/index.js';
import { type Caller, findSession, type SessionRow } from '../store/index.js';
import type { Service } from './service.js';

/** The only agent there is. */
export const agentName = 'nemo_agent';

const unknown = (): AppError => new AppError('session-not-found', 'Session not found.');

/** The caller's session; `me` and the own id are the only users (C-1.14). */
export async function sessionOf(
  service: Service,
  caller: Caller,
  { user = 'me', sessionId }: { user?: string; sessionId: string },
): Promise<SessionRow> {
  if (user !== 'me' && user !== caller.userId) throw unknown();
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(sessionId)) throw unknown();
  const session = await findSession(service.database, { userId: caller.userId, sessionId });
  if (!reaches(caller, session.key)) throw unknown();
  return session;
}

/** Whether a token reaches a session of its user: one from a claim link reaches just one. */
export const reaches = ({ sessionKey }: Caller, key: number): boolean =>
  sessionKey === null || sessionKey === key;
