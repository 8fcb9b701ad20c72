import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { AppError } from '../shared/index.js';
import { type Connection, change, type Database, row, rows, transaction } from './database.js';
import { bookGrant } from './ledger.js';
import type { SessionRow } from './sessions.js';

/** What a token may do; `*` is everything. */
export const scopeNames = ['read', 'write', 'upload', 'render', '*'] as const;
export type Scope = (typeof scopeNames)[number];

/** Who is calling: the owner of a valid token. */
export interface Caller {
  readonly tokenId: string;
  readonly userId: string;
  readonly userKind: 'anonymous' | 'registered';
  readonly scopes: readonly string[];
  readonly plan: 'free' | 'full';
  /** The only session this token reaches; null = all of its user. */
  readonly sessionKey: number | null;
}

export const tokenPrefix = 'nmv_usr_';
export const claimPrefix = 'clm_';

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const newSecret = (prefix: string): string => prefix + randomBytes(32).toString('base64url');

async function addUser(tx: Connection, kind: 'anonymous' | 'registered', now: Date): Promise<string> {
  const id = `${kind === 'anonymous' ? 'anon' : 'user'}_${randomBytes(8).toString('hex')}`;
  await sql`insert into users (id, kind, created_at) values (${id}, ${kind}, ${now})`.execute(tx);
  return id;
}

interface NewToken {
  userId: string;
  kind: 'anonymous' | 'manual';
  label: string;
  sessionKey?: number;
  scopes: readonly Scope[];
  plan: 'free' | 'full';
  expiresAt: Date | null;
  now: Date;
}

async function addToken(tx: Connection, given: NewToken): Promise<{ token: string; tokenId: string }> {
  const token = newSecret(tokenPrefix);
  const tokenId = `tok_${randomBytes(8).toString('hex')}`;
  await sql`
    insert into tokens (hash, id, user_id, kind, label, scopes, plan, created_at, expires_at, session_key)
    values (${hashOf(token)}, ${tokenId}, ${given.userId}, ${given.kind}, ${given.label},
      ${[...given.scopes]}, ${given.plan}, ${given.now}, ${given.expiresAt}, ${given.sessionKey ?? null})`.execute(
    tx,
  );
  return { token, tokenId };
}

/** A client id that short, or that guessable, is not a proof of being the same client (C-2.4). */
const isUnguessable = (clientId: string): boolean =>
  clientId.length >= 32 || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(clientId);

/** What `issueAnonymousToken` gives: a token, or when the next one may be asked for. */
export type AnonymousToken =
  | { token: string; userId: string; credits: number; expiresAt: Date }
  | { retryAt: Date };

/** C-2: one token a client id in 7 days; the same user again afterwards, with a new grant instead of the old one. */
export function issueAnonymousToken(
  database: Database,
  { clientId, now, days, grant }: { clientId: string; now: Date; days: number; grant: number },
): Promise<AnonymousToken> {
  return transaction(database, async (tx) => {
    const week = new Date(now.getTime() + 7 * 86_400_000);
    await sql`select pg_advisory_xact_lock(hashtextextended(${clientId}, 1))`.execute(tx);
    const client = await row(
      tx,
      sql<{ user_id: string; next_token_at: Date }>`
        select user_id, next_token_at from clients where client_id = ${clientId}`,
    );
    if (client !== undefined && client.next_token_at > now) return { retryAt: client.next_token_at };
    const returning = client !== undefined && isUnguessable(clientId);
    const userId = returning ? client.user_id : await addUser(tx, 'anonymous', now);
    await sql`
      insert into clients values (${clientId}, ${userId}, ${week})
      on conflict (client_id) do update set user_id = excluded.user_id, next_token_at = excluded.next_token_at
    `.execute(tx);
    await bookGrant(tx, { userId, amount: grant, now });
    const expiresAt = new Date(now.getTime() + days * 86_400_000);
    const { token } = await addToken(tx, {
      userId,
      kind: 'anonymous',
      label: '',
      scopes: ['read', 'write', 'upload'],
      plan: 'free',
      expiresAt,
      now,
    });
    return { token, userId, credits: grant, expiresAt };
  });
}

/** A token shown once, for a registered user made on the spot when `userId` is not given (C-2.8). */
export function createManualToken(
  database: Database,
  given: {
    userId?: string;
    label: string;
    scopes: readonly Scope[];
    expiresAt: Date | null;
    now: Date;
    grant: number;
    /** Make the given user a registered one. */
    register?: boolean;
  },
): Promise<{ token: string; tokenId: string; userId: string }> {
  return transaction(database, async (tx) => {
    let userId = given.userId;
    if (userId === undefined) {
      userId = await addUser(tx, 'registered', given.now);
      await bookGrant(tx, { userId, amount: given.grant, now: given.now });
    }
    if (given.register) {
      const changed = await change(tx, sql`update users set kind = 'registered' where id = ${userId}`);
      if (changed === 0) throw new AppError('not-found', `There is no user ${userId}.`);
    }
    const made = await addToken(tx, { ...given, userId, kind: 'manual', plan: 'full' });
    return { ...made, userId };
  });
}

