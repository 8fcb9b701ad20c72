import { createHmac } from 'node:crypto';
import { AppError } from '../shared/index.js';
import { findWebhook, readRender } from '../store/index.js';
import type { PostUrl } from './fetch-url.js';
import type { Service } from './service.js';

/** `t=<seconds>,v1=<hex>`: HMAC-SHA256 of `<seconds>.<body>` under the webhook's secret. */
export const signature = (secret: string, body: string, seconds: number): string =>
  `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;

/** Sends a signed POST for every ended export to its user's webhooks; the queue repeats what is not answered with 2xx. */
export async function deliverWebhooks(service: Service, post: PostUrl): Promise<void> {
  await service.jobs.work(
    'webhook',
    { atOnce: 1, everySeconds: 2 },
    async ({ webhookId, renderKey, event }) => {
      const webhook = await findWebhook(service.database, webhookId);
      const render = await readRender(service.database, renderKey);
      if (webhook === undefined || render === undefined) return;
      const seconds = Math.floor(service.now().getTime() / 1000);
      const body = JSON.stringify({
        event,
        id: render.id,
        status: render.status,
        ...(render.error === null ? {} : { error: render.error }),
        created_at: render.created_at.toISOString(),
        completed_at: render.completed_at?.toISOString() ?? null,
      });
      const status = await post(webhook.url, body, {
        'Content-Type': 'application/json',
        'User-Agent': 'kinora',
        'X-Kinora-Event': event,
        'X-Kinora-Signature': signature(webhook.secret, body, seconds),
      });
      if (status < 200 || status > 299)
        throw new AppError('bad-input', `The webhook answered with status ${status}.`);
    },
  );
}
