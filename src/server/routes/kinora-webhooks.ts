import { z } from 'zod';
import { AppError } from '../../shared/index.js';
import { addWebhook, listWebhooks, removeWebhook } from '../../store/index.js';
import { defineRoute } from '../define-route.js';
import { success } from '../envelope.js';

export const webhookList = defineRoute({
  method: 'GET',
  path: '/api/kinora/webhooks',
  summary: 'Lists where the caller hears about finished exports.',
  scope: 'read',
  surface: 'kinora',
  handle: async ({ service, caller }) =>
    success({
      webhooks: (await listWebhooks(service.database, caller.userId)).map(({ id, url, created_at }) => ({
        id,
        url,
        created_at: created_at.toISOString(),
      })),
    }),
});

export const webhookCreate = defineRoute({
  method: 'POST',
  path: '/api/kinora/webhooks',
  summary: 'Adds an address that gets a signed POST when an export has ended.',
  scope: 'write',
  surface: 'kinora',
  body: z.object({ url: z.url({ protocol: /^https?$/ }).max(2000) }),
  async handle({ service, caller, body }) {
    const { username, password } = new URL(body.url);
    if (username !== '' || password !== '')
      throw new AppError('bad-input', 'url: credentials do not belong there.');
    const made = await addWebhook(service.database, {
      userId: caller.userId,
      url: body.url,
      now: service.now(),
    });
    return success({ id: made.id, url: made.url, secret: made.secret });
  },
});

export const webhookDelete = defineRoute({
  method: 'DELETE',
  path: '/api/kinora/webhooks/:id',
  summary: 'Removes a webhook.',
  scope: 'write',
  surface: 'kinora',
  params: z.object({ id: z.string() }),
  async handle({ service, caller, params: { id } }) {
    await removeWebhook(service.database, caller.userId, id);
    return success({});
  },
});
