import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { fitCanvas, readDraft, writeDraft } from '../draft/index.js';
import { AppError, hash32, toAppError } from '../shared/index.js';
import {
  type AssetRow,
  acceptTurn,
  type Connection,
  claimTurn,
  commitDraft,
  countEditTurn,
  endTurn,
  findTurn,
  type HistoryDraft,
  isOpen,
  type Json,
  listAssets,
  listTurns,
  lockSession,
  lostTurns,
  readHistoryDrafts,
  renewLeases,
  type SessionRow,
  type TurnRow,
  transaction,
  waitingSessions,
  walkHistory,
  writeMemory,
} from '../store/index.js';
import type { PastEdit, TurnAnswer } from './brain.js';
import type { Metrics } from './metrics.js';
import type { ServerParts } from './service.js';
import { errorEvent, type TurnErrorCode, textEvents, toolEvents } from './turn-events.js';

const leaseSeconds = 20;
const renewEveryMs = 5000;
const turnLimitMs = 15 * 60_000;
const maxWaiting = 50;
const maxPlans = 5;

/** Someone else ended the turn, or changed the session, while it was planned. */
class Overtaken extends Error {}

/**
 * Runs turns: one at a time per session, whoever asked and whether or not anyone still listens. A turn is a row; its
 * edit, its charge, its history and its events are committed in one transaction.
 */
export class TurnEngine {
  readonly #parts: ServerParts;
  readonly #metrics: Metrics;
  readonly #owner = randomUUID();
  readonly #working = new Map<number, Promise<void>>();
  readonly #running = new Map<string, AbortController>();
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #stopping = false;

