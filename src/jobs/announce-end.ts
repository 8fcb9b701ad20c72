import { type Connection, listWebhooks, type RenderProgress } from '../store/index.js';
import type { JobQueue } from './queue.js';

/** Sends what the user's webhooks hear about an export that has ended, in the transaction that ends it. */
export async function announceEnd(
  tx: Connection,
  jobs: JobQueue,
  { render, event }: { render: RenderProgress; event: 'export.completed' | 'export.failed' },
): Promise<void> {
  for (const { id } of await listWebhooks(tx, render.user_id)) {
    await jobs.send(tx, 'webhook', { webhookId: id, renderKey: render.key, event });
  }
}
