import { draftDurationMs, readDraft } from '../draft/index.js';
import { AppError } from '../shared/index.js';
import { systemClock } from './clock.js';
import type { Conversation } from './conversation.js';
import { exportFilm } from './export-film.js';
import type { ExportOutput, RenderAnswer } from './wire.js';

/** Exports a conversation's timeline without telling the user, and waits for it (K-11). Nothing there: `bad-input`. */
export async function exportSession(
  conversation: Conversation,
  output: ExportOutput,
  hooks: { signal: AbortSignal; onPercent: (percent: number) => void; pollMs: number },
): Promise<RenderAnswer> {
  const { account, api } = conversation;
  const { session_id, state } = await conversation.state(hooks.signal);
  if (draftDurationMs(readDraft(state.draft)) === 0) {
    throw new AppError('bad-input', 'The timeline is empty; make a film first.');
  }
  return exportFilm(
    { api, account, clock: systemClock },
    { sessionId: session_id, draft: state.draft, output, ...hooks },
  );
}
