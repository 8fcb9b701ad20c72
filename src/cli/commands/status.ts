import { draftDurationMs, readDraft } from '../../draft/index.js';
import {
  addClientOptions,
  type ClientOptions,
  openConversation,
  withAdvice,
} from '../client/open-conversation.js';
import { defineCommand } from '../define-command.js';

export const status = defineCommand({
  setUp(command, context) {
    addClientOptions(command).action(async (options: ClientOptions) => {
      const conversation = await openConversation(options, context);
      await withAdvice(conversation, async () => {
        const { summary, state } = await conversation.status(context.signal);
        if (!options.json) return;
        const { draft, video_infos } = state.state;
        context.print(
          JSON.stringify({
            ok: true,
            session: state.session_id,
            version: state.version,
            summary,
            durationMs: draftDurationMs(readDraft(draft)),
            files: video_infos.map(({ filename }) => filename),
            draft,
          }),
        );
      });
    });
  },
});
