import {
  addClientOptions,
  type ClientOptions,
  openConversation,
  withAdvice,
} from '../client/open-conversation.js';
import { defineCommand } from '../define-command.js';

export const credits = defineCommand({
  setUp(command, context) {
    addClientOptions(command).action(async (options: ClientOptions) => {
      const conversation = await openConversation(options, context);
      await withAdvice(conversation, async () => {
        const { available, frozen, total } = await conversation.credits(context.signal);
        if (options.json) context.print(JSON.stringify({ ok: true, available, frozen, total }));
      });
    });
  },
});
