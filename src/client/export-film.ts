import { AppError, toAppError } from '../shared/index.js';
import type { Account } from './account.js';
import type { KinoraApi } from './api.js';
import type { Clock } from './clock.js';
import type { ExportOutput, RenderAnswer, WireDraft } from './wire.js';

export interface ExportDeps {
  readonly api: KinoraApi;
  readonly account: Account;
  readonly clock: Clock;
}

export interface ExportOrder {
  readonly sessionId: string;
  readonly draft: WireDraft;
  readonly output: ExportOutput;
  /** Time between two looks, milliseconds; 30 s for skills. */
  readonly pollMs: number;
  readonly signal?: AbortSignal | undefined;
  onStarted?(id: string): void;
  /** Percent, each value once. */
  onPercent?(percent: number): void;
  /** The first try failed; a second one begins. */
  onRetry?(reason: string): void;
}

/** Looks that may fail one after another before an export is given up. */
const maxFailedPolls = 10;
const transient = new Set([
  'connection-lost',
  'server-unreachable',
  'rate-limited',
  'internal',
  'shutting-down',
]);

/** Whether a draft has anything to export: a track with a segment (C-8.3). */
export const isExportable = (draft: WireDraft): boolean =>
  Array.isArray(draft.t) &&
  draft.t.some((track: { sg?: unknown } | null) => Array.isArray(track?.sg) && track.sg.length > 0);

let counter = 0;
/** A new id each time, also within one millisecond. */
const newRenderId = (): string => `render_${Date.now()}${counter++ % 1000 || ''}`;

/** Exports a draft and waits for the file; a failed export is tried once more under a new id (K-11). */
export async function exportFilm(deps: ExportDeps, order: ExportOrder): Promise<RenderAnswer> {
  if (!isExportable(order.draft)) {
    throw new AppError('invalid-draft', 'The timeline is empty; there is nothing to export.');
  }
  const first = await attempt(deps, order);
  if (first.status === 'completed') return first;
  order.onRetry?.(first.error ?? '');
  const second = await attempt(deps, order);
  if (second.status === 'completed') return second;
  throw new AppError('internal', `The export failed twice: ${second.error ?? 'no reason was given'}`, {
    fields: { exportId: second.id },
  });
}

async function attempt(deps: ExportDeps, order: ExportOrder): Promise<RenderAnswer> {
  const { api, account, clock } = deps;
  const { sessionId, draft, output, signal } = order;
  const id = newRenderId();
  const submit = () =>
    account.call((token) => api.submitExport({ token, sessionId, id, draft, output, signal }), signal);
  let answer: RenderAnswer;
  try {
    answer = await submit();
  } catch (cause) {
    if (toAppError(cause).kind !== 'connection-lost') throw cause;
    // The same id with the same body is the same export, so a lost answer is asked for again.
    await clock.wait(2000, signal);
    answer = await submit();
  }
  order.onStarted?.(answer.id);
  let percent = -1;
  let failures = 0;
  while (answer.status !== 'completed' && answer.status !== 'failed') {
    if (answer.progress > percent) order.onPercent?.(answer.progress);
    percent = Math.max(percent, answer.progress);
    await clock.wait(order.pollMs, signal);
    try {
      answer = await account.call((token) => api.pollExport({ token, id: answer.id, signal }), signal);
      failures = 0;
    } catch (cause) {
      failures += 1;
      if (signal?.aborted || !transient.has(toAppError(cause).kind) || failures > maxFailedPolls) throw cause;
    }
  }
  return answer;
}
