import { toAppError } from '../shared/index.js';
import type { Conversation } from './conversation.js';
import type { WireEdit } from './wire.js';

/** Edits that came between reading and writing, so many times one after another, are an error. */
const maxConflicts = 3;

/** Applies edit commands to a conversation's timeline as it is now; somebody else's edit in between is stepped over. */
export async function editSession(
  conversation: Conversation,
  commands: readonly WireEdit[],
  signal?: AbortSignal,
): Promise<void> {
  if (commands.length === 0) return;
  for (let conflicts = 0; ; conflicts++) {
    const { version } = await conversation.state(signal);
    try {
      await conversation.inSession(
        ({ token, sessionId }) =>
          conversation.api.edit({ token, sessionId, baseVersion: version, commands, signal }),
        signal,
      );
      return;
    } catch (cause) {
      if (toAppError(cause).kind !== 'conflict' || conflicts >= maxConflicts) throw cause;
    }
  }
}