/** Tokens of a user without their secrets, newest first. */
export const listTokens = (database: Database, userId: string) =>
  rows(
    database,
    sql<{
      id: string;
      kind: string;
      label: string;
      scopes: string[];
      plan: string;
      created_at: Date;
      expires_at: Date | null;
      revoked_at: Date | null;
    }>`
      select id, kind, label, scopes, plan, created_at, expires_at, revoked_at
      from tokens where user_id = ${userId} order by created_at desc`,
  );

/** Revokes one of the user's tokens; unknown: `not-found`. */
export async function revokeToken(
  database: Database,
  { userId, tokenId, now }: { userId: string; tokenId: string; now: Date },
): Promise<void> {
  const changed = await change(
    database,
    sql`update tokens set revoked_at = coalesce(revoked_at, ${now}) where user_id = ${userId} and id = ${tokenId}`,
  );
  if (changed === 0) throw new AppError('not-found', 'No such token.');
}

const invalidToken = (): AppError =>
  new AppError('token-invalid', 'The token is missing, expired or invalid.');

/**
 * The caller a token belongs to; else `token-invalid`. A token seen after its end is revoked for good, so that a
 * clock set back cannot revive it.
 */
export async function authenticate(database: Database, token: string, now: Date): Promise<Caller> {
  if (!token.startsWith(tokenPrefix)) throw invalidToken();
  // The comparison is of SHA-256 values by an index: its time says nothing about the secret.
  const found = await row(
    database,
    sql<{
      id: string;
      user_id: string;
      kind: 'anonymous' | 'registered';
      scopes: string[];
      plan: 'free' | 'full';
      expires_at: Date | null;
      revoked_at: Date | null;
      session_key: number | null;
    }>`
      select t.id, t.user_id, u.kind, t.scopes, t.plan, t.expires_at, t.revoked_at, t.session_key
      from tokens t join users u on u.id = t.user_id where t.hash = ${hashOf(token)}`,
  );
  if (found === undefined || found.revoked_at !== null) throw invalidToken();
  if (found.expires_at !== null && found.expires_at <= now) {
    await sql`update tokens set revoked_at = ${now} where id = ${found.id} and revoked_at is null`.execute(
      database,
    );
    throw invalidToken();
  }
  return {
    tokenId: found.id,
    userId: found.user_id,
    userKind: found.kind,
    scopes: found.scopes,
    plan: found.plan,
    sessionKey: found.session_key,
  };
}

/** A token that opens one session in the studio for a while (C-3). */
export async function issueClaim(
  database: Database,
  { sessionKey, expiresAt }: { sessionKey: number; expiresAt: Date },
): Promise<string> {
  const claim = newSecret(claimPrefix);
  await sql`insert into claims values (${hashOf(claim)}, ${sessionKey}, ${expiresAt})`.execute(database);
  return claim;
}

/** The session a claim opens; undefined when it is unknown or has ended. */
export const claimedSession = (
  database: Database,
  claim: string,
  now: Date,
): Promise<SessionRow | undefined> =>
  row(
    database,
    sql<SessionRow>`
      select s.* from claims c join sessions s on s.key = c.session_key
      where c.hash = ${hashOf(claim)} and c.expires_at > ${now}`,
  );

/** Exchanges a claim for a token that reaches this one session only and ends with the claim; else `token-invalid`. */
export function redeemClaim(
  database: Database,
  claim: string,
  now: Date,
): Promise<{ token: string; userId: string; sessionId: string; taskId: string; expiresAt: Date }> {
  return transaction(database, async (tx) => {
    const found = await row(
      tx,
      sql<{ user_id: string; key: number; id: string; task_id: string; expires_at: Date }>`
        select s.user_id, s.key, s.id, s.task_id, c.expires_at from claims c join sessions s on s.key = c.session_key
        where c.hash = ${hashOf(claim)} and c.expires_at > ${now}`,
    );
    if (found === undefined) throw invalidToken();
    const { token } = await addToken(tx, {
      userId: found.user_id,
      kind: 'manual',
      label: 'claim link',
      sessionKey: found.key,
      scopes: ['read', 'write', 'upload'],
      plan: 'free',
      expiresAt: found.expires_at,
      now,
    });
    const { user_id, id, task_id, expires_at } = found;
    return { token, userId: user_id, sessionId: id, taskId: task_id, expiresAt: expires_at };
  });
}
