import { z } from 'zod';
import { AppError } from '../../shared/index.js';
import { type Caller, createManualToken, listTokens, revokeToken, scopeNames } from '../../store/index.js';
import { defineRoute } from '../define-route.js';
import { success } from '../envelope.js';

/** Only a token for everything may hand out or list others. */
function checkWhole(caller: Caller): void {
  if (!caller.scopes.includes('*')) {
    throw new AppError('scope-missing', 'Managing tokens needs a token with the scope "*".');
  }
}

export const tokenList = defineRoute({
  method: 'GET',
  path: '/api/kinora/tokens',
  summary: 'Lists the caller’s tokens without their secrets.',
  scope: 'read',
  surface: 'kinora',
  async handle({ service, caller }) {
    checkWhole(caller);
    const tokens = await listTokens(service.database, caller.userId);
    return success({
      tokens: tokens.map(({ created_at, expires_at, revoked_at, ...token }) => ({
        ...token,
        created_at: created_at.toISOString(),
        expires_at: expires_at?.toISOString() ?? null,
        revoked_at: revoked_at?.toISOString() ?? null,
      })),
    });
  },
});

export const tokenCreate = defineRoute({
  method: 'POST',
  path: '/api/kinora/tokens',
  summary: 'Makes a token for the same user; it is shown once.',
  scope: 'write',
  surface: 'kinora',
  body: z.object({
    label: z.string().max(100).default(''),
    scopes: z.array(z.enum(scopeNames)).min(1),
    days: z.number().int().min(1).max(3650).nullish(),
  }),
  async handle({ service, caller, body }) {
    checkWhole(caller);
    const now = service.now();
    const made = await createManualToken(service.database, {
      userId: caller.userId,
      label: body.label,
      scopes: body.scopes,
      expiresAt: body.days == null ? null : new Date(now.getTime() + body.days * 86_400_000),
      now,
      grant: 0,
    });
    return success({ token: made.token, id: made.tokenId, user_id: made.userId, scopes: body.scopes });
  },
});

export const tokenRevoke = defineRoute({
  method: 'DELETE',
  path: '/api/kinora/tokens/:token',
  summary: 'Ends a token at once.',
  scope: 'write',
  surface: 'kinora',
  params: z.object({ token: z.string() }),
  async handle({ service, caller, params: { token } }) {
    checkWhole(caller);
    await revokeToken(service.database, { userId: caller.userId, tokenId: token, now: service.now() });
    return success({});
  },
});
