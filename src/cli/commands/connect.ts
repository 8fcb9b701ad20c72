import { fileMemory } from '../client/memory.js';
import {
  addClientOptions,
  type ClientOptions,
  openConversation,
  withAdvice,
} from '../client/open-conversation.js';
import { defineCommand } from '../define-command.js';

interface ConnectOptions extends ClientOptions {
  readonly new?: boolean;
  readonly fresh?: boolean;
}

export const connect = defineCommand({
  setUp(command, context) {
    addClientOptions(command)
      .option('--new', 'start a new session')
      .option('--fresh', 'forget the token and the client id of this machine first')
      .action(async (options: ConnectOptions) => {
        const conversation = await openConversation(options, context);
        if (options.fresh) {
          const memory = fileMemory(conversation.api.baseUrl);
          for (const key of ['clientId', 'token', 'userId', 'session', 'task'] as const) {
            await memory.write(key, undefined);
          }
        }
        await withAdvice(conversation, async () => {
          const fresh = options.new === true || options.fresh === true;
          const session = await conversation.connect({ fresh, signal: context.signal });
          // A remembered session may be gone; asking for its state replaces it.
          const { user_id } = await conversation.state(context.signal);
          if (options.json) {
            const { baseUrl } = conversation.api;
            context.print(JSON.stringify({ ok: true, server: baseUrl, session, user: user_id }));
          }
        });
      });
  },
});
