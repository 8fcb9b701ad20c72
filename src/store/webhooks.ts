import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { AppError } from '../shared/index.js';
import { type Connection, change, row, rows } from './database.js';

/** Where a user wants to hear that an export has ended. */
export interface WebhookRow {
  readonly id: string;
  readonly user_id: string;
  readonly url: string;
  readonly secret: string;
  readonly created_at: Date;
}

/** Adds a webhook; at most 10 a user. The secret signs every delivery. */
export async function addWebhook(
  connection: Connection,
  { userId, url, now }: { userId: string; url: string; now: Date },
): Promise<WebhookRow> {
  if ((await listWebhooks(connection, userId)).length >= 10) {
    throw new AppError('bad-input', 'A user has at most 10 webhooks.');
  }
  const id = `wh_${randomBytes(8).toString('hex')}`;
  const secret = `whsec_${randomBytes(24).toString('base64url')}`;
  const made = await row(
    connection,
    sql<WebhookRow>`insert into webhooks values (${id}, ${userId}, ${url}, ${secret}, ${now}) returning *`,
  );
  return made!;
}

export const listWebhooks = (connection: Connection, userId: string): Promise<WebhookRow[]> =>
  rows(connection, sql<WebhookRow>`select * from webhooks where user_id = ${userId} order by created_at`);

export const findWebhook = (connection: Connection, id: string): Promise<WebhookRow | undefined> =>
  row(connection, sql<WebhookRow>`select * from webhooks where id = ${id}`);

export async function removeWebhook(connection: Connection, userId: string, id: string): Promise<void> {
  const changed = await change(
    connection,
    sql`delete from webhooks where user_id = ${userId} and id = ${id}`,
  );
  if (changed === 0) throw new AppError('not-found', 'No such webhook.');
}
