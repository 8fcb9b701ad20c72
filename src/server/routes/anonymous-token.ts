import { AppError } from '../../shared/index.js';
import { issueAnonymousToken } from '../../store/index.js';
import { defineRoute } from '../define-route.js';
import { success, withData } from '../envelope.js';
import { RateWindow } from '../rate-window.js';
import type { Service } from '../service.js';

const windows = new WeakMap<object, RateWindow>();

/** New tokens per address, counted for each server on its own. */
function tokensPerHour({ settings, metrics }: Service): RateWindow {
  const window =
    windows.get(metrics) ?? new RateWindow({ limit: settings.KINORA_TOKENS_PER_HOUR, windowMs: 3_600_000 });
  windows.set(metrics, window);
  return window;
}

export const anonymousToken = defineRoute({
  method: 'POST',
  path: '/api/auth/anonymous-token',
  summary: 'Gives a client a token with free credits for seven days.',
  scope: null,
  surface: 'skill',
  async handle({ service, request }) {
    const clientId = request.headers['x-client-id'];
    if (typeof clientId !== 'string' || !/^[\x20-\x7e]{1,128}$/.test(clientId) || clientId.trim() === '') {
      throw new AppError(
        'missing-client-id',
        'Send an X-Client-Id header of 1 to 128 printable ASCII characters.',
      );
    }
    const { settings, now, database } = service;
    tokensPerHour(service).count(request.ip);
    const issued = await issueAnonymousToken(database, {
      clientId,
      now: now(),
      days: settings.KINORA_TOKEN_DAYS,
      grant: settings.KINORA_CREDITS_GRANT,
    });
    if ('retryAt' in issued) {
      const error = new AppError('rate-limited', 'This client id was given a token in the last seven days.');
      throw withData(error, { retry_at: issued.retryAt.toISOString() });
    }
    return success({
      token: issued.token,
      user_id: issued.userId,
      credits: issued.credits,
      expires_at: issued.expiresAt.toISOString(),
    });
  },
});
