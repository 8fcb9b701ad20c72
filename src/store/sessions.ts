import { randomBytes, randomInt } from 'node:crypto';
import { sql } from 'kysely';
import { AppError } from '../shared/index.js';
import { type Connection, change, type Database, json, row, rows, transaction } from './database.js';
import { announce, type Wakeups } from './wakeups.js';

/** A JSON object as stored. */
export type Json = Record<string, unknown>;

/** One session: owner of a draft, its media and its conversation. The draft is in its wire form. */
export interface SessionRow {
  readonly key: number;
  readonly user_id: string;
  readonly id: string;
  readonly task_id: string;
  readonly task_name: string;
  readonly language: string | null;
  readonly version: number;
  /** Place in the history; undo moves it back. */
  readonly position: number;
  readonly draft: Json;
  /** State keys given by an ADK client. */
  readonly extra: Json;
  /** What the agent remembers of the talk; its own business. */
  readonly memory: unknown;
  readonly edit_turns: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

/** One entry of the history: the draft after some commands. */
export interface HistoryEntry {
  readonly position: number;
  readonly version: number;
  readonly commands: unknown;
  readonly label: string;
  readonly created_at: Date;
}

/** 19 digits: more than a JavaScript number holds, so that it must travel as a string (C-1.13). */
const newSessionId = (): string =>
  `${randomInt(1, 9)}${Array.from({ length: 18 }, () => randomInt(10)).join('')}`;

export interface NewSession {
  userId: string;
  /** Chosen by an ADK client; else made here. */
  id?: string;
  taskName: string;
  language: string | null;
  draft?: Json;
  extra?: Json;
  now: Date;
}

/** Creates a session; an id its user already has: `bad-input`. */
export function createSession(database: Database, given: NewSession): Promise<SessionRow> {
  return transaction(database, async (tx) => {
    const { userId, taskName, language, draft = {}, extra = {}, now } = given;
    const id = given.id ?? newSessionId();
    const taskId = `task_${randomBytes(12).toString('hex')}`;
    const made = await row(
      tx,
      sql<SessionRow>`
        insert into sessions (user_id, id, task_id, task_name, language, draft, extra, created_at, updated_at)
        values (${userId}, ${id}, ${taskId}, ${taskName}, ${language}, ${json(draft)}, ${json(extra)}, ${now}, ${now})
        on conflict (user_id, id) do nothing returning *`,
    );
    if (made === undefined) throw new AppError('bad-input', `A session with the id ${id} exists already.`);
    await sql`
      insert into history (session_key, position, version, commands, label, draft, created_at)
      values (${made.key}, 0, 1, '[]', '', ${json(draft)}, ${now})`.execute(tx);
    return made;
  });
}

const unknownSession = (): AppError => new AppError('session-not-found', 'Session not found.');

/** The user's session of that id; unknown or another user's: `session-not-found`. */
export async function findSession(
  connection: Connection,
  { userId, sessionId }: { userId: string; sessionId: string },
): Promise<SessionRow> {
  const found = await row(
    connection,
    sql<SessionRow>`select * from sessions where user_id = ${userId} and id = ${sessionId}`,
  );
  if (found === undefined) throw unknownSession();
  return found;
}

/** The session, locked until the transaction ends: whoever changes a session does so one after another. */
export async function lockSession(tx: Connection, sessionKey: number): Promise<SessionRow> {
  const found = await row(tx, sql<SessionRow>`select * from sessions where key = ${sessionKey} for update`);
  if (found === undefined) throw unknownSession();
  return found;
}

/** The user's sessions, last changed first. */
export const listSessions = (
  connection: Connection,
  { userId, limit = 200 }: { userId: string; limit?: number },
): Promise<SessionRow[]> =>
  rows(
    connection,
    sql<SessionRow>`select * from sessions where user_id = ${userId} order by updated_at desc limit ${limit}`,
  );

/** Deletes a session with all that hangs on it; blobs without a row go with the next retention run. */
export async function deleteSession(database: Database, sessionKey: number): Promise<void> {
  await change(database, sql`delete from sessions where key = ${sessionKey}`);
}

/** Stores a new draft of a locked session: next version, next place in the history, what was undone is forgotten. */
export async function commitDraft(
  tx: Connection,
  session: SessionRow,
  { draft, commands, label, now }: { draft: Json; commands: unknown; label: string; now: Date },
): Promise<SessionRow> {
  const position = session.position + 1;
  const version = session.version + 1;
  await sql`delete from history where session_key = ${session.key} and position >= ${position}`.execute(tx);
  await sql`
    insert into history (session_key, position, version, commands, label, draft, created_at)
    values (${session.key}, ${position}, ${version}, ${json(commands)}, ${label}, ${json(draft)}, ${now})
  `.execute(tx);
  return write(tx, session, { draft, position, now });
}

async function write(
  tx: Connection,
  session: SessionRow,
  { draft, position, now }: { draft: Json; position: number; now: Date },
): Promise<SessionRow> {
  const updated = await row(
    tx,
    sql<SessionRow>`
      update sessions set draft = ${json(draft)}, position = ${position}, version = version + 1, updated_at = ${now}
      where key = ${session.key} returning *`,
  );
  await announce(tx, `session:${session.key}`);
  return updated!;
}

/** Walks the history of a locked session by `steps` (-1 undoes one edit, 1 redoes it); past an end: `conflict`. */
export async function walkHistory(
  tx: Connection,
  session: SessionRow,
  { steps, now }: { steps: number; now: Date },
): Promise<SessionRow> {
  const position = session.position + steps;
  const entry = await row(
    tx,
    sql<{ draft: Json }>`
      select draft from history where session_key = ${session.key} and position = ${position}`,
  );
  if (entry === undefined) {
    throw new AppError('conflict', steps < 0 ? 'There is nothing to undo.' : 'There is nothing to redo.', {
      fields: { version: session.version, draft: session.draft },
    });
  }
  return write(tx, session, { draft: entry.draft, position, now });
}

/** The history of a session, oldest first; entries after the session's position have been undone. */
export const readHistory = (connection: Connection, sessionKey: number): Promise<HistoryEntry[]> =>
  rows(
    connection,
    sql<HistoryEntry>`
      select position, version, commands, label, created_at from history
      where session_key = ${sessionKey} order by position`,
  );

/** A draft in the history, with what led to it. */
export interface HistoryDraft {
  readonly position: number;
  readonly draft: Json;
  readonly label: string;
  readonly commands: unknown;
}

/** The history of a session with its drafts, oldest first: at most `limit` entries before and after its position. */
export const readHistoryDrafts = (
  connection: Connection,
  session: SessionRow,
  limit = 30,
): Promise<HistoryDraft[]> =>
  rows(
    connection,
    sql<HistoryDraft>`
      select position, draft, label, commands from history where session_key = ${session.key}
        and position between ${session.position - limit} and ${session.position + limit} order by position`,
  );

/** Keeps what the agent remembers. */
export async function writeMemory(tx: Connection, sessionKey: number, memory: unknown): Promise<void> {
  await sql`update sessions set memory = ${json(memory)} where key = ${sessionKey}`.execute(tx);
}

/** Counts one more edit turn and gives its number, from 1 (C-5.20). */
export async function countEditTurn(tx: Connection, sessionKey: number): Promise<number> {
  const found = await row(
    tx,
    sql<{ edit_turns: number }>`
      update sessions set edit_turns = edit_turns + 1 where key = ${sessionKey} returning edit_turns`,
  );
  return found!.edit_turns;
}

/** Bumps the version of a locked session because its media changed. */
export async function touchSession(tx: Connection, sessionKey: number, now: Date): Promise<void> {
  await sql`update sessions set version = version + 1, updated_at = ${now} where key = ${sessionKey}`.execute(
    tx,
  );
  await announce(tx, `session:${sessionKey}`);
}

/** Replaces the free state keys of a locked session. */
export async function writeExtra(
  tx: Connection,
  session: SessionRow,
  { extra, now }: { extra: Json; now: Date },
): Promise<SessionRow> {
  const updated = await row(
    tx,
    sql<SessionRow>`
      update sessions set extra = ${json(extra)}, updated_at = ${now} where key = ${session.key} returning *`,
  );
  return updated!;
}

/** Waits for the next change of a session. */
export const nextSessionChange = (wakeups: Wakeups, sessionKey: number, timeoutMs: number): Promise<void> =>
  wakeups.next(`session:${sessionKey}`, timeoutMs);