  constructor(parts: ServerParts, metrics: Metrics) {
    this.#parts = parts;
    this.#metrics = metrics;
    // Every open stream listens.
    setMaxListeners(0, this.#stopped.signal);
  }

  get stopping(): boolean {
    return this.#stopping;
  }

  /** Aborted once no turn of this process runs any more and open streams should end. */
  get stopped(): AbortSignal {
    return this.#stopped.signal;
  }

  /** Ends what a dead process left open and takes up what waits. */
  async start(): Promise<void> {
    await this.#lookAround();
    this.#timer = setInterval(() => {
      this.#lookAround().catch((cause) => this.#parts.log.warn({ err: cause }, 'turn upkeep failed'));
    }, renewEveryMs);
    this.#timer.unref();
  }

  /** Turns of other processes that are known to be dead end now, without waiting for their leases. */
  async endAllLost(): Promise<void> {
    for (const turn of await lostTurns(this.#parts.database, this.#owner)) await this.#endLost(turn);
  }

  async #lookAround(): Promise<void> {
    const { database } = this.#parts;
    if (this.#running.size > 0) await renewLeases(database, this.#owner, leaseSeconds);
    for (const turn of await lostTurns(database)) if (!this.#running.has(turn.id)) await this.#endLost(turn);
    for (const key of await waitingSessions(database)) this.#kick(key);
  }

  #endLost(turn: TurnRow): Promise<void> {
    return this.#fail(
      turn,
      'INTERNAL',
      'The server restarted before this message was finished. Nothing was changed.',
    );
  }

  /** Accepts a message for a session; errors are those of C-5.3. */
  async submit(given: {
    session: SessionRow;
    message: Json;
    requestHash: string;
    streaming: boolean;
    idempotencyKey: string | undefined;
  }): Promise<TurnRow> {
    if (this.#stopping) throw new AppError('shutting-down', 'The server is shutting down.');
    const { settings, now } = this.#parts;
    const { turn } = await acceptTurn(this.#parts.database, {
      sessionKey: given.session.key,
      userId: given.session.user_id,
      requestHash: given.requestHash,
      message: given.message,
      streaming: given.streaming,
      idempotencyKey: given.idempotencyKey,
      price: settings.KINORA_CREDITS ? settings.KINORA_PRICE_EDIT : 0,
      maxWaiting,
      now: now(),
    });
    this.#kick(given.session.key);
    return turn;
  }

  /** Ends every open turn of a session and gives its reservation back; says how many there were. */
  async cancel(sessionKey: number): Promise<number> {
    const open = (await listTurns(this.#parts.database, sessionKey)).filter(isOpen);
    for (const turn of open) {
      await transaction(this.#parts.database, (tx) => {
        const text = isChinese(messageText(turn))
          ? '已停止，没有任何更改。'
          : 'Stopped. Nothing was changed.';
        const events = textEvents(this.#base(turn), text, { streaming: false });
        return endTurn(tx, turn, { status: 'cancelled', events, cost: 0, now: this.#parts.now() });
      });
      this.#running.get(turn.id)?.abort(new AppError('cancelled', 'Cancelled.'));
    }
    return open.length;
  }

  /** Works off a session's waiting turns, unless this process does so already. */
  #kick(sessionKey: number): void {
    if (this.#stopping || this.#working.has(sessionKey)) return;
    const work = this.#workOff(sessionKey)
      .catch((cause) => this.#parts.log.error({ err: cause }, 'turn failed'))
      .finally(() => this.#working.delete(sessionKey));
    this.#working.set(sessionKey, work);
  }

  async #workOff(sessionKey: number): Promise<void> {
    while (!this.#stopping) {
      const { database, now } = this.#parts;
      const turn = await claimTurn(database, { sessionKey, owner: this.#owner, leaseSeconds, now: now() });
      if (turn === undefined) return;
      const abort = new AbortController();
      this.#running.set(turn.id, abort);
      const timer = setTimeout(
        () => abort.abort(new DOMException('too long', 'TimeoutError')),
        this.#parts.turnLimitMs ?? turnLimitMs,
      );
      try {
        await this.#run(turn, abort.signal);
      } finally {
        clearTimeout(timer);
        this.#running.delete(turn.id);
      }
    }
  }

  async #run(turn: TurnRow, signal: AbortSignal): Promise<void> {
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          await this.#planAndCommit(turn, signal);
          break;
        } catch (cause) {
          // The studio changed the draft meanwhile: think again on what is there now.
          if (!(cause instanceof Overtaken) || attempt >= maxPlans) throw cause;
          if (!isOpen((await findTurn(this.#parts.database, turn.id)) ?? turn)) return;
        }
      }
      this.#metrics.turns.inc({ status: 'done' });
    } catch (cause) {
      const error = toAppError(cause);
      const reason = signal.reason as Error | undefined;
      if (this.#stopping)
        await this.#fail(turn, 'SHUTDOWN', 'The server is shutting down. Nothing was changed.');
      else if (reason?.name === 'TimeoutError') {
        await this.#fail(
          turn,
          'TIMEOUT',
          'This took longer than 15 minutes and was stopped. Nothing was changed.',
        );
      } else if (error.row.status < 500) await this.#fail(turn, 'TOOL_FAILED', error.message);
      else if (!signal.aborted) {
        this.#parts.log.error({ err: error.cause ?? error, turn: turn.id }, 'turn failed');
        await this.#fail(turn, 'INTERNAL', 'Something went wrong inside Kinora. Nothing was changed.');
      }
    }
  }

  async #planAndCommit(turn: TurnRow, signal: AbortSignal): Promise<void> {
    const { database, brain } = this.#parts;
    const session = await readSession(database, turn.session_key);
    const assets = await listAssets(database, session.key);
    const before = readDraft(session.draft);
    const { past, future } = changesOf(await readHistoryDrafts(database, session), session.position);
    const question = {
      sentence: messageText(turn),
      draft: before,
      assets: assets.map(({ asset }) => asset),
      past,
      future,
      memory: session.memory,
      language: session.language,
      seed: hash32(session.id),
    };
    const answer = withinCanvas(
      await abortable(Promise.resolve(brain(question, { signal })), signal),
      isChinese(messageText(turn)),
    );
    const draft = writeDraft(answer.draft);
    const changed = JSON.stringify(draft) !== JSON.stringify(writeDraft(before));
    await transaction(database, async (tx) => {
      const locked = await lockSession(tx, session.key);
      if (locked.version !== session.version) throw new Overtaken();
      if (answer.memory !== undefined) await writeMemory(tx, session.key, answer.memory);
      const events = changed
        ? await this.#commitEdit(tx, locked, { turn, answer, draft, assets })
        : textEvents(this.#base(turn), answer.reply, turn);
      const cost = changed ? turn.price : 0;
      const ended = await endTurn(tx, turn, { status: 'done', events, cost, now: this.#parts.now() });
      if (!ended) throw new Overtaken();
    });
  }

  async #commitEdit(
    tx: Connection,
    session: SessionRow,
    { turn, answer, draft, assets }: { turn: TurnRow; answer: TurnAnswer; draft: Json; assets: AssetRow[] },
  ): Promise<Json[]> {
    const updated = await this.#storeDraft(tx, session, { turn, answer, draft });
    const count = await countEditTurn(tx, session.key);
    const share = this.#parts.settings.KINORA_SILENT_EDITS;
    const silent = Math.floor(count * share) > Math.floor((count - 1) * share);
    const tool = {
      name: 'edit_multitrack',
      args: { edits: answer.edits },
      response: { status: 'success', version: updated.version, files: assets.length },
      stateDelta: { draft },
    };
    return [
      ...toolEvents(this.#base(turn), tool),
      ...(silent ? [] : textEvents(this.#base(turn), answer.reply, turn)),
    ];
  }

  /** Undo and redo walk the history when they lead to the answered draft; everything else is a new entry in it. */
  async #storeDraft(
    tx: Connection,
    session: SessionRow,
    { turn, answer, draft }: { turn: TurnRow; answer: TurnAnswer; draft: Json },
  ): Promise<SessionRow> {
    const now = this.#parts.now();
    const [first, ...more] = answer.edits;
    const sign = first?.name === 'undo' ? -1 : first?.name === 'redo' ? 1 : 0;
    const steps = sign * Number(first?.params.steps ?? 1);
    if (sign !== 0 && more.length === 0) {
      const entries = await readHistoryDrafts(tx, session, Math.abs(steps));
      const target = entries.find(({ position }) => position === session.position + steps);
      const same =
        target !== undefined && JSON.stringify(writeDraft(readDraft(target.draft))) === JSON.stringify(draft);
      if (same) return walkHistory(tx, session, { steps, now });
    }
    const label = messageText(turn).slice(0, 200);
    return commitDraft(tx, session, { draft, commands: answer.edits, label, now });
  }

  async #fail(turn: TurnRow, code: TurnErrorCode, message: string): Promise<void> {
    await transaction(this.#parts.database, (tx) => {
      const events = [errorEvent(this.#base(turn), code, message)];
      return endTurn(tx, turn, { status: 'failed', events, cost: 0, now: this.#parts.now() });
    });
    this.#metrics.turns.inc({ status: 'failed' });
  }

  #base(turn: TurnRow): { invocation: string; now: Date } {
    return { invocation: turn.invocation, now: this.#parts.now() };
  }

  /** Ends running turns with a `SHUTDOWN` event; waiting ones run after the next start. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#timer);
    for (const abort of this.#running.values()) abort.abort(new AppError('shutting-down', 'Shutting down.'));
    await Promise.allSettled(this.#working.values());
    this.#stopped.abort();
  }
}

/** The history as changes before and after a position. */
function changesOf(
  entries: readonly HistoryDraft[],
  position: number,
): Record<'past' | 'future', PastEdit[]> {
  // Most turns look at none of them, and reading a long draft takes milliseconds.
  const drafts = entries.map(({ draft }) => once(() => readDraft(draft)));
  const changes = entries.slice(1).map((entry, index) => ({
    position: entry.position,
    sentence: entry.label,
    commands: entry.commands as PastEdit['commands'],
    get before() {
      return drafts[index]!();
    },
    get after() {
      return drafts[index + 1]!();
    },
  }));
  return {
    past: changes.filter((change) => change.position <= position),
    future: changes.filter((change) => change.position > position).reverse(),
  };
}

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** The answer with a canvas the service draws, and a word about it where the agent chose a larger one (C-11.8). */
function withinCanvas(answer: TurnAnswer, chinese: boolean): TurnAnswer {
  const draft = fitCanvas(answer.draft);
  if (draft === answer.draft) return answer;
  const size = `${draft.width}x${draft.height}`;
  const note = chinese
    ? `这里的影片最高为 1080p，所以是 ${size}。`
    : `Films made here have at most 1080p, so it is ${size}.`;
  return { ...answer, draft, reply: `${answer.reply} ${note}` };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

async function readSession(database: ServerParts['database'], key: number): Promise<SessionRow> {
  return transaction(database, (tx) => lockSession(tx, key));
}

/** The words of a message: its text parts. */
export function messageText(turn: TurnRow): string {
  const parts = (turn.message.parts ?? []) as { text?: unknown }[];
  return parts.flatMap(({ text }) => (typeof text === 'string' ? [text] : [])).join('\n');
}

function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((done, fail) => {
    const stop = (): void => fail(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(done, fail).finally(() => signal.removeEventListener('abort', stop));
  });
}
